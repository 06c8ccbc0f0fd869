// Owns saying plainly, and for as long as it holds, that storing does not work as it should.
import type { StorageReport } from '../../utils/messages/storage-report.ts';
import { Notice } from '../controls/Notice.tsx';

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `One ${one}` : `${count} ${many}`;

/** Not to be dismissed: it goes when it no longer holds. */
export const StorageNotice = ({ storage }: { storage: StorageReport }) => (
  <>
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
