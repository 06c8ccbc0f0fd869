// Owns the backup: everything as one text, written and read back record by record. A file is not believed until it was checked.
// Refuses to know how the file is laid out (file.ts), a store, and what becomes of what was read (import.ts).

import type { Comeback } from '../comeback/record.ts';
import type { Contract } from '../contract/record.ts';
import { isProblem, type Problem } from '../problems.ts';
import type { Settings } from '../settings/settings.ts';
import { type Instant, type InstantLike, toInstant } from '../time.ts';
import { fileIn, fileText, idIn, type QuarantinedText } from './file.ts';
import { faultIn } from './json-scan.ts';
import { readQuarantine } from './quarantine.ts';
import { FIRST_SHAPE, kindOfKey, type RecordShape, readRecord } from './read-record.ts';

/** All that an export holds: what can be read as records, and the rest as text. */
export type Everything = {
  readonly contracts: readonly Contract[];
  readonly settings: Settings;
  /** Absent where nothing of it was ever written. */
  readonly comeback?: Comeback;
  readonly setAside: readonly QuarantinedText[];
};
/** What a file holds; `settings` is absent where they are refused. */
export type Backup = Omit<Everything, 'settings'> & {
  readonly exportedAt: Instant;
  readonly settings?: Settings;
  /** Quarantined where it comes from and readable here; another record of the same place is the one to choose. */
  readonly spare?: readonly QuarantinedText[];
  /** Records that do not fit, with the contract's id where it has one. */
  readonly refused: readonly { readonly id?: string; readonly reason: Problem }[];
};

/** The file's text as of an instant (UTC), or `backup-too-large`. */
export const writeBackup = (
  everything: Everything,
  now: InstantLike,
  shape = FIRST_SHAPE,
): string | Problem => fileText({ ...everything, exportedAt: toInstant(now) }, shape.version);

/** The record in what was quarantined; undefined for what nobody can read yet. */
const recordIn = ({ key, text }: QuarantinedText, shape: RecordShape) =>
  faultIn(text) === undefined ? readQuarantine(key, JSON.parse(text), shape) : undefined;

/**
 * What a file of any origin holds, or why it is refused as a whole. A single record that does not fit is refused alone.
 * Every refusal names the place, never the content.
 */
export const readBackup = (bytes: Uint8Array | string, shape = FIRST_SHAPE): Backup | Problem => {
  const file = fileIn(bytes, shape);
  if (isProblem(file)) return file;
  const contracts = new Map<string, Contract>();
  const refused: { id?: string; reason: Problem }[] = [];
  for (const [index, value] of file.contracts.entries()) {
    const result = readRecord('contracts', value, ['contracts', index], shape, file.shape);
    const id = idIn(value);
    if ('record' in result) contracts.set(result.record.id, result.record);
    else refused.push({ ...(id === undefined ? {} : { id }), reason: result });
  }
  const result = readRecord('settings', file.settings, ['settings'], shape, file.shape);
  if (isProblem(result)) refused.push({ reason: result });
  let settings = 'record' in result ? result.record : undefined;
  const plan =
    file.comeback === undefined
      ? undefined
      : readRecord('comeback', file.comeback, ['comeback'], shape, file.shape);
  if (isProblem(plan)) refused.push({ reason: plan });
  let comeback = plan !== undefined && 'record' in plan ? plan.record : undefined;
  const setAside: QuarantinedText[] = [];
  const spare: QuarantinedText[] = [];
  // What can be read by now would come back by itself at the next start: it stands among the records, with a choice.
  // The newest of several comes last, and it is the one that counts.
  for (const one of file.setAside.toReversed()) {
    const found = recordIn(one, shape);
    if (found === undefined) setAside.unshift(one);
    else if ('id' in found && !contracts.has(found.id)) contracts.set(found.id, found);
    else if (kindOfKey(one.key) === 'settings' && settings === undefined) settings = found as Settings;
    else if (kindOfKey(one.key) === 'comeback' && comeback === undefined) comeback = found as Comeback;
    else spare.unshift(one);
  }
  return {
    exportedAt: file.exportedAt,
    contracts: [...contracts.values()],
    setAside,
    refused,
    ...(spare.length === 0 ? {} : { spare }),
    ...(settings === undefined ? {} : { settings }),
    ...(comeback === undefined ? {} : { comeback }),
  };
};
