// Owns the reminder of an ending: said here too, since a notification may pass unseen, and Firefox has no buttons on it.
import { standingReminder, stepOfReminder } from '../../../utils/domain/views/reminders/view.ts';
import type { EndingProps } from '../../state/ending.ts';
import { ReminderLine } from './ReminderLine.tsx';

type ReminderRowProps = EndingProps & {
  /** Opens a step; absent where none can be opened. */
  readonly showStep?: (key: string) => void;
  /** The step that stands above already. */
  readonly inSight?: string | undefined;
};

export const ReminderRow = ({ ending, showStep, inSight }: ReminderRowProps) => {
  const { contract, plan, settings, now, zone, act } = ending;
  const reminder = standingReminder(plan, contract, settings, now, zone);
  if (reminder === undefined) return null;
  const step = stepOfReminder(plan, reminder.key);
  return (
    <ReminderLine
      reminder={reminder}
      now={now}
      zone={zone}
      snooze={(timer, until) => act({ type: 'snooze', timer, until })}
      show={
        showStep === undefined || step === undefined || step === inSight ? undefined : () => showStep(step)
      }
    />
  );
};
