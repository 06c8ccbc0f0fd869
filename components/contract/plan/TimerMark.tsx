// Owns one clock on the line of time: when, what, how long still, and what is lost if nothing is done.
import type { Contract } from '../../../utils/domain/contract/record.ts';
import type { PlanTimer } from '../../../utils/domain/plan/types.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import { Distance, Moment } from '../../ui/Moment.tsx';
import { SourceFold } from '../sources/SourceFold.tsx';
import { MarkDate } from './MarkDate.tsx';

type TimerMarkProps = {
  readonly timer: PlanTimer;
  readonly contract: Contract;
  readonly now: Instant;
  /** UTC and the sources are shown too. */
  readonly inFull: boolean;
};

/** What silence leads to is said only while the clock runs; after that it has happened or not. */
export const TimerMark = ({ timer, contract, now, inFull }: TimerMarkProps) => (
  <li
    class={timer.status === 'running' ? 'mark' : 'mark soft'}
    data-timer={timer.id}
    data-key={timer.key}
    data-status={timer.status}
  >
    <MarkDate at={timer.dueAt} now={now} inFull={inFull} />
    <div class="mark-what">
      <p>{timer.label}</p>
      {timer.status === 'settled' && timer.settledAt !== undefined ? (
        <p class="quiet">
          Settled <Moment at={timer.settledAt} now={now} />
        </p>
      ) : null}
      {timer.status === 'running' && (timer.sense === 'deadline' || inFull) ? (
        <p class="quiet">
          {timer.sense === 'deadline' ? <>If nothing is done: {timer.onSilence}</> : timer.onSilence}
        </p>
      ) : null}
      {inFull ? <SourceFold row={timer} contract={contract} now={now} /> : null}
    </div>
    {timer.status === 'settled' && timer.settledAt !== undefined ? null : (
      <span class="mark-left quiet">
        {timer.status === 'running' ? (
          <Distance at={timer.dueAt} now={now} />
        ) : timer.status === 'over' ? (
          'Over'
        ) : (
          'Settled'
        )}
      </span>
    )}
  </li>
);
