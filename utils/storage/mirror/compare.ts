// Owns the comparison when a database is opened: what both copies hold, and what has to be written so that they hold the same.
// Refuses to decide which copy is right (reconcile.ts) and to write (apply.ts).
import type { Instant } from '../../domain/time.ts';
import type { Database, Head, Lost } from '../db/database.ts';
import { type RecordKey, recordKeyOf, recordName, type StoredRecord } from '../db/record-keys.ts';
import {
  asRead,
  type Incidents,
  incidentsText,
  joinIncidents,
  NO_INCIDENTS,
  newestFirst,
} from '../recovery/incidents.ts';
import { readAgain } from '../recovery/retry.ts';
import type { Corrections, Step } from './apply.ts';
import { compareCopies, mirrorCopy, readDatabase } from './copies.ts';
import type { Mirrored } from './mirror.ts';
import { type Correction, reconcile } from './reconcile.ts';

/** Of a whole record whose twin had the same number: both were acknowledged, and only one can stand. */
const TWICE = 'It was another change than the one in the second copy, which was kept.';

const recordKeyNamed = (name: string): RecordKey => {
  const recordKey = recordKeyOf(name);
  if (recordKey === undefined) throw new Error('A record has a name that names no record key.');
  return recordKey;
};

/** How many contracts something outside both copies still knows of. */
export type Remembered = () => Promise<number>;
type Loss = Omit<Lost, 'at'> | undefined;

/**
 * What the newer head counts and nothing is left of, `left` being the records that are there or quarantined. Where both
 * copies are empty and count nothing, as at a first start, what is remembered outside them tells the difference.
 */
const lostIn = async (one: Head, other: Head, left: number, remembered: Remembered): Promise<Loss> => {
  if (one.seq + other.seq + left === 0) {
    const count = await remembered();
    return count === 0 ? undefined : { count, orMore: true };
  }
  const isOlder = one.seq < other.seq || (one.seq === other.seq && one.count < other.count);
  const { count } = isOlder ? other : one;
  return count > left ? { count: count - left } : undefined;
};

/** What there is, whatever can be written. */
export type Whole = {
  /** By name, unchecked. */
  readonly rows: ReadonlyMap<string, unknown>;
  readonly head: Head;
  readonly incidents: Incidents;
};
/** The same of the second copy alone, where no database opens; a damaged entry stands for its record as it is. */
export const wholeOf = async ({ head, entries, incidents, steps }: Mirrored): Promise<Whole> => {
  const rows = [...entries].map(
    async ([name, raw]) => [name, (await mirrorCopy(name, raw, steps)).value] as const,
  );
  return { rows: new Map(await Promise.all(rows)), head, incidents: incidents ?? NO_INCIDENTS };
};
/** `corrections` is undefined where both copies hold the same already; `before` is what was told until now. */
type Comparison = Whole & { readonly before: Incidents; readonly corrections: Corrections | undefined };

/**
 * Compares both copies at an instant (UTC). `remembered` is asked where both are empty and count nothing.
 * Rejects where the browser refuses to read the database.
 */
export const compare = async (
  database: Database,
  second: Mirrored,
  at: Instant,
  remembered: Remembered,
): Promise<Comparison> => {
  const first = await readDatabase(database);
  const copies = await compareCopies(first.rows, second);
  const corrections = reconcile(
    { head: first.head, copies: copies.database },
    { head: second.head, copies: copies.mirror },
  );
  const given = [...copies.database.values(), ...copies.mirror.values()].map((copy) => copy.seq);
  // A head may be lost while its records are not; a number that was given must not be given again.
  const seq = given.reduce((a, b) => Math.max(a, b), Math.max(first.head.seq, second.head.seq));
  const before = joinIncidents(first, second);
  const text = incidentsText(before);
  const isKnownToBoth =
    text === incidentsText(first.incidents) && text === incidentsText(second.incidents ?? NO_INCIDENTS);
  // Of a start that was cut off between the two copies: the damage is still there, and is told already.
  const quarantinedBefore = new Set(before.quarantined.map(asRead));
  const stepOf = (correction: Correction): Step => {
    const recordKey = recordKeyNamed(correction.name);
    const kept = correction.keep === 'none' ? undefined : copies[correction.keep].get(correction.name);
    const bad = correction.quarantine && copies[correction.quarantine].get(correction.name);
    const quarantine = bad && { key: recordKey.key, reason: bad.damage ?? TWICE, at, value: bad.value };
    const isKnown = quarantine !== undefined && quarantinedBefore.has(asRead(quarantine));
    const record = kept?.value as StoredRecord | undefined;
    const step = {
      ...correction,
      isNews: correction.isNews && !isKnown,
      recordKey,
      seq: kept?.seq ?? 0,
      record,
    };
    return quarantine === undefined || isKnown ? step : { ...step, bad: quarantine };
  };
  const steps = corrections.map(stepOf);
  const names = new Set(first.rows.keys());
  for (const { name, keep } of steps) keep === 'none' ? names.delete(name) : names.add(name);
  const quarantinedOnly = steps.filter(({ keep, bad }) => keep === 'none' && bad !== undefined).length;
  const lost = await lostIn(first.head, second.head, names.size + quarantinedOnly, remembered);
  const returned = await readAgain(before.quarantined, names, second.steps, seq + 1);
  const changes = returned.map(({ change }) => change);
  const rows = new Map([...copies.database].map(([name, { value }]) => [name, value]));
  for (const { name, keep, record } of steps)
    if (keep === 'none') rows.delete(name);
    else if (keep === 'mirror') rows.set(name, record);
  for (const { recordKey, record } of changes) rows.set(recordName(recordKey), record);
  const isWhole = corrections.length === 0 && lost === undefined && returned.length === 0;
  if (isWhole && isKnownToBoth && first.head.seq === seq && second.head.seq === seq)
    return { rows, head: first.head, incidents: before, before, corrections: undefined };

  const news = steps.flatMap(({ isNews, keep, recordKey }) =>
    isNews && keep !== 'none' ? [{ at, contractId: recordKey.key, from: keep }] : [],
  );
  const stillQuarantined = before.quarantined.filter((one) => returned.every(({ from }) => from !== one));
  const incidents = {
    restored: newestFirst([...news, ...before.restored]),
    quarantined: [...stillQuarantined, ...steps.flatMap(({ bad }) => bad ?? [])],
    lost: newestFirst(lost === undefined ? before.lost : [{ at, ...lost }, ...before.lost]),
  };
  // What is told once must not be found once more by a start after one that was cut off: its number is a newer one.
  const isNews = returned.length > 0 || lost !== undefined || incidentsText(incidents) !== text;
  const head = { seq: isNews ? seq + 1 : seq, count: names.size + returned.length };
  return { rows, head, incidents, before, corrections: { steps, returned: changes, head, incidents } };
};
