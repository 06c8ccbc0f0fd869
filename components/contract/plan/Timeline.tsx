// Owns every date in its order: notice, last day, safe moment and each deadline. Folded, since the line under the verdict says the first.
import { useState } from 'preact/hooks';
import type { TimelineEntry } from '../../../utils/domain/plan/timeline.ts';
import { formatDay } from '../../../utils/domain/text/moments.ts';
import type { Ending, EndingProps } from '../../state/ending.ts';
import { Fold } from '../../ui/Fold.tsx';
import { SafeMark } from './SafeMark.tsx';
import { TimerMark } from './TimerMark.tsx';

type MarkProps = { readonly entry: TimelineEntry; readonly ending: Ending; readonly inFull: boolean };

const Mark = ({ entry, ending, inFull }: MarkProps) => {
  const { contract, now, plan } = ending;
  switch (entry.kind) {
    case 'timer':
      return <TimerMark timer={entry.timer} contract={contract} now={now} inFull={inFull} />;
    case 'safe':
      return <SafeMark safeToEnd={plan.safeToEnd} now={now} inFull={inFull} />;
    case 'tell-by':
    case 'last-day':
      return (
        <li class={entry.isPast ? 'mark soft' : 'mark'} {...{ [`data-${entry.kind}`]: entry.day }}>
          <time class="mark-date" dateTime={entry.at}>
            {formatDay(entry.day, now)}
          </time>
          <p class="mark-what">
            {entry.kind === 'tell-by' ? 'Tell the client by the end of this day' : 'Your last day'}
          </p>
        </li>
      );
  }
};

/** What is past stands behind a fold of its own; UTC and sources behind one switch for all. */
export const Timeline = ({ ending }: EndingProps) => {
  const { now, plan } = ending;
  const [inFull, setInFull] = useState(false);
  const past = plan.timeline.filter(({ isPast }) => isPast);
  const ahead = plan.timeline.filter(({ isPast }) => !isPast);
  const rows = (some: readonly TimelineEntry[]) => (
    <ol class="marks">
      {some.map((entry) => (
        <Mark key={entry.key} entry={entry} ending={ending} inFull={inFull} />
      ))}
    </ol>
  );
  if (plan.timeline.length === 0) return null;
  return (
    <Fold label="All dates" {...(ahead.length === 0 ? {} : { count: `${ahead.length}` })}>
      <div class="stack">
        {past.length === 0 ? null : (
          <Fold label="Earlier" count={`${past.length}`}>
            {rows(past)}
          </Fold>
        )}
        <ol class="marks">
          <li class="mark mark-now">
            <time class="mark-date" dateTime={now}>
              Today
            </time>
            <p class="mark-what">{plan.verdict.label}</p>
          </li>
          {ahead.map((entry) => (
            <Mark key={entry.key} entry={entry} ending={ending} inFull={inFull} />
          ))}
        </ol>
        {ahead.some(({ kind }) => kind === 'timer') ? null : (
          <p class="quiet">No dates yet. They appear once you tell the client.</p>
        )}
        <p class="quiet">
          Your time.{' '}
          <button
            type="button"
            class="button button-plain"
            aria-pressed={inFull}
            onClick={() => setInFull(!inFull)}
          >
            Show UTC and sources
          </button>
        </p>
      </div>
    </Fold>
  );
};
