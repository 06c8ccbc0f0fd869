// Owns the questions of our script on a page, which are about the contract that its tab shows and are answered so often only.
// Refuses to give up at once: the browser may hear of a new address a moment after the script did.
import { isProblem } from '../domain/problems.ts';
import type { MessageType, Reply, Request } from './protocol.ts';
import { ask } from './send.ts';

// About three seconds in all, in which a tab is allowed to speak again.
const PAUSES_MS = [30, 100, 300, 900, 1_800];

/** The reply; a refusal that may pass with time is asked again for a while, until the signal aborts. */
export const askHere = async <T extends MessageType>(
  type: T,
  request: Request<T>,
  signal?: AbortSignal,
): Promise<Reply<T>> => {
  for (const pauseMs of PAUSES_MS) {
    const reply = await ask(type, request);
    const isEarly = isProblem(reply) && (reply.problem === 'other-page' || reply.problem === 'too-often');
    if (!isEarly || signal?.aborted) return reply;
    await new Promise((goOn) => setTimeout(goOn, pauseMs));
  }
  return ask(type, request);
};
