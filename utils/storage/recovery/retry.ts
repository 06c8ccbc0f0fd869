// Owns the second try of what was quarantined: a later version may be able to read what an earlier one could not.
// Refuses to put anything in the place of a record that stands.
import { readQuarantine } from '../../domain/backup/quarantine.ts';
import type { Quarantined } from '../db/database.ts';
import { type Migration, shapeOf } from '../db/migrations.ts';
import { recordKeyFor, recordName } from '../db/record-keys.ts';
import { entryIn, isWhole } from '../mirror/entry.ts';
import type { MirrorChange } from '../mirror/mirror.ts';

/** What comes back: the entry that was quarantined, and the write that puts its record in its place. */
type Returned = { readonly from: Quarantined; readonly change: MirrorChange };

/** A damaged second copy was quarantined as the entry it is; only a whole one may speak for its record. */
const mayBeRead = async ({ value }: Quarantined): Promise<boolean> => {
  const entry = entryIn(value);
  return entry === undefined || isWhole(entry);
};

/** What can be read by now and has no record in its place, `names` being those that have; each as the write `seq`. */
export const readAgain = async (
  quarantinedOnes: readonly Quarantined[],
  names: ReadonlySet<string>,
  steps: readonly Migration[],
  seq: number,
): Promise<Returned[]> => {
  const returned = new Map<string, Returned>();
  // The newest of several comes last, and it is the one that counts.
  for (const from of quarantinedOnes) {
    const recordKey = recordKeyFor(from.key);
    const name = recordName(recordKey);
    if (names.has(name) || !(await mayBeRead(from))) continue;
    const record = readQuarantine(from.key, from.value, shapeOf(steps));
    if (record !== undefined) returned.set(name, { from, change: { recordKey, seq, record } });
  }
  return [...returned.values()];
};
