// Owns changing one contract from a view: shown at once, sent in the background, refused or failed in plain words.
import { useCallback, useLayoutEffect, useMemo, useReducer } from 'preact/hooks';
import type { Action } from '../../utils/domain/contract/action-schema.ts';
import type { Contract } from '../../utils/domain/contract/record.ts';
import { refuse } from '../../utils/domain/contract/validate.ts';
import type { OperationId } from '../../utils/domain/ids.ts';
import type { Problem } from '../../utils/domain/problems.ts';
import { currentZone } from '../../utils/zone.ts';
import { currentInstant } from './clock.ts';
import { type ContractChange, withChanges } from './contract-changes.ts';
import { changesOn, outboxOf } from './contract-outboxes.ts';
import type { Outbox } from './outbox.ts';

/** Undefined where the change was taken; else why it is refused, to be said beside the field. */
export type Act = (action: Action) => Problem | undefined;
/** One contract as it is shown, and what can be done about its changes. */
export type Changes = {
  /** The record with every change under way. */
  readonly contract: Contract;
  readonly changes: readonly ContractChange[];
  readonly act: Act;
} & Pick<Outbox<Action>, 'retry' | 'discard'>;

/** `accept` must keep its identity. The changes are those of the contract, also of another view of it in this page. */
export const useChanges = (confirmed: Contract, accept: (contract: Contract) => void): Changes => {
  const contractId = confirmed.id;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // Before the paint: nothing may come and go between drawing and listening.
  useLayoutEffect(
    () => outboxOf(contractId).follow({ changed: () => redraw(undefined), confirmed: accept }),
    [contractId, accept],
  );
  const changes = changesOn(contractId);
  const contract = useMemo(() => withChanges(confirmed, changes), [confirmed, changes]);
  const act = useCallback<Act>(
    (action) => {
      const now = currentInstant();
      // The same rule runs in the background again; here it only answers at once, beside the field.
      const refused = refuse(contract, action, now, currentZone());
      if (refused === undefined) outboxOf(contractId).add(action, now);
      return refused;
    },
    [contract, contractId],
  );
  const retry = useCallback((id: OperationId) => outboxOf(contractId).retry(id), [contractId]);
  const discard = useCallback((id: OperationId) => outboxOf(contractId).discard(id), [contractId]);
  return { contract, changes, act, retry, discard };
};
