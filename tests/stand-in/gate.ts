// Owns the only way to the stand-in: a proxy on loopback that leads one host to one server and refuses,
// and records, every other. Knows nothing of pages.
import { createServer, type Server } from 'node:http';
import type { Server as TlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { RequestEntry } from './traffic.ts';
import { refusedEntry } from './traffic.ts';

export type Gate = { port: number; close: () => Promise<void> };

/** Opens the gate on 127.0.0.1; `port` 0 takes a free one. Rejects where the port is taken. */
export async function openGate(
  host: string,
  inside: TlsServer,
  record: (entry: RequestEntry) => void,
  port = 0,
): Promise<Gate> {
  const sockets = new Set<Socket>();
  const gate = createServer((request, response) => {
    record(refusedEntry(request));
    response.writeHead(403, { connection: 'close' }).end('Refused by the stand-in');
  });
  gate.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  gate.on('connect', (request, socket) => {
    // A browser drops connections whenever it likes; that is no failure of the gate.
    socket.on('error', () => socket.destroy());
    if (request.url !== `${host}:443`) {
      record(refusedEntry(request));
      socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    inside.emit('connection', socket);
  });
  await listen(gate, port);
  return {
    port: (gate.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        gate.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}
