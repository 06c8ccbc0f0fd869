// Owns the earliest safe moment to end, with each reason to wait.
import { isOver } from '../../utils/domain/time.ts';
import { Icon } from '../controls/Icon.tsx';
import { Distance, Moment } from '../controls/Moment.tsx';
import type { EndingProps } from '../ending.ts';

export const SafeToEnd = ({ ending }: EndingProps) => {
  const { now, plan } = ending;
  const { at, notBefore, waits } = plan.safeToEnd;
  // Also from the very moment on: the wait is over at its end.
  const safeNow = at !== undefined && isOver(at, now);
  return (
    <section class="safe stack" aria-labelledby="safe-title">
      <h2 id="safe-title">When it is safe to end</h2>
      {safeNow ? (
        <p class="safe-at safe-now">
          <Icon name="good" />
          <strong>You can end it now. Nothing that we know of is lost.</strong>
        </p>
      ) : null}
      {at !== undefined && !safeNow ? (
        <p class="safe-at">
          <Icon name="clock" />
          <span>
            <strong>
              <Moment at={at} now={now} />
            </strong>{' '}
            (<Distance at={at} now={now} />)
          </span>
        </p>
      ) : null}
      {at === undefined ? (
        <p class="safe-at">
          <Icon name="warning" />
          <span>
            <strong>No safe date can be named yet.</strong>
            {notBefore === undefined ? null : (
              <>
                {' '}
                Not before <Moment at={notBefore} now={now} />.
              </>
            )}
          </span>
        </p>
      ) : null}
      {waits.length === 0 ? null : (
        <ul class="waits stack">
          {waits.map(({ text, until }) => (
            <li key={text} dir="auto">
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
    </section>
  );
};
