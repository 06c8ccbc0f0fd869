// Owns the lines of changes of this page, one for each contract: a line outlives the view in which it was made, so that
// what could not be saved is said when the contract is shown again. Refuses to know a component.
import type { Action } from '../../utils/domain/contract/action-schema.ts';
import type { Contract } from '../../utils/domain/contract/record.ts';
import { isDeleted, isProblem, problemText } from '../../utils/domain/problems.ts';
import { ask } from '../../utils/messages/send.ts';
import { currentZone } from '../../utils/zone.ts';
import { CONTRACT_ACTIONS, type ContractChange } from './contract-changes.ts';
import { type ChangeQueue, flushWithPage, makeChangeQueue, NOT_REACHED } from './outbox.ts';

/** A view of one contract; several may stand in one page. */
type Follower = {
  /** The line has a new state. */
  readonly changed: () => void;
  /** Gets each record that the background gave back. */
  readonly confirmed: (record: Contract) => void;
};
/** The line of one contract with what is in it; only `lineOf` gives one, and it is asked each time. */
type Line = ChangeQueue<Action> & {
  changes: readonly ContractChange[];
  /** Tells the follower until what it gives is called. */
  readonly follow: (follower: Follower) => () => void;
};

const NOTHING: readonly ContractChange[] = [];
const lines = new Map<string, Line>();

const makeLine = (contractId: string): Line => {
  const followers = new Set<Follower>();
  const queue = makeChangeQueue<Action, Contract>(CONTRACT_ACTIONS, {
    send: ({ operationId, action }) => ask('act', { contractId, operationId, action, zone: currentZone() }),
    confirmed: (record) => {
      for (const { confirmed } of followers) confirmed(record);
    },
    changed: (changes) => {
      line.changes = changes;
      for (const { changed } of followers) changed();
      tidy();
    },
  });
  const stopFlushing = flushWithPage(queue);
  const line: Line = {
    ...queue,
    changes: NOTHING,
    follow: (follower) => {
      followers.add(follower);
      return () => {
        followers.delete(follower);
        tidy();
      };
    },
  };
  // An empty line that nobody looks at is as good as none.
  const tidy = (): void => {
    if (line.changes.length > 0 || followers.size > 0 || lines.get(contractId) !== line) return;
    lines.delete(contractId);
    stopFlushing();
  };
  lines.set(contractId, line);
  return line;
};

/** Made where there is none; not to be kept, since an empty one goes with its last view. */
export const lineOf = (contractId: string): Line => lines.get(contractId) ?? makeLine(contractId);
/** What is in the line of a contract, oldest first; the same array until that changes. */
export const changesOn = (contractId: string): readonly ContractChange[] =>
  lines.get(contractId)?.changes ?? NOTHING;

/**
 * Deletes the record, and then every change of it that is not stored; gives the reason, in one sentence, where that failed.
 * What is on its way is waited for, so that nothing brings the record back.
 */
export const deleteRecord = async (contractId: string): Promise<string | undefined> => {
  let reason: string | undefined;
  try {
    await lineOf(contractId).alone(async () => {
      const reply = await ask('delete-contract', { contractId });
      if (isProblem(reply)) reason = problemText(reply);
      return isDeleted(reply);
    });
  } catch {
    return NOT_REACHED; // Nobody answered; nothing is known to be deleted, and it can be asked for again.
  }
  return reason;
};
