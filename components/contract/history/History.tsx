// Owns the history of one contract: what was done, and when, newest first.
import { useMemo, useState } from 'preact/hooks';
import { historyEventsIn, historyText, undoneIn } from '../../../utils/domain/text/history.ts';
import type { EndingProps } from '../../state/ending.ts';
import { Moment } from '../../ui/Moment.tsx';

// Drawing a thousand rows at once would hold the view up.
const STEP = 20;

/** Words as of today's plan: a row that no longer stands in it is named by its table. */
export const History = ({ ending }: EndingProps) => {
  const { contract, plan, now } = ending;
  const { history } = contract;
  const [shown, setShown] = useState(STEP);
  // Kept for as long as record and plan are the same: its words take a walk over all rows.
  const say = useMemo(() => historyText(contract, plan), [contract, plan]);
  // What was undone stays in the history, with the word for it.
  const undone = useMemo(() => undoneIn(history), [history]);
  const historyEvents = useMemo(() => historyEventsIn(history), [history]);
  const entries = historyEvents.slice(-shown).reverse();
  const left = historyEvents.length - entries.length;
  return (
    <div class="stack">
      <ol class="stack">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p>{say(entry)}</p>
            <p class="quiet">
              <Moment at={entry.at} now={now} />
              {undone.has(entry.id) ? <> · undone</> : null}
            </p>
          </li>
        ))}
      </ol>
      {left === 0 ? null : (
        <button type="button" class="button" onClick={() => setShown(shown + STEP)}>
          {left > STEP ? `Show ${STEP} more of ${left}` : `Show the first ${left}`}
        </button>
      )}
    </div>
  );
};
