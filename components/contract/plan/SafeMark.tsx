// Owns the earliest safe moment to end as a mark on the line of time, with each reason to wait.

import type { SafeToEnd } from '../../../utils/domain/plan/safe-to-end.ts';
import { listed } from '../../../utils/domain/text/format.ts';
import { type Instant, isOver } from '../../../utils/domain/time.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Distance, Moment, MomentWithUtc } from '../../ui/Moment.tsx';

type SafeMarkProps = { readonly safeToEnd: SafeToEnd; readonly now: Instant };

// Three cases: a date that depends on something, a date that has come, a date ahead.
const When = ({ safeToEnd: { at, earliest, conditions }, now }: SafeMarkProps) => {
  // Without a date of its own it is named all the same, with what it depends on.
  if (at === undefined)
    return (
      <p class="safe-at">
        <Icon name="warning" />
        <span>
          {earliest === undefined ? null : isOver(earliest, now) ? (
            <strong>As soon as these are done</strong>
          ) : (
            <>
              <strong>
                <Moment at={earliest} now={now} />
              </strong>{' '}
              at the earliest
            </>
          )}
          {conditions.length === 0 ? '.' : `, if you ${listed(conditions)}.`}
        </span>
      </p>
    );
  // Also from the very moment on: the wait is over at its end.
  if (isOver(at, now))
    return (
      <p class="safe-at safe-now">
        <Icon name="good" />
        <strong>You can end it now. Nothing that you noted is lost.</strong>
      </p>
    );
  return (
    <p>
      <MomentWithUtc at={at} now={now} />
    </p>
  );
};

/** Every reason to wait is named; those without a date are why none can be given. */
export const SafeMark = ({ safeToEnd, now }: SafeMarkProps) => {
  const { at, waits } = safeToEnd;
  return (
    <li class={at === undefined ? 'mark mark-safe mark-unknown' : 'mark mark-safe'} data-safe-to-end>
      <p class="mark-line">
        <strong>Safe to end</strong>
        {at === undefined || isOver(at, now) ? null : (
          <span class="mark-left">
            <Distance at={at} now={now} />
          </span>
        )}
      </p>
      <When safeToEnd={safeToEnd} now={now} />
      {waits.length === 0 ? null : (
        <ul class="waits">
          {waits.map(({ text, until }) => (
            <li key={text}>
              {text}
              {until === undefined ? null : (
                <span class="quiet">
                  {' '}
                  Until <Moment at={until} now={now} />.
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};
