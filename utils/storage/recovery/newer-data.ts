// Owns the backend for data of a newer version of the extension: it reads nothing and touches nothing.
import { PROBLEMS } from '../../domain/problems.ts';
import type { Backend } from '../backend.ts';
import { StorageProblem } from '../storage-problem.ts';

/** Every call rejects with `newer-data`; the report says the same, so that the views can tell the person. */
export const newerDataBackend = (): Backend => {
  const refuse = async (): Promise<never> => {
    throw new StorageProblem('newer-data', 'database');
  };
  return {
    read: refuse,
    readContracts: refuse,
    change: refuse,
    replace: refuse,
    newest: refuse,
    keptList: refuse,
    keepList: refuse,
    snapshot: refuse,
    quarantined: () => [],
    clear: refuse,
    report: () => ({ mode: 'memory', reason: PROBLEMS['newer-data'], restored: [], quarantined: [] }),
  };
};
