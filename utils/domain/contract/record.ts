// Owns the stored record of one ending: what was observed or said, with who-knows-what left out as absent.
// Refuses to hold anything that planFor can derive (stage, deadlines, what is open).
import * as z from 'zod/mini';
import { ContractIdSchema, OperationIdSchema, RowKeySchema } from '../ids.ts';
import { type Instant, type InstantLike, toInstant } from '../time.ts';
import { DaySchema, InstantSchema } from '../time-schemas.ts';
import { ENTRY_SCHEMAS, LIST_NAMES } from './entries.ts';
import { FactsSchema } from './facts.ts';
import { MAX_STEPS } from './undo-stack.ts';

/** Raised by a migration when the stored shape changes. */
export const CONTRACT_VERSION = 1;
/** In UTF-16 units; the sentence of the problem `too-long` names this figure. */
export const MAX_NOTE_LENGTH = 100_000;
/** Newest actions that are kept. A repeat of an older one is no longer recognised as one. */
export const MAX_HISTORY = 1_000;
/** For each list; one more is refused with `list-full`. */
export const MAX_ENTRIES = 500;

/** Free text of any lines. An empty one is never stored: it takes the key away. */
export const NoteSchema = z.string().check(z.maxLength(MAX_NOTE_LENGTH));
/** A tick by hand and its moment (UTC). What a fact shows to be done leaves none. */
const TickSchema = z.strictObject({ at: InstantSchema });
/** The person's word that an item does not apply: when (UTC) and why, never blank (validate.ts). */
const SetAsideSchema = z.strictObject({
  at: InstantSchema,
  reason: z.string().check(z.maxLength(500)),
});
/** One applied action: its operation id (so that a repeat is recognised), when, what was done, on what. */
export const HistoryEntrySchema = z.lazy(() =>
  z.strictObject({
    id: OperationIdSchema,
    at: InstantSchema,
    /** A `HistoryEventType` (history-event.ts); any other is kept too, since a newer version may have written it. */
    action: z.string().check(z.maxLength(40)),
    /** Item, template, list, timer or operation; of facts their keys, with blanks between. */
    target: z.exactOptional(z.string().check(z.maxLength(200))),
    /** What a list's entry was called, since it may be gone by now. */
    name: z.exactOptional(z.string().check(z.maxLength(120))),
    /** It only went on with the text that the entry before it wrote: both are one event, and one step back. */
    goesOn: z.exactOptional(z.literal(true)),
  }),
);
const list = <S extends z.ZodMiniType>(schema: S) => z.array(schema).check(z.maxLength(MAX_ENTRIES));
/**
 * One entry as it last went out into a calendar file. A calendar knows it by its key for ever, so it is told there when it
 * moves or no longer applies, also where nothing in the record names it any more.
 */
const ExportedSchema = z.lazy(() =>
  z.strictObject({
    /** When (UTC) it got to be as it is below: only a later one moves it in a calendar. */
    at: InstantSchema,
    /** A moment (UTC), or a whole day. */
    start: z.union([InstantSchema, DaySchema]),
    summary: z.string().check(z.maxLength(40_000)),
    /** What stood below the summary; any lines. */
    text: z.string().check(z.maxLength(80_000)),
    /** It went out as no longer applying. */
    cancelled: z.exactOptional(z.literal(true)),
  }),
);
/** By the key of a calendar entry (domain/calendar). */
export const ExportedEntriesSchema = z.record(RowKeySchema, ExportedSchema);
// `timer`, or `timer:part` where it runs for a milestone or a dormant mark.
const TimerKeySchema = z.string().check(z.maxLength(140));

/** Hours before a due instant. */
export const LeadSchema = z.int().check(z.minimum(0), z.maximum(8_760));
/** A reminder that was shown. */
export const RemindedSchema = z.strictObject({
  /** Hours before the due instant in `announced`; 0 where it had come. */
  lead: LeadSchema,
  /** When it was shown (UTC). */
  at: InstantSchema,
});

const MOMENTS = {
  /** The first questions were answered (each answer may still be "Not sure yet"). */
  begunAt: z.exactOptional(InstantSchema),
  /** The contract goes on: a good result. */
  keptAt: z.exactOptional(InstantSchema),
};
// Ticks, dismissals (`setAside`) and notes by item key; drafts by template.
const MAPS = {
  facts: FactsSchema,
  ticks: z.record(RowKeySchema, TickSchema),
  setAside: z.record(RowKeySchema, SetAsideSchema),
  notes: z.record(RowKeySchema, NoteSchema),
  drafts: z.record(RowKeySchema, NoteSchema),
  /** Per timer key the due instant that was announced, so that a notification comes once. */
  announced: z.record(TimerKeySchema, InstantSchema),
  /** Per timer key, until when (UTC) nothing is said of it. */
  snoozed: z.record(TimerKeySchema, InstantSchema),
  /** Per timer key, which of its reminders was shown last: all with that lead time or a longer one are done. */
  reminded: z.record(TimerKeySchema, RemindedSchema),
  exported: ExportedEntriesSchema,
};
// The parts that undo.ts compares: one that is not listed above would not come back.
export const MOMENT_NAMES = Object.keys(MOMENTS) as (keyof typeof MOMENTS)[];
export const MAP_NAMES = Object.keys(MAPS) as (keyof typeof MAPS)[];

