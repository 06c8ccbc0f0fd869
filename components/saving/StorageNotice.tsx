// Owns saying plainly, and for as long as it holds, that storing does not work as it should.
import type { StorageReport } from '../../utils/messages/storage-report.ts';
import { type ToBackup, ToBackupLink } from '../backup/ToBackupLink.tsx';
import { Notice } from '../controls/Notice.tsx';

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `One ${one}` : `${count} ${many}`;

type Lost = NonNullable<StorageReport['lost']>;
const lostText = (lost: Lost): string => {
  const count = lost.reduce((sum, one) => sum + one.count, 0);
  const said = counted(count, 'record', 'records');
  return lost.some(({ orMore }) => orMore)
    ? `${said} or more were lost.`
    : `${said} ${count === 1 ? 'was' : 'were'} lost.`;
};

export type StorageNoticeProps = { readonly storage: StorageReport; readonly from?: ToBackup };

/** Not to be dismissed: it goes when it no longer holds. */
export const StorageNotice = ({ storage, from = 'elsewhere' }: StorageNoticeProps) => (
  <>
    {storage.lost === undefined ? null : (
      <Notice weight="critical" urgent>
        <p>
          <strong>{lostText(storage.lost)}</strong> Both copies on this computer were damaged or deleted. If
          you have a backup, import it.
        </p>
        <ToBackupLink from={from} label="Import a backup" />
      </Notice>
    )}
    {storage.mode === 'durable' ? null : (
      <Notice weight="critical" urgent>
        <p>
          <strong>Nothing is kept when the browser closes.</strong>
        </p>
        <p>
          {storage.reason ?? 'The browser refused to open a database.'} Write down what you need elsewhere.
        </p>
      </Notice>
    )}
    {storage.mended.length === 0 ? null : (
      <Notice weight="info">
        <p>
          {counted(storage.mended.length, 'record was', 'records were')} damaged and restored from the second
          copy on this computer. Please check that all is there.
        </p>
      </Notice>
    )}
    {storage.setAside.length === 0 ? null : (
      <Notice weight="warning">
        <p>
          {counted(storage.setAside.length, 'record', 'records')} could not be read. Nothing was deleted. The
          options show which, and why.
        </p>
      </Notice>
    )}
  </>
);
