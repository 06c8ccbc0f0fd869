// Owns what a list of all endings asks of the store: whether anything was written since it was made, what that was, and a place to
// keep it until the next life of the worker. Refuses to know what a list shows.
import { isProblem, type Problem } from '../domain/problems.ts';
import type { Backend, Use } from './backend.ts';
import type { KeptList, ListChange } from './db/kept-list.ts';
import type { RecordKey } from './db/record-keys.ts';
import type { FirstLook } from './mirror/first-look.ts';
import { orProblem } from './or-problem.ts';

/** A list is kept in so many parts: the first can be read alone, and a change of one ending need not write all anew. */
export const LIST_PARTS = 17;
/** The number of a write, and how often the store had to be opened again: what an opening restored may have a number that was given before. */
export type Mark = { readonly seq: number; readonly reopened: number };
export const isSameMark = (one: Mark, other: Mark): boolean =>
  one.seq === other.seq && one.reopened === other.reopened;
export type Lists = {
  /** The newest write. */
  newest(): Promise<Mark | Problem>;
  /** The contracts that were written or removed after `from`, up to `to`; undefined where that is not known of every write. */
  changedBetween(from: Mark, to: Mark): ReadonlySet<string> | undefined;
  /** The first so many parts; undefined where there is none, or none that can be read. */
  kept(count: number): Promise<{ readonly mark: Mark; readonly parts: readonly string[] } | undefined>;
  /** False where there was a newer write, or the browser refused: the next life then makes all anew. */
  keep(change: ListChange): Promise<boolean>;
};

/** What this life wrote, by the number of the write; a write of many rows at once is none of these. */
export const createWritten = () => {
  const keys = new Map<number, RecordKey>();
  let openings = 0;
  return {
    /** The backend of a new opening, each of whose changes is noted. */
    noting: (backend: Backend): Backend => {
      openings += 1;
      // A number may be given again by another opening.
      keys.clear();
      return {
        ...backend,
        change: async (recordKey, decide) => {
          const seq = await backend.change(recordKey, decide);
          if (seq !== undefined) keys.set(seq, recordKey);
          return seq;
        },
      };
    },
    markOf: (seq: number): Mark => ({ seq, reopened: Math.max(0, openings - 1) }),
    changedBetween: (from: Mark, to: Mark): ReadonlySet<string> | undefined => {
      if (from.reopened !== to.reopened || from.seq > to.seq) return undefined;
      const ids = new Set<string>();
      for (let seq = from.seq + 1; seq <= to.seq; seq += 1) {
        const recordKey = keys.get(seq);
        if (recordKey === undefined) return undefined;
        if (recordKey.store === 'contracts') ids.add(recordKey.key);
      }
      return ids;
    },
  };
};

type Parts = {
  readonly use: Use;
  readonly firstLook: Pick<FirstLook, 'newest' | 'keptList'>;
  readonly written: ReturnType<typeof createWritten>;
};
export const createLists = ({ use, firstLook, written }: Parts): Lists => {
  const { markOf, changedBetween } = written;
  const newest = async (): Promise<number> =>
    (await firstLook.newest()) ?? use((backend) => backend.newest());
  const kept = async (count: number): Promise<KeptList | undefined> =>
    (await firstLook.keptList(count)) ?? use((backend) => backend.keptList(count));
  return {
    newest: () => newest().then(markOf, orProblem),
    changedBetween,
    kept: async (count) => {
      // Whoever reads records finds the same refusal, and tells it.
      const list = await kept(count).catch((error: unknown) => void orProblem(error));
      return list && { mark: markOf(list.seq), parts: list.parts };
    },
    keep: (change) =>
      use((backend) => backend.keepList(change)).catch((error: unknown) => !isProblem(orProblem(error))),
  };
};
