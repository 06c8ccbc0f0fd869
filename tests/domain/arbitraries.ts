// Owns random records: an arbitrary is read off each zod schema, so that a new field is tried without a line here.
// Known schemas (instants, days, zones, keys) get values that meet each other; the rest gets anything that is admitted.
import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { type Comeback, ComebackSchema } from '../../utils/domain/comeback/record.ts';
import { type ComebackAction, ComebackActionSchema } from '../../utils/domain/comeback/reducer.ts';
import { type Action, ActionSchema } from '../../utils/domain/contract/action-schema.ts';
import { type FactKey, type Facts, FactsSchema } from '../../utils/domain/contract/facts.ts';
import {
  type Contract,
  ContractSchema,
  NoteSchema,
  type UndoStep,
  UndoStepSchema,
} from '../../utils/domain/contract/record.ts';
import {
  ContractIdSchema,
  EntryIdSchema,
  OperationIdSchema,
  RowKeySchema,
  rowKey,
} from '../../utils/domain/ids.ts';
import { CHECKLIST } from '../../utils/domain/rules/checklist/checklist.ts';
import { type SettingsAction, SettingsActionSchema } from '../../utils/domain/settings/reducer.ts';
import { type Settings, SettingsSchema } from '../../utils/domain/settings/settings.ts';
import { later, utcDay } from '../../utils/domain/time.ts';
import { DaySchema, InstantSchema, ZoneSchema } from '../../utils/domain/time-schemas.ts';
import { NOW } from '../clock.ts';

const DAY_MS = 86_400_000;
// Not before noon of the first day: west of UTC that is a day before it, which no record may hold (the store refuses it).
const anywhere = fc.integer({ min: Date.UTC(1990, 0, 1, 12), max: Date.UTC(2199, 11, 31) });
/** Mostly within days of NOW, where clocks meet; sometimes anywhere that is admitted. */
export const instants = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -240, max: 240 }).map((hours) => later(NOW, hours * 3_600_000)) },
  { weight: 3, arbitrary: fc.integer({ min: -200 * DAY_MS, max: 200 * DAY_MS }).map((ms) => later(NOW, ms)) },
  { weight: 1, arbitrary: anywhere.map((ms) => later('1970-01-01T00:00:00Z', ms)) },
);
const entryIds = fc.constantFrom('m1', 'm2', 'm3');
const rowKeys = fc
  .tuple(fc.constantFrom(...CHECKLIST), entryIds)
  .map(([{ id, each }, entry]) => rowKey(id, each === undefined ? undefined : entry));

const KNOWN = new Map<unknown, fc.Arbitrary<unknown>>([
  [InstantSchema, instants],
  [DaySchema, instants.map(utcDay)],
  [ZoneSchema, fc.constantFrom('UTC', ...Intl.supportedValuesOf('timeZone'), '+05:45')],
  [ContractIdSchema, fc.integer({ min: 10_000, max: 99_999_999 }).map(String)],
  [OperationIdSchema, fc.uuid()],
  [EntryIdSchema, entryIds],
  [RowKeySchema, rowKeys],
  [NoteSchema, fc.string({ maxLength: 40 })],
]);

type Check = { readonly check: string; readonly value?: number; readonly pattern?: RegExp };
const checksOf = (schema: z.ZodMiniType): readonly Check[] => {
  const { checks = [] } = schema._zod.def as { checks?: readonly { _zod: { def: Check } }[] };
  return checks.map(({ _zod }) => _zod.def);
};
const formatOf = (schema: z.ZodMiniType): string | undefined =>
  (schema._zod.def as { format?: string }).format;

const numbers = (schema: z.ZodMiniType): fc.Arbitrary<number> => {
  const bound = (name: string, otherwise: number) =>
    checksOf(schema).find(({ check }) => check === name)?.value ?? otherwise;
  const range = { min: bound('greater_than', 0), max: bound('less_than', 1_000_000) };
  return formatOf(schema) === undefined
    ? fc.double({ ...range, noNaN: true })
    : fc.maxSafeNat().map((n) => range.min + (n % (range.max - range.min + 1)));
};

// A few that try to be something else: a blank, a bracket, another direction, markup.
const ODD_TEXTS = ['{client}', '[x]', '\u202Ertl', '<b>'];
const texts = (schema: z.ZodMiniType): fc.Arbitrary<string> => {
  if (formatOf(schema) === 'url') return fc.constant('https://example.org/proof');
  const pattern = checksOf(schema).find((check) => check.pattern !== undefined)?.pattern;
  if (pattern !== undefined) return fc.stringMatching(pattern);
  return fc.oneof(fc.string({ minLength: 1, maxLength: 30 }), fc.constantFrom(...ODD_TEXTS));
};

/** No two entries of a list have one id; what has none may stand there twice. */
const idOrItself = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value ? value.id : Symbol();

const MOST_ENTRIES = 4;
/** Whether a schema asks for more than its parts do: a whole of admitted parts is admitted. */
const asksForMore = (schema: z.ZodMiniType): boolean => {
  const { type } = schema._zod.def;
  const isShort = ({ check, value = 0 }: Check) => check === 'max_length' && value >= MOST_ENTRIES;
  if (type === 'array') return !checksOf(schema).every(isShort);
  return type === 'string' || type === 'number';
};
/** Values that a schema admits. */
export const valuesOf = <T>(schema: z.ZodMiniType<T>): fc.Arbitrary<T> => {
  const values = KNOWN.get(schema) ?? partsOf(schema);
  const checked = !KNOWN.has(schema) && asksForMore(schema);
  return (checked ? values.filter((value) => schema.safeParse(value).success) : values) as fc.Arbitrary<T>;
};

