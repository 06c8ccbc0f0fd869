// Owns the records of endings: the one write path, and the check of each record on its way in and out.
// Refuses to know what an action does; the change is a function that it is given.
import type { Contract } from '../domain/contract/record.ts';
import { isProblem, type Problem, problem } from '../domain/problems.ts';
import type { ReadOne, Use } from './backend.ts';
import { check, contractKey, recordKeyFor } from './db/record-keys.ts';
import { orProblem } from './or-problem.ts';

/**
 * `changed` is false for a repeat and for a change that gave nothing to write; `contract` is what stands
 * there now.
 */
type Update = { readonly contract: Contract | undefined; readonly changed: boolean } | Problem;
/**
 * Synchronous and pure; gets the stored record or undefined. The same reference, or a record of revision 0 (nothing was
 * ever done to it), is not written; a change raises the revision. Nothing is ever deleted by it.
 */
export type Change = (stored: Contract | undefined) => Contract | Problem | undefined;
export type Contracts = {
  /** undefined where there is none; a Problem where it cannot be read. */
  read(id: string): Promise<Contract | undefined | Problem>;
  /** All readable ones; the others are told in the report. */
  readAll(): Promise<readonly Contract[] | Problem>;
  /** Acknowledged only after a strict, completed transaction and the mirror's write. Never throws for a refusal. */
  update(id: string, change: Change): Promise<Update>;
  /** Also an unreadable one, and one that is not there; undoing an import does not bring it back. */
  remove(id: string): Promise<Problem | null>;
};

const quarantineProblem = problem('record-quarantined');

/** `unreadable` is kept up to date: contract id (or the key of a record of which there is one) to the reason, as found while reading. */
export const createContracts = (
  { use, useToDelete, readOne }: { readonly use: Use; readonly useToDelete: Use; readonly readOne: ReadOne },
  unreadable: Map<string, string>,
): Contracts => {
  const checked = (id: string, row: unknown): Contract | Problem => {
    const result = check('contracts', row);
    if ('record' in result) {
      unreadable.delete(id);
      return result.record;
    }
    unreadable.set(id, result.reason);
    return quarantineProblem;
  };
  const decideWith = (id: string, change: Change, answer: (update: Update) => void) => (row: unknown) => {
    const stored = row === undefined ? undefined : checked(id, row);
    const next = isProblem(stored) ? stored : change(stored);
    if (isProblem(next)) {
      answer(next);
      return undefined;
    }
    const before = isProblem(stored) ? undefined : stored;
    if (next === undefined || next === before || next.rev === 0) {
      answer({ contract: before, changed: false });
      return undefined;
    }
    // A defect of the caller, not of the data: a revision that stands still would leave every open view as it
    // is.
    if (next.id !== id || next.rev <= (before?.rev ?? 0))
      throw new Error('A change keeps the id and raises the revision.');
    const result = check('contracts', next);
    if ('reason' in result) {
      answer(problem('wrong-shape'));
      return undefined;
    }
    answer({ contract: next, changed: true });
    return { put: next };
  };

  return {
    read: (id) =>
      readOne(contractKey(id)).then((row) => (row === undefined ? undefined : checked(id, row)), orProblem),
    readAll: () =>
      use((backend) => backend.readContracts()).then((rows) => {
        // All rows are checked anew below; one that was deleted must not be told any longer.
        for (const key of unreadable.keys())
          if (recordKeyFor(key).store === 'contracts') unreadable.delete(key);
        return [...rows].flatMap(([id, row]) => {
          const record = checked(id, row);
          return isProblem(record) ? [] : [record];
        });
      }, orProblem),
    update: async (id, change) => {
      let update: Update = quarantineProblem;
      const decide = decideWith(id, change, (result) => {
        // Made again on a new connection, it may find that the first try did all of it.
        const isDone = !isProblem(update) && update.changed && !isProblem(result);
        update = isDone ? { ...result, changed: true } : result;
      });
      try {
        await use((backend) => backend.change(contractKey(id), decide));
      } catch (error) {
        return orProblem(error);
      }
      return update;
    },
    remove: (id) =>
      useToDelete((backend) =>
        // Also what is not there: its second copy may have been refused to a deletion before.
        backend.change(contractKey(id), () => ({ remove: true })),
      ).then(() => {
        unreadable.delete(id);
        return null;
      }, orProblem),
  };
};
