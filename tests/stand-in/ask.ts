// Owns asking the stand-in without a browser: through its gate, as a browser would.
// Knows nothing of what the answers mean.
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request as startRequest } from 'node:http';
import type { Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { connect } from 'node:tls';

type Question = { host?: string; path: string; method?: 'GET' | 'POST'; headers?: OutgoingHttpHeaders };
type Reply = { status: number; headers: IncomingHttpHeaders; body: string };

/** What a browser sends when a person opens an address. */
export const TYPED = { 'sec-fetch-dest': 'document', 'sec-fetch-site': 'none' };

/** The answer to one request; a host that the gate refuses answers 403 without a body. */
export async function ask(port: number, question: Question): Promise<Reply> {
  const { host = 'www.upwork.com', path, method = 'GET', headers = TYPED } = question;
  const tunnel = await openTunnel(port, host);
  if (!tunnel) return { status: 403, headers: {}, body: '' };
  const socket = connect({ socket: tunnel, servername: host, rejectUnauthorized: false });
  return new Promise((resolve, reject) => {
    const options = { host, path, method, headers, createConnection: () => socket };
    const request = startRequest(options, async (response) => {
      const body = await text(response);
      socket.destroy();
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
    });
    request.on('error', reject).end();
  });
}

function openTunnel(port: number, host: string): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const request = startRequest({
      host: '127.0.0.1',
      port,
      method: 'CONNECT',
      path: `${host}:443`,
      agent: false,
    });
    request.on('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) return resolve(socket as Socket);
      socket.destroy();
      resolve(undefined);
    });
    request.on('error', reject).end();
  });
}
