// Owns the look of one reminder that was shown and is not answered yet, or that was put off, with the ways to it and to put it off.
import { useState } from 'preact/hooks';
import { shortMoment } from '../../../utils/domain/text/moments.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import { SNOOZE_WORDS } from '../../../utils/domain/views/reminders/snooze.ts';
import type { Standing } from '../../../utils/domain/views/reminders/view.ts';

type ReminderLineProps = {
  readonly reminder: Standing;
  readonly now: Instant;
  readonly zone: string;
  readonly snooze: (key: string, until: Instant) => void;
  /** Opens the step that it is about; absent where that is in sight. */
  readonly show?: (() => void) | undefined;
};

export const ReminderLine = ({ reminder, now, zone, snooze, show }: ReminderLineProps) => {
  const { key, title, shownAt, snoozedUntil, snoozes } = reminder;
  const [isOpen, setOpen] = useState(false);
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
      {isOpen ? (
        <p class="row">
          {snoozes.map(({ id, until }) => (
            <button
              key={id}
              type="button"
              class="button"
              onClick={() => {
                snooze(key, until);
                setOpen(false);
              }}
            >
              {SNOOZE_WORDS[id]}
            </button>
          ))}
        </p>
      ) : show === undefined && snoozes.length === 0 ? null : (
        <p class="row">
          {show === undefined ? null : (
            <button type="button" class="button button-plain" onClick={show}>
              Show the step
            </button>
          )}
          {snoozes.length === 0 ? null : (
            <button
              type="button"
              class="button button-plain"
              aria-expanded={false}
              onClick={() => setOpen(true)}
            >
              Remind me later
            </button>
          )}
        </p>
      )}
    </section>
  );
};
