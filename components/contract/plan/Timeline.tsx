// Owns the line of time: notice, last day, safe moment and every deadline in their order, the past ones greyed.
// Few stand open; what is further off on either side is folded, because somebody may look for it.
import type { TimelineEntry } from '../../../utils/domain/plan/types.ts';
import type { Ending, EndingProps } from '../../state/ending.ts';
import { formatDay, formatUtc } from '../../state/moments.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { SafeMark } from './SafeMark.tsx';
import { AFTER_THE_END } from './stages.ts';
import { TimerMark } from './TimerMark.tsx';

// Open marks in all; of those that are over, the latest few still say where one stands.
const MOST_SHOWN = 7;
const MOST_PAST = 2;

const Mark = ({ entry, ending }: { readonly entry: TimelineEntry; readonly ending: Ending }) => {
  const { contract, now, plan } = ending;
  switch (entry.kind) {
    case 'timer':
      return <TimerMark timer={entry.timer} contract={contract} now={now} />;
    case 'safe':
      return <SafeMark safeToEnd={plan.safeToEnd} now={now} />;
    case 'tell-by':
    case 'last-day':
      return (
        <li class={`mark ${entry.isPast ? 'mark-over' : ''}`} {...{ [`data-${entry.kind}`]: entry.day }}>
          <p class="mark-line">
            <strong>
              {entry.kind === 'tell-by' ? 'Tell the client by the end of this day' : 'Your last day'}
            </strong>
          </p>
          <p>
            <time dateTime={entry.at}>{formatDay(entry.day, now)}</time>
            {entry.kind === 'tell-by' ? null : <span class="quiet"> · from {formatUtc(entry.at, now)}</span>}
          </p>
        </li>
      );
  }
};

/** The first ones, and the safe moment in its order wherever it stands. */
const nearest = (ahead: readonly TimelineEntry[], most: number): TimelineEntry[] => {
  const safe = ahead.find(({ kind }) => kind === 'safe');
  const first = ahead.slice(0, most);
  return safe === undefined || first.includes(safe) ? first : [...first.slice(0, -1), safe];
};

/** One line for what is past and what is ahead, with the present moment between them. */
export const Timeline = ({ ending }: EndingProps) => {
  const { now, plan } = ending;
  const past = plan.timeline.filter(({ isPast }) => isPast);
  const ahead = plan.timeline.filter(({ isPast }) => !isPast);
  // Room for what is over is taken from what is ahead, so that the whole stays short.
  const lately = past.slice(-MOST_PAST);
  const soon = nearest(ahead, MOST_SHOWN - lately.length);
  const earlier = past.slice(0, -MOST_PAST);
  const later = ahead.filter((entry) => !soon.includes(entry));
  const rows = (some: readonly TimelineEntry[]) =>
    some.map((entry) => <Mark key={entry.key} entry={entry} ending={ending} />);
  return (
    <section class="stack" aria-labelledby="timeline-title">
      <h2 id="timeline-title">
        {AFTER_THE_END.includes(plan.stage) ? 'What is due, and when money comes' : 'Timeline'}
      </h2>
      {earlier.length === 0 ? null : (
        <Fold label={`${earlier.length} more over or settled`}>
          <ol class="marks">{rows(earlier)}</ol>
        </Fold>
      )}
      <ol class="marks">
        {rows(lately)}
        {lately.length === 0 ? null : (
          <li class="mark-now">
            <span>
              Now, <Moment at={now} now={now} />
            </span>
          </li>
        )}
        {rows(soon)}
      </ol>
      {ahead.some(({ kind }) => kind === 'timer') ? null : (
        <p class="quiet">No dates yet. They appear once you tell the client.</p>
      )}
      {later.length === 0 ? null : (
        <Fold label={`${later.length} later`}>
          <ol class="marks">{rows(later)}</ol>
        </Fold>
      )}
    </section>
  );
};
