// Owns the reading of one record from outside: brought into the shape of today, then held against its schema and bounds.
// Refuses to know files and to keep what does not fit.
import type * as z from 'zod/mini';
import { COMEBACK_VERSION, ComebackSchema } from '../comeback/record.ts';
import { CONTRACT_VERSION, ContractSchema } from '../contract/record.ts';
import { type Problem, problem } from '../problems.ts';
import { SETTINGS_VERSION, SettingsSchema } from '../settings/settings.ts';
import { placeInFile } from './json-path.ts';

/** Far more writes than anybody makes, and far from where a revision could no longer be raised. */
const MAX_REV = 2 ** 40;
/** The fullest record has some ten thousand; a schema that finds fault with many more breaks down over its own list. */
const MAX_VALUES = 50_000;

/** What is kept as a record, with its schema and the newest version of its shape. */
export const RECORDS = {
  contracts: { schema: ContractSchema, version: CONTRACT_VERSION },
  settings: { schema: SettingsSchema, version: SETTINGS_VERSION },
  comeback: { schema: ComebackSchema, version: COMEBACK_VERSION },
} as const;
type Kind = keyof typeof RECORDS;
export type RecordOf<K extends Kind> = z.infer<(typeof RECORDS)[K]['schema']>;

/** Of these there is one record each, under the kind's own name as its key; every other key is a contract's id. */
export const SINGLE_KINDS = ['settings', 'comeback'] as const satisfies readonly Kind[];
export const kindOfKey = (key: string): Kind => SINGLE_KINDS.find((kind) => kind === key) ?? 'contracts';

/** To be asked before the schema, which would call a newer record damaged. */
export const isOfNewerVersion = (kind: Kind, value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  Number.isSafeInteger(value.version) &&
  Number(value.version) > RECORDS[kind].version;

/** How stored records are shaped now, and the way there from an older version: the store knows both. */
export type RecordShape = {
  readonly version: number;
  /** Pure; may throw for what was never such a record. */
  readonly reshape: (kind: Kind, record: unknown, from: number) => unknown;
};
/** The shape of version 1, with nothing to bring it from; where no store hands in its own. */
export const FIRST_SHAPE: RecordShape = { version: 1, reshape: (_, record) => record };

/** Names where the first thing lies that does not fit, never what lies there. */
export const firstPlace = (error: z.core.$ZodError, path: readonly PropertyKey[] = []): string =>
  placeInFile([...path, ...(error.issues[0]?.path ?? [])]);

/** The record as the newest version has it; as it is where that cannot be. */
export const inShapeOfToday = (
  { reshape }: RecordShape,
  kind: Kind,
  value: unknown,
  from: number,
): unknown => {
  try {
    return reshape(kind, value, from);
  } catch {
    return value; // It was never a record of that version, and no schema will take it.
  }
};

/** Counts no further than it must, so what turns back into itself ends too. */
const isTooMuch = (value: unknown): boolean => {
  const open = [value];
  for (let count = 0; open.length > 0; count += 1) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    const inside = Object.values(next);
    if (count + open.length + inside.length > MAX_VALUES) return true;
    for (const one of inside) open.push(one);
  }
  return false;
};

/** The record, or what does not fit and where; `from` is the version under which it was written. */
export const readRecord = <K extends Kind>(
  kind: K,
  value: unknown,
  path: readonly PropertyKey[],
  shape: RecordShape,
  from: number,
): { readonly record: RecordOf<K> } | Problem => {
  const today = inShapeOfToday(shape, kind, value, from);
  if (isOfNewerVersion(kind, today)) return problem('newer-data', placeInFile([...path, 'version']));
  if (isTooMuch(today)) return problem('wrong-shape', placeInFile(path));
  const parsed = RECORDS[kind].schema.safeParse(today);
  if (!parsed.success) return problem('wrong-shape', firstPlace(parsed.error, path));
  const record = parsed.data as RecordOf<K>;
  return record.rev > MAX_REV ? problem('wrong-shape', placeInFile([...path, 'rev'])) : { record };
};
