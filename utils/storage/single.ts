// Owns records of which there is one (the settings, the plan after a loss): their default and their one write path.
// Refuses to know what stands in it.
import type { RecordOf, SINGLE_KINDS } from '../domain/backup/read-record.ts';
import { isProblem, type Problem, problem } from '../domain/problems.ts';
import type { ReadOne, Use } from './backend.ts';
import { check, recordKeyFor } from './db/record-keys.ts';
import { orProblem } from './or-problem.ts';
import { REASONS } from './recovery/reasons.ts';

type SingleKind = (typeof SINGLE_KINDS)[number];
export type SingleStore<R> = {
  /** What holds where nothing was written, or what was cannot be read. */
  read(): Promise<R>;
  /** `change` is synchronous and pure; where it gives the same object back nothing is written, nor where it gives a Problem. */
  change(change: (record: R) => R | Problem): Promise<R | Problem>;
};

/** `unreadable` is kept up to date as in contracts.ts. */
export const createSingle = <K extends SingleKind>(
  kind: K,
  empty: RecordOf<K>,
  { use, readOne }: { readonly use: Use; readonly readOne: ReadOne },
  unreadable: Map<string, string>,
): SingleStore<RecordOf<K>> => {
  const recordKey = recordKeyFor(kind);
  const stored = (row: unknown): RecordOf<K> => {
    const result = row === undefined ? { record: empty } : check(kind, row);
    if ('record' in result) {
      unreadable.delete(kind);
      return result.record;
    }
    unreadable.set(kind, result.reason);
    return empty;
  };
  return {
    read: () =>
      readOne(recordKey).then(stored, (error: unknown) => {
        // A refusing store still has something to work with; the report tells of it.
        orProblem(error);
        unreadable.set(kind, REASONS.unread);
        return empty;
      }),
    change: async (change) => {
      let answer: RecordOf<K> | Problem = problem('wrong-shape');
      try {
        await use((backend) =>
          backend.change(recordKey, (row) => {
            const before = stored(row);
            const next = change(before);
            if (next === before || isProblem(next)) {
              answer = next;
              return undefined;
            }
            const result = check(kind, next);
            // A change that leads to no valid record: `answer` still says so.
            if ('reason' in result) return undefined;
            answer = result.record;
            // An unreadable record would otherwise stand in the way for good.
            const old = row === undefined ? undefined : check(kind, row);
            return { put: result.record, ...(old && 'reason' in old ? { quarantineFor: old.reason } : {}) };
          }),
        );
      } catch (error) {
        return orProblem(error);
      }
      // What stood in the way is quarantined now, and is told as that.
      if (!isProblem(answer)) unreadable.delete(kind);
      return answer;
    },
  };
};
