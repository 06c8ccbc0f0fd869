// Owns what happens where a database does not open or cannot be read, and nothing may take its place, since the second copy does not
// hold all of it: what that copy has is shown, nothing is called absent, nothing is written, and each further try looks again.
import type { Backend } from '../backend.ts';
import { contractsAmong } from '../db/cache.ts';
import { databaseName, deleteDatabase, generationsIn } from '../db/database.ts';
import { isBuilt, type Newest } from '../db/displaced.ts';
import type { Migration } from '../db/migrations.ts';
import { recordName } from '../db/record-keys.ts';
import { wholeOf } from '../mirror/compare.ts';
import { entryIn, isWhole } from '../mirror/entry.ts';
import type { Mirror, Mirrored } from '../mirror/mirror.ts';
import { StorageProblem } from '../storage-problem.ts';
import { reportOf } from './incidents.ts';
import { REASONS } from './reasons.ts';

/** Whether it can stand for a database that nobody can see: its head is there, and all that this counts, undamaged. */
const isWholeCopy = async ({ isHeadless, head, entries }: Mirrored): Promise<boolean> => {
  if (isHeadless || head.count !== entries.size) return false;
  const wholes = [...entries.values()].map(async (raw) => {
    const entry = entryIn(raw);
    return entry !== undefined && (await isWhole(entry));
  });
  return (await Promise.all(wholes)).every(Boolean);
};

type Found = Newest & { readonly isLasting: boolean };
/**
 * What does not open may hold what the second copy does not: only a whole one, or what was built before, takes its place. No closure
 * in the opening, which would keep the second copy for as long as the connection stands.
 */
export const isReplaceable = async (
  loaded: Mirrored,
  { generation, isThere, isLasting }: Found,
  factory: IDBFactory | undefined,
  steps: readonly Migration[] | undefined,
): Promise<boolean> =>
  factory === undefined ||
  isThere === false ||
  (await isWholeCopy(loaded)) ||
  (isThere === undefined && (!isLasting || (await isBuilt(factory, generation + 1, steps))));

type Deps = {
  readonly factory: IDBFactory;
  readonly generation: number;
  readonly loaded: Mirrored;
  /** The one over `local`, also where that refuses. */
  readonly mirror: Mirror;
  /** The next use shall open again. */
  readonly onLost: () => void;
};

/** Rejects with `unopened` where the answer would be about records that nobody can see. */
export const unopenedBackend = async (parts: Deps): Promise<Backend> => {
  const { factory, generation, loaded, mirror, onLost } = parts;
  const { rows, incidents } = await wholeOf(loaded);
  const contracts = contractsAmong(rows);
  const refuse = async (): Promise<never> => {
    onLost();
    throw new StorageProblem('unopened', 'database');
  };
  return {
    read: async (recordKey) => {
      const row = rows.get(recordName(recordKey));
      // Without settings what is there can still be exported.
      const isKnown = row !== undefined || (recordKey.store !== 'contracts' && contracts.size > 0);
      return isKnown ? row : refuse();
    },
    readContracts: async () => (contracts.size === 0 ? refuse() : contracts),
    change: refuse,
    replace: refuse,
    newest: async () => (contracts.size === 0 ? refuse() : loaded.head.seq),
    keptList: async () => undefined,
    keepList: async () => false,
    snapshot: async () => undefined,
    quarantined: () => incidents.quarantined,
    clear: async () => {
      await mirror.clear({ seq: 1, count: 0 });
      const all = (await generationsIn(factory)) ?? [generation, generation + 1];
      for (const one of all) await deleteDatabase(factory, databaseName(one));
      // If it opens later, it is newer than the emptied copy, and all would be back.
      const left = await generationsIn(factory);
      if (left === undefined || left.length > 0) throw new StorageProblem('half-deleted', 'database');
      onLost();
    },
    report: () => ({ mode: 'memory', reason: REASONS.unopened, ...reportOf(incidents) }),
  };
};
