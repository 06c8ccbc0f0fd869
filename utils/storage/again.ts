// Owns the second try of what was put aside: a later version may be able to read what an earlier one could not.
// Refuses to put anything in the place of a record that stands.
import { mirrorCopy } from './copies.ts';
import type { Aside } from './database.ts';
import { entryIn } from './entry.ts';
import { type Migration, reshaped } from './migrations.ts';
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

const idIn = (record: object, place: Place): unknown => ('id' in record ? record.id : place.key);
/** The record in it, in today's shape: of whichever version it was, what fits no other shape is kept aside as it is. */
const recordIn = (place: Place, value: unknown, steps: readonly Migration[]): StoredRecord | undefined => {
  for (let from = steps.length; from > 0; from -= 1) {
    const checked = check(place.store, reshaped(place.store, value, from, steps));
    // A contract under another's number is somebody else's record.
    if ('record' in checked && idIn(checked.record, place) === place.key) return checked.record;
  }
  return undefined;
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
    const record = names.has(name) ? undefined : recordIn(place, await valueIn(place, aside, steps), steps);
    if (record !== undefined) returned.set(name, { aside, change: { place, seq, record } });
  }
  return [...returned.values()];
};
