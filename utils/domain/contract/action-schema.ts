// Owns what a person can say or do about one ending: the shape of each action.
// Refuses to know what it changes (actions.ts).
import * as z from 'zod/mini';
import { EntryIdSchema, OperationIdSchema, RowKeySchema } from '../ids.ts';
import { DaySchema, InstantSchema, ZoneSchema } from '../time-schemas.ts';
import { ENTRY_SCHEMAS, LIST_NAMES, type ListName } from './entries.ts';
import { ENDERS, FactKeySchema, FactsSchema } from './facts.ts';
import { ExportedEntriesSchema, LeadSchema, NoteSchema } from './record.ts';

const ListNameSchema = z.enum(LIST_NAMES as [ListName, ...ListName[]]);
const act = <T extends string, S extends z.core.$ZodShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });
const put = <L extends ListName>(list: L) =>
  act('put', { list: z.literal(list), entry: ENTRY_SCHEMAS[list] });

export const ActionSchema = z.lazy(() =>
  z.union([
    /** The first questions were answered; what was left open is absent. */
    act('begin', { facts: FactsSchema }),
    /** Facts given, changed, or taken back. */
    act('say', { facts: FactsSchema, clear: z.array(FactKeySchema) }),
    /** The client was told: freezes zone, days and counting, so that a later change of defaults moves nothing. */
    act('tell', { at: InstantSchema, zone: ZoneSchema, facts: FactsSchema }),
    /** By hand. A tick and a dismissal exclude each other: the later one takes the earlier away. */
    act('tick', { item: RowKeySchema, done: z.boolean() }),
    act('set-aside', { item: RowKeySchema, reason: z.string().check(z.maxLength(500)) }),
    act('take-back', { item: RowKeySchema }),
    /** An empty text removes the note, as it removes a draft. */
    act('note', { item: RowKeySchema, text: NoteSchema }),
    act('draft', { draft: RowKeySchema, text: NoteSchema }),
    z.discriminatedUnion('list', [
      put('milestones'),
      put('tasks'),
      put('access'),
      put('evidence'),
      put('followUps'),
      put('ownSteps'),
    ]),
    act('drop', { list: ListNameSchema, id: EntryIdSchema }),
    /** To the place before another entry of the list, or to its end. */
    act('move', { list: ListNameSchema, id: EntryIdSchema, before: z.exactOptional(EntryIdSchema) }),
    /** Lets a milestone's held money go back to the client, or takes that back. */
    act('give-up', { milestone: EntryIdSchema, done: z.boolean() }),
    /** `endedOn` where only the day is known: `endedAt` is then its first instant, the earlier edge. */
    act('end', {
      endedAt: InstantSchema,
      endedBy: z.enum(ENDERS),
      endedOn: z.exactOptional(DaySchema),
    }),
    act('keep', {}),
    /** Takes "keep" or a mistaken "ended" back. */
    act('resume', {}),
    /** The browser showed it for this due instant (UTC); a due instant that moves is told anew. */
    act('announced', {
      timer: z.string().check(z.maxLength(140)),
      dueAt: InstantSchema,
      /** Which of its reminders it was. */
      lead: z.exactOptional(LeadSchema),
    }),
    /** These entries went out in a calendar file, each under its key. */
    act('exported', { entries: ExportedEntriesSchema }),
    /** No word of this timer before `until` (UTC). */
    act('snooze', { timer: z.string().check(z.maxLength(140)), until: InstantSchema }),
    /** Takes back the newest thing that a person did, named by its operation id. */
    act('undo', { of: OperationIdSchema }),
    /** Does again what the newest undo took back, named by the operation id of that undo. */
    act('redo', { of: OperationIdSchema }),
  ]),
);
export type Action = z.infer<typeof ActionSchema>;
export type ActionType = Action['type'];
