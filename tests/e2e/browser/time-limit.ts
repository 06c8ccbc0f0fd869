// Owns waiting: nothing in the harness waits without an end, and every end says what was waited for.
const PAUSE_MS = 25;

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

/** Asks again and again until the answer is neither undefined nor false; after `limitMs` throws with the last error. */
export async function until<T>(
  limitMs: number,
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
): Promise<T> {
  const end = performance.now() + limitMs;
  let lastError: unknown;
  while (performance.now() < end) {
    try {
      const left = Math.max(1, end - performance.now());
      const answer = await within(left, what, Promise.resolve(ask()));
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      // A page in the middle of a navigation answers with an error; only the last one is worth telling.
      lastError = error;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`${what}: not within ${limitMs} ms`, { cause: lastError });
}
