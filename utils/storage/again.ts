// Owns the second try of what was put aside: a later version may be able to read what an earlier one could not.
// Refuses to put anything in the place of a record that stands.
import { mirrorCopy } from './copies.ts';
import type { Aside } from './database.ts';
import { entryIn } from './entry.ts';
import type { Migration } from './migrations.ts';
import type { MirrorChange } from './mirror.ts';
import { check, contractPlace, nameOf, type Place, SETTINGS_PLACE, type StoredRecord } from './places.ts';

/** What comes back: the entry that stood aside, and the write that puts its record in its place. */
export type Returned = { readonly aside: Aside; readonly change: MirrorChange };

const placeOfKey = (key: string): Place => (key === SETTINGS_PLACE.key ? SETTINGS_PLACE : contractPlace(key));

/** A damaged second copy was put aside as the entry it is; only a whole one may speak for its record. */
const valueIn = async (place: Place, { value }: Aside, steps: readonly Migration[]): Promise<unknown> => {
  if (entryIn(value) === undefined) return value;
  const copy = await mirrorCopy(nameOf(place), value, steps);
  return copy.damage === undefined ? copy.value : undefined;
};

/** What can be read by now and has no record in its place, `names` being those that have; each as the write `seq`. */
export const readAgain = async (
  asides: readonly Aside[],
  names: ReadonlySet<string>,
  steps: readonly Migration[],
  seq: number,
): Promise<Returned[]> => {
  const returned = new Map<string, Returned>();
  // The newest of several comes last, and it is the one that counts.
  for (const aside of asides) {
    const place = placeOfKey(aside.key);
    const name = nameOf(place);
    const checked = names.has(name) ? undefined : check(place.store, await valueIn(place, aside, steps));
    if (checked !== undefined && 'record' in checked && idIn(checked.record, place) === place.key)
      returned.set(name, { aside, change: { place, seq, record: checked.record as StoredRecord } });
  }
  return [...returned.values()];
};

/** A contract under another's number is somebody else's record. */
const idIn = (record: object, place: Place): unknown => ('id' in record ? record.id : place.key);
