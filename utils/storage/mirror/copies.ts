// Owns the reading of both copies into one shape that can be compared.
// Refuses to judge which one is right (reconcile.ts) or to change either (compare.ts).
import * as z from 'zod/mini';
import type { Database, Lost, Quarantined, Restored } from '../db/database.ts';
import { type Migration, reshaped } from '../db/migrations.ts';
import {
  ALL_STORES,
  check,
  RECORD_STORES,
  type RecordStore,
  recordKeyOf,
  recordName,
} from '../db/record-keys.ts';
import { asText } from '../everything.ts';
import { entryIn, isWhole } from './entry.ts';
import { headIn, type Mirrored } from './mirror.ts';
import type { Copy } from './reconcile.ts';

// Keys of the store `meta`, as they are stored.
export const HEAD = 'head';
export const RESTORED = 'mended';
export const LOST = 'lost';

/** A record with the number of its write: revisions begin anew after a deletion, this number never does. */
const RowSchema = z.strictObject({ id: z.string(), seq: z.int(), record: z.unknown() });

/** The record in a row; the row itself where it is not shaped like one, which then fails every schema. */
export const recordIn = (row: unknown): unknown => {
  const parsed = RowSchema.safeParse(row);
  return parsed.success ? parsed.data.record : row;
};

/** All that the database holds, unchecked. Rejects where the browser cannot read it. */
export const readDatabase = async (database: Database) => {
  const transaction = database.transaction(ALL_STORES);
  const meta = transaction.objectStore('meta');
  const rowsOf = async (name: RecordStore): Promise<[string, unknown][]> => {
    const store = transaction.objectStore(name);
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    return keys.map((key, index) => [recordName({ store: name, key }), values[index]]);
  };
  const [head, restored, lost, quarantined, rows] = await Promise.all([
    meta.get(HEAD),
    meta.get(RESTORED),
    meta.get(LOST),
    transaction.objectStore('setAside').getAll(),
    // Last: a request that is refused before it is made would leave their failures to nobody.
    Promise.all(RECORD_STORES.map(rowsOf)),
  ]);
  return {
    rows: new Map(rows.flat()),
    head: headIn(head),
    incidents: {
      restored: (restored ?? []) as readonly Restored[],
      quarantined: quarantined as readonly Quarantined[],
      lost: (lost ?? []) as readonly Lost[],
    },
  };
};

const storeOf = (name: string): RecordStore => recordKeyOf(name)?.store ?? 'contracts';

const rowCopy = (name: string, row: unknown, twin: unknown): Copy => {
  const value = recordIn(row);
  const text = asText(value);
  const copy = { text, seq: RowSchema.safeParse(row).data?.seq ?? 0, value };
  // A row that equals its second copy was checked when it was written.
  if (entryIn(twin)?.text === text) return copy;
  const checked = check(storeOf(name), value);
  return 'record' in checked ? copy : { ...copy, damage: checked.reason };
};

/** One entry of the mirror, in the shape of the newest version; a damaged one with the entry itself as its value. */
export const mirrorCopy = async (name: string, raw: unknown, steps: readonly Migration[]): Promise<Copy> => {
  const entry = entryIn(raw);
  const damaged = { text: JSON.stringify(raw), seq: 0, value: raw, damage: 'Its second copy was damaged.' };
  if (entry === undefined || !(await isWhole(entry))) return damaged;
  const value = reshaped(storeOf(name), JSON.parse(entry.text), entry.version, steps);
  const checked = check(storeOf(name), value);
  if ('reason' in checked) return { ...damaged, damage: checked.reason };
  return { text: JSON.stringify(value), seq: entry.seq, value };
};

/** Both sides by name; the schema, costly for long histories, only where the texts differ. */
export const compareCopies = async (rows: ReadonlyMap<string, unknown>, { entries, steps }: Mirrored) => {
  const database = new Map<string, Copy>();
  for (const [name, row] of rows) database.set(name, rowCopy(name, row, entries.get(name)));
  // In the order of the entries, whichever checksum is ready first.
  const mirror = await Promise.all(
    [...entries].map(async ([name, raw]): Promise<[string, Copy]> => {
      const row = database.get(name);
      const entry = entryIn(raw);
      const same = row !== undefined && entry?.text === row.text && (await isWhole(entry));
      return [name, same ? row : await mirrorCopy(name, raw, steps)];
    }),
  );
  return { database, mirror: new Map(mirror) };
};
