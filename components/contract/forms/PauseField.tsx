// Owns the choice of a pause before the first answer to a client's end: for how long, until when it runs, and its early end.
// Refuses to decide what may be chosen (domain/views/answer-pause.ts).
import type { ComponentChildren } from 'preact';
import { isEndSaid } from '../../../utils/domain/contract/facts.ts';
import { shortMoment } from '../../../utils/domain/text/moments.ts';
import type { Pause } from '../../../utils/domain/views/answer-pause.ts';
import type { EndingProps } from '../../state/ending.ts';

type PauseFieldProps = EndingProps & {
  /** Absent where there is nothing to answer. */
  readonly pause: Pause | undefined;
  /** Stands beside the moments to choose from. */
  readonly children?: ComponentChildren;
  /** Told when the person ends the pause. */
  readonly onAnswer?: () => void;
};

export const PauseField = ({ ending, pause, children, onAnswer }: PauseFieldProps) => {
  const { contract, settings, now, zone, act } = ending;
  if (pause === undefined)
    return (
      <p class="quiet">
        {isEndSaid(contract.facts) ? 'No answer is open.' : 'Say first when the client ended it.'}
      </p>
    );
  const { step, until, choices, clock } = pause;
  if (until !== undefined)
    return (
      <>
        <p>
          Your answer waits until <time dateTime={until}>{shortMoment(until, now, zone)}</time>.
          {settings.reminders ? <> You’ll be reminded once.</> : null}
        </p>
        <p class="row">
          <button
            type="button"
            class="button"
            onClick={() => {
              act({ type: 'tick', item: step.key, done: true });
              onAnswer?.();
            }}
          >
            Answer now
          </button>
        </p>
      </>
    );
  const choose = (answerAfter: string) => {
    // A pause that was ended by hand begins anew.
    if (step.doneBy === 'tick') act({ type: 'tick', item: step.key, done: false });
    act({ type: 'say', facts: { answerAfter }, clear: [] });
  };
  return (
    <>
      {choices.length > 0 || clock === undefined ? null : (
        <p>
          {clock.label}: <time dateTime={clock.dueAt}>{shortMoment(clock.dueAt, now, zone)}</time>. Do that
          first, it doesn’t wait.
        </p>
      )}
      <p class="row">
        {choices.map(({ label, until: moment }) => (
          <button key={label} type="button" class="button" onClick={() => choose(moment)}>
            {label}
          </button>
        ))}
        {children}
      </p>
    </>
  );
};
