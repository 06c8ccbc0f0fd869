// Owns one clock on the line of time: what, when in local time with UTC beside it, how long still, and what happens if
// nothing is done.
import type { Contract } from '../../../utils/domain/contract/record.ts';
import type { PlanTimer } from '../../../utils/domain/plan/types.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import { Distance, Moment, MomentWithUtc } from '../../ui/Moment.tsx';
import { SourceFold } from '../sources/SourceFold.tsx';

type TimerMarkProps = {
  readonly timer: PlanTimer;
  readonly contract: Contract;
  readonly now: Instant;
};

/** What silence leads to is said only while the clock runs; after that it has happened or not. */
export const TimerMark = ({ timer, contract, now }: TimerMarkProps) => (
  <li
    class={`mark mark-${timer.status}`}
    data-timer={timer.id}
    data-key={timer.key}
    data-status={timer.status}
  >
    <p class="mark-line">
      <strong>{timer.label}</strong>
      {timer.status === 'running' ? (
        <span class="mark-left">
          <Distance at={timer.dueAt} now={now} />
        </span>
      ) : (
        <span class="quiet">{timer.status === 'over' ? 'Over' : 'Settled'}</span>
      )}
    </p>
    <p>
      <MomentWithUtc at={timer.dueAt} now={now} />
    </p>
    {timer.status === 'settled' && timer.settledAt !== undefined ? (
      <p class="quiet">
        Settled <Moment at={timer.settledAt} now={now} />
      </p>
    ) : null}
    {timer.status === 'running' ? (
      <p class="quiet">
        {timer.sense === 'deadline' ? 'If nothing is done: ' : null}
        {timer.onSilence}
      </p>
    ) : null}
    <SourceFold row={timer} contract={contract} now={now} />
  </li>
);
