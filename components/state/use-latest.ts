// Owns asking the background for a view's data again and again, so that a late reply never shows an older state.
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Contract } from '../../utils/domain/contract/record.ts';
import { isSame } from '../../utils/domain/equal.ts';
import { isProblem, type Problem, type ProblemCode, problemText } from '../../utils/domain/problems.ts';
import { NOT_REACHED } from './outbox.ts';

/** The higher revision, the second where both are the same. */
export const newer = <T extends { readonly rev: number }>(a: T, b: T): T => (b.rev >= a.rev ? b : a);
/** As `newer`; null knows nothing. */
export const newerContract = (a: Contract | null, b: Contract | null): Contract | null =>
  a === null || b === null ? (a ?? b) : newer(a, b);

/** Why a question had no answer, in one sentence; `code` where the background said so. */
export type NoAnswer = { readonly reason: string; readonly code?: ProblemCode };
export type Latest<T> = {
  /** undefined until the first reply. */
  readonly data: T | undefined;
  /** Of the newest question. */
  readonly loadError: NoAnswer | undefined;
  /** Asks again; `anew` takes the reply as it is, even where it knows less (everything was deleted). */
  readonly look: (anew?: boolean) => void;
  /** Changes what is shown between two replies; nothing before the first one. */
  readonly setData: (change: (data: T) => T) => void;
};

/**
 * `question` and `merge` must keep their identity. `merge` keeps the newer of two states part by part. `missed` tells once whether
 * something changed while the first question was already on its way and nobody listened.
 */
export const useLatest = <T>(
  question: () => Promise<T | Problem>,
  merge: (old: T, reply: T) => T,
  missed?: () => boolean,
): Latest<T> => {
  const [data, setState] = useState<T>();
  // The number of the newest question, of the newest answer, of the newest one with data, and of the last question that
  // begins anew.
  const turns = useRef({ asked: 0, answered: 0, shown: 0, anew: 0 });
  const [loadError, setLoadError] = useState<NoAnswer>();
  const look = useCallback(
    (anew = false) => {
      turns.current.asked += 1;
      const turn = turns.current.asked;
      if (anew) turns.current.anew = turn;
      const answer = (reply: T | undefined, refused: NoAnswer | undefined): void => {
        const { answered, shown, anew: fresh } = turns.current;
        // A newer answer is shown already, or everything was deleted after this one was asked for.
        if (turn < answered || turn < fresh) return;
        turns.current.answered = turn;
        setLoadError(refused);
        if (reply === undefined) return;
        turns.current.shown = turn;
        setState((old) => {
          // The first data since it was to begin anew, also where a later question brought them.
          const next = old === undefined || shown < fresh ? reply : merge(old, reply);
          // The change event of one's own change brings what is known already: nothing is drawn for it.
          return isSame(old, next) ? old : next;
        });
      };
      question().then(
        (reply) =>
          isProblem(reply)
            ? answer(undefined, { reason: problemText(reply), code: reply.problem })
            : answer(reply, undefined),
        () => answer(undefined, { reason: NOT_REACHED }),
      );
    },
    [question, merge],
  );
  // Not an effect, which waits for a paint: the answer is on its way while the browser draws.
  useLayoutEffect(() => {
    look();
    if (missed?.() === true) look();
  }, [look, missed]);
  const setData = useCallback(
    (change: (data: T) => T) => setState((old) => (old === undefined ? old : change(old))),
    [],
  );
  return { data, loadError, look, setData };
};
