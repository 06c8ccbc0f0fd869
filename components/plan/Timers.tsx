// Owns the deadlines: what, when in local time with UTC beside it, how long still, and what happens if nothing is done.
import type { Facts } from '../../utils/domain/facts.ts';
import type { PlanTimer } from '../../utils/domain/plan.ts';
import type { Instant } from '../../utils/domain/time.ts';
import { Fold } from '../controls/Fold.tsx';
import { Distance, Moment, MomentWithUtc } from '../controls/Moment.tsx';
import type { EndingProps } from '../ending.ts';
import { SourceFold } from '../sources/SourceFold.tsx';

// Running ones come by due instant, so the nearest stay in sight.
const MOST_SHOWN = 4;

type TimerProps = { readonly timer: PlanTimer; readonly facts: Facts; readonly now: Instant };

const Timer = ({ timer, facts, now }: TimerProps) => (
  <li
    class={`timer timer-${timer.status}`}
    data-timer={timer.id}
    data-key={timer.key}
    data-status={timer.status}
  >
    <p class="timer-line">
      <strong dir="auto">{timer.label}</strong>
      {timer.status === 'running' ? (
        <span class="timer-left">
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
    <SourceFold row={timer} facts={facts} now={now} />
  </li>
);

/** What is over or settled stays, folded: somebody may look for it. */
export const Timers = ({ ending }: EndingProps) => {
  const { timers, stage } = ending.plan;
  const running = timers.filter(({ status }) => status === 'running');
  const past = timers.filter(({ status }) => status !== 'running');
  const rows = (some: readonly PlanTimer[]) => (
    <ol class="timers">
      {some.map((timer) => (
        <Timer key={timer.key} timer={timer} facts={ending.contract.facts} now={ending.now} />
      ))}
    </ol>
  );
  const later = running.slice(MOST_SHOWN);
  return (
    <section class="stack" aria-labelledby="timers-title">
      <h2 id="timers-title">{stage === 'ended' ? 'What is due, and when money comes' : 'Deadlines'}</h2>
      {running.length === 0 ? (
        <p class="quiet">No deadline is running. Each one starts with a date that you give.</p>
      ) : (
        rows(running.slice(0, MOST_SHOWN))
      )}
      {later.length === 0 ? null : <Fold label={`${later.length} later`}>{rows(later)}</Fold>}
      {past.length === 0 ? null : <Fold label={`${past.length} over or settled`}>{rows(past)}</Fold>}
    </section>
  );
};