const partsOf = (schema: z.ZodMiniType): fc.Arbitrary<unknown> => {
  const def = schema._zod.def as unknown as Def;
  switch (def.type) {
    case 'object': {
      const shape = Object.entries(def.shape);
      const needed = shape.filter(([, field]) => field._zod.def.type !== 'optional').map(([key]) => key);
      return fc.record(Object.fromEntries(shape.map(([key, field]) => [key, valuesOf(field)])), {
        requiredKeys: needed as never[],
        noNullPrototype: true,
      });
    }
    case 'lazy':
      return valuesOf(def.getter());
    case 'optional':
    case 'default':
      return valuesOf(def.innerType);
    case 'nullable':
      return fc.option(valuesOf(def.innerType), { nil: null });
    case 'tuple':
      return fc.tuple(...def.items.map((item) => valuesOf(item)));
    case 'union':
      return fc.oneof(...def.options.map((option) => valuesOf(option)));
    case 'array':
      return fc.uniqueArray(valuesOf(def.element), { maxLength: MOST_ENTRIES, selector: idOrItself });
    case 'record':
      return fc.dictionary(valuesOf(def.keyType) as fc.Arbitrary<string>, valuesOf(def.valueType), {
        maxKeys: MOST_ENTRIES,
        noNullPrototype: true,
      });
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return numbers(schema);
    case 'string':
      return texts(schema);
    default:
      throw new Error(`No arbitrary for ${JSON.stringify(def)}.`);
  }
};
type Def =
  | { type: 'object'; shape: Record<string, z.ZodMiniType> }
  | { type: 'lazy'; getter: () => z.ZodMiniType }
  | { type: 'optional' | 'default' | 'nullable'; innerType: z.ZodMiniType }
  | { type: 'tuple'; items: z.ZodMiniType[] }
  | { type: 'union'; options: z.ZodMiniType[] }
  | { type: 'array'; element: z.ZodMiniType }
  | { type: 'record'; keyType: z.ZodMiniType; valueType: z.ZodMiniType }
  | { type: 'enum'; entries: Record<string, string> }
  | { type: 'literal'; values: string[] }
  | { type: 'boolean' | 'number' | 'string' };

// Left to chance alone, most records would be ended or kept, and few clocks would ever meet.
type Scene = (record: Contract, at: string) => Contract;
const active: Scene = ({ keptAt: _, ...record }) => {
  const { endedAt: __, endedBy: ___, ...rest } = record.facts;
  return { ...record, facts: { ...rest, situation: 'me' } };
};
const heldAt = (record: Contract, submittedAt: string): Contract['milestones'] => [
  { id: 'm4', name: 'Held', state: 'funded' },
  { id: 'm5', name: 'In review', state: 'submitted', submittedAt },
  ...record.milestones.filter(({ id }) => id !== 'm4' && id !== 'm5'),
];
const SCENES: readonly Scene[] = [
  (record) => record,
  active,
  (record, at) => {
    const { facts, ...rest } = active(record, at);
    return { ...rest, facts: { ...facts, kind: 'hourly', toldAt: at, lastWorkedAt: at } };
  },
  (record, at) => {
    const { facts, ...rest } = active(record, at);
    return { ...rest, milestones: heldAt(record, at), facts: { ...facts, kind: 'fixed', toldAt: at } };
  },
  (record, endedAt) => {
    const { refundAskedAt: _, ...facts } = record.facts;
    return {
      ...record,
      milestones: heldAt(record, endedAt),
      facts: { ...facts, situation: 'client', kind: 'fixed', endedAt },
    };
  },
];
export const undoSteps: fc.Arbitrary<UndoStep> = partsOf(UndoStepSchema) as fc.Arbitrary<UndoStep>;
// As large as a record each, and nobody but an undo looks at them.
KNOWN.set(UndoStepSchema, fc.record({ id: fc.uuid(), was: fc.constant({}), gone: fc.constant([]) }));
export const contracts: fc.Arbitrary<Contract> = fc
  .tuple(valuesOf(ContractSchema), fc.constantFrom(...SCENES), instants)
  .map(([record, scene, at]) => scene(record, at));
export const storedSettings: fc.Arbitrary<Settings> = valuesOf(SettingsSchema);
// The ways back are as large as all settings each, and no plan looks at them.
const { undo: _undo, redo: _redo, ...planned } = SettingsSchema._zod.innerType.shape;
export const settingsOf: fc.Arbitrary<Settings> = valuesOf(z.strictObject(planned)).map((settings) => ({
  ...settings,
  undo: [],
  redo: [],
}));
export const comebacks: fc.Arbitrary<Comeback> = valuesOf(ComebackSchema);
export const facts: fc.Arbitrary<Facts> = valuesOf(FactsSchema);
export const actions: fc.Arbitrary<Action> = valuesOf(ActionSchema);
export const settingsActions: fc.Arbitrary<SettingsAction> = valuesOf(SettingsActionSchema);
export const comebackActions: fc.Arbitrary<ComebackAction> = valuesOf(ComebackActionSchema);
export const operationIds = fc.uuid();

/** A record and the same with a few more facts, from a second draw, but for who ends it and what kind it is. */
export const withMoreFacts: fc.Arbitrary<{ readonly less: Contract; readonly more: Contract }> = fc
  .tuple(
    contracts,
    facts,
    fc.subarray(Object.keys(FactsSchema._zod.innerType.shape) as FactKey[], { minLength: 1, maxLength: 6 }),
  )
  .map(([less, extra, keys]) => {
    const added = keys.filter(
      (key) => key !== 'situation' && key !== 'kind' && less.facts[key] === undefined && key in extra,
    );
    const more = Object.fromEntries(added.map((key) => [key, extra[key]]));
    return { less, more: { ...less, facts: { ...less.facts, ...more } } };
  });
