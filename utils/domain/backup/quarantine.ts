// Owns the second look at what was quarantined: whether it can be read by now, as a record or as the second copy of one.
// Refuses to know where it lay and what becomes of it.
import * as z from 'zod/mini';
import type { Comeback } from '../comeback/record.ts';
import type { Contract } from '../contract/record.ts';
import { isProblem } from '../problems.ts';
import type { Settings } from '../settings/settings.ts';
import { faultIn } from './json-scan.ts';
import { kindOfKey, type RecordShape, readRecord } from './read-record.ts';

const CountSchema = z.int().check(z.minimum(0));
/** A second copy, as the store keeps it: the record as text, under the version that wrote it, as the write `seq`. */
export const SecondCopySchema = z.strictObject({
  version: CountSchema,
  seq: CountSchema,
  text: z.string(),
  checksum: z.string(),
});

/** The record in it with the versions under which it may have been written, newest first: only a second copy tells its own. */
const candidate = (
  value: unknown,
  { version }: RecordShape,
): readonly [record: unknown, from: readonly number[]] => {
  const { data: copy } = SecondCopySchema.safeParse(value);
  if (copy === undefined) return [value, Array.from({ length: version }, (_, older) => version - older)];
  const isReadable = copy.version <= version && faultIn(copy.text) === undefined;
  return isReadable ? [JSON.parse(copy.text), [copy.version]] : [undefined, []];
};

/** The record that was quarantined under a key; undefined where it cannot be read, or is that of another place. */
export const readQuarantine = (
  key: string,
  value: unknown,
  shape: RecordShape,
): Contract | Settings | Comeback | undefined => {
  const [given, versions] = candidate(value, shape);
  for (const from of versions) {
    const result = readRecord(kindOfKey(key), given, [], shape, from);
    if (isProblem(result)) continue;
    const { record } = result;
    // A contract under another's number is somebody else's record.
    if (!('id' in record) || record.id === key) return record;
  }
  return undefined;
};
