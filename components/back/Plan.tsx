// Owns the plan: steps with a day each, the ones that usually help in one press, and one's own.
import { useId } from 'preact/hooks';
import { byDay } from '../../utils/domain/comeback/due.ts';
import type { Comeback, Planned } from '../../utils/domain/comeback/record.ts';
import { STEPS, stepRow } from '../../utils/domain/comeback/steps.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { addDays, type Day, type Instant } from '../../utils/domain/time.ts';
import { remindingOfPlan, stepIdOf } from '../../utils/domain/views/reminders/reminding.ts';
import { standingOf } from '../../utils/domain/views/reminders/view.ts';
import { changedEntry, newEntryId } from '../contract/lists/entry.ts';
import { TickedText } from '../contract/lists/TickedText.tsx';
import { ReminderLine } from '../contract/reminders/ReminderLine.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Fold } from '../ui/Fold.tsx';
import { DayField } from '../ui/fields/DayField.tsx';
import { RemoveButton } from '../ui/RemoveButton.tsx';
import { AddPlanned } from './AddPlanned.tsx';
import type { ActOnPlan } from './use-comeback.ts';

type StepProps = {
  readonly entry: Planned<'steps'>;
  readonly now: Instant;
  readonly act: ActOnPlan;
};
const Step = ({ entry, now, act }: StepProps) => {
  const row = stepRow(entry.row);
  const save = (change: { readonly [K in keyof Planned<'steps'>]?: Planned<'steps'>[K] | undefined }) =>
    act({ type: 'put', list: 'steps', entries: [changedEntry(entry, change)] });
  return (
    <li class="entry stack">
      <TickedText
        text={entry.text}
        done={entry.doneAt !== undefined}
        tick={(done) => save({ doneAt: done ? now : undefined })}
      />
      {row === undefined ? null : <p class="quiet">{row.why}</p>}
      <DayField label="By" stored={entry.on} save={(on) => save({ on })} />
      {row?.message === undefined ? null : (
        <Fold label="A message to copy" small>
          <p class="own-words">{row.message}</p>
          <CopyButton text={row.message} label="Copy the message" />
          <p class="quiet">
            Fill in what stands in brackets and send it yourself. Nothing is sent from here.
          </p>
        </Fold>
      )}
      <RemoveButton what={entry.text} remove={() => act({ type: 'drop', list: 'steps', id: entry.id })} />
    </li>
  );
};

type PlanProps = {
  readonly comeback: Comeback;
  readonly today: Day;
  readonly now: Instant;
  readonly act: ActOnPlan;
  readonly settings: Settings;
  readonly zone: string;
};

export const Plan = ({ comeback, today, now, act, settings, zone }: PlanProps) => {
  const id = useId();
  const { steps } = comeback;
  const reminder = standingOf(remindingOfPlan(comeback, settings, zone), settings, now, zone);
  const missing = STEPS.filter((row) => steps.every((step) => step.row !== row.id));
  const addMissing = () =>
    act({
      type: 'put',
      list: 'steps',
      entries: missing.map((row) => ({
        id: newEntryId(),
        row: row.id,
        text: row.text,
        on: addDays(today, row.inDays),
      })),
    });
  return (
    <section class="stack-wide card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Your plan</h2>
      <p class="quiet">
        {settings.reminders
          ? 'You’re reminded of each step on its day, at nine in the morning.'
          : 'Reminders are turned off in the options, so nothing tells you when a day comes.'}
      </p>
      {reminder === undefined ? null : (
        <ReminderLine
          reminder={reminder}
          now={now}
          zone={zone}
          snooze={(key, until) => act({ type: 'snooze', step: stepIdOf(key), until })}
        />
      )}
      <ul class="rows">
        {steps.toSorted(byDay).map((entry) => (
          <Step key={entry.id} entry={entry} now={now} act={act} />
        ))}
      </ul>
      {missing.length === 0 ? null : (
        <button type="button" class="button button-main" onClick={addMissing}>
          {missing.length === STEPS.length
            ? 'Begin with a plan of six steps'
            : 'Add the steps that are missing'}
        </button>
      )}
      <AddPlanned
        label="A step of your own"
        add={(text) =>
          act({ type: 'put', list: 'steps', entries: [{ id: newEntryId(), text, on: addDays(today, 1) }] })
        }
      />
    </section>
  );
};
