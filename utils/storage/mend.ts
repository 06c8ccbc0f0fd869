// Owns the repairs when a database is opened: both copies are read and compared, and afterwards hold the same.
// Refuses to decide (reconcile.ts). Killed half-way, the next start finds the rest and goes on.
import type { Instant } from '../domain/time.ts';
import { readAgain } from './again.ts';
import { compareCopies, HEAD, LOST, MENDED, readDatabase } from './copies.ts';
import type { Aside, Database, Head } from './database.ts';
import { headAfter, lostIn, type Remembered } from './lost.ts';
import type { Mirror, MirrorChange } from './mirror.ts';
import { type Place, placeOf, type StoredRecord } from './places.ts';
import { type Repair, reconcile } from './reconcile.ts';
import { joinTold, NOTHING_TOLD, newestFirst, type Told, toldText } from './told.ts';

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

const write = async (
  database: Database,
  steps: readonly Step[],
  returned: readonly MirrorChange[],
  head: Head,
  told: Told,
) => {
  const transaction = database.transaction(['contracts', 'settings', 'meta', 'setAside'], 'readwrite', {
    durability: 'strict',
  });
  const meta = transaction.objectStore('meta');
  const setAside = transaction.objectStore('setAside');
  const requests: Promise<unknown>[] = [
    meta.put(head, HEAD),
    meta.put(told.mended, MENDED),
    meta.put(told.lost, LOST),
    setAside.clear(),
    ...told.aside.map((one) => setAside.add(one)),
    transaction.done,
  ];
  for (const { place, keep, seq, record } of steps) {
    const store = transaction.objectStore(place.store);
    if (keep === 'none') requests.push(store.delete(place.key));
    if (keep === 'mirror') requests.push(store.put({ id: place.key, seq, record }));
  }
  for (const { place, seq, record } of returned)
    requests.push(transaction.objectStore(place.store).put({ id: place.key, seq, record }));
  await Promise.all(requests);
};

/**
 * Makes both copies hold the same at an instant (UTC). `remembered` is asked where both are empty and count nothing.
 * Rejects where the browser refuses one of them.
 */
export const mend = async (
  database: Database,
  mirror: Mirror,
  at: Instant,
  remembered: Remembered,
): Promise<Told> => {
  const [first, second] = await Promise.all([readDatabase(database), mirror.load()]);
  const copies = await compareCopies(first.rows, second);
  const repairs = reconcile(
    { head: first.head, copies: copies.database },
    { head: second.head, copies: copies.mirror },
  );
  const given = [...copies.database.values(), ...copies.mirror.values()].map((copy) => copy.seq);
  // A head may be lost while its records are not; a number that was given must not be given again.
  const seq = given.reduce((a, b) => Math.max(a, b), Math.max(first.head.seq, second.head.seq));
  const before = joinTold(first, second);
  const text = toldText(before);
  const isTold = text === toldText(first.told) && text === toldText(second.told ?? NOTHING_TOLD);
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
  const asideOnly = steps.filter(({ keep, aside }) => keep === 'none' && aside !== undefined).length;
  const lost = await lostIn(first.head, second.head, names.size + asideOnly, remembered);
  const returned = await readAgain(before.aside, names, second.steps, seq + 1);
  const isWhole = repairs.length === 0 && lost === undefined && returned.length === 0;
  if (isWhole && isTold && first.head.seq === seq && second.head.seq === seq) return before;

  const head = headAfter(lost, seq + (returned.length > 0 ? 1 : 0), names.size + returned.length);
  const stillAside = before.aside.filter((one) => returned.every(({ aside }) => aside !== one));
  const changes = returned.map(({ change }) => change);
  const news = steps.flatMap(({ told, keep, place }) =>
    told && keep !== 'none' ? [{ at, contractId: place.key, from: keep }] : [],
  );
  const told = {
    mended: newestFirst([...news, ...before.mended]),
    aside: [...stillAside, ...steps.flatMap(({ aside }) => aside ?? [])],
    lost: newestFirst(lost === undefined ? before.lost : [{ at, ...lost }, ...before.lost]),
  };
  await write(database, steps, changes, head, told);
  await mirror.write([...steps.filter(({ keep }) => keep !== 'mirror'), ...changes], head, told);
  return told;
};
