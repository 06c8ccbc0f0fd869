// Owns the loading of the second copy at a start, whatever the browser refuses of it.
// Refuses to compare it with anything (compare.ts).
import { type Area, memoryArea, works } from '../area.ts';
import type { Migration } from '../db/migrations.ts';
import { StorageProblem } from '../storage-problem.ts';
import { createMirror, type Mirror, type Mirrored } from './mirror.ts';

type Deps = { readonly local: Area; readonly steps?: readonly Migration[] };

export const isNewer = (error: unknown): boolean =>
  error instanceof StorageProblem && error.problem.problem === 'newer-data';

/**
 * The second copy as it lies there, also on a full disk; where the browser refuses to write it, what is written goes into one
 * that ends with the worker. Rejects where a newer version wrote it.
 */
export const loadMirror = async ({ local, steps }: Deps, mirror: Mirror) => {
  let loaded: Mirrored | undefined;
  try {
    loaded = await mirror.load();
    if (await works(local)) return { mirror, loaded, isLasting: true };
  } catch (error) {
    if (isNewer(error)) throw error;
    // Where it takes nothing either, the report says so.
    if (await works(local)) console.error(error);
  }
  const passing = createMirror(memoryArea(), steps);
  return { mirror: passing, loaded: loaded ?? (await passing.load()), isLasting: false };
};
