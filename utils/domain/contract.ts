// Owns the stored record of one ending: what was observed or said, with who-knows-what left out as absent.
// Refuses to hold anything that planFor can derive (stage, deadlines, what is open).
import * as z from 'zod/mini';
import { ENTRY_SCHEMAS } from './entries.ts';
import { FactsSchema } from './facts.ts';
import { ContractIdSchema, OperationIdSchema, RowKeySchema } from './ids.ts';
import { type InstantLike, InstantSchema, toInstant } from './time.ts';

/** Raised by a migration when the stored shape changes. */
export const CONTRACT_VERSION = 1;
export const MAX_NOTE_LENGTH = 100_000;
export const MAX_HISTORY = 1_000;
export const MAX_ENTRIES = 500;

export const NoteSchema = z.string().check(z.maxLength(MAX_NOTE_LENGTH));
export const TickSchema = z.strictObject({ at: InstantSchema });
export const SetAsideSchema = z.strictObject({
  at: InstantSchema,
  reason: z.string().check(z.maxLength(500)),
});
/** One applied action: its operation id (so that a repeat is recognised), when, what kind, on what. */
export const HistoryEntrySchema = z.strictObject({
  id: OperationIdSchema,
  at: InstantSchema,
  action: z.string().check(z.maxLength(40)),
  target: z.exactOptional(z.string().check(z.maxLength(200))),
});
const list = <S extends z.ZodMiniType>(schema: S) => z.array(schema).check(z.maxLength(MAX_ENTRIES));

export const ContractSchema = z.strictObject({
  version: z.literal(CONTRACT_VERSION),
  id: ContractIdSchema,
  /** Grows by one with each applied action; 0 has never been stored. */
  rev: z.int().check(z.minimum(0)),
  createdAt: InstantSchema,
  /** The first questions were answered (each answer may still be "I do not know yet"). */
  begunAt: z.exactOptional(InstantSchema),
  /** The contract goes on: a good result. */
  keptAt: z.exactOptional(InstantSchema),
  facts: FactsSchema,
  ticks: z.record(RowKeySchema, TickSchema),
  setAside: z.record(RowKeySchema, SetAsideSchema),
  notes: z.record(RowKeySchema, NoteSchema),
  drafts: z.record(RowKeySchema, NoteSchema),
  /** Per timer key the due instant that was announced, so that a notification comes once. */
  announced: z.record(z.string().check(z.maxLength(140)), InstantSchema),
  snoozed: z.record(z.string().check(z.maxLength(140)), InstantSchema),
  milestones: list(ENTRY_SCHEMAS.milestones),
  tasks: list(ENTRY_SCHEMAS.tasks),
  access: list(ENTRY_SCHEMAS.access),
  evidence: list(ENTRY_SCHEMAS.evidence),
  followUps: list(ENTRY_SCHEMAS.followUps),
  history: z.array(HistoryEntrySchema).check(z.maxLength(MAX_HISTORY)),
});
export type Contract = z.infer<typeof ContractSchema>;
export type HistoryEntry = z.infer<typeof HistoryEntrySchema>;

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
  milestones: [],
  tasks: [],
  access: [],
  evidence: [],
  followUps: [],
  history: [],
});
