// Owns saying why "End contract" may not be held on the page in front, and what to do about it.
import type { TabStanding } from '../../../utils/messages/tab-status.ts';
import { useTabInFront } from '../../state/use-tab-in-front.ts';
import { Notice } from '../Notice.tsx';

const WHY = {
  unseen:
    'Something hides our question on this page, often a filter of a content blocker. So your click on End contract went through. Allow End Contract Safely in the blocker, and reload the page.',
  blind:
    'This page is translated, and we do not know what End contract is called in its language. Show the original page before you end the contract, or your click may go through without a question.',
} as const;

export const GuardNotice = ({ guard }: { guard: TabStanding['guard'] }) =>
  guard === undefined ? null : (
    <Notice weight="warning">
      <p>{WHY[guard]}</p>
    </Notice>
  );

/** Of the page in front, where it shows this contract. A part of its own: what that page answers draws nothing else anew. */
export const GuardInFront = ({ contractId }: { contractId: string }) => {
  const inFront = useTabInFront();
  return <GuardNotice guard={inFront?.contractId === contractId ? inFront.guard : undefined} />;
};
