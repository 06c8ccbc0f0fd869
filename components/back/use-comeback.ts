// Owns the plan after a loss in a view: loaded, kept newest by the change event, changed at once and sent in the background.
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Comeback } from '../../utils/domain/comeback/record.ts';
import {
  type BudgetPatch,
  type ComebackAction,
  performComeback,
  refuseComeback,
} from '../../utils/domain/comeback/reducer.ts';
import { without } from '../../utils/domain/contract/record-changes.ts';
import { problemText } from '../../utils/domain/problems.ts';
import type { ComebackLoaded } from '../../utils/messages/protocol.ts';
import { ask } from '../../utils/messages/send.ts';
import type { ActionWords, Change } from '../state/changes.ts';
import { currentInstant } from '../state/clock.ts';
import { flushWithPage, makeOutbox } from '../state/outbox.ts';
import { useLookAgain } from '../state/use-change-events.ts';
import { newer, useLatest } from '../state/use-latest.ts';

/** The reason in a sentence where a change is refused. */
export type ActOnPlan = (action: ComebackAction) => string | undefined;

const question = () => ask('load-comeback', {});
const merge = (old: ComebackLoaded, reply: ComebackLoaded): ComebackLoaded => ({
  ...reply,
  settings: newer(old.settings, reply.settings),
  comeback: newer(old.comeback, reply.comeback),
});
const leftOfBudget = (older: BudgetPatch, newer: BudgetPatch): BudgetPatch | undefined => {
  const { rates = {}, ...amounts } = older;
  const left = {
    ...without(amounts, ...(Object.keys(newer) as (keyof typeof amounts)[])),
    ...(Object.keys(without(rates, ...Object.keys(newer.rates ?? {}))).length === 0
      ? {}
      : { rates: without(rates, ...Object.keys(newer.rates ?? {})) }),
  };
  return Object.keys(left).length === 0 ? undefined : left;
};
const WORDS: ActionWords<ComebackAction> = {
  leftOf: (older, later) => {
    if (older.type === 'budget' && later.type === 'budget') {
      const patch = leftOfBudget(older.patch, later.patch);
      return patch === undefined ? undefined : { ...older, patch };
    }
    if (older.type === 'put' && later.type === 'put' && older.list === later.list) {
      const ids = new Set(later.entries.map(({ id }) => id));
      return older.entries.every(({ id }) => ids.has(id)) ? undefined : older;
    }
    return older;
  },
  takesBack: (action) => ('of' in action ? action.of : undefined),
};
const send = ({ operationId, action }: Change<ComebackAction>) =>
  ask('change-comeback', { operationId, action });

export const useComeback = () => {
  const { data, loadError, look, setData } = useLatest<ComebackLoaded>(question, merge);
  useLookAgain(look);
  const [changes, setChanges] = useState<readonly Change<ComebackAction>[]>([]);
  const queue = useMemo(
    () =>
      makeOutbox<ComebackAction, Comeback>(WORDS, {
        send,
        confirmed: (comeback) => setData((old) => ({ ...old, comeback: newer(old.comeback, comeback) })),
        changed: setChanges,
      }),
    [setData],
  );
  useEffect(() => flushWithPage(queue), [queue]);
  const stored = data?.comeback;
  const comeback = useMemo(
    () =>
      stored &&
      changes.reduce((seen, { operationId, action }) => performComeback(seen, operationId, action), stored),
    [stored, changes],
  );
  const act = useCallback<ActOnPlan>(
    (action) => {
      const refused = comeback && refuseComeback(comeback, action);
      if (refused !== undefined) return problemText(refused);
      queue.add(action, currentInstant());
      return undefined;
    },
    [comeback, queue],
  );
  const failures = changes.filter(({ state }) => state === 'failed');
  const again = (): void => {
    for (const { operationId } of failures) queue.retry(operationId);
  };
  const reason = failures.at(-1)?.reason;
  return {
    data: data && comeback && { ...data, comeback },
    loadError,
    look,
    act,
    failed: reason === undefined ? undefined : { reason, again },
  };
};
