// Owns the change of one row of IndexedDB in one strict transaction with its head: all of it, or nothing.
// Refuses to know the mirror and what the row means.
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../backend.ts';
import { SNAPSHOT, snapshotIn, withoutRecord } from '../import/snapshot.ts';
import { HEAD, RESTORED } from '../mirror/copies.ts';
import { headIn } from '../mirror/mirror.ts';
import { type Incidents, incidentsWithout } from '../recovery/incidents.ts';
import type { Database } from './database.ts';
import { LIST_KEYS } from './kept-list.ts';
import type { RecordKey } from './record-keys.ts';
import type { Replaced } from './replace.ts';

/** undefined where nothing was to be written; `known` gives what is told once this has its turn, `at` is an instant (UTC). */
export const changeRow = async (
  database: Database,
  recordKey: RecordKey,
  decide: (row: unknown, head: unknown) => Change,
  known: () => Incidents,
  at: Instant,
): Promise<Replaced | undefined> => {
  const transaction = database.transaction([recordKey.store, 'setAside', 'meta'], 'readwrite', {
    durability: 'strict',
  });
  const rows = transaction.objectStore(recordKey.store);
  const meta = transaction.objectStore('meta');
  const [row, before] = await Promise.all([rows.get(recordKey.key), meta.get(HEAD)]);
  // Where this throws nothing was written yet, and the transaction ends by itself.
  const wanted = decide(row, before);
  if (wanted === undefined) {
    await transaction.done;
    return undefined;
  }
  const { seq, count } = headIn(before);
  const record = 'put' in wanted ? wanted.put : undefined;
  const head = { seq: seq + 1, count: count + (record ? 1 : 0) - (row === undefined ? 0 : 1) };
  const old =
    'put' in wanted && wanted.quarantineFor !== undefined
      ? { key: recordKey.key, reason: wanted.quarantineFor, at, value: row }
      : undefined;
  // What was deleted must not come back by taking an import back.
  const snapshot = 'remove' in wanted ? snapshotIn(await meta.get(SNAPSHOT)) : undefined;
  const quarantined = transaction.objectStore('setAside');
  const left = 'remove' in wanted ? incidentsWithout(known(), recordKey.key) : undefined;
  await Promise.all([
    snapshot && meta.put(withoutRecord(snapshot, recordKey), SNAPSHOT),
    record ? rows.put({ id: recordKey.key, seq: head.seq, record }) : rows.delete(recordKey.key),
    meta.put(head, HEAD),
    left && meta.put(left.restored, RESTORED),
    left && quarantined.clear(),
    ...('remove' in wanted ? LIST_KEYS.map((key) => meta.delete(key)) : []),
    ...(left?.quarantined ?? []).map((one) => quarantined.add(one)),
    old && quarantined.add(old),
    transaction.done,
  ]);
  const incidents = old ? { ...known(), quarantined: [...known().quarantined, old] } : left;
  return { changes: [{ recordKey, seq: head.seq, record }], head, incidents };
};
