// Owns where a record lives (object store and key), what it must look like there, and its name in the mirror.
// Refuses to know what a record means.
import { MAX_PLACE_LENGTH } from '../../domain/backup/json-path.ts';
import { isOfNewerVersion, kindOfKey, RECORDS, type RecordOf } from '../../domain/backup/read-record.ts';
import type { Comeback } from '../../domain/comeback/record.ts';
import type { Contract } from '../../domain/contract/record.ts';
import type { Settings } from '../../domain/settings/settings.ts';

export type RecordStore = keyof typeof RECORDS;
export const RECORD_STORES = Object.keys(RECORDS) as RecordStore[];
/** Every object store there is: an import may touch all of them, a deletion of everything does. */
export const ALL_STORES = [...RECORD_STORES, 'setAside', 'meta'] as const;
/** Object store and key in it; the key of a contract is its id. */
export type RecordKey = { readonly store: RecordStore; readonly key: string };
export type StoredRecord = Contract | Settings | Comeback;

export const contractKey = (id: string): RecordKey => ({ store: 'contracts', key: id });
/** The settings are one record under one key. */
export const SETTINGS_KEY: RecordKey = { store: 'settings', key: 'settings' };
/** So is what somebody plans after a loss. */
export const COMEBACK_KEY: RecordKey = { store: 'comeback', key: 'comeback' };
/** The record key of a key alone: a contract's id, or the name of one of the records of which there is one. */
export const recordKeyFor = (key: string): RecordKey => ({ store: kindOfKey(key), key });

/** `contracts/38114251`: one name for both copies of a record. */
export const recordName = ({ store, key }: RecordKey): string => `${store}/${key}`;
/** The record key behind a name; undefined for a name that is no record's. */
export const recordKeyOf = (name: string): RecordKey | undefined => {
  const slash = name.indexOf('/');
  const store = RECORD_STORES.find((one) => one === name.slice(0, slash));
  return store && { store, key: name.slice(slash + 1) };
};

// Records are never changed in place, so the very object that was whole once stays whole. Checking one costs up to a
// millisecond, and a list holds a thousand.
const whole: Readonly<Record<RecordStore, WeakMap<object, unknown>>> = {
  contracts: new WeakMap(),
  settings: new WeakMap(),
  comeback: new WeakMap(),
};

/** The record as its schema sees it, or one sentence on what does not fit: the place, never the content. */
export const check = <S extends RecordStore>(
  store: S,
  value: unknown,
): { readonly record: RecordOf<S> } | { readonly reason: string } => {
  const isObject = typeof value === 'object' && value !== null;
  const known = isObject ? whole[store].get(value) : undefined;
  if (known !== undefined) return { record: known as RecordOf<S> };
  if (isOfNewerVersion(store, value)) return { reason: 'A newer version of the extension wrote it.' };
  const parsed = RECORDS[store].schema.safeParse(value);
  if (parsed.success) {
    const record = parsed.data as RecordOf<S>;
    if (isObject) whole[store].set(value, record);
    whole[store].set(record, record);
    return { record };
  }
  // A damaged key may be of any length.
  const path = (parsed.error.issues[0]?.path.join('.') ?? '').slice(0, MAX_PLACE_LENGTH);
  return {
    reason: path === '' ? 'It is not a whole record.' : `The part "${path}" could not be understood.`,
  };
};
