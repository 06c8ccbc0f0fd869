// Owns the usual backend: IndexedDB in strict transactions, then the mirror, then the acknowledgement.
import type { Instant } from '../../domain/time.ts';
import type { Backend } from '../backend.ts';
import { SNAPSHOT, snapshotIn } from '../import/snapshot.ts';
import type { Whole } from '../mirror/compare.ts';
import { HEAD, recordIn } from '../mirror/copies.ts';
import { headIn, type Mirror } from '../mirror/mirror.ts';
import { type Incidents, NO_INCIDENTS, reportOf } from '../recovery/incidents.ts';
import { orRefused, StorageProblem } from '../storage-problem.ts';
import { contractsAmong, createRecordCache, type Records } from './cache.ts';
import { changeRow } from './change-row.ts';
import type { Database } from './database.ts';
import { readList, writeList } from './kept-list.ts';
import { ALL_STORES, type RecordKey } from './record-keys.ts';
import { type Replaced, replaceRows } from './replace.ts';

const STRICT = { durability: 'strict' } as const;

type Deps = {
  readonly database: Database;
  readonly mirror: Mirror;
  readonly incidents: Incidents;
  /** What was read of it, where nothing had to be written since. */
  readonly whole: Whole | undefined;
  /** Whether it outlasts the worker, and whether it refuses to be written at present. */
  readonly isLasting: boolean;
  readonly isRefused: boolean;
  /** What it means where there is no second copy. */
  readonly alone: string;
  readonly now: () => Instant;
  /** It refused a write: opening it again finds out what it still can do. */
  readonly onLost: () => void;
  /** Removes a record, or all, from the displaced databases. */
  readonly removeDisplaced: (recordKey?: RecordKey) => Promise<unknown>;
};

/** A deletion is not gone on with in another way: only the next try can end it. */
const halfDeleted = (error: unknown): never => {
  throw new StorageProblem('half-deleted', 'mirror', error);
};

export const durableBackend = ({ incidents: before, whole, ...parts }: Deps): Backend => {
  const { database, mirror, isLasting, alone, now, onLost, removeDisplaced } = parts;
  let { isRefused } = parts;
  let incidents = before;
  const cache = createRecordCache();
  if (whole !== undefined) cache.take(whole.head.seq, contractsAmong(whole.rows));
  // A record that was read or written under this number is the same object again, which is checked already.
  const recordAt = ({ store, key }: RecordKey, row: unknown, head: unknown): unknown =>
    (store === 'contracts' ? cache.at(headIn(head).seq)?.get(key) : undefined) ?? recordIn(row);
  /** The second half of a write that stands in the database; rejects where the second try is refused too. */
  const mirrored = async (writing: Promise<void>): Promise<void> => {
    try {
      // What is refused once may be a moment; nothing of it is given up, so the next write tries it again as well.
      await writing.catch(() => mirror.flush());
      isRefused = false;
    } catch (error) {
      isRefused = true;
      throw error;
    }
  };
  const follow = async (done: Replaced | undefined): Promise<void> => {
    if (done === undefined) return mirrored(mirror.flush());
    cache.written(done.head.seq, done.changes);
    incidents = done.incidents ?? incidents;
    await mirrored(mirror.write(done.changes, done.head, done.incidents));
  };
  /** It stands in the database, and the report says that nothing else does. */
  const orAlone = (error: unknown): void => console.error(error);
  const change: Backend['change'] = async (recordKey, decide) => {
    const decideRow = (row: unknown, head: unknown) => decide(recordAt(recordKey, row, head));
    const done = await changeRow(database, recordKey, decideRow, () => incidents, now());
    const isDeletion = done?.changes.some(({ record }) => record === undefined);
    await follow(done).catch(isDeletion ? halfDeleted : orAlone);
    if (isDeletion) await removeDisplaced(recordKey);
    return done?.head.seq;
  };
  const replace: Backend['replace'] = async (decide) => {
    const done = await replaceRows(database, decide, () => incidents, now());
    await follow(done).catch(orAlone);
    return done?.head.seq;
  };

  const clear = async (): Promise<void> => {
    const transaction = database.transaction(ALL_STORES, 'readwrite', STRICT);
    const meta = transaction.objectStore('meta');
    const head = { seq: headIn(await meta.get(HEAD)).seq + 1, count: 0 };
    // The raised number says "deleted, not lost" to the next start, should the worker end before the mirror is empty.
    await Promise.all([
      ...ALL_STORES.map((store) => transaction.objectStore(store).clear()),
      meta.put(head, HEAD),
      transaction.done,
    ]);
    // At once: a change that is already waiting must not write down again what was quarantined.
    incidents = NO_INCIDENTS;
    await mirror.clear(head).catch(halfDeleted);
    await removeDisplaced();
  };

  const read = async (recordKey: RecordKey): Promise<unknown> => {
    const transaction = database.transaction([recordKey.store, 'meta']);
    const [row, head] = await Promise.all([
      transaction.objectStore(recordKey.store).get(recordKey.key),
      transaction.objectStore('meta').get(HEAD),
    ]);
    return recordAt(recordKey, row, head);
  };
  const readContracts = async (): Promise<Records> => {
    const transaction = database.transaction(['contracts', 'meta']);
    const { seq } = headIn(await transaction.objectStore('meta').get(HEAD));
    const same = cache.at(seq);
    if (same !== undefined) return same;
    const rows = transaction.objectStore('contracts');
    const [keys, values] = await Promise.all([rows.getAllKeys(), rows.getAll()]);
    return cache.take(seq, new Map(keys.map((key, index) => [key, recordIn(values[index])])));
  };

  /** A write that the database refused: the next opening goes on with what is left, and says so. */
  const written = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await orRefused(work);
    } catch (error) {
      if (error instanceof StorageProblem && error.problem.problem === 'storage-refused') {
        database.close();
        onLost();
      }
      throw error;
    }
  };

  return {
    read: (recordKey) => orRefused(read(recordKey)),
    readContracts: () => orRefused(readContracts()),
    change: (recordKey, decide) => written(change(recordKey, decide)),
    replace: (decide) => written(replace(decide)),
    newest: () => orRefused(database.get('meta', HEAD).then((head) => headIn(head).seq)),
    keptList: (count) => orRefused(readList(database, count)),
    keepList: (kept) => orRefused(writeList(database, kept)),
    snapshot: () => orRefused(database.get('meta', SNAPSHOT).then(snapshotIn)),
    quarantined: () => incidents.quarantined,
    clear: () => written(clear()),
    report: () => ({
      mode: 'durable',
      ...(isLasting && !isRefused ? {} : { reason: alone }),
      ...reportOf(incidents),
    }),
  };
};
