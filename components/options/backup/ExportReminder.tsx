// Owns the monthly reminder to make a backup, in the popup and in the options.
import { useState } from 'preact/hooks';
import type { Instant } from '../../../utils/domain/time.ts';
import type { ExportReminder as Reminder } from '../../../utils/domain/views/export-reminder.ts';
import { ask } from '../../../utils/messages/send.ts';
import { refusalOf } from '../../state/refusal.ts';
import { FieldError } from '../../ui/fields/Field.tsx';
import { Moment } from '../../ui/Moment.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { type ToBackup, ToBackupLink } from './ToBackupLink.tsx';

type ExportReminderProps = {
  /** undefined where it is not time. */
  readonly reminder: Reminder | undefined;
  readonly now: Instant;
  readonly from: ToBackup;
};

/** Nothing where it is not time. "Not now" takes it away by the change event that follows, in every view. */
export const ExportReminder = ({ reminder, now, from }: ExportReminderProps) => {
  const [error, setError] = useState<string>();
  if (reminder === undefined) return null;
  const { exportedAt } = reminder;
  const putOff = async () => setError(await refusalOf(ask('put-off-export', {})));
  return (
    <Notice weight="info">
      <p>
        <strong>Time for a backup.</strong>{' '}
        {exportedAt === undefined ? (
          'There is none yet, and what you noted is on this computer only.'
        ) : (
          <>
            Your last one is from <Moment at={exportedAt} now={now} />, and something has changed since.
          </>
        )}
      </p>
      <div class="row">
        <ToBackupLink from={from} label="Make a backup" />
        <button type="button" class="button button-plain" onClick={putOff}>
          Not now
        </button>
      </div>
      <FieldError text={error} />
    </Notice>
  );
};
