// Owns a bus of our own, and a connection to it: calls that are answered, signals that are sent.
// Refuses to know who speaks on it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { within } from '../browser/time-limit.ts';
import { type Message, readMessage, type Value, writeMessage } from './wire.ts';

/** A reply in bytes: what it is made of, and the values. */
export type Answer = readonly [signature: string, ...values: Value[]];
export type Connection = {
  /** Takes a name on the bus, and answers what is called there by the member's name; what is not named is refused. */
  own(name: string, members: Readonly<Record<string, (...values: Value[]) => Answer>>): Promise<void>;
  /** Calls a member of another one on the bus, and gives the values of its reply. */
  call(to: Address, member: string, ...[signature, ...body]: Answer): Promise<readonly Value[]>;
  signal(path: string, face: string, member: string, ...[signature, ...body]: Answer): void;
  close(): void;
};

/** Whom a call is for. */
export type Address = { readonly destination: string; readonly path: string; readonly interface: string };

const CONFIG = `${import.meta.dirname}/bus.conf`;
const START_MS = 10_000;
const BUS: Address = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

const lineOf = async (socket: Socket): Promise<string> => String((await once(socket, 'data'))[0]);

const open = async (path: string): Promise<Connection> => {
  const socket = connect(path);
  await once(socket, 'connect');
  const user = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
  socket.write(`\0AUTH EXTERNAL ${user}\r\n`);
  const said = await lineOf(socket);
  if (!said.startsWith('OK ')) throw new Error(`The bus refuses us: ${said}`);
  socket.write('BEGIN\r\n');
  let serial = 0;
  const send = (message: Omit<Message, 'serial'>): number => {
    serial += 1;
    socket.write(writeMessage({ ...message, serial }));
    return serial;
  };
  const waiting = new Map<number, (message: Message) => void>();
  const call: Connection['call'] = async (to, member, signature, ...body) => {
    const reply = await new Promise<Message>((resolve) =>
      waiting.set(send({ ...to, type: 'call', member, ...(signature && { signature }), body }), resolve),
    );
    if (reply.type === 'error') throw new Error(`${member}: ${reply.errorName} ${reply.body?.[0] ?? ''}`);
    return reply.body ?? [];
  };
  const named = new Map<string, (...values: Value[]) => Answer>();
  const answer = ({ member = '', serial: replySerial, sender = '', body = [] }: Message): void => {
    const to = { replySerial, destination: sender };
    const known = named.get(member);
    if (known === undefined) {
      send({ ...to, type: 'error', errorName: 'org.freedesktop.DBus.Error.UnknownMethod' });
      return;
    }
    const [signature, ...values] = known(...body);
    send({ ...to, type: 'reply', ...(signature && { signature }), body: values });
  };
  let rest = Buffer.alloc(0);
  socket.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (let next = readMessage(rest); next !== undefined; next = readMessage(rest)) {
      rest = rest.subarray(next.size);
      const { message } = next;
      if (message.type === 'call') answer(message);
      else if (message.replySerial !== undefined) waiting.get(message.replySerial)?.(message);
    }
  });
  await within(START_MS, 'a word of the bus', call(BUS, 'Hello', ''));
  return {
    own: async (name, members) => {
      for (const [member, act] of Object.entries(members)) named.set(member, act);
      const [state] = await call(BUS, 'RequestName', 'su', name, 0);
      if (state !== 1) throw new Error(`The name ${name} is taken.`);
    },
    call,
    signal: (path, face, member, signature, ...body) => {
      send({ type: 'signal', path, interface: face, member, ...(signature && { signature }), body });
    },
    close: () => socket.destroy(),
  };
};

export type Bus = { readonly address: string; readonly connect: () => Promise<Connection>; close(): void };

/** Starts dbus-daemon, which everybody of this user may speak to; ends with `close`. */
export const startBus = async (program: string): Promise<Bus> => {
  const bus: ChildProcess = spawn(program, [`--config-file=${CONFIG}`, '--nofork', '--print-address=1'], {
    // It complains of limits that it cannot raise here.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (bus.stdout === null) throw new Error('A bus that says nothing.');
  const lines = createInterface(bus.stdout);
  const [line] = await within(START_MS, 'the address of the bus', once(lines, 'line'));
  const address = String(line);
  const path = /path=([^,]+)/.exec(address)?.[1];
  if (path === undefined) throw new Error(`No path in ${address}`);
  return { address, connect: () => open(path), close: () => bus.kill() };
};
