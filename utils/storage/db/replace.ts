// Owns the change of many rows of IndexedDB in one strict transaction: all of it, or nothing.
// Refuses to know the mirror and what the rows mean.
import type { Instant } from '../../domain/time.ts';
import type { Backend } from '../backend.ts';
import { quarantineAfter, SNAPSHOT, snapshotIn, snapshotOf } from '../import/snapshot.ts';
import { HEAD, recordIn } from '../mirror/copies.ts';
import { headIn, type MirrorChange } from '../mirror/mirror.ts';
import type { Incidents } from '../recovery/incidents.ts';
import { abort } from './abort.ts';
import type { Database, Head } from './database.ts';
import { LIST_KEYS } from './kept-list.ts';
import { ALL_STORES, RECORD_STORES, recordName } from './record-keys.ts';

const openAll = (database: Database) =>
  database.transaction(ALL_STORES, 'readwrite', { durability: 'strict' });
type Transaction = ReturnType<typeof openAll>;

/** What was written, as the mirror has to follow it. */
export type Replaced = {
  readonly changes: readonly MirrorChange[];
  readonly head: Head;
  /** What is told now; undefined where that is nothing new. */
  readonly incidents: Incidents | undefined;
};

const recordsIn = async (transaction: Transaction): Promise<Map<string, unknown>> => {
  const parts = await Promise.all(
    RECORD_STORES.map(async (name) => {
      const store = transaction.objectStore(name);
      const [keys, rows] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return keys.map((key, index) => [recordName({ store: name, key }), recordIn(rows[index])] as const);
    }),
  );
  return new Map(parts.flat());
};

/** All or nothing also where a request is refused before it is made, which alone would let the others pass. */
const allOrNone = async (transaction: Transaction, requests: Iterable<Promise<unknown>>): Promise<void> => {
  const made: Promise<unknown>[] = [transaction.done];
  try {
    for (const request of requests) made.push(request);
    await Promise.all(made);
  } catch (error) {
    abort(transaction);
    // Each of them fails by the abort; the reason is on its way already.
    await Promise.allSettled(made);
    throw error;
  }
};

/** undefined where nothing was to be written; `known` gives what is told once this has its turn, `at` is an instant (UTC). */
export const replaceRows = async (
  database: Database,
  decide: Parameters<Backend['replace']>[0],
  known: () => Incidents,
  at: Instant,
): Promise<Replaced | undefined> => {
  const transaction = openAll(database);
  const meta = transaction.objectStore('meta');
  const quarantined = transaction.objectStore('setAside');
  const [records, before, stored] = await Promise.all([
    recordsIn(transaction),
    meta.get(HEAD),
    meta.get(SNAPSHOT),
  ]);
  const wanted = decide(records, snapshotIn(stored));
  const after = wanted && quarantineAfter(wanted, records, known().quarantined, at);
  if (wanted === undefined || after === undefined || (wanted.rows.length === 0 && after.all === undefined)) {
    await transaction.done;
    return undefined;
  }
  const seq = headIn(before).seq + 1;
  const left = new Set(records.keys());
  for (const { recordKey, record } of wanted.rows)
    if (record === undefined) left.delete(recordName(recordKey));
    else left.add(recordName(recordKey));
  const head = { seq, count: left.size };
  const requests = function* (): Generator<Promise<unknown>> {
    for (const { recordKey, record } of wanted.rows) {
      const store = transaction.objectStore(recordKey.store);
      yield record === undefined
        ? store.delete(recordKey.key)
        : store.put({ id: recordKey.key, seq, record });
    }
    if (after.all !== undefined) yield quarantined.clear();
    for (const one of after.all ?? []) yield quarantined.add(one);
    for (const key of LIST_KEYS) yield meta.delete(key);
    yield meta.put(head, HEAD);
    yield meta.put(
      snapshotOf(wanted, records, after, { step: seq, at, version: database.version }),
      SNAPSHOT,
    );
  };
  await allOrNone(transaction, requests());
  return {
    changes: wanted.rows.map(({ recordKey, record }) => ({ recordKey, seq, record })),
    head,
    incidents: after.all && { ...known(), quarantined: after.all },
  };
};
