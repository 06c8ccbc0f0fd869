// Owns the backup file: one JSON text with everything, written and read back. A file is not believed until it was checked.
// Refuses to know a store and what becomes of what was read (import.ts).
import * as z from 'zod/mini';
import { canonicalJson, checksumOf } from './checksum.ts';
import type { Contract } from './contract.ts';
import { canBeCarried, MAX_CARRIED_BYTES, textOf, withoutMark } from './file-text.ts';
import { ContractIdSchema } from './ids.ts';
import { faultIn } from './json-scan.ts';
import { placeOf } from './place.ts';
import { isProblem, type Problem, problem } from './problems.ts';
import { FIRST_SHAPE, firstPlace, type RecordShape, readRecord } from './read-record.ts';
import type { Settings } from './settings.ts';
import { type Instant, type InstantLike, toInstant } from './time.ts';
import { InstantSchema } from './time-schemas.ts';

/** Tells our files from all other JSON. Never changed, or every older backup would count as foreign. */
export const BACKUP_FORMAT = 'end-contract-safely-backup';
/** Raised when the file's own shape changes; each record says its version itself. */
export const BACKUP_VERSION = 1;

/** A record that could not be read: its key, why, since when, and itself as JSON text, so that no damage in it spreads. */
const SetAsideTextSchema = z.strictObject({
  key: z.string().check(z.maxLength(200)),
  reason: z.string().check(z.maxLength(500)),
  at: InstantSchema,
  text: z.string(),
});
export type SetAsideText = z.infer<typeof SetAsideTextSchema>;

/** All that an export holds: what can be read as records, and the rest as text. */
export type Everything = {
  readonly contracts: readonly Contract[];
  readonly settings: Settings;
  readonly setAside: readonly SetAsideText[];
};
/** What a file holds; `settings` is absent where they are refused. */
export type Backup = Omit<Everything, 'settings'> & {
  readonly exportedAt: Instant;
  readonly settings?: Settings;
  /** Records that do not fit, with the contract's id where it has one. */
  readonly refused: readonly { readonly id?: string; readonly reason: Problem }[];
};

// Not strict: whatever else a newer version writes must not hide that it is ours, and newer.
const HeadSchema = z.object({ format: z.literal(BACKUP_FORMAT) });
const NewerSchema = z.object({ version: z.int().check(z.minimum(BACKUP_VERSION + 1)) });
const FileSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  /**
   * Version of the stored records in it, from which they are reshaped. Files from before this was written
   * hold the first.
   */
  shape: z._default(z.int().check(z.minimum(FIRST_SHAPE.version)), FIRST_SHAPE.version),
  exportedAt: InstantSchema,
  /**
   * CRC-32 of `exportedAt`, `contracts`, `settings` and `setAside` as canonical JSON. It shows damage and is
   * no seal.
   */
  checksum: z.string(),
  /** Not looked into here: a record that does not fit is refused alone, and the others can be taken. */
  contracts: z.array(z.unknown()),
  settings: z.unknown(),
  setAside: z.array(SetAsideTextSchema),
});
type File = z.infer<typeof FileSchema>;
/** What the checksum covers. */
type Payload = {
  readonly exportedAt: Instant;
  readonly contracts: readonly unknown[];
  readonly settings: unknown;
  readonly setAside: readonly SetAsideText[];
};

const payloadText = ({ exportedAt, contracts, settings, setAside }: Payload): string =>
  canonicalJson({ exportedAt, contracts, settings, setAside });

/** The file's text as of an instant (UTC), or `backup-too-large`. */
export const writeBackup = (
  { contracts, settings, setAside }: Everything,
  now: InstantLike,
  shape = FIRST_SHAPE,
): string | Problem => {
  const payload = payloadText({ exportedAt: toInstant(now), contracts, settings, setAside });
  const head = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    shape: shape.version,
    checksum: checksumOf(payload),
  };
  // Both are JSON objects: written once, the payload is checked and stands in the file as it is.
  const text = `${JSON.stringify(head).slice(0, -1)},${payload.slice(1)}`;
  return canBeCarried(text) ? text : problem('backup-too-large', 'file');
};

/** The value in a file that may be anything: its size, its encoding and its grammar come before any look inside. */
const parse = (file: Uint8Array | string): unknown => {
  // Before anything is decoded: a huge file must not stand in memory twice.
  if (file.length > MAX_CARRIED_BYTES) return problem('backup-too-large', 'file');
  const decoded = typeof file === 'string' ? file : textOf(file);
  if (isProblem(decoded)) return decoded;
  const text = withoutMark(decoded);
  if (!canBeCarried(text)) return problem('backup-too-large', 'file');
  // JSON.parse alone would take dangerous keys, and nesting that exhausts those who walk it later.
  return faultIn(text) ?? JSON.parse(text);
};

/** undefined where the id itself is none; such a record is refused without a name. */
const idIn = (value: unknown): string | undefined =>
  z.object({ id: ContractIdSchema }).safeParse(value).data?.id;
/** With the same contract twice, the order in the file would decide which one counts. */
const duplicateIn = (contracts: readonly unknown[]): Problem | undefined => {
  const seen = new Set<string>();
  for (const [index, value] of contracts.entries()) {
    const id = idIn(value);
    if (id !== undefined && seen.has(id))
      return problem('backup-duplicate', placeOf(['contracts', index, 'id']));
    if (id !== undefined) seen.add(id);
  }
  return undefined;
};

// In this order the reason is the true one: a foreign file is not damaged, a newer one was not changed.
const fileIn = (value: unknown, shape: RecordShape): File | Problem => {
  if (!HeadSchema.safeParse(value).success) return problem('backup-foreign', 'format');
  if (NewerSchema.safeParse(value).success) return problem('newer-data', 'version');
  const parsed = FileSchema.safeParse(value);
  if (!parsed.success) return problem('backup-damaged', firstPlace(parsed.error));
  const file = parsed.data;
  if (file.shape > shape.version) return problem('newer-data', 'shape');
  if (file.checksum !== checksumOf(payloadText(file))) return problem('backup-checksum', 'checksum');
  return duplicateIn(file.contracts) ?? file;
};

/**
 * What a file of any origin holds, or why it is refused as a whole. A single record that does not fit is refused alone.
 * Every refusal names the place, never the content.
 */
export const readBackup = (bytes: Uint8Array | string, shape = FIRST_SHAPE): Backup | Problem => {
  const value = parse(bytes);
  if (isProblem(value)) return value;
  const file = fileIn(value, shape);
  if (isProblem(file)) return file;
  const contracts: Contract[] = [];
  const refused: { id?: string; reason: Problem }[] = [];
  for (const [index, value] of file.contracts.entries()) {
    const result = readRecord('contracts', value, ['contracts', index], shape, file.shape);
    const id = idIn(value);
    if ('record' in result) contracts.push(result.record);
    else refused.push({ ...(id === undefined ? {} : { id }), reason: result });
  }
  const settings = readRecord('settings', file.settings, ['settings'], shape, file.shape);
  if (isProblem(settings)) refused.push({ reason: settings });
  return {
    exportedAt: file.exportedAt,
    contracts,
    setAside: file.setAside,
    refused,
    ...('record' in settings ? { settings: settings.record } : {}),
  };
};
