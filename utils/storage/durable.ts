// Owns the usual backend: IndexedDB in strict transactions, then the mirror, then the acknowledgement.
import type { Instant } from '../domain/time.ts';
import type { Backend, Change } from './backend.ts';
import { HEAD, recordIn } from './copies.ts';
import type { Aside, Database } from './database.ts';
import { KEPT, keptIn, withoutPlace } from './kept.ts';
import { createKnown, type Records } from './known.ts';
import { headIn, type Mirror } from './mirror.ts';
import type { Place } from './places.ts';
import { ALL_STORES, replaceRows } from './replace.ts';
import { StorageProblem } from './storage-problem.ts';
import { asideWithout, NOTHING_TOLD, reportOf, type Told } from './told.ts';

const STRICT = { durability: 'strict' } as const;

type Parts = {
  readonly database: Database;
  readonly mirror: Mirror;
  readonly told: Told;
  /** Why there is no lasting second copy; undefined where there is one. */
  readonly reason: string | undefined;
  readonly now: () => Instant;
  /** Removes databases of earlier generations, which stand aside. */
  readonly clearAside: () => Promise<void>;
};

export const durableBackend = ({ told: before, ...parts }: Parts): Backend => {
  const { database, mirror, reason, now, clearAside } = parts;
  let told = before;
  const known = createKnown();
  // A record that was read or written under this number is the same object again, which is checked already.
  const recordAt = ({ store, key }: Place, row: unknown, head: unknown): unknown =>
    (store === 'contracts' ? known.at(headIn(head).seq)?.get(key) : undefined) ?? recordIn(row);
  /** What both copies shall tell; undefined where that is nothing new. */
  const nowAside = (aside: readonly Aside[] | undefined): Told | undefined => {
    if (aside === undefined) return undefined;
    told = { ...told, aside };
    return told;
  };

  const change = async (place: Place, decide: (row: unknown) => Change): Promise<void> => {
    const transaction = database.transaction([place.store, 'setAside', 'meta'], 'readwrite', STRICT);
    const rows = transaction.objectStore(place.store);
    const meta = transaction.objectStore('meta');
    const [row, before] = await Promise.all([rows.get(place.key), meta.get(HEAD)]);
    // Where this throws nothing was written yet, and the transaction ends by itself.
    const wanted = decide(recordAt(place, row, before));
    if (wanted === undefined) {
      await transaction.done;
      return mirror.flush();
    }
    const { seq, count } = headIn(before);
    const record = 'put' in wanted ? wanted.put : undefined;
    const head = { seq: seq + 1, count: count + (record ? 1 : 0) - (row === undefined ? 0 : 1) };
    const old =
      'put' in wanted && wanted.setAside !== undefined
        ? { key: place.key, reason: wanted.setAside, at: now(), value: row }
        : undefined;
    // What was deleted must not come back by taking an import back.
    const kept = 'remove' in wanted ? keptIn(await meta.get(KEPT)) : undefined;
    const setAside = transaction.objectStore('setAside');
    const left = 'remove' in wanted ? asideWithout(told.aside, place.key) : undefined;
    await Promise.all([
      kept && meta.put(withoutPlace(kept, place), KEPT),
      record ? rows.put({ id: place.key, seq: seq + 1, record }) : rows.delete(place.key),
      meta.put(head, HEAD),
      left && setAside.clear(),
      ...(left ?? []).map((one) => setAside.add(one)),
      old && setAside.add(old),
      transaction.done,
    ]);
    known.written(head.seq, [{ place, record }]);
    await mirror.write([{ place, seq: head.seq, record }], head, nowAside(old ? [...told.aside, old] : left));
  };

  const replace: Backend['replace'] = async (decide) => {
    const replaced = await replaceRows(database, decide, told.aside, now());
    if (replaced === undefined) {
      await mirror.flush();
      return undefined;
    }
    const { changes, head } = replaced;
    known.written(head.seq, changes);
    await mirror.write(changes, head, nowAside(replaced.aside));
    return changes.length > 0 ? head.seq : undefined;
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
    await mirror.clear(head);
    await clearAside();
    told = NOTHING_TOLD;
  };

  const read = async (place: Place): Promise<unknown> => {
    const transaction = database.transaction([place.store, 'meta']);
    const [row, head] = await Promise.all([
      transaction.objectStore(place.store).get(place.key),
      transaction.objectStore('meta').get(HEAD),
    ]);
    return recordAt(place, row, head);
  };
  const readContracts = async (): Promise<Records> => {
    const transaction = database.transaction(['contracts', 'meta']);
    const { seq } = headIn(await transaction.objectStore('meta').get(HEAD));
    const same = known.at(seq);
    if (same !== undefined) return same;
    const rows = transaction.objectStore('contracts');
    const [keys, values] = await Promise.all([rows.getAllKeys(), rows.getAll()]);
    return known.take(seq, new Map(keys.map((key, index) => [key, recordIn(values[index])])));
  };

  const orRefused = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof DOMException) throw new StorageProblem('storage-refused', 'database', error);
      throw error;
    }
  };

  return {
    read: (place) => orRefused(read(place)),
    readContracts: () => orRefused(readContracts()),
    change: (place, decide) => orRefused(change(place, decide)),
    replace: (decide) => orRefused(replace(decide)),
    kept: () => orRefused(database.get('meta', KEPT).then(keptIn)),
    aside: () => told.aside,
    clear: () => orRefused(clear()),
    report: () => ({
      mode: 'durable',
      ...(reason === undefined ? {} : { reason }),
      ...reportOf(told),
    }),
  };
};
