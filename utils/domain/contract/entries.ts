// Owns the lists inside a contract: milestones, open tasks, access to return, evidence, follow-ups, steps of the person's own.
// Each entry has an id of its own, so that two views can change different entries at the same time.
import * as z from 'zod/mini';
import { EntryIdSchema } from '../ids.ts';
import { MoneySchema } from '../money.ts';
import { DaySchema, InstantSchema } from '../time-schemas.ts';

/**
 * In the usual order. `changes-asked` goes back to `submitted`; `returned` is an end without pay. Stored, so
 * never renamed.
 */
export const MILESTONE_STATES = [
  'not-funded',
  'funded',
  'submitted',
  'changes-asked',
  'approved',
  'paid',
  'returned',
] as const;
/** When in an ending a step of the person's own belongs. Stored, so never renamed. */
export const OWN_STEP_TIMES = ['before', 'last-day', 'after'] as const;
const TextSchema = z.string().check(z.minLength(1), z.maxLength(2_000));
/** What a step of the person's own says, wherever it is kept. */
export const STEP_WORDS = { text: TextSchema, when: z.enum(OWN_STEP_TIMES) };
const instant = () => z.exactOptional(InstantSchema);
const day = () => z.exactOptional(DaySchema);

/**
 * What one entry of each list holds. `...At` are instants (UTC), `...On` days without a zone; without
 * `doneAt` it is open.
 */
export const ENTRY_SCHEMAS = {
  milestones: z.strictObject({
    id: EntryIdSchema,
    name: TextSchema,
    amount: z.exactOptional(MoneySchema),
    state: z.enum(MILESTONE_STATES),
    /** The last press on Submit work: the 14 days of review count from it (H-PAYFP). */
    submittedAt: instant(),
    /** Approved or released: the 5 security days count from it (H-PAYFP). */
    approvedAt: instant(),
    /** Dormancy counts from the latest of these, or from the last activity (H-DORM). */
    dueOn: day(),
    /** The person let this held money go back to the client: an act of its own, never a tick. */
    givenUpAt: instant(),
  }),
  tasks: z.strictObject({ id: EntryIdSchema, text: TextSchema, doneAt: instant() }),
  access: z.strictObject({ id: EntryIdSchema, text: TextSchema, doneAt: instant() }),
  evidence: z.strictObject({
    id: EntryIdSchema,
    text: TextSchema,
    on: DaySchema,
    /** Only https, since it is offered to be followed. */
    link: z.exactOptional(z.url({ protocol: /^https$/ })),
  }),
  followUps: z.strictObject({ id: EntryIdSchema, text: TextSchema, on: DaySchema, doneAt: instant() }),
  /** Ticked, noted and dismissed like a step of ours, by its row's key; its day is a wish and no clock. */
  ownSteps: z.strictObject({ id: EntryIdSchema, ...STEP_WORDS, on: day() }),
} as const;

export type ListName = keyof typeof ENTRY_SCHEMAS;
export type Lists = { [L in ListName]: z.infer<(typeof ENTRY_SCHEMAS)[L]>[] };
export type Milestone = Lists['milestones'][number];
export type OwnStep = Lists['ownSteps'][number];
export type OwnStepTime = OwnStep['when'];
export type MilestoneState = (typeof MILESTONE_STATES)[number];
export const LIST_NAMES = Object.keys(ENTRY_SCHEMAS) as ListName[];

/** The entry, under another id where a list has it already: the next change of the one would overwrite the other. */
const apart = <E extends { readonly id: string }>(entries: readonly E[]): E[] => {
  const given = new Set(entries.map(({ id }) => id));
  const seen = new Set<string>();
  return entries.map((entry) => {
    let { id } = entry;
    // The first one keeps its id, and with it its ticks and notes.
    for (let count = 2; seen.has(id) || (id !== entry.id && given.has(id)); count += 1)
      id = `${entry.id.slice(0, 50)}-${count}`;
    seen.add(id);
    return id === entry.id ? entry : { ...entry, id };
  });
};
/** The same lists, no two entries of one having the same id. */
export const withEntriesApart = <T extends Lists>(record: T): T => ({
  ...record,
  milestones: apart(record.milestones),
  tasks: apart(record.tasks),
  access: apart(record.access),
  evidence: apart(record.evidence),
  followUps: apart(record.followUps),
  ownSteps: apart(record.ownSteps),
});
