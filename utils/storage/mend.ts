// Owns the repairs when a database is opened: both copies are read and compared, and afterwards hold the same.
// Refuses to decide (reconcile.ts). Killed half-way, the next start finds the rest and goes on.
import type { Instant } from '../domain/time.ts';
import { compareCopies, HEAD, MENDED, readDatabase } from './copies.ts';
import type { Aside, Database, Head, Mended } from './database.ts';
import type { Mirror } from './mirror.ts';
import { type Place, placeOf, type StoredRecord } from './places.ts';
import { type Repair, reconcile } from './reconcile.ts';

const MAX_MENDED = 100;

/** What was mended, newest first, and what stands aside: of all times, not only this one. */
export type Mending = { readonly mended: readonly Mended[]; readonly aside: readonly Aside[] };
type Step = Repair & {
  readonly place: Place;
  readonly seq: number;
  readonly record: StoredRecord | undefined;
  readonly aside?: Aside;
};

const placeNamed = (name: string): Place => {
  const place = placeOf(name);
  if (place === undefined) throw new Error('A record has a name that names no place.');
  return place;
};

const write = async (database: Database, steps: readonly Step[], head: Head, mended: readonly Mended[]) => {
  const transaction = database.transaction(['contracts', 'settings', 'meta', 'setAside'], 'readwrite', {
    durability: 'strict',
  });
  const meta = transaction.objectStore('meta');
  const requests: Promise<unknown>[] = [meta.put(head, HEAD), meta.put(mended, MENDED), transaction.done];
  for (const { place, keep, seq, record, aside } of steps) {
    const store = transaction.objectStore(place.store);
    if (keep === 'none') requests.push(store.delete(place.key));
    if (keep === 'mirror') requests.push(store.put({ id: place.key, seq, record }));
    if (aside !== undefined) requests.push(transaction.objectStore('setAside').add(aside));
  }
  await Promise.all(requests);
};

/** Makes both copies hold the same at an instant (UTC). Rejects where the browser refuses one of them. */
export const mend = async (database: Database, mirror: Mirror, at: Instant): Promise<Mending> => {
  const [first, second] = await Promise.all([readDatabase(database), mirror.load()]);
  const copies = await compareCopies(first.rows, second);
  const repairs = reconcile(
    { head: first.head, copies: copies.database },
    { head: second.head, copies: copies.mirror },
  );
  const given = [...copies.database.values(), ...copies.mirror.values()].map((copy) => copy.seq);
  // A head may be lost while its records are not; a number that was given must not be given again.
  const seq = given.reduce((a, b) => Math.max(a, b), Math.max(first.head.seq, second.head.seq));
  if (repairs.length === 0 && first.head.seq === seq && second.head.seq === seq) return first;

  const stepOf = (repair: Repair): Step => {
    const place = placeNamed(repair.name);
    const kept = repair.keep === 'none' ? undefined : copies[repair.keep].get(repair.name);
    const bad = repair.setAside && copies[repair.setAside].get(repair.name);
    const aside = bad && { key: place.key, reason: bad.damage ?? '', at, value: bad.value };
    const record = kept?.value as StoredRecord | undefined;
    return { ...repair, place, seq: kept?.seq ?? 0, record, ...(aside ? { aside } : {}) };
  };
  const steps = repairs.map(stepOf);
  const names = new Set(first.rows.keys());
  for (const { name, keep } of steps) keep === 'none' ? names.delete(name) : names.add(name);
  const head = { seq, count: names.size };
  const told = steps.flatMap(({ told, keep, place }) =>
    told && keep !== 'none' ? [{ at, contractId: place.key, from: keep }] : [],
  );
  const mended = [...told, ...first.mended].slice(0, MAX_MENDED);
  await write(database, steps, head, mended);
  await mirror.write(
    steps.filter(({ keep }) => keep !== 'mirror'),
    head,
  );
  return { mended, aside: [...first.aside, ...steps.flatMap(({ aside }) => aside ?? [])] };
};
