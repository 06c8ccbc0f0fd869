// Owns the one step back over an import: what stood in the replaced rows before it, kept beside the records.
// Refuses to decide whether a step may still be taken back (imports.ts).
import * as z from 'zod/mini';
import type { Instant } from '../../domain/time.ts';
import { InstantSchema } from '../../domain/time-schemas.ts';
import type { Replacement } from '../backend.ts';
import type { Quarantined } from '../db/database.ts';
import { nameOf, type Place, placeOf, RECORD_STORES } from '../db/record-keys.ts';
import { asRead } from '../recovery/incidents.ts';

/** Key of the store `meta`. */
export const KEPT = 'kept';
const KeptSchema = z.strictObject({
  /** The number of the write, never given twice: a repeated request can be told from a new one. */
  step: z.int(),
  at: InstantSchema,
  /** Under which version of the records it was kept; the first where it does not say. */
  version: z.exactOptional(z.int()),
  /** The step that this one took back. */
  undoes: z.exactOptional(z.int()),
  /** An import is taken back by it; false again where that was taken back too. */
  undone: z.boolean(),
  /** What it quarantined, or (`undone`) took from there; under the name by which it is stored. */
  aside: z.exactOptional(
    z.array(z.strictObject({ key: z.string(), reason: z.string(), at: z.string(), value: z.unknown() })),
  ),
  /** `record` is absent where there was none, or none that could be read: that one was quarantined. */
  rows: z.array(
    z.strictObject({
      store: z.enum(RECORD_STORES),
      key: z.string(),
      record: z.exactOptional(z.unknown()),
      /** Revision of what was written in its place; absent where the record was removed. */
      rev: z.exactOptional(z.int()),
    }),
  ),
});
export type Kept = z.infer<typeof KeptSchema>;

/** The step in a stored value; undefined where there is none, or none that is whole. */
export const keptIn = (raw: unknown): Kept | undefined => KeptSchema.safeParse(raw).data;

/** The way back over a replacement at an instant (UTC), from the records by name as they were before it, and what it moved. */
export const stepBack = (
  { rows, undoes }: Replacement,
  records: ReadonlyMap<string, unknown>,
  { moved }: QuarantineAfter,
  { step, at, version }: Pick<Kept, 'step' | 'at'> & { readonly version: number },
): Kept => ({
  step,
  at,
  version,
  undone: undoes?.undone === false,
  ...(undoes === undefined ? {} : { undoes: undoes.step }),
  ...(moved.length === 0 ? {} : { aside: [...moved] }),
  rows: rows.map(({ place, record: written, quarantineFor }) => {
    const record = records.get(nameOf(place));
    return {
      ...place,
      ...(record === undefined || quarantineFor !== undefined ? {} : { record }),
      ...(written === undefined ? {} : { rev: written.rev }),
    };
  }),
});
/** The step without one row: a record that was deleted must not come back. */
export const withoutPlace = (kept: Kept, place: Place): Kept => ({
  ...kept,
  ...(kept.aside === undefined ? {} : { aside: kept.aside.filter(({ key }) => key !== place.key) }),
  rows: kept.rows.filter((row) => nameOf(row) !== nameOf(place)),
});

/** All that is quarantined after a replacement, undefined where that is nothing new; and what of a file's came or went. */
type QuarantineAfter = {
  readonly all: readonly Quarantined[] | undefined;
  readonly moved: readonly Quarantined[];
};

/** Unreadable records that are replaced are quarantined, and what the replacement brings and nobody has yet. */
export const quarantineAfter = (
  { rows, quarantine, forget = [] }: Replacement,
  records: ReadonlyMap<string, unknown>,
  known: readonly Quarantined[],
  at: Instant,
): QuarantineAfter => {
  const replaced = rows.flatMap(({ place, quarantineFor: reason }) =>
    reason === undefined ? [] : [{ key: place.key, reason, at, value: records.get(nameOf(place)) }],
  );
  // As it comes back out of a file: one's own backup brings nothing new.
  const keys = new Set(quarantine.map(({ key }) => key));
  const seen = new Set(known.map(asRead));
  for (const [name, value] of records) {
    const key = placeOf(name)?.key ?? name;
    if (keys.has(key)) seen.add(asRead({ key, value }));
  }
  const brought = quarantine.filter((one) => {
    const isNew = !seen.has(asRead(one));
    seen.add(asRead(one));
    return isNew;
  });
  const forgotten = new Set(forget.map(asRead));
  const left = known.filter((one) => !forgotten.has(asRead(one)));
  const taken = known.filter((one) => forgotten.has(asRead(one)));
  const isNew = replaced.length + brought.length + known.length > left.length;
  return { all: isNew ? [...left, ...replaced, ...brought] : undefined, moved: [...taken, ...brought] };
};
