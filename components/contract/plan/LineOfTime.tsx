// Owns the picture of the line of time: what is lost until when, and from when on all is well. Each mark has its date in words below.

import { capital, momentDay, shortDay, startDay } from '../../../utils/domain/text/moments.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import type { LineOfTime as Line, LineMark } from '../../../utils/domain/views/line-of-time.ts';

const PLACES = { today: undefined, turn: 'dates-middle', money: 'dates-end' } as const;

type LineProps = { readonly line: Line; readonly now: Instant; readonly zone: string };

/** The turn is kept away from both ends, so that its date has room below it. */
export const LineOfTime = ({ line: { marks, tone, isDeadline }, now, zone }: LineProps) => {
  // Money that comes with a day's first moment is there on that day, where a deadline of that moment ends the day before.
  const dayOf = ({ kind, at, day }: LineMark): string => {
    if (kind === 'today') return 'Today';
    if (day !== undefined) return capital(shortDay(day, now, zone));
    return capital(kind === 'money' ? startDay(at, now, zone) : momentDay(at, now, zone));
  };
  const turn = marks.find(({ kind }) => kind === 'turn');
  const place = turn?.place ?? 1;
  const after = isDeadline ? tone : 'gain';
  const sentence = marks.map((mark) => `${dayOf(mark)}: ${mark.says || 'nothing is lost'}`).join('. ');
  return (
    <div class="line stack">
      <div
        class={`line-bar ${tone} ${isDeadline ? 'line-until' : ''}`}
        style={{ '--turn': `${place}` }}
        role="img"
        aria-label={`${sentence}.`}
      >
        {turn === undefined ? null : <span class="line-past" />}
        <span class="line-today" />
        {turn === undefined ? null : <span class={`line-turn ${after}`} />}
      </div>
      <ol
        class="dates"
        style={{ gridTemplateColumns: `auto minmax(0,${place}fr) auto minmax(0,${1 - place}fr) auto` }}
        data-marks={marks.length}
      >
        {marks.map((mark) => (
          <li key={mark.kind} class={PLACES[mark.kind]}>
            <time class={mark.kind === 'turn' ? after : undefined} dateTime={mark.at}>
              {dayOf(mark)}
            </time>
            {mark.says}
          </li>
        ))}
      </ol>
    </div>
  );
};
