// Owns asking the background: one question, one reply, and the same question again when nobody was there to hear it.
// Types only from the protocol, so that the content script does not carry the schemas.
import { browser } from '../browser.ts';
import type { MessageType, Reply, Request } from './protocol.ts';
import { isContextGone, isUnheard } from './receiver-gone.ts';

const TRIES = 3;

// Async, since for such a page the browser throws at once instead of refusing.
const wake = async (): Promise<unknown> => browser.runtime.sendMessage({ wake: true });
/** Longer than a worker takes to start and to answer most questions. */
const WAKE_MS = 1_000;

/**
 * Sends it, and sends a wake message while nobody answers. Measured in Chromium 156: a message that reaches a worker in the moment of its
 * death may lie there, neither answered nor refused, until the next one starts a worker, which then answers both.
 */
const deliver = async (message: unknown): Promise<unknown> => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    const wait = (): void => {
      waiting = setTimeout(() => {
        // Whoever hears it has nothing to say: it is no message of the protocol. Nor does it matter who does not.
        wake().catch((error: unknown) => {
          if (isContextGone(error)) reject(error);
        });
        wait();
      }, WAKE_MS);
    };
    wait();
  });
  try {
    return await Promise.race([browser.runtime.sendMessage(message), over]);
  } finally {
    clearTimeout(waiting);
  }
};

/**
 * The background's reply. Asked again, unchanged, where the worker died before it answered: requests that change
 * something carry an operation id, so a repeat counts once. Rejects when the extension is gone (updated, removed).
 */
export const ask = async <T extends MessageType>(type: T, request: Request<T>): Promise<Reply<T>> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const reply = (await deliver({ type, request })) as Reply<T> | undefined;
      if (reply !== undefined) return reply;
      if (attempt >= TRIES) throw new Error(`No reply to ${type}.`);
    } catch (error) {
      if (attempt >= TRIES || !isUnheard(error)) throw error;
    }
  }
};
