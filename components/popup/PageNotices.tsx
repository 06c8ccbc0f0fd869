// Owns what the popup says of an update, of the page in front and of where the sidebar is hidden, above the list.

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { Listed } from '../../utils/messages/protocol.ts';
import { standingInFront, type TabStanding } from '../../utils/messages/tab-status.ts';
import { useBell } from '../state/use-change-events.ts';
import { WhatsNew } from '../ui/notices/WhatsNew.tsx';
import { HiddenNotice } from './HiddenNotice.tsx';
import { RemovedNotice } from './RemovedNotice.tsx';

export type PageNoticesProps = {
  readonly listed: Listed;
  readonly accept: (settings: Settings) => void;
};

/** undefined until the tab answered, and for a tab without a contract. */
const useTabInFront = (): TabStanding | undefined => {
  const [tab, setTab] = useState<TabStanding>();
  const look = useCallback(() => {
    standingInFront().then(setTab, (error: unknown) => console.error(error));
  }, []);
  useEffect(look, [look]);
  useBell(look);
  return tab;
};

export const PageNotices = ({ listed, accept }: PageNoticesProps) => {
  const tab = useTabInFront();
  return (
    <>
      <WhatsNew news={listed.news} />
      {tab?.removed ? <RemovedNotice contractId={tab.contractId} /> : null}
      <HiddenNotice
        stored={listed.settings}
        accept={accept}
        titles={listed.titles}
        inFront={tab?.contractId}
      />
    </>
  );
};
