// Owns an answer that was asked for before its view stands, and what the view cannot have heard by then.
import { onChangeEvent } from './change-events.ts';

export type Early<T> = {
  /** The answer, once; undefined from then on. */
  readonly take: () => Promise<T> | undefined;
  /** Whether a change was told that the answer may not know. From now on the view listens for itself. */
  readonly missed: () => boolean;
};

/** Listens from now on, before the question; gives `missed`. */
export const listenEarly = (): Early<unknown>['missed'] => {
  const over = new AbortController();
  let changed = false;
  const hear = () => {
    changed = true;
  };
  onChangeEvent(hear, over.signal);
  return () => {
    over.abort();
    const missed = changed;
    changed = false;
    return missed;
  };
};
export const earlyAnswer = <T>(given: Promise<T>, missed: Early<T>['missed']): Early<T> => {
  let answer: Promise<T> | undefined = given;
  // Whoever takes it hears of a failure; until then it is nobody's error.
  given.catch(() => undefined);
  const take = () => {
    const taken = answer;
    answer = undefined;
    return taken;
  };
  return { take, missed };
};
