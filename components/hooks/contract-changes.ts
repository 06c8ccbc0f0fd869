// Owns what the line of changes has to know of actions on a contract, and how the record looks with them.
// Refuses to know who sends them.
import type { Action } from '../../utils/domain/actions.ts';
import type { Contract } from '../../utils/domain/contract.ts';
import { perform } from '../../utils/domain/perform.ts';
import type { ActionWords, Change } from './change-queue.ts';

export type ContractChange = Change<Action>;

export const CONTRACT_ACTIONS: ActionWords<Action> = {
  subjectOf: (action) => {
    switch (action.type) {
      case 'say':
        return `say ${[...Object.keys(action.facts), ...action.clear].sort()}`;
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
      case 'undo':
      case 'redo':
        return `${action.type} ${action.of}`;
      default:
        return action.type;
    }
  },
  takesBack: (action) => (action.type === 'undo' || action.type === 'redo' ? action.of : undefined),
};

/** The record as the person should see it: what is confirmed, with every change that is still under way. */
export const withChanges = (contract: Contract, changes: readonly ContractChange[]): Contract =>
  // One that the background has applied meanwhile is recognised by its id and counts once.
  changes.reduce((seen, { operationId, action, at }) => perform(seen, operationId, action, at), contract);
