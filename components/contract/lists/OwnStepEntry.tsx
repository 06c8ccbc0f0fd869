// Owns one step of the person's own: its words, when it belongs, its day, its place among the others.
// Refuses to tick it: it stands in the checklist, where it is ticked, noted and dismissed like ours.
import { OWN_STEP_TIMES, type OwnStep, type OwnStepTime } from '../../../utils/domain/contract/entries.ts';
import { problemText } from '../../../utils/domain/problems.ts';
import { OWN_STEPS_SAID } from '../../../utils/domain/text/labels.ts';
import type { Ending } from '../../state/ending.ts';
import { Fold } from '../../ui/Fold.tsx';
import { readDay } from '../../ui/fields/parse-typed.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TypedField } from '../../ui/fields/TypedField.tsx';
import { changedEntry, put } from './entry.ts';

const TIMES = OWN_STEP_TIMES.map((value) => ({ value, label: OWN_STEPS_SAID[value] }));

export const OwnStepEntry = ({ ending: { act, contract }, entry }: { ending: Ending; entry: OwnStep }) => {
  const save = (change: { readonly [K in keyof OwnStep]?: OwnStep[K] | undefined }) => {
    const refused = put(act, 'ownSteps', changedEntry(entry, change));
    return refused && problemText(refused);
  };
  const index = contract.ownSteps.findIndex(({ id }) => id === entry.id);
  const above = contract.ownSteps[index - 1];
  const isLast = index === contract.ownSteps.length - 1;
  const move = (before: string | undefined) =>
    act({ type: 'move', list: 'ownSteps', id: entry.id, ...(before === undefined ? {} : { before }) });
  return (
    <Fold label={entry.text} count={OWN_STEPS_SAID[entry.when]}>
      <div class="stack">
        <TypedField
          label="Step"
          stored={entry.text}
          read={(text) =>
            text.length > 2_000 ? { error: 'Keep the step under 2,000 characters.' } : { value: text.trim() }
          }
          save={(text) => save({ text })}
          whenEmpty="Give the step a few words."
        />
        <SelectField
          label="When"
          value={entry.when}
          options={TIMES}
          choose={(when) => save({ when: when as OwnStepTime })}
        />
        <TypedField
          label="By this day, if there is one"
          type="date"
          short
          stored={entry.on ?? ''}
          read={readDay}
          save={(on) => save({ on })}
        />
        <div class="row">
          {above === undefined ? null : (
            <button
              type="button"
              class="button button-plain"
              aria-label={`Move up: ${entry.text}`}
              onClick={() => move(above.id)}
            >
              Move up
            </button>
          )}
          {isLast ? null : (
            <button
              type="button"
              class="button button-plain"
              aria-label={`Move down: ${entry.text}`}
              // Before the one after the next, or to the end.
              onClick={() => move(contract.ownSteps[index + 2]?.id)}
            >
              Move down
            </button>
          )}
        </div>
      </div>
    </Fold>
  );
};
