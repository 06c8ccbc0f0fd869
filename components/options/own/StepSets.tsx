// Owns the saved sets of steps: their names, what is in them, removing one. They are made where steps are added.
import type { OwnThings } from '../../../utils/domain/settings/own.ts';
import { counted } from '../../../utils/domain/text/count.ts';
import { OWN_STEPS_SAID } from '../../../utils/domain/text/labels.ts';
import { Fold } from '../../ui/Fold.tsx';
import { RemoveButton } from '../../ui/RemoveButton.tsx';
import type { SettingsView } from '../use-settings.ts';
import { NameField } from './NameField.tsx';

type StepSetsProps = { readonly sets: OwnThings['stepSets']; readonly own: SettingsView['own'] };

const BEFORE = { one: 'By {n} day before the last day', other: 'By {n} days before the last day' };
const AFTER = { one: 'By {n} day after the last day', other: 'By {n} days after the last day' };
const daysText = (days: number): string => {
  if (days === 0) return 'By the last day';
  return counted(Math.abs(days), days < 0 ? BEFORE : AFTER);
};

export const StepSets = ({ sets, own }: StepSetsProps) => {
  const all = Object.entries(sets).sort(([, a], [, b]) => a.name.localeCompare(b.name));
  return (
    <section class="stack" aria-label="Sets of steps">
      <h3>Sets of steps</h3>
      {all.length === 0 ? (
        <p class="quiet">No set yet. Add steps of your own to a checklist, then save them as a set there.</p>
      ) : null}
      <ul class="stack rows">
        {all.map(([id, set]) => (
          <li key={id} class="entry">
            <Fold label={set.name} count={counted(set.steps.length, 'step')}>
              <div class="stack">
                <NameField
                  label="Name of the set"
                  whenEmpty="Give the set a name."
                  stored={set.name}
                  save={(name) => own({ stepSets: { [id]: { ...set, name } } })}
                />
                <ul class="stack">
                  {set.steps.map(({ text, when, days }, index) => (
                    // Nothing in a set moves while it is shown.
                    <li key={index}>
                      <span dir="auto">{text}</span>
                      <span class="quiet"> {days === undefined ? OWN_STEPS_SAID[when] : daysText(days)}</span>
                    </li>
                  ))}
                </ul>
              </div>
            </Fold>
            <RemoveButton what={set.name} remove={() => own({ stepSets: { [id]: null } })} />
          </li>
        ))}
      </ul>
    </section>
  );
};
