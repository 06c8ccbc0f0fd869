// Owns saying plainly, and for as long as it holds, that storing does not work as it should.
import type { StorageReport } from '../../utils/messages/storage-report.ts';
import { type ToBackup, ToBackupLink } from '../backup/ToBackupLink.tsx';
import { Notice } from '../controls/Notice.tsx';
import { ToldOnce } from './ToldOnce.tsx';

export type StorageNoticeProps = { readonly storage: StorageReport; readonly from?: ToBackup };

/** What holds is not to be dismissed; what happened is said once. */
export const StorageNotice = ({ storage, from = 'elsewhere' }: StorageNoticeProps) => (
  <>
    <ToldOnce storage={storage} from={from} />
    {storage.mode === 'durable' ? null : (
      <Notice weight="critical" urgent>
        <p>
          <strong>Storing does not work as it should.</strong>
        </p>
        <p>
          {storage.reason ?? 'The browser refused to open a database.'} Make a backup before you close it.
        </p>
        <ToBackupLink from={from} label="Make a backup" />
      </Notice>
    )}
    {storage.setAside.length === 0 ? null : (
      <Notice weight="warning">
        <p>
          {storage.setAside.length === 1 ? 'One record' : `${storage.setAside.length} records`} could not be
          read. Nothing was deleted. The options show which, and why.
        </p>
      </Notice>
    )}
  </>
);
