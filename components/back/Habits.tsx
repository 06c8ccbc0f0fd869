// Owns the small habits: each ticked once a week, with the last weeks beside it.
import { useId } from 'preact/hooks';
import type { Comeback, Planned } from '../../utils/domain/comeback/record.ts';
import { HABITS } from '../../utils/domain/comeback/steps.ts';
import { addDays, type Day, mondayOf } from '../../utils/domain/time.ts';
import { newEntryId } from '../contract/lists/entry.ts';
import { TickedText } from '../contract/lists/TickedText.tsx';
import { RemoveButton } from '../ui/RemoveButton.tsx';
import { AddPlanned } from './AddPlanned.tsx';
import type { ActOnPlan } from './use-comeback.ts';

const WEEKS_SHOWN = 8;
const WEEK_DAYS = 7;

type HabitProps = { readonly habit: Planned<'habits'>; readonly monday: Day; readonly act: ActOnPlan };
const Habit = ({ habit, monday, act }: HabitProps) => {
  const shown = Array.from({ length: WEEKS_SHOWN }, (_, back) =>
    addDays(monday, (back + 1 - WEEKS_SHOWN) * WEEK_DAYS),
  );
  const kept = shown.filter((week) => habit.weeks.includes(week)).length;
  return (
    <li class="entry stack">
      <TickedText
        text={habit.text}
        done={habit.weeks.includes(monday)}
        staysOpen
        tick={(done) => act({ type: 'week', habit: habit.id, monday, kept: done })}
      />
      <p class="row quiet">
        <span class="week" aria-hidden="true">
          {shown.map((week) => (
            <span key={week} class={habit.weeks.includes(week) ? 'share gain' : 'share share-none'} />
          ))}
        </span>
        Kept in {kept} of the last {WEEKS_SHOWN} weeks
      </p>
      <RemoveButton what={habit.text} remove={() => act({ type: 'drop', list: 'habits', id: habit.id })} />
    </li>
  );
};

type HabitsProps = { readonly comeback: Comeback; readonly today: Day; readonly act: ActOnPlan };

export const Habits = ({ comeback, today, act }: HabitsProps) => {
  const id = useId();
  const { habits } = comeback;
  const offered = HABITS.filter((text) => habits.every((habit) => habit.text !== text));
  const add = (text: string) =>
    act({ type: 'put', list: 'habits', entries: [{ id: newEntryId(), text, weeks: [] }] });
  return (
    <section class="stack-wide card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Small habits</h2>
      <p class="quiet">
        One tick a week is enough. A missed week costs nothing; the next one begins on Monday.
      </p>
      <ul class="rows">
        {habits.map((habit) => (
          <Habit key={habit.id} habit={habit} monday={mondayOf(today)} act={act} />
        ))}
      </ul>
      {offered.length === 0 ? null : (
        <div class="row">
          {offered.map((text) => (
            <button key={text} type="button" class="button button-small" onClick={() => add(text)}>
              <span class="heard-only">Add the habit:</span> {text}
            </button>
          ))}
        </div>
      )}
      <AddPlanned label="A habit of your own" add={add} />
    </section>
  );
};
