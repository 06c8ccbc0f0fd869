// Owns the card that is read in three seconds: what to do next, what is lost otherwise, by when.
import type { Plan, PlanItem, PlanTimer } from '../../../utils/domain/plan/types.ts';
import { nextTimer } from '../../../utils/domain/views/urgency.ts';
import type { HeadedProps } from '../../state/ending.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Distance, Moment } from '../../ui/Moment.tsx';
import { AFTER_THE_END } from './stages.ts';

/** The running clock of an item's own, else the one that an ending shows as its next. */
const timerFor = (item: PlanItem | undefined, plan: Plan): PlanTimer | undefined =>
  plan.timers.find(
    ({ key, sense, status }) => key === item?.timer && sense === 'deadline' && status === 'running',
  ) ?? nextTimer(plan);

/** "By" only for the item's own date; any other is named as what it is. */
const dateWord = (timer: PlanTimer | undefined, item: PlanItem | undefined): string => {
  if (timer === undefined || timer.key === item?.timer) return 'By';
  return timer.sense === 'deadline' ? 'Nearest deadline' : 'Next date';
};

/** Where nothing is open it says so, and whether the end can come. */
export const Headline = ({ ending, heading }: HeadedProps) => {
  const { plan, now } = ending;
  const item = plan.items.find(({ key }) => key === plan.next);
  const timer = timerFor(item, plan);
  // After the end there is nothing to press any more, only to wait for.
  const waiting = AFTER_THE_END.includes(plan.stage);
  return (
    <section class="headline stack" aria-labelledby="headline-title">
      <h2
        ref={heading}
        id="headline-title"
        class="headline-kicker"
        tabIndex={-1}
        aria-describedby="headline-text"
      >
        <Icon name={item === undefined ? 'good' : 'next'} />
        {item === undefined ? 'Nothing is open' : 'Do this next'}
      </h2>
      {item === undefined ? (
        <p id="headline-text" class="headline-text">
          {waiting ? 'All is done. What is still due shows below.' : 'All is done. You can end the contract.'}
        </p>
      ) : (
        <p id="headline-text" class="headline-text">
          {item.text}
        </p>
      )}
      <dl class="headline-facts">
        {item === undefined ? null : (
          <div>
            <dt>Why it matters</dt>
            <dd>{item.why}</dd>
          </div>
        )}
        <div>
          <dt>{dateWord(timer, item)}</dt>
          <dd>
            {timer === undefined ? (
              'No deadline is running yet.'
            ) : (
              <>
                <strong>
                  <Moment at={timer.dueAt} now={now} />
                </strong>{' '}
                (<Distance at={timer.dueAt} now={now} />)<span class="quiet">{timer.label}</span>
              </>
            )}
          </dd>
        </div>
      </dl>
      {plan.missing.length === 0 ? null : (
        <Fold label="What is missing for the next stage" small>
          <ul class="bullets">
            {plan.missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Fold>
      )}
    </section>
  );
};
