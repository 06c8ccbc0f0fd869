// Owns what the line of changes has to know of actions on a contract, and how the record looks with them.
// Refuses to know who sends them.
import type { Action } from '../../utils/domain/contract/action-schema.ts';
import type { FactKey } from '../../utils/domain/contract/facts.ts';
import { perform } from '../../utils/domain/contract/perform.ts';
import type { Contract } from '../../utils/domain/contract/record.ts';
import { without } from '../../utils/domain/contract/record-changes.ts';
import type { ActionWords, Change } from './changes.ts';

export type ContractChange = Change<Action>;

/** Facts that an action sets or takes away. */
const factsIn = (action: Action): readonly string[] => {
  switch (action.type) {
    case 'begin':
      return Object.keys(action.facts);
    case 'say':
      return [...Object.keys(action.facts), ...action.clear];
    case 'tell':
      return [...Object.keys(action.facts), 'toldAt', 'toldOn', 'toldZone'];
    case 'end':
    case 'resume':
      return ['endedAt', 'endedOn', 'endedBy'];
    default:
      return [];
  }
};
/** An action without some of its facts; undefined where it says nothing else. */
const withoutFacts = (action: Action, keys: readonly string[]): Action | undefined => {
  if (!('facts' in action) || !factsIn(action).some((key) => keys.includes(key))) return action;
  const facts = without(action.facts, ...(keys as FactKey[]));
  if (action.type !== 'say') return { ...action, facts };
  const clear = action.clear.filter((key) => !keys.includes(key));
  return Object.keys(facts).length + clear.length === 0 ? undefined : { ...action, facts, clear };
};
const subjectOf = (action: Action): string | undefined => {
  switch (action.type) {
    case 'say':
    // Each names other entries than the one before.
    case 'exported':
      return undefined;
    case 'tick':
    case 'set-aside':
    case 'take-back':
      return `item ${action.item}`;
    case 'note':
      return `note ${action.item}`;
    case 'draft':
      return `draft ${action.draft}`;
    case 'put':
      return `${action.list} ${action.entry.id}`;
    case 'drop':
      return `${action.list} ${action.id}`;
    case 'move':
      return `move ${action.list} ${action.id}`;
    case 'announced':
    case 'snooze':
      return `timer ${action.timer}`;
    case 'undo':
    case 'redo':
      return `${action.type} ${action.of}`;
    case 'end':
    case 'keep':
    case 'resume':
      return 'end or keep';
    case 'begin':
    case 'tell':
      return action.type;
  }
};

export const CONTRACT_ACTIONS: ActionWords<Action> = {
  leftOf: (older, newer) => {
    const subject = subjectOf(older);
    return subject !== undefined && subject === subjectOf(newer)
      ? undefined
      : withoutFacts(older, factsIn(newer));
  },
  takesBack: (action) => (action.type === 'undo' || action.type === 'redo' ? action.of : undefined),
};

/** The record as the person should see it: what is confirmed, with every change that is still under way. */
export const withChanges = (contract: Contract, changes: readonly ContractChange[]): Contract =>
  // One that the background has applied meanwhile is recognised by its id and counts once.
  changes.reduce((seen, { operationId, action, at }) => perform(seen, operationId, action, at), contract);
