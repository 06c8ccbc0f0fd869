// Owns the picture of the line of time: what is lost until when, and from when on all is well. Each mark has its date in words below.

import { capital, momentDay, startDay } from '../../../utils/domain/text/moments.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import type { LineOfTime as Line, LineMark } from '../../../utils/domain/views/line-of-time.ts';

type LineProps = { readonly line: Line; readonly now: Instant; readonly zone: string };

/** The turn is kept away from both ends, so that its date has room below it. */
export const LineOfTime = ({ line: { marks, tone, isDeadline }, now, zone }: LineProps) => {
  // Money that comes with a day's first moment is there on that day, where a deadline of that moment ends the day before.
  const dayOf = ({ kind, at }: LineMark): string =>
    kind === 'today'
      ? 'Today'
      : capital(kind === 'money' ? startDay(at, now, zone) : momentDay(at, now, zone));
  const turn = marks.find(({ kind }) => kind === 'turn');
  const place = `${turn?.place ?? 1}`;
  const sentence = marks.map((mark) => `${dayOf(mark)}: ${mark.says || 'nothing is lost'}`).join('. ');
  return (
    <div
      class={`line stack line-${tone} ${isDeadline ? 'line-until' : ''}`}
      style={{ '--turn': place, '--rest': `${1 - Number(place)}` }}
    >
      <div class="line-bar" role="img" aria-label={`${sentence}.`}>
        <span class="line-today" />
        {turn === undefined ? null : <span class="line-turn" />}
      </div>
      <ol class="line-dates" data-marks={marks.length}>
        {marks.map((mark) => (
          <li key={mark.kind} class={`line-${mark.kind}-date`}>
            <time dateTime={mark.at}>{dayOf(mark)}</time>
            {mark.says}
          </li>
        ))}
      </ol>
    </div>
  );
};
