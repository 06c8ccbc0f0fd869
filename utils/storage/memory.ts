// Owns the backend for a browser that refuses a database: the worker's memory, and whatever area still works.
// Over storage.local that area is the mirror itself, so the records of before are there and new ones last.
import type { Instant } from '../domain/time.ts';
import type { Backend } from './backend.ts';
import { mirrorCopy } from './copies.ts';
import type { Aside } from './database.ts';
import { type Kept, newlyAside, stepBack, withoutPlace } from './kept.ts';
import type { Mirror } from './mirror.ts';
import { nameOf, type Place, placeOf, type StoredRecord } from './places.ts';

/** Rejects where the mirror cannot be read. */
export const memoryBackend = async (mirror: Mirror, reason: string, now: () => Instant): Promise<Backend> => {
  const rows = new Map<string, unknown>();
  const { head, entries } = await mirror.load();
  // A damaged entry stands for its record as it is, so that nothing overwrites it.
  for (const [name, raw] of entries) rows.set(name, (await mirrorCopy(name, raw)).value);
  let seq = head.seq;
  // Lasting as long as the worker: there is no better place.
  let kept: Kept | undefined;
  let aside: readonly Aside[] = [];

  const set = (place: Place, record: StoredRecord | undefined): Promise<void> => {
    if (record === undefined) rows.delete(nameOf(place));
    else rows.set(nameOf(place), record);
    seq += 1;
    return mirror.write([{ place, seq, record }], { seq, count: rows.size });
  };
  const replace: Backend['replace'] = async (decide) => {
    const wanted = decide(rows, kept);
    const at = now();
    if (wanted !== undefined) aside = [...aside, ...newlyAside(wanted, rows, aside, at)];
    if (wanted === undefined || wanted.rows.length === 0) {
      await mirror.flush();
      return undefined;
    }
    seq += 1;
    kept = stepBack(wanted, rows, seq, at);
    for (const { place, record } of wanted.rows)
      if (record === undefined) rows.delete(nameOf(place));
      else rows.set(nameOf(place), record);
    const changes = wanted.rows.map(({ place, record }) => ({ place, seq, record }));
    await mirror.write(changes, { seq, count: rows.size });
    return kept.step;
  };
  return {
    read: async (place) => rows.get(nameOf(place)),
    readAll: async (store) => {
      const places = [...rows.keys()].flatMap((name) => placeOf(name) ?? []);
      const wanted = places.filter((place) => place.store === store);
      return new Map(wanted.map((place) => [place.key, rows.get(nameOf(place))]));
    },
    change: async (place, decide) => {
      const wanted = decide(rows.get(nameOf(place)));
      if (wanted === undefined) return mirror.flush();
      if ('remove' in wanted && kept) kept = withoutPlace(kept, place);
      return set(place, 'put' in wanted ? wanted.put : undefined);
    },
    replace,
    kept: async () => kept,
    aside: () => aside,
    clear: () => {
      rows.clear();
      kept = undefined;
      aside = [];
      seq += 1;
      return mirror.clear({ seq, count: 0 });
    },
    report: () => ({
      mode: 'memory',
      reason,
      mended: [],
      setAside: aside.map(({ key, reason }) => ({ key, reason })),
    }),
  };
};
