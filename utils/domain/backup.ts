// Owns the backup file: one JSON text with everything, written and read back. A file is not believed until it was checked.
// Refuses to know a store and what becomes of what was read (import.ts).
import * as z from 'zod/mini';
import { canonicalJson, checksumOf } from './checksum.ts';
import { CONTRACT_VERSION, type Contract, ContractSchema } from './contract.ts';
import { canBeCarried, MAX_CARRIED_BYTES, textOf, withoutMark } from './file-text.ts';
import { ContractIdSchema } from './ids.ts';
import { faultIn } from './json-scan.ts';
import { placeOf } from './place.ts';
import { isProblem, type Problem, problem } from './problems.ts';
import { SETTINGS_VERSION, type Settings, SettingsSchema } from './settings.ts';
import { type Instant, type InstantLike, InstantSchema, toInstant } from './time.ts';

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

const HeadSchema = z.object({ format: z.literal(BACKUP_FORMAT) });
const NewerSchema = z.object({ version: z.int().check(z.minimum(BACKUP_VERSION + 1)) });
const FileSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  exportedAt: InstantSchema,
  checksum: z.string(),
  contracts: z.array(z.unknown()),
  settings: z.unknown(),
  setAside: z.array(SetAsideTextSchema),
});
type File = z.infer<typeof FileSchema>;
type Payload = {
  readonly exportedAt: Instant;
  readonly contracts: readonly unknown[];
  readonly settings: unknown;
  readonly setAside: readonly SetAsideText[];
};

const checksumIn = ({ exportedAt, contracts, settings, setAside }: Payload): string =>
  checksumOf(canonicalJson({ exportedAt, contracts, settings, setAside }));

/** The file's text as of an instant (UTC), or `backup-too-large`. */
export const writeBackup = (
  { contracts, settings, setAside }: Everything,
  now: InstantLike,
): string | Problem => {
  const payload: Payload = { exportedAt: toInstant(now), contracts, settings, setAside };
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, checksum: checksumIn(payload) };
  const text = JSON.stringify({ ...head, ...payload });
  return canBeCarried(text) ? text : problem('backup-too-large', 'file');
};

/** The value in a file that may be anything: its size, its encoding and its grammar come before any look inside. */
const parse = (file: Uint8Array | string): unknown => {
  if (file.length > MAX_CARRIED_BYTES) return problem('backup-too-large', 'file');
  const decoded = typeof file === 'string' ? file : textOf(file);
  if (isProblem(decoded)) return decoded;
  const text = withoutMark(decoded);
  if (!canBeCarried(text)) return problem('backup-too-large', 'file');
  return faultIn(text) ?? JSON.parse(text);
};

const firstPlace = (error: z.core.$ZodError, path: readonly PropertyKey[] = []): string =>
  placeOf([...path, ...(error.issues[0]?.path ?? [])]);

/** The record, or what does not fit and where. */
const read = <S extends z.ZodMiniType>(
  schema: S,
  version: number,
  value: unknown,
  path: readonly PropertyKey[],
): { readonly record: z.infer<S> } | Problem => {
  const newer = z.object({ version: z.int().check(z.minimum(version + 1)) });
  if (newer.safeParse(value).success) return problem('newer-data', placeOf([...path, 'version']));
  const parsed = schema.safeParse(value);
  return parsed.success ? { record: parsed.data } : problem('wrong-shape', firstPlace(parsed.error, path));
};

const idIn = (value: unknown): string | undefined =>
  z.object({ id: ContractIdSchema }).safeParse(value).data?.id;
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

const fileIn = (value: unknown): File | Problem => {
  if (!HeadSchema.safeParse(value).success) return problem('backup-foreign', 'format');
  if (NewerSchema.safeParse(value).success) return problem('newer-data', 'version');
  const parsed = FileSchema.safeParse(value);
  if (!parsed.success) return problem('backup-damaged', firstPlace(parsed.error));
  const file = parsed.data;
  if (file.checksum !== checksumIn(file)) return problem('backup-checksum', 'checksum');
  return duplicateIn(file.contracts) ?? file;
};

/**
 * What a file of any origin holds, or why it is refused as a whole. A single record that does not fit is refused alone.
 * Every refusal names the place, never the content.
 */
export const readBackup = (bytes: Uint8Array | string): Backup | Problem => {
  const value = parse(bytes);
  if (isProblem(value)) return value;
  const file = fileIn(value);
  if (isProblem(file)) return file;
  const contracts: Contract[] = [];
  const refused: { id?: string; reason: Problem }[] = [];
  for (const [index, value] of file.contracts.entries()) {
    const result = read(ContractSchema, CONTRACT_VERSION, value, ['contracts', index]);
    const id = idIn(value);
    if ('record' in result) contracts.push(result.record);
    else refused.push({ ...(id === undefined ? {} : { id }), reason: result });
  }
  const settings = read(SettingsSchema, SETTINGS_VERSION, file.settings, ['settings']);
  if (isProblem(settings)) refused.push({ reason: settings });
  return {
    exportedAt: file.exportedAt,
    contracts,
    setAside: file.setAside,
    refused,
    ...('record' in settings ? { settings: settings.record } : {}),
  };
};
