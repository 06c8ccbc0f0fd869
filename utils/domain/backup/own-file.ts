// Owns the small file in which sets of steps and messages are shared: as little believed as a backup before it was checked.
// Refuses to know what becomes of them.
import * as z from 'zod/mini';
import { isProblem, type Problem, problem } from '../problems.ts';
import {
  MAX_OWN_MESSAGES,
  MAX_STEP_SETS,
  type OwnMessage,
  OwnMessageSchema,
  type StepSet,
  StepSetSchema,
} from '../settings/own.ts';
import { canonicalJson } from './checksum.ts';
import { decodedText, utf8, withoutMark } from './file-text.ts';
import { faultIn } from './json-scan.ts';
import { firstPlace } from './read-record.ts';

/** Tells such a file from all other JSON; never changed. */
const OWN_FORMAT = 'end-contract-safely-own';
/** Raised when the file's shape changes. */
const OWN_VERSION = 1;
/** Far more than anybody writes by hand. */
export const MAX_OWN_BYTES = 500_000;

/** What one file carries: no ids, since whoever takes it gives them their own. */
export type Shared = { readonly sets: readonly StepSet[]; readonly messages: readonly OwnMessage[] };

const HeadSchema = z.object({ format: z.literal(OWN_FORMAT) });
const NewerSchema = z.object({ version: z.int().check(z.minimum(OWN_VERSION + 1)) });
const FileSchema = z.strictObject({
  format: z.literal(OWN_FORMAT),
  version: z.literal(OWN_VERSION),
  sets: z.array(StepSetSchema).check(z.maxLength(MAX_STEP_SETS)),
  messages: z.array(OwnMessageSchema).check(z.maxLength(MAX_OWN_MESSAGES)),
});

/** The file's text; `own-too-large` where nobody could take it again. */
export const ownFileText = ({ sets, messages }: Shared): string | Problem => {
  const file = { format: OWN_FORMAT, version: OWN_VERSION, sets, messages };
  const text = `${JSON.stringify(file, undefined, 2)}\n`;
  return utf8(text).length > MAX_OWN_BYTES ? problem('own-too-large', 'file') : text;
};

/** What stands in a file of any origin, or why nothing of it is taken: the place, never the content. */
export const readOwnFile = (bytes: Uint8Array): Shared | Problem => {
  if (bytes.length > MAX_OWN_BYTES) return problem('own-too-large', 'file');
  const decoded = decodedText(bytes);
  if (isProblem(decoded)) return decoded;
  const text = withoutMark(decoded);
  const fault = faultIn(text);
  if (fault !== undefined) return fault;
  const value: unknown = JSON.parse(text);
  if (!HeadSchema.safeParse(value).success) return problem('own-foreign', 'format');
  if (NewerSchema.safeParse(value).success) return problem('newer-data', 'version');
  const parsed = FileSchema.safeParse(value);
  if (!parsed.success) return problem('wrong-shape', firstPlace(parsed.error));
  const { sets, messages } = parsed.data;
  return { sets, messages };
};

/** Those of a file that do not stand here already, word for word. */
export const newIn = (shared: Shared, known: Shared): Shared => {
  const missing = <T>(theirs: readonly T[], mine: readonly T[]): T[] => {
    const seen = new Set(mine.map(canonicalJson));
    return theirs.filter((one) => {
      const text = canonicalJson(one);
      const isNew = !seen.has(text);
      seen.add(text);
      return isNew;
    });
  };
  return {
    sets: missing(shared.sets, known.sets),
    messages: missing(shared.messages, known.messages),
  };
};
