// Owns one contract in a view: loaded, kept newest by the change event, changed through the queue.
import { useCallback, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { type Contract, newContract } from '../../utils/domain/contract/record.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { ChangeEvent } from '../../utils/messages/change-events.ts';
import type { Loaded } from '../../utils/messages/protocol.ts';
import { ask } from '../../utils/messages/send.ts';
import { currentInstant } from './clock.ts';
import { changesOn, deleteRecord } from './contract-outboxes.ts';
import { beginsAnew, useChangeEvents } from './use-change-events.ts';
import { type Changes, useChanges } from './use-changes.ts';
import { type NoAnswer, newer, newerContract, useLatest } from './use-latest.ts';

/** Deletes the record with all its changes; gives the reason, in one sentence, where that failed. */
export type Remove = () => Promise<string | undefined>;
type ContractView = Changes & {
  /** Whether there is a record, as far as the background has told. */
  readonly isStored: boolean;
  readonly remove: Remove;
  readonly loadError: NoAnswer | undefined;
  readonly look: () => void;
  /** Takes newer settings that another answer brought. */
  readonly setSettings: (settings: Settings) => void;
  /** undefined until the first reply. */
  readonly loaded: Omit<Loaded, 'contract'> | undefined;
};

const merge = (old: Loaded, reply: Loaded): Loaded => ({
  ...reply,
  contract: newerContract(old.contract, reply.contract),
  settings: newer(old.settings, reply.settings),
  // Told once; it holds for this visit.
  ...(old.seenAt === undefined || reply.seenAt !== undefined ? {} : { seenAt: old.seenAt }),
});

/** Whether a change event tells of nothing but a change of this page: its reply brings the record, or has brought it. */
const isOwn = (changeEvent: ChangeEvent | undefined, shown: Contract | undefined): boolean => {
  if (changeEvent?.changed !== 'contract' || changeEvent.by === undefined) return false;
  const { by } = changeEvent;
  const isSent = changesOn(changeEvent.contractId).some(
    ({ operationId, state }) => operationId === by && state === 'sent',
  );
  return isSent || shown?.history.some(({ id }) => id === by) === true;
};

export const useContract = (contractId: string): ContractView => {
  const question = useCallback(() => ask('load', { contractId }), [contractId]);
  const { data, loadError, look, setData } = useLatest<Loaded>(question, merge);
  const shown = useRef<Contract>(undefined);
  useLayoutEffect(() => {
    shown.current = data?.contract ?? undefined;
  }, [data]);
  const hear = useCallback(
    (changeEvent: ChangeEvent | undefined) => {
      const isOther = changeEvent?.changed === 'contract' && changeEvent.contractId !== contractId;
      if (!isOther && !isOwn(changeEvent, shown.current)) look(beginsAnew(changeEvent));
    },
    [contractId, look],
  );
  useChangeEvents(hear);
  const accept = useCallback(
    (contract: Contract) => setData((old) => ({ ...old, contract: newerContract(old.contract, contract) })),
    [setData],
  );
  const setSettings = useCallback(
    (settings: Settings) => setData((old) => ({ ...old, settings: newer(old.settings, settings) })),
    [setData],
  );
  const remove = useCallback<Remove>(async () => {
    const reason = await deleteRecord(contractId);
    // At once, not with the change event, which may be lost.
    if (reason === undefined) {
      setData(({ endPressedAt: _, ...old }) => ({ ...old, contract: null }));
      look(true);
    }
    return reason;
  }, [contractId, look, setData]);
  // Until the first answer, and for a contract that was never begun.
  const unknown = useMemo(() => newContract(contractId, currentInstant()), [contractId]);
  const changes = useChanges(data?.contract ?? unknown, accept);
  const { discard } = changes;
  // Perhaps only the answer was lost, and the change event of it was taken for one that the answer makes good.
  const giveUp = useCallback<Changes['discard']>(
    (operationId) => {
      discard(operationId);
      look();
    },
    [discard, look],
  );
  const isStored = data !== undefined && data.contract !== null;
  return { ...changes, discard: giveUp, loadError, look, setSettings, remove, isStored, loaded: data };
};