/** An entry of a list and where in it it stood. */
const placed = <S extends z.ZodMiniType>(entry: S) =>
  z.exactOptional(list(z.strictObject({ index: z.int().check(z.minimum(0)), entry })));
/** The inverse of one action, named by its operation id: only the parts that it changed. */
export const UndoStepSchema = z.lazy(() =>
  z.strictObject({
    id: OperationIdSchema,
    /** What stood there before. */
    was: z.strictObject({
      ...MOMENTS,
      facts: z.exactOptional(MAPS.facts),
      ticks: z.exactOptional(MAPS.ticks),
      setAside: z.exactOptional(MAPS.setAside),
      notes: z.exactOptional(MAPS.notes),
      drafts: z.exactOptional(MAPS.drafts),
      announced: z.exactOptional(MAPS.announced),
      snoozed: z.exactOptional(MAPS.snoozed),
      reminded: z.exactOptional(MAPS.reminded),
      exported: z.exactOptional(MAPS.exported),
      milestones: placed(ENTRY_SCHEMAS.milestones),
      tasks: placed(ENTRY_SCHEMAS.tasks),
      access: placed(ENTRY_SCHEMAS.access),
      evidence: placed(ENTRY_SCHEMAS.evidence),
      followUps: placed(ENTRY_SCHEMAS.followUps),
      ownSteps: placed(ENTRY_SCHEMAS.ownSteps),
    }),
    /** Where nothing stood before: the part, and the key in it or the id of the entry. */
    gone: z.array(z.tuple([z.enum([...MOMENT_NAMES, ...MAP_NAMES, ...LIST_NAMES]), TimerKeySchema])),
  }),
);
const StepsSchema = z._default(z.array(UndoStepSchema).check(z.maxLength(MAX_STEPS)), []);

// Strict: a part that this build does not know is refused rather than dropped at the next write.
export const ContractSchema = z.lazy(() =>
  z.strictObject({
    version: z.literal(CONTRACT_VERSION),
    id: ContractIdSchema,
    /** Grows by one with each applied action; 0 has never been stored. */
    rev: z.int().check(z.minimum(0)),
    /** UTC. A record may hold ticks or notes before its ending has begun; only `begunAt` makes it an ending. */
    createdAt: InstantSchema,
    ...MOMENTS,
    ...MAPS,
    // Records from before there were lead times or a calendar file have none.
    reminded: z._default(MAPS.reminded, {}),
    exported: z._default(MAPS.exported, {}),
    milestones: list(ENTRY_SCHEMAS.milestones),
    tasks: list(ENTRY_SCHEMAS.tasks),
    access: list(ENTRY_SCHEMAS.access),
    evidence: list(ENTRY_SCHEMAS.evidence),
    followUps: list(ENTRY_SCHEMAS.followUps),
    // Records from before there were any have none.
    ownSteps: z._default(list(ENTRY_SCHEMAS.ownSteps), []),
    history: z.array(HistoryEntrySchema).check(z.maxLength(MAX_HISTORY)),
    /** Newest last; records from before there was an undo have none. */
    undo: StepsSchema,
    /** What was taken back since the last other event, each named by the operation id of its undo; newest last. */
    redo: StepsSchema,
  }),
);
export type Contract = z.infer<typeof ContractSchema>;
export type Exported = z.infer<typeof ExportedSchema>;
export type HistoryEntry = z.infer<typeof HistoryEntrySchema>;
export type UndoStep = z.infer<typeof UndoStepSchema>;

/** A record of which nothing is known yet but its id (UTC instant of its making). */
export const newContract = (id: string, at: InstantLike): Contract => ({
  version: CONTRACT_VERSION,
  id,
  rev: 0,
  createdAt: toInstant(at),
  facts: {},
  ticks: {},
  setAside: {},
  notes: {},
  drafts: {},
  announced: {},
  snoozed: {},
  reminded: {},
  exported: {},
  milestones: [],
  tasks: [],
  access: [],
  evidence: [],
  followUps: [],
  ownSteps: [],
  history: [],
  undo: [],
  redo: [],
});

/** What to call a contract: its title, else (also for an empty one) its number. */
export const titleOf = ({ id, facts }: Contract): string => facts.title || `Contract ${id}`;

/** What only notes that something went out, as a notification or into a file: no step of undo, and nothing to be missed. */
export const isNoted = ({ action }: Pick<HistoryEntry, 'action'>): boolean =>
  action === 'announced' || action === 'exported';
/** When a person last changed what it says (UTC). */
export const changedAt = ({ history, createdAt }: Contract): Instant =>
  history.findLast((entry) => !isNoted(entry))?.at ?? createdAt;
