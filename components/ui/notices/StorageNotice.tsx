// Owns saying plainly, and for as long as it holds, that storing does not work as it should.
import type { StorageReport } from '../../../utils/domain/reports.ts';
import { counted } from '../../../utils/domain/text/count.ts';
import { type ToBackup, ToBackupLink } from '../../options/backup/ToBackupLink.tsx';
import { Notice } from '../Notice.tsx';
import { RecoveryNotice } from './RecoveryNotice.tsx';
import { ToRecordsLink } from './ToRecordsLink.tsx';

const MISSING = { one: 'One record could not be read.', other: '{n} records could not be read.' };

type StorageNoticeProps = { readonly storage: StorageReport; readonly from?: ToBackup };

/** Without a database what is written may be lost; without a second copy only the safety is missing. */
const Refused = ({ storage: { mode, reason }, from }: Required<StorageNoticeProps>) =>
  mode === 'durable' && reason === undefined ? null : (
    <Notice weight={mode === 'durable' ? 'warning' : 'critical'} urgent={mode !== 'durable'}>
      <p>
        <strong>There’s a problem saving your data.</strong>
      </p>
      <p>
        {reason ?? 'The browser refused to open its database.'} Make a backup before you close the browser.
      </p>
      <ToBackupLink from={from} label="Make a backup" />
    </Notice>
  );

/** What holds is not to be dismissed; what happened is said once. */
export const StorageNotice = ({ storage, from = 'elsewhere' }: StorageNoticeProps) => {
  // Where a good one is in its place nothing is missing; the options still show what was found.
  const missing = new Set(storage.quarantined.filter(({ replaced }) => !replaced).map(({ key }) => key));
  return (
    <>
      <RecoveryNotice storage={storage} from={from} />
      <Refused storage={storage} from={from} />
      {missing.size === 0 ? null : (
        <Notice weight="warning">
          <p>{counted(missing.size, MISSING)} Nothing was deleted.</p>
          <ToRecordsLink from={from} count={missing.size} />
        </Notice>
      )}
    </>
  );
};
