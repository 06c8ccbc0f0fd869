// Owns the outboxes of changes of this page, one for each contract: one outlives the view in which it was made, so that
// what could not be saved is said when the contract is shown again. Refuses to know a component.
import type { Action } from '../../utils/domain/contract/action-schema.ts';
import type { Contract } from '../../utils/domain/contract/record.ts';
import { isDeleted, isProblem, problemText } from '../../utils/domain/problems.ts';
import { ask } from '../../utils/messages/send.ts';
import { currentZone } from '../../utils/zone.ts';
import { CONTRACT_ACTIONS, type ContractChange } from './contract-changes.ts';
import { flushWithPage, makeOutbox, NOT_REACHED, type Outbox } from './outbox.ts';

/** A view of one contract; several may stand in one page. */
type Follower = {
  /** It has a new state. */
  readonly changed: () => void;
  /** Gets each record that the background gave back. */
  readonly confirmed: (record: Contract) => void;
};
/** The outbox of one contract with what is in it; only `outboxOf` gives one, and it is asked each time. */
type ContractOutbox = Outbox<Action> & {
  changes: readonly ContractChange[];
  /** Tells the follower until what it gives is called. */
  readonly follow: (follower: Follower) => () => void;
};

const NOTHING: readonly ContractChange[] = [];
const outboxes = new Map<string, ContractOutbox>();

const makeContractOutbox = (contractId: string): ContractOutbox => {
  const followers = new Set<Follower>();
  const queue = makeOutbox<Action, Contract>(CONTRACT_ACTIONS, {
    send: ({ operationId, action }) => ask('act', { contractId, operationId, action, zone: currentZone() }),
    confirmed: (record) => {
      for (const { confirmed } of followers) confirmed(record);
    },
    changed: (changes) => {
      outbox.changes = changes;
      for (const { changed } of followers) changed();
      tidy();
    },
  });
  const stopFlushing = flushWithPage(queue);
  const outbox: ContractOutbox = {
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
  // An empty one that nobody looks at is as good as none.
  const tidy = (): void => {
    if (outbox.changes.length > 0 || followers.size > 0 || outboxes.get(contractId) !== outbox) return;
    outboxes.delete(contractId);
    stopFlushing();
  };
  outboxes.set(contractId, outbox);
  return outbox;
};

/** Made where there is none; not to be kept, since an empty one goes with its last view. */
export const outboxOf = (contractId: string): ContractOutbox =>
  outboxes.get(contractId) ?? makeContractOutbox(contractId);
/** What is in the outbox of a contract, oldest first; the same array until that changes. */
export const changesOn = (contractId: string): readonly ContractChange[] =>
  outboxes.get(contractId)?.changes ?? NOTHING;

/**
 * Deletes the record, and then every change of it that is not stored; gives the reason, in one sentence, where that failed.
 * What is on its way is waited for, so that nothing brings the record back.
 */
export const deleteRecord = async (contractId: string): Promise<string | undefined> => {
  let reason: string | undefined;
  try {
    await outboxOf(contractId).alone(async () => {
      const reply = await ask('delete-contract', { contractId });
      if (isProblem(reply)) reason = problemText(reply);
      return isDeleted(reply);
    });
  } catch {
    return NOT_REACHED; // Nobody answered; nothing is known to be deleted, and it can be asked for again.
  }
  return reason;
};
