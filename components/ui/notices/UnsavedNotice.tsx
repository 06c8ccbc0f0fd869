// Owns saying which changes were not saved, with the way to try again or to give them up.
import { useMemo } from 'preact/hooks';
import type { Plan } from '../../../utils/domain/plan/types.ts';
import { historyText } from '../../../utils/domain/text/history.ts';
import type { ContractChange } from '../../state/contract-changes.ts';
import type { Changes } from '../../state/use-changes.ts';
import { Notice } from '../Notice.tsx';

type UnsavedNoticeProps = Pick<Changes, 'contract' | 'changes' | 'retry' | 'discard'> & {
  /** Of that record. */
  readonly plan: Plan;
};

type FailedProps = UnsavedNoticeProps & { readonly failed: readonly ContractChange[] };
/** A part of its own: its words take a walk over all rows, and are not asked for while all is well. */
const Failed = ({ contract, plan, failed, retry, discard }: FailedProps) => {
  const say = useMemo(() => historyText(contract, plan), [contract, plan]);
  return (
    <Notice weight="critical" urgent>
      {failed.map(({ operationId, reason }) => {
        // The record is shown with it, so its history has it too, but for one that another change left nothing to do.
        const historyEvent = contract.history.find(({ id }) => id === operationId);
        return (
          <div key={operationId}>
            <p>
              <strong>
                {historyEvent === undefined ? 'A change was not saved.' : `Not saved: ${say(historyEvent)}.`}
              </strong>{' '}
              {reason} It still shows here.
            </p>
            <div class="row">
              <button type="button" class="button" onClick={() => retry(operationId)}>
                Try again
              </button>
              <button type="button" class="button button-plain" onClick={() => discard(operationId)}>
                Discard this change
              </button>
            </div>
          </div>
        );
      })}
    </Notice>
  );
};

/** Says each failed change until it is sent again or given up; nothing is dropped by itself. */
export const UnsavedNotice = (props: UnsavedNoticeProps) => {
  const failed = props.changes.filter(({ state }) => state === 'failed');
  return failed.length === 0 ? null : <Failed {...props} failed={failed} />;
};
