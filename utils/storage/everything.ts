// Owns all rows at once: as records to compare an import with, and as what an export holds.
// Refuses to write, and to know files (domain/backup/backup.ts).
import type { Everything } from '../domain/backup/backup.ts';
import { MAX_KEY_LENGTH, type QuarantinedText } from '../domain/backup/file.ts';
import type { Stored } from '../domain/backup/import.ts';
import { faultIn } from '../domain/backup/json-scan.ts';
import { type Comeback, EMPTY_COMEBACK } from '../domain/comeback/record.ts';
import type { Contract } from '../domain/contract/record.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings/settings.ts';
import type { Instant } from '../domain/time.ts';
import type { Backend, Replacement } from './backend.ts';
import type { Quarantined } from './db/database.ts';
import {
  COMEBACK_KEY,
  check,
  contractKey,
  type RecordKey,
  recordKeyOf,
  recordName,
  SETTINGS_KEY,
  type StoredRecord,
} from './db/record-keys.ts';

/** In UTF-16 units. */
const MAX_REASON_LENGTH = 500;
/** Records by name, unchecked. */
export type Rows = ReadonlyMap<string, unknown>;

/** Contracts and the single records in several transactions: a write between them may be in one and not in the other. */
export const readRows = async (backend: Backend): Promise<Rows> => {
  const recordKeys = [SETTINGS_KEY, COMEBACK_KEY];
  const [contracts, ...singles] = await Promise.all([
    backend.readContracts(),
    ...recordKeys.map((recordKey) => backend.read(recordKey)),
  ]);
  const rows = new Map([...contracts].map(([id, row]) => [recordName(contractKey(id)), row]));
  for (const [index, recordKey] of recordKeys.entries())
    if (singles[index] !== undefined) rows.set(recordName(recordKey), singles[index]);
  return rows;
};

/** Why the record in a row cannot be read; undefined where it can be, or there is none. */
const faultOf = (recordKey: RecordKey, row: unknown): string | undefined => {
  const result = row === undefined ? undefined : check(recordKey.store, row);
  return result !== undefined && 'reason' in result ? result.reason : undefined;
};

/** The row with another record, or none, in its place; what cannot be read is quarantined before it. */
export const putIn = (
  rows: Rows,
  recordKey: RecordKey,
  record: StoredRecord | undefined,
): Replacement['rows'][number] => {
  const fault = faultOf(recordKey, rows.get(recordName(recordKey)));
  return { recordKey, record, ...(fault === undefined ? {} : { quarantineFor: fault }) };
};

/** Sorted into what can be read and what cannot; each row is checked once, which is most of the work. */
const sortRows = (rows: Rows) => {
  const contracts = new Map<string, Contract | 'unreadable'>();
  const unreadable: { readonly key: string; readonly reason: string; readonly value: unknown }[] = [];
  let settings = DEFAULT_SETTINGS;
  let comeback = EMPTY_COMEBACK;
  for (const [name, value] of rows) {
    const recordKey = recordKeyOf(name);
    if (recordKey === undefined) continue;
    const { key, store } = recordKey;
    const result = check(store, value);
    if ('reason' in result) unreadable.push({ key, value, reason: result.reason });
    if (store === 'contracts')
      contracts.set(key, 'record' in result ? (result.record as Contract) : 'unreadable');
    else if ('record' in result && store === 'settings') settings = result.record as Settings;
    else if ('record' in result) comeback = result.record as Comeback;
  }
  return { contracts, settings, comeback, unreadable };
};
/** What an import is compared with. */
export const storedIn = (rows: Rows): Stored => {
  const { contracts, settings, comeback } = sortRows(rows);
  return { contracts, settings, comeback };
};

/** JSON where the value has one. */
export const asText = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value); // Damage can leave what no JSON holds; its name is better than no export at all.
  }
};
/** The value in a text; the text itself where that is none that could be looked into safely. */
export const valueIn = (text: string): unknown => (faultIn(text) === undefined ? JSON.parse(text) : text);
/** What a file quarantined. */
export const quarantinedOf = ({ key, reason, at, text }: QuarantinedText): Quarantined => ({
  key,
  // Earlier versions wrote some of any length, and it is read by people.
  reason: reason.slice(0, MAX_REASON_LENGTH),
  at,
  value: valueIn(text),
});

/** What an export holds at an instant (UTC): records that cannot be read stand among those that were quarantined. */
export const everythingIn = (rows: Rows, quarantined: readonly Quarantined[], now: Instant): Everything => {
  const { contracts, settings, comeback, unreadable } = sortRows(rows);
  const texts = [...unreadable.map((one) => ({ ...one, at: now })), ...quarantined];
  return {
    contracts: [...contracts.values()].filter((contract) => contract !== 'unreadable'),
    settings,
    ...(comeback.rev === 0 ? {} : { comeback }),
    setAside: texts.map(({ key, reason, at, value }) => ({
      key: key.slice(0, MAX_KEY_LENGTH),
      reason,
      at,
      text: asText(value),
    })),
  };
};
