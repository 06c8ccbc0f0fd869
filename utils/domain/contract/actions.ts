// Owns what a person can say or do about one ending, and how each changes the record.
// Pure: the moment is an argument, a change that changes nothing gives the same object back.
import * as z from 'zod/mini';
import { EntryIdSchema, OperationIdSchema, RowKeySchema } from '../ids.ts';
import { type InstantLike, localDay, toInstant } from '../time.ts';
import { DaySchema, InstantSchema, ZoneSchema } from '../time-schemas.ts';
import { ENTRY_SCHEMAS, LIST_NAMES, type ListName } from './entries.ts';
import { ENDERS, FactKeySchema, FactsSchema } from './facts.ts';
import { type Contract, ExportedEntriesSchema, NoteSchema } from './record.ts';
import { giveUp, putEntry, say, withExported, withKey, without, withText } from './record-changes.ts';
import { goBack } from './undo.ts';

const ListNameSchema = z.enum(LIST_NAMES as [ListName, ...ListName[]]);
const act = <T extends string, S extends z.core.$ZodShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...shape });
const put = <L extends ListName>(list: L) =>
  act('put', { list: z.literal(list), entry: ENTRY_SCHEMAS[list] });

export const ActionSchema = z.union([
  /** The first questions were answered; what was left open is absent. */
  act('begin', { facts: FactsSchema }),
  /** Facts given, changed, or taken back. */
  act('say', { facts: FactsSchema, clear: z.array(FactKeySchema) }),
  /** The client was told: freezes zone, days and counting, so that a later change of defaults moves nothing. */
  act('tell', { at: InstantSchema, zone: ZoneSchema, facts: FactsSchema }),
  /** By hand. A tick and a setting aside exclude each other: the later one takes the earlier away. */
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
  ]),
  act('drop', { list: ListNameSchema, id: EntryIdSchema }),
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
  act('announced', { timer: z.string().check(z.maxLength(140)), dueAt: InstantSchema }),
  /** These entries went out in a calendar file, each under its key. */
  act('exported', { entries: ExportedEntriesSchema }),
  /** No word of this timer before `until` (UTC). */
  act('snooze', { timer: z.string().check(z.maxLength(140)), until: InstantSchema }),
  /** Takes back the newest thing that a person did, named by its operation id. */
  act('undo', { of: OperationIdSchema }),
  /** Does again what the newest undo took back, named by the operation id of that undo. */
  act('redo', { of: OperationIdSchema }),
]);
export type Action = z.infer<typeof ActionSchema>;
export type ActionType = Action['type'];

/**
 * The record after one action at an instant (UTC). Never throws for a checked action; the same object where nothing changes.
 * Leaves `rev` and `history` alone and takes no step of `undo` or `redo` down: `perform` does that.
 */
export const apply = (contract: Contract, action: Action, at: InstantLike): Contract => {
  const now = toInstant(at);
  switch (action.type) {
    case 'begin': {
      const said = say(contract, action.facts);
      return contract.begunAt === undefined ? { ...said, begunAt: now } : said;
    }
    case 'say':
      return say(contract, action.facts, action.clear);
    case 'tell':
      return say(contract, {
        ...action.facts,
        toldAt: action.at,
        toldZone: action.zone,
        toldOn: action.facts.toldOn ?? localDay(action.at, action.zone),
      });
    case 'tick': {
      if (action.done === Object.hasOwn(contract.ticks, action.item)) return contract;
      const ticks = action.done
        ? { ...contract.ticks, [action.item]: { at: now } }
        : without(contract.ticks, action.item);
      return { ...contract, ticks, setAside: without(contract.setAside, action.item) };
    }
    case 'set-aside':
      if (contract.setAside[action.item]?.reason === action.reason) return contract;
      return {
        ...contract,
        ticks: without(contract.ticks, action.item),
        setAside: { ...contract.setAside, [action.item]: { at: now, reason: action.reason } },
      };
    case 'take-back':
      return Object.hasOwn(contract.setAside, action.item)
        ? { ...contract, setAside: without(contract.setAside, action.item) }
        : contract;
    case 'note': {
      const notes = withText(contract.notes, action.item, action.text);
      return notes === contract.notes ? contract : { ...contract, notes };
    }
    case 'draft': {
      const drafts = withText(contract.drafts, action.draft, action.text);
      return drafts === contract.drafts ? contract : { ...contract, drafts };
    }
    case 'put':
      return putEntry(contract, action.list, action.entry);
    case 'drop': {
      const left = contract[action.list].filter(({ id }) => id !== action.id);
      return left.length === contract[action.list].length ? contract : { ...contract, [action.list]: left };
    }
    case 'give-up':
      return giveUp(contract, action.milestone, action.done ? now : undefined);
    case 'end': {
      const { type: _, ...end } = action;
      return say(without(contract, 'keptAt'), end);
    }
    case 'keep':
      return contract.keptAt === undefined ? { ...contract, keptAt: now } : contract;
    case 'resume':
      return say(without(contract, 'keptAt'), {}, ['endedAt', 'endedOn', 'endedBy']);
    case 'announced': {
      const announced = withKey(contract.announced, action.timer, action.dueAt);
      return announced === contract.announced ? contract : { ...contract, announced };
    }
    case 'exported': {
      const exported = withExported(contract.exported, action.entries);
      return exported === contract.exported ? contract : { ...contract, exported };
    }
    case 'snooze': {
      const snoozed = withKey(contract.snoozed, action.timer, action.until);
      // What was announced is announced once more when the snooze is over.
      const announced = without(contract.announced, action.timer);
      return snoozed === contract.snoozed && announced === contract.announced
        ? contract
        : { ...contract, snoozed, announced };
    }
    case 'undo':
    case 'redo': {
      const steps = contract[action.type];
      const step = steps.at(-1);
      // Only the newest: an older one may have been built upon.
      return step?.id === action.of
        ? goBack({ ...contract, [action.type]: steps.slice(0, -1) }, step)
        : contract;
    }
  }
};
