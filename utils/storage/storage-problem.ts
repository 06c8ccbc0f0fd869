// Owns the one error of the store that is expected: it carries the problem that the person is told.
import { type Problem, type ProblemCode, problem } from '../domain/problems.ts';

/** The browser refused to read or write, or may not be asked to; `cause` is the browser's own error. */
export class StorageProblem extends Error {
  readonly problem: Problem;
  constructor(code: ProblemCode, place: string, cause?: unknown) {
    super(`${code}: ${place}`, { cause });
    this.name = 'StorageProblem';
    this.problem = problem(code, place);
  }
}

/** What the database refused comes as a StorageProblem; anything else is a defect and goes on. */
export const orRefused = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DOMException) throw new StorageProblem('storage-refused', 'database', error);
    throw error;
  }
};
