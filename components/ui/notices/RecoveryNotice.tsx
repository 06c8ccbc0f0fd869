// Owns what is said once of the store: records that both copies lost, and records that one restored from the other.
// Read, it goes; the options keep it.
import { useState } from 'preact/hooks';
import type { StorageReport } from '../../../utils/domain/reports.ts';
import { counted } from '../../../utils/domain/text/count.ts';
import { epochMs, type Instant } from '../../../utils/domain/time.ts';
import { ask } from '../../../utils/messages/send.ts';
import { type ToBackup, ToBackupLink } from '../../options/backup/ToBackupLink.tsx';
import { refusalOf } from '../../state/refusal.ts';
import { FieldError } from '../fields/Field.tsx';
import { Notice } from '../Notice.tsx';
import { ToRecordsLink } from './ToRecordsLink.tsx';

const LOST = { one: 'One record was lost.', other: '{n} records were lost.' };
const LOST_OR_MORE = { one: '{n} record or more were lost.', other: '{n} records or more were lost.' };
const RESTORED = {
  one: 'One record was damaged and restored from the second copy on this computer.',
  other: '{n} records were damaged and restored from the second copy on this computer.',
};

const Understood = () => {
  const [error, setError] = useState<string>();
  const read = async () => setError(await refusalOf(ask('storage-read', {})));
  return (
    <>
      <button type="button" class="button" onClick={read}>
        Understood
      </button>
      <FieldError text={error} />
    </>
  );
};

type RecoveryNoticeProps = { readonly storage: StorageReport; readonly from: ToBackup };

/** One "Understood" for both notices: it marks everything up to now as read. */
export const RecoveryNotice = ({ storage, from }: RecoveryNoticeProps) => {
  const { readAt, restored, lost = [] } = storage;
  // What the person has read by `readAt` is not said again, whichever view it was read in.
  const isNew = ({ at }: { readonly at: Instant }): boolean =>
    readAt === undefined || epochMs(at) > epochMs(readAt);
  const newLost = lost.filter(isNew);
  const newRestored = restored.filter(isNew);
  const lostCount = newLost.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      {lostCount === 0 ? null : (
        <Notice weight="critical" urgent>
          <p>
            <strong>{counted(lostCount, newLost.some(({ orMore }) => orMore) ? LOST_OR_MORE : LOST)}</strong>{' '}
            Both copies on this computer were damaged or deleted. If you have a backup, import it.
          </p>
          <div class="row">
            <ToBackupLink from={from} label="Import a backup" />
            <Understood />
          </div>
        </Notice>
      )}
      {newRestored.length === 0 ? null : (
        <Notice weight="info">
          <p>{counted(newRestored.length, RESTORED)} Please check that everything is there.</p>
          <div class="row">
            <ToRecordsLink from={from} count={newRestored.length} />
            {lostCount === 0 ? <Understood /> : null}
          </div>
        </Notice>
      )}
    </>
  );
};
