// Owns the stored record of getting back on one's feet after a loss: money at hand, income to come, a plan, habits. One for all endings.
// Refuses to hold what follows from it (runway.ts) and what the endings know themselves (expected.ts).
import * as z from 'zod/mini';
import { RemindedSchema } from '../contract/record.ts';
import { MAX_STEPS } from '../contract/undo-stack.ts';
import { EntryIdSchema, OperationIdSchema } from '../ids.ts';
import { MoneySchema } from '../money.ts';
import { DaySchema, InstantSchema } from '../time-schemas.ts';

/** Raised by a migration when the stored shape changes. */
export const COMEBACK_VERSION = 1;
/** Newest changes of which a repeat is recognised. */
export const MAX_COMEBACK_DONE = 50;
/** For each list; one more is refused with `list-full`. */
export const MAX_PLANNED = 100;
/** Weeks of one habit that are remembered, ten years; beyond it the oldest is forgotten. */
export const MAX_WEEKS = 520;
/** In UTF-16 units. */
export const MAX_PLANNED_TEXT = 500;

const TextSchema = z.string().check(z.minLength(1), z.maxLength(MAX_PLANNED_TEXT));
/** Units of the currency of the cost for one unit of another; the person's own figure, never looked up. */
export const RateSchema = z.number().check(z.minimum(0.000_001), z.maximum(1_000_000));
export const CurrencySchema = MoneySchema.shape.currency;
const BudgetSchema = z.strictObject({
  /** Money at hand now. */
  savings: z.exactOptional(MoneySchema),
  /** For one month; its currency is the one in which the runway is counted. */
  monthlyCost: z.exactOptional(MoneySchema),
  rates: z.record(CurrencySchema, RateSchema),
});
/** What each list holds. `on` is a day without a zone, `weeks` are Mondays, `doneAt` is an instant (UTC). */
export const PLANNED_SCHEMAS = {
  income: z.strictObject({ id: EntryIdSchema, text: TextSchema, amount: MoneySchema, on: DaySchema }),
  steps: z.strictObject({
    id: EntryIdSchema,
    text: TextSchema,
    on: DaySchema,
    /** The row of steps.ts that it came from; any other is kept too, since a newer version may have written it. */
    row: z.exactOptional(z.string().check(z.maxLength(64))),
    doneAt: z.exactOptional(InstantSchema),
  }),
  habits: z.strictObject({
    id: EntryIdSchema,
    text: TextSchema,
    weeks: z.array(DaySchema).check(z.maxLength(MAX_WEEKS)),
  }),
} as const;
export type PlannedList = keyof typeof PLANNED_SCHEMAS;
export type Planned<L extends PlannedList> = z.infer<(typeof PLANNED_SCHEMAS)[L]>;

const list = <L extends PlannedList>(name: L) =>
  z.array(PLANNED_SCHEMAS[name]).check(z.maxLength(MAX_PLANNED));
const PARTS = {
  budget: BudgetSchema,
  income: list('income'),
  steps: list('steps'),
  habits: list('habits'),
};
/** The inverse of one change, named by its operation id: the parts that it changed, as they were. */
const StepSchema = z.lazy(() =>
  z.strictObject({
    id: OperationIdSchema,
    was: z.strictObject({
      budget: z.exactOptional(PARTS.budget),
      income: z.exactOptional(PARTS.income),
      steps: z.exactOptional(PARTS.steps),
      habits: z.exactOptional(PARTS.habits),
    }),
  }),
);
const WaySchema = z.array(StepSchema).check(z.maxLength(MAX_STEPS));

export const ComebackSchema = z.lazy(() =>
  z.strictObject({
    version: z.literal(COMEBACK_VERSION),
    /** Grows by one with each change; 0: nothing was ever written. */
    rev: z.int().check(z.minimum(0)),
    ...PARTS,
    /** Per step the day for which it was announced, so that a notification comes once. */
    announced: z.record(EntryIdSchema, DaySchema),
    /** Per step, until when (UTC) nothing is said of it; records from before it could be put off have none. */
    snoozed: z.exactOptional(z.record(EntryIdSchema, InstantSchema)),
    /** Per step, which of its reminders was shown last, and when (UTC). */
    reminded: z.exactOptional(z.record(EntryIdSchema, RemindedSchema)),
    /** Operation ids, newest last. */
    done: z.array(OperationIdSchema).check(z.maxLength(MAX_COMEBACK_DONE)),
    undo: WaySchema,
    redo: WaySchema,
  }),
);
export type Comeback = z.infer<typeof ComebackSchema>;
export type Budget = Comeback['budget'];
/** What a person writes, and an undo brings back. */
export type ComebackParts = Pick<Comeback, keyof typeof PARTS>;
export const PART_NAMES = Object.keys(PARTS) as (keyof ComebackParts)[];

/** What holds until something is written; revision 0 is never stored. */
export const EMPTY_COMEBACK: Comeback = {
  version: COMEBACK_VERSION,
  rev: 0,
  budget: { rates: {} },
  income: [],
  steps: [],
  habits: [],
  announced: {},
  done: [],
  undo: [],
  redo: [],
};
