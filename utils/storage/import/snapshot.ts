// Owns the one step back over an import: what stood in the replaced rows before it, kept beside the records.
// Refuses to decide whether a step may still be taken back (imports.ts).
import * as z from 'zod/mini';
import type { Instant } from '../../domain/time.ts';
import { InstantSchema } from '../../domain/time-schemas.ts';
import type { Replacement } from '../backend.ts';
import type { Quarantined } from '../db/database.ts';
import { RECORD_STORES, type RecordKey, recordKeyOf, recordName } from '../db/record-keys.ts';
import { asRead } from '../recovery/incidents.ts';

/** Key of the store `meta`. */
export const SNAPSHOT = 'kept';
const SnapshotSchema = z.lazy(() =>
  z.strictObject({
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
  }),
);
export type ImportSnapshot = z.infer<typeof SnapshotSchema>;

/** The step in a stored value; undefined where there is none, or none that is whole. */
export const snapshotIn = (raw: unknown): ImportSnapshot | undefined => SnapshotSchema.safeParse(raw).data;

/** The snapshot before a replacement at an instant (UTC), from the records by name as they were before it, and what it moved. */
export const snapshotOf = (
  { rows, undoes }: Replacement,
  records: ReadonlyMap<string, unknown>,
  { moved }: QuarantineAfter,
  { step, at, version }: Pick<ImportSnapshot, 'step' | 'at'> & { readonly version: number },
): ImportSnapshot => ({
  step,
  at,
  version,
  undone: undoes?.undone === false,
  ...(undoes === undefined ? {} : { undoes: undoes.step }),
  ...(moved.length === 0 ? {} : { aside: [...moved] }),
  rows: rows.map(({ recordKey, record: written, quarantineFor }) => {
    const record = records.get(recordName(recordKey));
    return {
      ...recordKey,
      ...(record === undefined || quarantineFor !== undefined ? {} : { record }),
      ...(written === undefined ? {} : { rev: written.rev }),
    };
  }),
});
/** The step without one row: a record that was deleted must not come back. */
export const withoutRecord = (snapshot: ImportSnapshot, recordKey: RecordKey): ImportSnapshot => ({
  ...snapshot,
  ...(snapshot.aside === undefined
    ? {}
    : { aside: snapshot.aside.filter(({ key }) => key !== recordKey.key) }),
  rows: snapshot.rows.filter((row) => recordName(row) !== recordName(recordKey)),
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
  const replaced = rows.flatMap(({ recordKey, quarantineFor: reason }) =>
    reason === undefined
      ? []
      : [{ key: recordKey.key, reason, at, value: records.get(recordName(recordKey)) }],
  );
  // As it comes back out of a file: one's own backup brings nothing new.
  const keys = new Set(quarantine.map(({ key }) => key));
  const seen = new Set(known.map(asRead));
  for (const [name, value] of records) {
    const key = recordKeyOf(name)?.key ?? name;
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
