// Owns where a record lives (object store and key), what it must look like there, and its name in the mirror.
// Refuses to know what a record means.
import type * as z from 'zod/mini';
import { MAX_PLACE_LENGTH } from '../../domain/backup/json-path.ts';
import { CONTRACT_VERSION, type Contract, ContractSchema } from '../../domain/contract/record.ts';
import { SETTINGS_VERSION, type Settings, SettingsSchema } from '../../domain/settings/settings.ts';

/** What is kept as a record, with its schema and the newest version of its shape. */
const RECORDS = {
  contracts: { schema: ContractSchema, version: CONTRACT_VERSION },
  settings: { schema: SettingsSchema, version: SETTINGS_VERSION },
} as const;

export type RecordStore = keyof typeof RECORDS;
export const RECORD_STORES = Object.keys(RECORDS) as RecordStore[];
/** Object store and key in it; the key of a contract is its id. */
export type Place = { readonly store: RecordStore; readonly key: string };
export type StoredRecord = Contract | Settings;

export const contractPlace = (id: string): Place => ({ store: 'contracts', key: id });
/** The choices are one record under one key. */
export const SETTINGS_PLACE: Place = { store: 'settings', key: 'settings' };

/** `contracts/38114251`: one name for both copies of a record. */
export const nameOf = ({ store, key }: Place): string => `${store}/${key}`;
/** The place behind a name; undefined for a name that is no record's. */
export const placeOf = (name: string): Place | undefined => {
  const slash = name.indexOf('/');
  const store = RECORD_STORES.find((known) => known === name.slice(0, slash));
  return store && { store, key: name.slice(slash + 1) };
};

const versionIn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'version' in value ? value.version : undefined;

// Records are never changed in place, so the very object that was whole once stays whole. Checking one costs up to a
// millisecond, and a list holds a thousand.
const whole = { contracts: new WeakMap<object, unknown>(), settings: new WeakMap<object, unknown>() };

/** The record as its schema sees it, or one sentence on what does not fit: the place, never the content. */
export const check = <S extends RecordStore>(
  store: S,
  value: unknown,
): { readonly record: z.infer<(typeof RECORDS)[S]['schema']> } | { readonly reason: string } => {
  const { schema, version } = RECORDS[store];
  type Found = z.infer<(typeof RECORDS)[S]['schema']>;
  const isObject = typeof value === 'object' && value !== null;
  const known = isObject ? whole[store].get(value) : undefined;
  if (known !== undefined) return { record: known as Found };
  const found = versionIn(value);
  if (typeof found === 'number' && found > version)
    return { reason: 'A newer version of the extension wrote it.' };
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    const record = parsed.data as Found;
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
