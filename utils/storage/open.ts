// Owns the choice of the backend at a start: the database, else its successor rebuilt from the mirror, else memory.
// Never rejects: whatever the browser refuses, there is a place to work, and a plain reason for the person.
import type { Instant } from '../domain/time.ts';
import { type Area, memoryArea, works } from './area.ts';
import type { Backend } from './backend.ts';
import { databaseName, deleteDatabase, openDatabase } from './database.ts';
import { durableBackend } from './durable.ts';
import { lockedBackend } from './locked.ts';
import type { Remembered } from './lost.ts';
import { memoryBackend } from './memory.ts';
import { mend } from './mend.ts';
import type { Migration } from './migrations.ts';
import { createMirror, type Mirror } from './mirror.ts';
import { StorageProblem } from './storage-problem.ts';

/** What the browser offers at a start, and the clock. */
export type Parts = {
  /** undefined where the browser offers none. */
  readonly factory: IDBFactory | undefined;
  readonly local: Area;
  readonly session: Area;
  readonly now: () => Instant;
  /** Nothing where it is absent. */
  readonly remembered?: Remembered;
  /** Those of a later version, in tests; otherwise MIGRATIONS. */
  readonly steps?: readonly Migration[];
};

const REASONS = {
  noMirror: 'The browser refuses to keep a second copy. Damage to the database could not be mended.',
  blocked: 'Another copy of the extension still holds the database. Close its tabs or restart the browser.',
  mirrorOnly: 'The browser refuses its database. Your records are kept in the second copy only.',
  session: 'The browser refuses to store anything. What you write is lost when the browser closes.',
  worker: 'The browser refuses to store anything. What you write may be lost at any moment.',
} as const;
// Kept beside the mirror, which is the one place that is left when a database is given up.
const GENERATION_KEY = 'generation';

const generationIn = (stored: unknown): number =>
  typeof stored === 'number' && Number.isInteger(stored) && stored >= 0 ? stored : 0;

const withoutDatabase = async (
  parts: Parts,
  local: Mirror | undefined,
  blocked: boolean,
): Promise<Backend> => {
  if (local) return memoryBackend(local, blocked ? REASONS.blocked : REASONS.mirrorOnly, parts.now);
  if (await works(parts.session))
    return memoryBackend(createMirror(parts.session, parts.steps), REASONS.session, parts.now);
  return lastResort(parts);
};
const lastResort = ({ now }: Parts): Promise<Backend> =>
  memoryBackend(createMirror(memoryArea()), REASONS.worker, now);

const isNewer = (error: unknown): boolean =>
  error instanceof StorageProblem && error.problem.problem === 'newer-data';

const choose = async (parts: Parts, onLost: () => void): Promise<Backend> => {
  const { factory, local, now, steps, remembered = async () => 0 } = parts;
  const hasLocal = await works(local);
  const mirror = createMirror(hasLocal ? local : memoryArea(), steps);
  const first = hasLocal ? generationIn((await local.get(GENERATION_KEY))[GENERATION_KEY]) : 0;
  let blocked = false;
  for (const generation of [first, first + 1]) {
    const opening = await openDatabase(factory, databaseName(generation), onLost, steps);
    if ('failed' in opening) {
      if (opening.failed === 'newer') return lockedBackend();
      blocked = opening.failed === 'blocked';
      // It is whole and only held by others: a successor would split the records over two databases.
      if (blocked) break;
      continue;
    }
    const { database } = opening;
    try {
      const told = await mend(database, mirror, now(), remembered);
      if (generation !== first && hasLocal) await local.set({ [GENERATION_KEY]: generation });
      const clearAside = async () => {
        for (let old = 0; old < generation; old += 1)
          if (factory) await deleteDatabase(factory, databaseName(old));
      };
      const reason = hasLocal ? undefined : REASONS.noMirror;
      return durableBackend({ database, mirror, told, reason, now, clearAside });
    } catch (error) {
      if (isNewer(error)) throw error;
      console.error(error); // It opened but cannot be read: as good as one that does not open.
      database.close();
    }
  }
  return withoutDatabase(parts, hasLocal ? mirror : undefined, blocked);
};

/** The best backend that this browser allows; `onLost` is called when it has to be opened again. */
export const openBackend = (parts: Parts, onLost: () => void): Promise<Backend> =>
  choose(parts, onLost).catch((error: unknown) => {
    if (isNewer(error)) return lockedBackend();
    console.error(error); // An area that broke off half-way; the report says what that means.
    return lastResort(parts);
  });
