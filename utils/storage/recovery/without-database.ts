// Owns the backend for a browser that refuses a database: the worker's memory, and whatever area still works.
// Over storage.local that area is the mirror itself, so the records of before are there and new ones last.
import type { Instant } from '../../domain/time.ts';
import type { Backend } from '../backend.ts';
import type { Head } from '../db/database.ts';
import { nameOf, type Place, placeOf, type StoredRecord } from '../db/record-keys.ts';
import { type Kept, quarantineAfter, stepBack, withoutPlace } from '../import/snapshot.ts';
import type { Whole } from '../mirror/compare.ts';
import { mirrorCopy } from '../mirror/copies.ts';
import type { Mirror } from '../mirror/mirror.ts';
import { type Incidents, incidentsWithout, NO_INCIDENTS, reportOf } from './incidents.ts';

type Deps = {
  readonly mirror: Mirror;
  readonly now: () => Instant;
  /** What could be read of a database that cannot be written. */
  readonly whole: Whole | undefined;
  /** What it means for the person; `worse` where the area refuses to be written too. */
  readonly reason: string;
  readonly worse: string;
};

/** Rejects where the mirror cannot be read. */
export const mirrorOnlyBackend = async ({ mirror, now, whole, reason, worse }: Deps): Promise<Backend> => {
  const rows = new Map(whole?.rows);
  const { head, entries, steps, ...loaded } = await mirror.load();
  const wholeSeq = whole?.head.seq ?? 0;
  for (const [name, raw] of entries) {
    const { seq, value } = await mirrorCopy(name, raw, steps);
    // What an earlier worker left here is newer than the database. A damaged entry stands for its record as it is, so that
    // nothing overwrites it.
    if (seq > wholeSeq || !rows.has(name)) rows.set(name, value);
  }
  let seq = Math.max(head.seq, wholeSeq);
  // Lasting as long as the worker: there is no better place.
  let kept: Kept | undefined;
  let incidents = loaded.incidents ?? whole?.incidents ?? NO_INCIDENTS;
  let isRefused = false;
  // Still counted, so that the database tells it again once there is one.
  let missing = Math.max(0, head.count - rows.size);
  if (missing > 0) incidents = { ...incidents, lost: [{ at: now(), count: missing }, ...incidents.lost] };

  const count = (): Head => ({ seq, count: rows.size + missing });
  /** What the second copy shall tell; undefined where that is nothing new. */
  const tell = (next: Incidents | undefined): Incidents | undefined => {
    incidents = next ?? incidents;
    return next;
  };
  /** Here nothing is refused: what the area does not take stays in the worker, and the report says so. */
  const keep = async (writing: Promise<void>): Promise<void> => {
    try {
      await writing;
      isRefused = false;
    } catch (error) {
      console.error(error);
      isRefused = true;
    }
  };
  const put = (place: Place, record: StoredRecord | undefined): void => {
    if (record === undefined) rows.delete(nameOf(place));
    else rows.set(nameOf(place), record);
  };
  const change: Backend['change'] = async (place, decide) => {
    const row = rows.get(nameOf(place));
    const wanted = decide(row);
    if (wanted === undefined) return keep(mirror.flush());
    if ('remove' in wanted && kept) kept = withoutPlace(kept, place);
    const record = 'put' in wanted ? wanted.put : undefined;
    const reason = 'put' in wanted ? wanted.quarantineFor : undefined;
    const old = reason === undefined ? undefined : { key: place.key, reason, at: now(), value: row };
    const left = 'remove' in wanted ? incidentsWithout(incidents, place.key) : undefined;
    seq += 1;
    put(place, record);
    return keep(
      mirror.write(
        [{ place, seq, record }],
        count(),
        tell(old ? { ...incidents, quarantined: [...incidents.quarantined, old] } : left),
      ),
    );
  };
  const replace: Backend['replace'] = async (decide) => {
    const wanted = decide(rows, kept);
    const at = now();
    const quarantine = wanted && quarantineAfter(wanted, rows, incidents.quarantined, at);
    if (
      wanted === undefined ||
      quarantine === undefined ||
      (wanted.rows.length === 0 && quarantine.all === undefined)
    ) {
      await keep(mirror.flush());
      return undefined;
    }
    seq += 1;
    kept = stepBack(wanted, rows, quarantine, { step: seq, at, version: steps.length });
    for (const { place, record } of wanted.rows) put(place, record);
    const changes = wanted.rows.map(({ place, record }) => ({ place, seq, record }));
    await keep(
      mirror.write(changes, count(), tell(quarantine.all && { ...incidents, quarantined: quarantine.all })),
    );
    return seq;
  };
  return {
    read: async (place) => rows.get(nameOf(place)),
    readContracts: async () => {
      const places = [...rows.keys()].flatMap((name) => placeOf(name) ?? []);
      const wanted = places.filter((place) => place.store === 'contracts');
      return new Map(wanted.map((place) => [place.key, rows.get(nameOf(place))]));
    },
    change,
    replace,
    kept: async () => kept,
    quarantined: () => incidents.quarantined,
    clear: () => {
      rows.clear();
      kept = undefined;
      incidents = NO_INCIDENTS;
      missing = 0;
      seq += 1;
      return mirror.clear({ seq, count: 0 });
    },
    report: () => ({
      mode: 'memory',
      reason: isRefused ? worse : reason,
      ...reportOf(incidents),
    }),
  };
};
