// Owns our page's side of the handshake in a frame: which contract stands around it, from the background alone.
// Refuses to believe the page around: what it says is a key at most, and a wrong one opens nothing.
import { isProblem } from '../domain/problems.ts';
import { ask } from './send.ts';

/** A page that says anything to us, in the hope of a key, is soon not listened to. */
const TRIES = 5;

// Held for as long as this page stands: its end is how our script on the page hears that this page is gone.
let line: MessagePort | undefined;

const keyIn = (data: unknown): string | undefined =>
  typeof data === 'object' && data !== null && 'key' in data && typeof data.key === 'string'
    ? data.key
    : undefined;

/** Waits for a key from the page around and gives the contract that it opens; for a stranger's page it waits for ever. */
export const joinFrame = (): Promise<string> =>
  new Promise((resolve) => {
    let tries = 0;
    const hear = ({ data, source, ports: [port] }: MessageEvent<unknown>): void => {
      const key = keyIn(data);
      if (source !== window.parent || port === undefined || key === undefined || tries >= TRIES) return;
      tries += 1;
      ask('join-frame', { key }).then(
        (reply) => {
          if (isProblem(reply)) return port.postMessage('again');
          removeEventListener('message', hear);
          line = port;
          line.postMessage('joined');
          resolve(reply.contractId);
        },
        // The worker that gave the key is gone, and the key with it.
        () => port.postMessage('again'),
      );
    };
    addEventListener('message', hear);
  });
