// Owns the popup's first question: asked by a small script while the large ones still load, answered to the view.
// Refuses to keep it: a second view, or the same one later, asks for itself.
import type { Problem } from '../domain/problems.ts';
import { FIRST_LIST } from '../domain/views/first-list.ts';
import { onChangeEvent } from './change-events.ts';
import type { Listed } from './protocol.ts';
import { ask } from './send.ts';

// Two scripts of one page share nothing but its global scope.
const shared = globalThis as {
  firstList?: Promise<Listed | Problem> | undefined;
  missedSinceFirst?: () => boolean;
};

export const prefetchList = (): void => {
  const over = new AbortController();
  let changed = false;
  const hear = () => {
    changed = true;
  };
  // From before the question on, since the view cannot hear yet.
  onChangeEvent(hear, over.signal);
  shared.firstList = ask('list', FIRST_LIST);
  // Whoever takes it hears of a failure; until then it is nobody's error.
  shared.firstList.catch(() => undefined);
  shared.missedSinceFirst = () => {
    over.abort();
    const missed = changed;
    changed = false;
    return missed;
  };
};
/** The answer on its way, once; undefined where the page did not ask early. */
export const takeEarly = (): Promise<Listed | Problem> | undefined => {
  const { firstList } = shared;
  shared.firstList = undefined;
  return firstList;
};
/** Whether a change was told that the early answer may not know, once. From now on the view listens for itself. */
export const missedEarly = (): boolean => shared.missedSinceFirst?.() ?? false;
