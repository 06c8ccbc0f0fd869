// Owns the change of the record of getting back on one's feet: each counted once by its operation id, each with its inverse.
// Pure: a change that changes nothing gives the same object back. Refuses to store.
import * as z from 'zod/mini';
import { stepsAfter } from '../contract/undo-stack.ts';
import { isSame } from '../equal.ts';
import { EntryIdSchema, type OperationId, OperationIdSchema } from '../ids.ts';
import { MoneySchema } from '../money.ts';
import { type Problem, problem } from '../problems.ts';
import type { Day } from '../time.ts';
import { DaySchema, InstantSchema } from '../time-schemas.ts';
import {
  type Budget,
  type Comeback,
  type ComebackParts,
  CurrencySchema,
  MAX_COMEBACK_DONE,
  MAX_PLANNED,
  MAX_WEEKS,
  PART_NAMES,
  PLANNED_SCHEMAS,
  type Planned,
  type PlannedList,
  RateSchema,
} from './record.ts';
import { withSnoozed } from './reminded.ts';

const ListNameSchema = z.enum(Object.keys(PLANNED_SCHEMAS) as [PlannedList, ...PlannedList[]]);
const put = <L extends PlannedList>(list: L) =>
  z.strictObject({
    type: z.literal('put'),
    list: z.literal(list),
    /** Added at the end, or changed in place; several are one change to take back. */
    entries: z.array(PLANNED_SCHEMAS[list]).check(z.minLength(1), z.maxLength(MAX_PLANNED)),
  });
const money = () => z.exactOptional(z.nullable(MoneySchema));
const BudgetPatchSchema = z.strictObject({
  savings: money(),
  monthlyCost: money(),
  rates: z.exactOptional(z.record(CurrencySchema, z.nullable(RateSchema))),
});
export type BudgetPatch = z.infer<typeof BudgetPatchSchema>;
export const ComebackActionSchema = z.lazy(() =>
  z.union([
    /** Parts of the budget; null takes one away. */
    z.strictObject({ type: z.literal('budget'), patch: BudgetPatchSchema }),
    z.discriminatedUnion('list', [put('income'), put('steps'), put('habits')]),
    z.strictObject({ type: z.literal('drop'), list: ListNameSchema, id: EntryIdSchema }),
    /** A habit was kept in the week of that Monday, or not. */
    z.strictObject({ type: z.literal('week'), habit: EntryIdSchema, monday: DaySchema, kept: z.boolean() }),
    /** No word of this step before `until` (UTC). */
    z.strictObject({ type: z.literal('snooze'), step: EntryIdSchema, until: InstantSchema }),
    /** Both by the operation id that the step has. */
    z.strictObject({ type: z.literal('undo'), of: OperationIdSchema }),
    z.strictObject({ type: z.literal('redo'), of: OperationIdSchema }),
  ]),
);
export type ComebackAction = z.infer<typeof ComebackActionSchema>;

const putAll = <L extends PlannedList>(
  stored: readonly Planned<L>[],
  entries: readonly Planned<L>[],
): Planned<L>[] => {
  const all = [...stored];
  for (const entry of entries) {
    const index = all.findIndex(({ id }) => id === entry.id);
    if (index === -1) all.push(entry);
    else all[index] = entry;
  }
  return all;
};
const withoutNulls = <T>(record: Readonly<Record<string, T | null>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter((one): one is [string, T] => one[1] !== null));
const withPatch = ({ rates, ...amounts }: Budget, { rates: given, ...patch }: BudgetPatch): Budget => ({
  ...withoutNulls({ ...amounts, ...patch }),
  rates: withoutNulls({ ...rates, ...given }),
});
const withWeek = (weeks: readonly Day[], monday: Day, kept: boolean): Day[] => {
  const others = weeks.filter((week) => week !== monday);
  return kept ? [...others, monday].sort().slice(-MAX_WEEKS) : others;
};

/** The parts that an action sets; undefined where it does nothing: only the newest step is gone back over. */
const partsAfter = (stored: Comeback, action: ComebackAction): Partial<ComebackParts> | undefined => {
  switch (action.type) {
    case 'budget':
      return { budget: withPatch(stored.budget, action.patch) };
    case 'put':
      if (action.list === 'income') return { income: putAll<'income'>(stored.income, action.entries) };
      if (action.list === 'steps') return { steps: putAll<'steps'>(stored.steps, action.entries) };
      return { habits: putAll<'habits'>(stored.habits, action.entries) };
    case 'drop':
      return { [action.list]: stored[action.list].filter(({ id }) => id !== action.id) };
    case 'week':
      return {
        habits: stored.habits.map((habit) =>
          habit.id === action.habit
            ? { ...habit, weeks: withWeek(habit.weeks, action.monday, action.kept) }
            : habit,
        ),
      };
    case 'snooze':
      return undefined;
    default: {
      const step = stored[action.type].at(-1);
      return step?.id === action.of ? step.was : undefined;
    }
  }
};

/** `list-full` where a list would grow beyond its bound; undefined where the action may be done. */
export const refuseComeback = (stored: Comeback, action: ComebackAction): Problem | undefined => {
  const parts = partsAfter(stored, action);
  const isFull = (['income', 'steps', 'habits'] as const).some(
    (name) => (parts?.[name]?.length ?? 0) > MAX_PLANNED,
  );
  return isFull ? problem('list-full') : undefined;
};

const withDone = (stored: Comeback, id: OperationId): Comeback => ({
  ...stored,
  rev: stored.rev + 1,
  done: [...stored.done, id].slice(-MAX_COMEBACK_DONE),
});

/** The record after one action, once: the same object for a repeat, however late, and for what changes nothing. */
export const performComeback = (stored: Comeback, id: OperationId, action: ComebackAction): Comeback => {
  if (action.type === 'snooze')
    return stored.done.includes(id) ? stored : withDone(withSnoozed(stored, action.step, action.until), id);
  const parts = stored.done.includes(id) ? undefined : partsAfter(stored, action);
  if (parts === undefined) return stored;
  const changed = PART_NAMES.filter((name) => name in parts && !isSame(stored[name], parts[name]));
  if (changed.length === 0) return stored;
  const was = Object.fromEntries(changed.map((name) => [name, stored[name]]));
  return withDone({ ...stored, ...parts, ...stepsAfter(stored, action.type, { id, was }) }, id);
};
