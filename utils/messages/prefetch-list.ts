// Owns the popup's first question: asked by a small script while the large ones still load, answered to the view.
// Refuses to keep it: a second view, or the same one later, asks for itself.
import type { Problem } from '../domain/problems.ts';
import { type Early, earlyAnswer, listenEarly } from './early.ts';
import type { Listed } from './protocol.ts';
import { ask } from './send.ts';

/** As many endings as fit the popup's height twice; the others are found by their words, or on request. */
export const FIRST_LIST = { words: '', count: 10 } as const;

// Two scripts of one page share nothing but its global scope.
const shared = globalThis as { firstList?: Early<Listed | Problem> };

export const prefetchList = (): void => {
  const missed = listenEarly();
  shared.firstList = earlyAnswer(ask('list', FIRST_LIST), missed);
};
/** The question on its way; undefined where the page did not ask early. */
export const earlyList = (): Early<Listed | Problem> | undefined => shared.firstList;
