// Owns how a backup file is laid out: its head, what its checksum covers, and why a file is refused as a whole.
// Refuses to know the records in it (backup.ts).
import * as z from 'zod/mini';
import { ContractIdSchema } from '../ids.ts';
import { isProblem, type Problem, problem } from '../problems.ts';
import type { Instant } from '../time.ts';
import { InstantSchema } from '../time-schemas.ts';
import { canonicalJson, checksumOf } from './checksum.ts';
import { canBeCarried, decodedText, MAX_CARRIED_BYTES, withoutMark } from './file-text.ts';
import { placeInFile } from './json-path.ts';
import { faultIn } from './json-scan.ts';
import { FIRST_SHAPE, firstPlace, type RecordShape } from './read-record.ts';

/** Tells our files from all other JSON. Never changed, or every older backup would count as foreign. */
const BACKUP_FORMAT = 'end-contract-safely-backup';
/** Raised when the file's own shape changes; each record says its version itself. Version 1 had no `comeback`. */
const BACKUP_VERSION = 2;

/** Contracts in one file, and records quarantined; a message that is checked one by one must end. */
export const MAX_RECORDS = 10_000;
/** In UTF-16 units: a damaged key may be of any length. */
export const MAX_KEY_LENGTH = 1_000;

/** A record that could not be read: its key, why, since when, and itself as JSON text, so that no damage in it spreads. */
const QuarantinedTextSchema = z.strictObject({
  key: z.string().check(z.maxLength(MAX_KEY_LENGTH)),
  reason: z.string(),
  at: InstantSchema,
  text: z.string(),
});
export type QuarantinedText = z.infer<typeof QuarantinedTextSchema>;

// Not strict: whatever else a newer version writes must not hide that it is ours, and newer.
const HeadSchema = z.object({ format: z.literal(BACKUP_FORMAT) });
const NewerSchema = z.object({ version: z.int().check(z.minimum(BACKUP_VERSION + 1)) });
const FileSchema = z.lazy(() =>
  z.strictObject({
    format: z.literal(BACKUP_FORMAT),
    version: z.int().check(z.minimum(1), z.maximum(BACKUP_VERSION)),
    /**
     * Version of the stored records in it, from which they are reshaped. Files from before this was written
     * hold the first.
     */
    shape: z._default(z.int().check(z.minimum(FIRST_SHAPE.version)), FIRST_SHAPE.version),
    exportedAt: InstantSchema,
    /**
     * CRC-32 of `exportedAt`, `contracts`, `settings`, `comeback` (where there is one) and `setAside` as canonical JSON. It
     * shows damage and is no seal.
     */
    checksum: z.string(),
    /** Not looked into here: a record that does not fit is refused alone, and the others can be taken. */
    contracts: z.array(z.unknown()),
    settings: z.unknown(),
    /** What somebody plans after a loss; absent where nothing was. */
    comeback: z.optional(z.unknown()),
    /** Looked into one by one: a schema breaks down over the list of a hundred thousand faults. */
    setAside: z.array(z.unknown()),
  }),
);
type File = Omit<z.infer<typeof FileSchema>, 'setAside'> & { readonly setAside: readonly QuarantinedText[] };
/** What the checksum covers. */
type Payload = {
  readonly exportedAt: Instant;
  readonly contracts: readonly unknown[];
  readonly settings: unknown;
  readonly comeback?: unknown;
  readonly setAside: readonly unknown[];
};

const payloadText = ({ exportedAt, contracts, settings, comeback, setAside }: Payload): string =>
  canonicalJson({
    exportedAt,
    contracts,
    settings,
    ...(comeback === undefined ? {} : { comeback }),
    setAside,
  });

/** The text of a file, its records written under the version `shape`; `backup-too-large` where nothing could carry it. */
export const fileText = (payload: Payload, shape: number): string | Problem => {
  const body = payloadText(payload);
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, shape, checksum: checksumOf(body) };
  // Both are JSON objects: written once, the body is checked and stands in the file as it is.
  const text = `${JSON.stringify(head).slice(0, -1)},${body.slice(1)}`;
  return canBeCarried(text) ? text : problem('backup-too-large', 'file');
};

/** The value in a file that may be anything: its size, its encoding and its grammar come before any look inside. */
const parse = (file: Uint8Array | string): unknown => {
  // Before anything is decoded: a huge file must not stand in memory twice.
  if (file.length > MAX_CARRIED_BYTES) return problem('backup-too-large', 'file');
  const decoded = typeof file === 'string' ? file : decodedText(file);
  if (isProblem(decoded)) return decoded;
  const text = withoutMark(decoded);
  if (!canBeCarried(text)) return problem('backup-too-large', 'file');
  // JSON.parse alone would take dangerous keys, and nesting that exhausts those who walk it later.
  const fault = faultIn(text);
  if (fault !== undefined) return fault;
  // Before millions of values are made of it.
  return text.includes(BACKUP_FORMAT) ? JSON.parse(text) : problem('backup-foreign', 'format');
};

const WithIdSchema = z.object({ id: ContractIdSchema });
/** undefined where the id itself is none; such a record is refused without a name. */
export const idIn = (value: unknown): string | undefined => WithIdSchema.safeParse(value).data?.id;
/** With the same contract twice, the order in the file would decide which one counts. */
const duplicateIn = (contracts: readonly unknown[]): Problem | undefined => {
  const seen = new Set<string>();
  for (const [index, value] of contracts.entries()) {
    const id = idIn(value);
    if (id !== undefined && seen.has(id))
      return problem('backup-duplicate', placeInFile(['contracts', index, 'id']));
    if (id !== undefined) seen.add(id);
  }
  return undefined;
};

/** The first place at which there is more than a file holds, or what was quarantined does not look like it. */
const faultInLists = ({ contracts, setAside }: z.infer<typeof FileSchema>): Problem | undefined => {
  if (contracts.length > MAX_RECORDS) return problem('backup-too-much', 'contracts');
  if (setAside.length > MAX_RECORDS) return problem('backup-too-much', 'setAside');
  for (const [index, one] of setAside.entries()) {
    const { error } = QuarantinedTextSchema.safeParse(one);
    if (error !== undefined) return problem('backup-damaged', firstPlace(error, ['setAside', index]));
  }
  return undefined;
};

/** What stands in a file of any origin, its records unread, or why nothing of it is taken: the place, never the content. */
export const fileIn = (bytes: Uint8Array | string, shape: RecordShape): File | Problem => {
  const value = parse(bytes);
  if (isProblem(value)) return value;
  // In this order the reason is the true one: a foreign file is not damaged, a newer one was not changed.
  if (!HeadSchema.safeParse(value).success) return problem('backup-foreign', 'format');
  if (NewerSchema.safeParse(value).success) return problem('newer-data', 'version');
  const parsed = FileSchema.safeParse(value);
  if (!parsed.success) return problem('backup-damaged', firstPlace(parsed.error));
  const fault = faultInLists(parsed.data);
  if (fault !== undefined) return fault;
  const file = parsed.data as File;
  if (file.shape > shape.version) return problem('newer-data', 'shape');
  if (file.checksum !== checksumOf(payloadText(file))) return problem('backup-checksum', 'checksum');
  return duplicateIn(file.contracts) ?? file;
};
