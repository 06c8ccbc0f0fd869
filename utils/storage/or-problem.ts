// Owns telling the store's expected failure (storage-problem.ts) from a defect: by what it carries, since each of the background's two
// scripts would know a class of its own.
import { isProblem, type Problem } from '../domain/problems.ts';

/** The problem behind an expected failure of the store; anything else is a defect and goes on. */
export const orProblem = (error: unknown): Problem => {
  // A StorageProblem has one below its own field.
  if (isProblem(error) && isProblem(error.problem)) return error.problem;
  throw error;
};
