// Owns what comes with every action: it counts once, stands in the history, and leaves its inverse.
// Pure, as actions.ts, which alone knows what an action changes.

import type { OperationId } from '../ids.ts';
import { epochMs, type InstantLike, toInstant } from '../time.ts';
import type { Action } from './action-schema.ts';
import { apply } from './actions.ts';
import { historyEventOf } from './history-event.ts';
import { type Contract, type HistoryEntry, isNoted, MAX_HISTORY } from './record.ts';
import { inverseOf } from './undo.ts';
import { stepsAfter } from './undo-stack.ts';

/** Between two pieces of one text: who pauses for longer has begun something new. */
const PIECE_MS = 60_000;

/** The text that a note or a draft has in the record; undefined for every other action. */
const textIn = ({ notes, drafts }: Contract, action: Action): string | undefined =>
  action.type === 'note' ? notes[action.item] : action.type === 'draft' ? drafts[action.draft] : undefined;
/**
 * Whether the action only goes on with the text that the newest step wrote within the last minute: a text is saved in pieces
 * while it is typed, and all of them are one thing to take back. What takes words away begins anew, or no step would hold them.
 */
const isCoalesced = (
  before: Contract,
  after: Contract,
  action: Action,
  { at, target }: HistoryEntry,
): boolean => {
  const last = before.history.at(-1);
  const written = textIn(before, action);
  if (written === undefined || last?.id !== before.undo.at(-1)?.id) return false;
  const isSameText = last?.action === action.type && last.target === target;
  const passedMs = epochMs(at) - epochMs(last?.at ?? at);
  return (
    isSameText && textIn(after, action)?.startsWith(written) === true && passedMs >= 0 && passedMs < PIECE_MS
  );
};

/**
 * One action, once: the same object for a repeated operation id or an action without effect,
 * else the next revision with the action in its history (the newest 1,000 are kept) and its inverse (the newest 10).
 */
export const perform = (contract: Contract, id: OperationId, action: Action, at: InstantLike): Contract => {
  if (contract.history.some((entry) => entry.id === id)) return contract;
  const changed = apply(contract, action, at);
  if (changed === contract) return contract;
  const entry: HistoryEntry = { id, at: toInstant(at), ...historyEventOf(contract, action) };
  const next = {
    ...changed,
    rev: contract.rev + 1,
    history: [...contract.history, entry].slice(-MAX_HISTORY),
  };
  // That something was shown or saved is not in the way of what the person said.
  if (isNoted(entry)) return next;
  const newest = contract.undo.at(-1);
  if (newest === undefined || !isCoalesced(contract, changed, action, entry))
    return { ...next, ...stepsAfter(contract, action.type, inverseOf(id, contract, changed)) };
  return {
    ...next,
    history: next.history.with(-1, { ...entry, goesOn: true }),
    undo: contract.undo.with(-1, { ...newest, id }),
    redo: [],
  };
};
