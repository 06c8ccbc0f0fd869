// Owns saying why the sidebar is not there, where the page in front took it away too often, and what to do.
import { Notice } from '../ui/Notice.tsx';
import { checklistAddress } from '../ui/page-addresses.ts';

export const RemovedNotice = ({ contractId }: { contractId: string }) => (
  <Notice weight="warning">
    <p>
      This page took the sidebar away several times, so it stays away here. Reload the page to bring it back,
      or{' '}
      <a href={checklistAddress(contractId)} target="_blank" rel="noreferrer">
        open the checklist in a tab
      </a>
      .
    </p>
  </Notice>
);
