// Owns the one step back over an import: what stood in the replaced rows before it, kept beside the records.
// Refuses to decide whether a step may still be taken back (imports.ts).
import * as z from 'zod/mini';
import { type Instant, InstantSchema } from '../domain/time.ts';
import type { Replacement } from './backend.ts';
import type { Aside } from './database.ts';
import { nameOf, type Place, placeOf, RECORD_STORES } from './places.ts';
import { identity } from './told.ts';

export const KEPT = 'kept';
const KeptSchema = z.strictObject({
  /** The number of the write, never given twice: a repeated request can be told from a new one. */
  step: z.int(),
  at: InstantSchema,
  /** The step that this one took back. */
  undoes: z.exactOptional(z.int()),
  /** An import is taken back by it; false again where that was taken back too. */
  undone: z.boolean(),
  /** `record` is absent where there was none, or none that could be read: that one was set aside. */
  rows: z.array(
    z.strictObject({ store: z.enum(RECORD_STORES), key: z.string(), record: z.exactOptional(z.unknown()) }),
  ),
});
export type Kept = z.infer<typeof KeptSchema>;

/** The step in a stored value; undefined where there is none, or none that is whole. */
export const keptIn = (raw: unknown): Kept | undefined => KeptSchema.safeParse(raw).data;

/** The way back over a replacement at an instant (UTC), from the records by name as they were before it. */
export const stepBack = (
  { rows, undoes }: Replacement,
  records: ReadonlyMap<string, unknown>,
  step: number,
  at: Instant,
): Kept => ({
  step,
  at,
  undone: undoes?.undone === false,
  ...(undoes === undefined ? {} : { undoes: undoes.step }),
  rows: rows.map(({ place, setAside }) => {
    const record = records.get(nameOf(place));
    return record === undefined || setAside !== undefined ? place : { ...place, record };
  }),
});
/** The step without one row: a record that was deleted must not come back. */
export const withoutPlace = (kept: Kept, place: Place): Kept => ({
  ...kept,
  rows: kept.rows.filter((row) => nameOf(row) !== nameOf(place)),
});

/** What a replacement newly puts aside: unreadable records that it replaces, and what it brings and nobody has yet. */
export const newlyAside = (
  { rows, aside }: Replacement,
  records: ReadonlyMap<string, unknown>,
  known: readonly Aside[],
  at: Instant,
): Aside[] => {
  const replaced = rows.flatMap(({ place, setAside: reason }) =>
    reason === undefined ? [] : [{ key: place.key, reason, at, value: records.get(nameOf(place)) }],
  );
  const seen = new Set(known.map(identity));
  for (const [name, value] of records) seen.add(identity({ key: placeOf(name)?.key ?? name, value }));
  const brought = aside.filter((one) => {
    const isNew = !seen.has(identity(one));
    seen.add(identity(one));
    return isNew;
  });
  return [...replaced, ...brought];
};
