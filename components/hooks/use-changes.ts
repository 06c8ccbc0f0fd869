// Owns changing one contract from a view: shown at once, sent in the background, refused or failed in plain words.
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Action } from '../../utils/domain/actions.ts';
import type { Contract } from '../../utils/domain/contract.ts';
import type { Problem } from '../../utils/domain/problems.ts';
import { refuse } from '../../utils/domain/refusals.ts';
import { ask } from '../../utils/messages/send.ts';
import { currentInstant, currentZone } from '../clock.ts';
import { type ChangeQueue, makeChangeQueue } from './change-queue.ts';
import { CONTRACT_ACTIONS, type ContractChange, withChanges } from './contract-changes.ts';
import { useFlush } from './use-flush.ts';

/** Undefined where the change was taken; else why it is refused, to be said beside the field. */
export type Act = (action: Action) => Problem | undefined;
/** One contract as it is shown, and what can be done about its changes. */
export type Changes = {
  /** The record with every change under way. */
  readonly contract: Contract;
  readonly changes: readonly ContractChange[];
  readonly act: Act;
} & Pick<ChangeQueue<Action>, 'retry' | 'discard'>;

/** `accept` must keep its identity: a new one would begin an empty line of changes. */
export const useChanges = (confirmed: Contract, accept: (contract: Contract) => void): Changes => {
  const contractId = confirmed.id;
  const [changes, setChanges] = useState<readonly ContractChange[]>([]);
  const queue = useMemo(
    () =>
      makeChangeQueue<Action, Contract>(CONTRACT_ACTIONS, {
        send: ({ operationId, action }) =>
          ask('act', { contractId, operationId, action, zone: currentZone() }),
        confirmed: accept,
        changed: setChanges,
      }),
    [contractId, accept],
  );
  const contract = useMemo(() => withChanges(confirmed, changes), [confirmed, changes]);
  const act = useCallback<Act>(
    (action) => {
      const now = currentInstant();
      // The same rule runs in the background again; here it only answers at once, beside the field.
      const refused = refuse(contract, action, now, currentZone());
      if (refused === undefined) queue.add(action, now);
      return refused;
    },
    [contract, queue],
  );
  useFlush(queue);
  return { contract, changes, act, retry: queue.retry, discard: queue.discard };
};
