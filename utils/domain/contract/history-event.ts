// Owns what the history keeps of an action: what was done, on what, and the name of an entry that may be gone later.
// Refuses to put it into words (history.ts) and to change anything.
import type { Action, ActionType } from './action-schema.ts';
import type { ListName } from './entries.ts';
import type { Contract, HistoryEntry } from './record.ts';

/** `put` stands only in records from before adding and changing were told apart. */
export type HistoryEventType = ActionType | 'untick' | 'unsay' | 'add' | 'change' | 'ungive';
/** What a history entry says besides its id and its moment. */
type Done = Pick<HistoryEntry, 'target' | 'name'> & { readonly action: HistoryEventType };

// Within what record.ts admits (200 and 120): a long name must not make a record that cannot be stored.
const MAX_TARGET_LENGTH = 200;
const MAX_NAME_LENGTH = 100;

type Entry = {
  readonly id: string;
  readonly name?: string;
  readonly text?: string;
  readonly doneAt?: string;
};
const entryName = ({ name, text = '' }: Entry): string => {
  const whole = name ?? text;
  // A character of two units is not cut in half.
  const cut = whole.slice(0, MAX_NAME_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
  return whole === cut ? whole : `${cut}…`;
};
const onEntry = (action: HistoryEventType, list: ListName, entry: Entry | undefined): Done => ({
  action,
  target: list,
  ...(entry === undefined ? {} : { name: entryName(entry) }),
});
const putEventType = (old: Entry | undefined, entry: Entry): HistoryEventType => {
  if (old === undefined) return 'add';
  // Where its tick changed, that is the event, whatever else changed with it.
  if ((old.doneAt === undefined) === (entry.doneAt === undefined)) return 'change';
  return entry.doneAt === undefined ? 'untick' : 'tick';
};
// Whole keys only: half of one would name no question.
const joined = (keys: readonly string[]): string =>
  keys.reduce(
    (text, key) => (text.length + key.length < MAX_TARGET_LENGTH ? `${text} ${key}`.trim() : text),
    '',
  );

/** What is kept of an action on the record as it is before it; facts are named in one target, with blanks between. */
export const historyEventOf = (contract: Contract, action: Action): Done => {
  switch (action.type) {
    case 'say': {
      const given = Object.keys(action.facts);
      return { action: given.length === 0 ? 'unsay' : 'say', target: joined([...given, ...action.clear]) };
    }
    case 'tick':
      return { action: action.done ? 'tick' : 'untick', target: action.item };
    case 'set-aside':
    case 'take-back':
    case 'note':
      return { action: action.type, target: action.item };
    case 'draft':
      return { action: action.type, target: action.draft };
    case 'put': {
      const entries: readonly Entry[] = contract[action.list];
      const old = entries.find(({ id }) => id === action.entry.id);
      return onEntry(putEventType(old, action.entry), action.list, action.entry);
    }
    case 'drop':
    case 'move': {
      const entries: readonly Entry[] = contract[action.list];
      return onEntry(
        action.type,
        action.list,
        entries.find(({ id }) => id === action.id),
      );
    }
    case 'give-up': {
      const entries: readonly Entry[] = contract.milestones;
      const entry = entries.find(({ id }) => id === action.milestone);
      return onEntry(action.done ? 'give-up' : 'ungive', 'milestones', entry);
    }
    case 'announced':
    case 'snooze':
      return { action: action.type, target: action.timer };
    case 'undo':
    case 'redo':
      return { action: action.type, target: action.of };
    default:
      return { action: action.type };
  }
};
