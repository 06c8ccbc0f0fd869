// Owns the choice of the backend at a start: the database, else its successor rebuilt from the mirror, else the mirror or memory alone;
// where the database may hold more than the mirror, none that writes. Never rejects: there is always a plain reason for the person.
import type { Instant } from '../domain/time.ts';
import { type Area, memoryArea, orNothing, works } from './area.ts';
import type { Backend } from './backend.ts';
import { databaseName, openDatabase } from './db/database.ts';
import { newestGeneration, removeFromOthers } from './db/displaced.ts';
import { durableBackend } from './db/durable.ts';
import type { Migration } from './db/migrations.ts';
import { applyCorrections } from './mirror/apply.ts';
import { compare, type Remembered, type Whole, wholeOf } from './mirror/compare.ts';
import { isNewer, loadMirror } from './mirror/load.ts';
import { createMirror, type Mirror } from './mirror/mirror.ts';
import { newerDataBackend } from './recovery/newer-data.ts';
import { REASONS } from './recovery/reasons.ts';
import { isReplaceable, unopenedBackend } from './recovery/unopened.ts';
import { mirrorOnlyBackend } from './recovery/without-database.ts';

/** What the browser offers at a start, and the clock. */
export type Deps = {
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

// Kept beside the mirror, which is the one place that is left when a database is given up.
const GENERATION_KEY = 'generation';

const generationIn = (stored: unknown): number =>
  typeof stored === 'number' && Number.isInteger(stored) && stored >= 0 ? stored : 0;

/** `whole` is what could be read and cannot be written; `local` is undefined where that area refuses. */
const withoutDatabase = async (
  { session, steps, now }: Deps,
  local: Mirror | undefined,
  isBlocked: boolean,
  whole: Whole | undefined,
): Promise<Backend> => {
  const worse = REASONS.worker;
  if (local)
    return mirrorOnlyBackend({
      mirror: local,
      now,
      worse,
      whole,
      reason: isBlocked ? REASONS.blocked : REASONS.mirrorOnly,
    });
  const isKept = await works(session);
  const mirror = createMirror(isKept ? session : memoryArea(), steps);
  return mirrorOnlyBackend({ mirror, now, worse, whole, reason: isKept ? REASONS.session : worse });
};

const choose = async (parts: Deps, second: Mirror, onLost: () => void): Promise<Backend> => {
  const { factory, local, now, steps, remembered = async () => 0 } = parts;
  const { mirror, loaded, isLasting } = await loadMirror(parts, second);
  const noted = generationIn((await orNothing(local.get(GENERATION_KEY)))?.[GENERATION_KEY]);
  const found = { isLasting, ...(await newestGeneration(factory, noted, steps)) };
  const { generation: first } = found;
  let isBlocked = false;
  let whole: Whole | undefined;
  // The first one twice: what fails once may be a moment, and a successor is for good.
  for (const generation of [first, first, first + 1]) {
    if (generation !== first && !(await isReplaceable(loaded, found, factory, steps))) break;
    // Until the backend is there, a lost connection is only one try that failed.
    let isLost = false;
    let lose = (): void => {
      isLost = true;
    };
    const opening = await openDatabase(factory, databaseName(generation), () => lose(), steps);
    if ('failed' in opening) {
      if (opening.failed === 'newer') return newerDataBackend();
      isBlocked = opening.failed === 'blocked';
      // It is whole and only held by others: a successor would split the records over two databases.
      if (isBlocked) break;
      continue;
    }
    const { database } = opening;
    let isFull = false;
    try {
      const comparison = await compare(database, loaded, now(), remembered);
      const refused = await applyCorrections(database, mirror, comparison.corrections);
      whole = { ...comparison, incidents: comparison.before };
      if (refused.database === undefined && !isLost) {
        // From here on an empty second copy can be told from one that was lost.
        if (loaded.isHeadless && !comparison.corrections) await orNothing(mirror.write([], comparison.head));
        if (generation !== noted) await orNothing(local.set({ [GENERATION_KEY]: generation }));
        lose = onLost;
        return durableBackend({
          database,
          mirror,
          incidents: comparison.incidents,
          whole: comparison.corrections === undefined ? comparison : undefined,
          isLasting,
          isRefused: refused.mirror === true,
          alone: REASONS.noMirror,
          now,
          onLost,
          removeDisplaced: async (recordKey) => factory && removeFromOthers(factory, generation, recordKey),
        });
      }
      isFull = refused.database?.name === 'QuotaExceededError';
    } catch (error) {
      console.error(error); // It opened but cannot be read: as good as one that does not open.
    }
    database.close();
    // A successor would need even more room.
    if (isFull) break;
  }
  if (factory && whole === undefined && !(await isReplaceable(loaded, found, factory, steps)))
    return unopenedBackend({ factory, generation: first, loaded, mirror: second, onLost });
  return isLasting
    ? withoutDatabase(parts, mirror, isBlocked, whole)
    : withoutDatabase(parts, undefined, isBlocked, whole ?? (await wholeOf(loaded)));
};

/** The best backend that this browser allows; `mirror` is the one over `local`. `onLost` is called when it has to be opened again. */
export const openBackend = (parts: Deps, mirror: Mirror, onLost: () => void): Promise<Backend> =>
  choose(parts, mirror, onLost).catch((error: unknown) => {
    if (isNewer(error)) return newerDataBackend();
    console.error(error); // An area that broke off half-way; the report says what that means.
    const { now, steps } = parts;
    const passing = createMirror(memoryArea(), steps);
    return mirrorOnlyBackend({
      mirror: passing,
      now,
      reason: REASONS.worker,
      worse: REASONS.worker,
      whole: undefined,
    });
  });
