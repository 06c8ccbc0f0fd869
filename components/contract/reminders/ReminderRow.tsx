// Owns the reminder that was shown and is not answered yet, or that was put off: said here too, since a notification may pass
// unseen, and Firefox has no buttons on it.
import { useState } from 'preact/hooks';
import { shortMoment } from '../../../utils/domain/text/moments.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import { SNOOZE_WORDS } from '../../../utils/domain/views/reminders/snooze.ts';
import { standingReminder } from '../../../utils/domain/views/reminders/view.ts';
import type { EndingProps } from '../../state/ending.ts';

export const ReminderRow = ({ ending }: EndingProps) => {
  const { contract, plan, settings, now, zone, act } = ending;
  const [isOpen, setOpen] = useState(false);
  const reminder = standingReminder(plan, contract, settings, now, zone);
  if (reminder === undefined) return null;
  const { key, title, shownAt, snoozedUntil, snoozes } = reminder;
  const moment = (at: Instant) => <time dateTime={at}>{shortMoment(at, now, zone)}</time>;
  return (
    <section class="stack" aria-label="Reminder">
      <p class="quiet">
        {snoozedUntil === undefined ? (
          <>
            Reminded {shownAt && moment(shownAt)}: {title}.
          </>
        ) : (
          <>
            You’ll be reminded {moment(snoozedUntil)}: {title}.
          </>
        )}
      </p>
      {snoozes.length === 0 ? null : isOpen ? (
        <p class="row">
          {snoozes.map(({ id, until }) => (
            <button
              key={id}
              type="button"
              class="button"
              onClick={() => {
                act({ type: 'snooze', timer: key, until });
                setOpen(false);
              }}
            >
              {SNOOZE_WORDS[id]}
            </button>
          ))}
        </p>
      ) : (
        <p>
          <button
            type="button"
            class="button button-plain"
            aria-expanded={false}
            onClick={() => setOpen(true)}
          >
            Remind me later
          </button>
        </p>
      )}
    </section>
  );
};
