// Owns waiting: nothing in the harness waits without an end, and every end says what was waited for.
import { availableParallelism, loadavg } from 'node:os';

const FIRST_PAUSE_MS = 25;
// A question costs a browser some milliseconds of its own: asked all the time, it keeps a busy machine from what is waited for.
const LONGEST_PAUSE_MS = 200;
const MOST_PATIENCE = 8;

/** How many times as long as alone something may take: as many as there is work for each core (1 on Windows, which does not say). */
export const patience = (): number => {
  const [lastMinute = 0] = loadavg();
  return Math.min(MOST_PATIENCE, Math.max(1, lastMinute / availableParallelism()));
};

/** The promise's value, or an error naming `what` after `limitMs`. */
export async function within<T>(limitMs: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: not within ${limitMs} ms`)), limitMs);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks again and again until the answer is neither undefined nor false; throws with the last error after `limitMs`, on a
 * busy computer after as many times longer.
 */
export async function until<T>(
  limitMs: number,
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const endsInMs = limitMs * patience();
  const end = performance.now() + endsInMs;
  let lastError: unknown;
  let pauseMs = FIRST_PAUSE_MS;
  while (performance.now() < end) {
    try {
      const left = Math.max(1, end - performance.now());
      const answer = await within(left, what, Promise.resolve(ask()));
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      // A page in the middle of a navigation answers with an error; only the last one is worth telling.
      lastError = error;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 1.25);
  }
  throw new Error(`${what}: not within ${Math.round(endsInMs)} ms`, { cause: lastError });
}
