// Owns the earliest safe moment to end as a mark on the line of time, with each reason to wait.

import type { SafeToEnd } from '../../../utils/domain/plan/safe-to-end.ts';
import { type Instant, isOver } from '../../../utils/domain/time.ts';
import { Distance, Moment } from '../../ui/Moment.tsx';
import { MarkDate } from './MarkDate.tsx';

type SafeMarkProps = { readonly safeToEnd: SafeToEnd; readonly now: Instant; readonly inFull: boolean };

/** Without a date of its own it is named all the same, with what it depends on. */
const condition = ({ conditions, waits }: SafeToEnd): string =>
  conditions.length > 0
    ? `If you do this: ${conditions.map(({ step }) => `${step}.`).join(' ')}`
    : waits.length > 0
      ? 'As soon as these are done.'
      : 'Nothing that you noted is lost.';

/** Every reason to wait is named; those without a date are why none can be given. */
export const SafeMark = ({ safeToEnd, now, inFull }: SafeMarkProps) => {
  const { at, earliest, waits } = safeToEnd;
  const when = at ?? earliest;
  const isAhead = when !== undefined && !isOver(when, now);
  return (
    <li class="mark mark-safe" data-safe-to-end>
      {isAhead ? (
        <MarkDate at={when} now={now} inFull={inFull} />
      ) : (
        <strong class="mark-date">{at === undefined ? 'Soon' : 'Now'}</strong>
      )}
      <div class="mark-what">
        <p>
          <strong>{isAhead || at === undefined ? 'Safe to end' : 'You can end it now'}</strong>
        </p>
        {at !== undefined && isAhead ? null : <p class="quiet">{condition(safeToEnd)}</p>}
        {waits.length === 0 ? null : (
          <ul class="stack-near quiet">
            {waits.map(({ text, until }) => (
              <li key={text}>
                {text}
                {until === undefined ? null : (
                  <>
                    {' '}
                    Until <Moment at={until} now={now} />.
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      {isAhead ? (
        <span class="mark-left quiet">
          <Distance at={when} now={now} />
        </span>
      ) : null}
    </li>
  );
};
