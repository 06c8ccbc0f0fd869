// Owns the comparison of the two copies: per record the newer and whole one wins, a deletion counts as newer.
// Pure; refuses to read or write either of them.
import type { Head } from '../db/database.ts';

/** One copy of one record: as compared, as found, and why it is not whole (absent: checksum and schema hold). */
export type Copy = {
  readonly text: string;
  readonly seq: number;
  readonly value: unknown;
  readonly damage?: string;
};
/** One of the two storages: its head and its copies, by name. */
type Side = { readonly head: Head; readonly copies: ReadonlyMap<string, Copy> };
/** What has to be done about one record; none is made for what is the same on both sides. */
export type Correction = {
  readonly name: string;
  /** The copy that both sides shall have afterwards; `none` where it was deleted or nothing usable is left. */
  readonly keep: 'mirror' | 'database' | 'none';
  /** Damage was mended, not merely a write finished that the worker's end had interrupted. */
  readonly isNews: boolean;
  /** The side whose copy is unreadable and is quarantined before it is replaced. */
  readonly quarantine?: 'mirror' | 'database';
};

const isUsable = (copy: Copy | undefined): copy is Copy => copy !== undefined && copy.damage === undefined;
/** Also with a damaged copy in it: that one is there, and counted. */
const isComplete = ({ head, copies }: Side): boolean => head.count === copies.size;
/** A record missing from the newer and complete side was deleted there. */
const deletedIn = (side: Side, other: Side): boolean => side.head.seq > other.head.seq && isComplete(side);

const repairOf = (name: string, database: Side, mirror: Side): Correction | undefined => {
  const row = database.copies.get(name);
  const second = mirror.copies.get(name);
  if (row?.text === second?.text) return undefined;
  if (row === undefined && deletedIn(database, mirror)) return { name, keep: 'none', isNews: false };
  if (second === undefined && deletedIn(mirror, database)) return { name, keep: 'none', isNews: false };
  // With the same number and different text, the copy that has a checksum is believed.
  if (isUsable(second) && !(isUsable(row) && row.seq > second.seq)) {
    // Nothing that was acknowledged is dropped: where the same number was given twice, one of the two is quarantined.
    const damaged = row !== undefined && (row.damage !== undefined || row.seq === second.seq);
    return { name, keep: 'mirror', isNews: true, ...(damaged ? { quarantine: 'database' as const } : {}) };
  }
  if (isUsable(row)) {
    const damaged = second?.damage !== undefined;
    const isNews = damaged || mirror.head.seq >= database.head.seq;
    return { name, keep: 'database', isNews, ...(damaged ? { quarantine: 'mirror' as const } : {}) };
  }
  // An unreadable row stays in its place: a later version may be able to read it.
  return row ? undefined : { name, keep: 'none', isNews: false, quarantine: 'mirror' };
};

/** What has to be done so that both sides hold the same; empty where they already do. */
export const reconcile = (database: Side, mirror: Side): Correction[] => {
  const names = new Set([...database.copies.keys(), ...mirror.copies.keys()]);
  return [...names].flatMap((name) => repairOf(name, database, mirror) ?? []);
};
