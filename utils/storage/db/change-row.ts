// Owns the change of one row of IndexedDB in one strict transaction with its head: all of it, or nothing.
// Refuses to know the mirror and what the row means.
import type { Instant } from '../../domain/time.ts';
import type { Change } from '../backend.ts';
import { KEPT, keptIn, withoutPlace } from '../import/snapshot.ts';
import { HEAD, MENDED } from '../mirror/copies.ts';
import { headIn } from '../mirror/mirror.ts';
import { type Incidents, incidentsWithout } from '../recovery/incidents.ts';
import type { Database } from './database.ts';
import type { Place } from './record-keys.ts';
import type { Replaced } from './replace.ts';

/** undefined where nothing was to be written; `known` gives what is told once this has its turn, `at` is an instant (UTC). */
export const changeRow = async (
  database: Database,
  place: Place,
  decide: (row: unknown, head: unknown) => Change,
  known: () => Incidents,
  at: Instant,
): Promise<Replaced | undefined> => {
  const transaction = database.transaction([place.store, 'setAside', 'meta'], 'readwrite', {
    durability: 'strict',
  });
  const rows = transaction.objectStore(place.store);
  const meta = transaction.objectStore('meta');
  const [row, before] = await Promise.all([rows.get(place.key), meta.get(HEAD)]);
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
      ? { key: place.key, reason: wanted.quarantineFor, at, value: row }
      : undefined;
  // What was deleted must not come back by taking an import back.
  const kept = 'remove' in wanted ? keptIn(await meta.get(KEPT)) : undefined;
  const quarantined = transaction.objectStore('setAside');
  const left = 'remove' in wanted ? incidentsWithout(known(), place.key) : undefined;
  await Promise.all([
    kept && meta.put(withoutPlace(kept, place), KEPT),
    record ? rows.put({ id: place.key, seq: head.seq, record }) : rows.delete(place.key),
    meta.put(head, HEAD),
    left && meta.put(left.mended, MENDED),
    left && quarantined.clear(),
    ...(left?.quarantined ?? []).map((one) => quarantined.add(one)),
    old && quarantined.add(old),
    transaction.done,
  ]);
  const incidents = old ? { ...known(), quarantined: [...known().quarantined, old] } : left;
  return { changes: [{ place, seq: head.seq, record }], head, incidents };
};
