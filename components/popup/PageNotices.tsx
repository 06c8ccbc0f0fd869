// Owns what the popup says of an update, of the page in front and of where the sidebar is hidden, above the list.

import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { Listed } from '../../utils/messages/protocol.ts';
import { useTabInFront } from '../state/use-tab-in-front.ts';
import { GuardNotice } from '../ui/notices/GuardNotice.tsx';
import { WhatsNew } from '../ui/notices/WhatsNew.tsx';
import { HiddenNotice } from './HiddenNotice.tsx';
import { PlannedLine } from './PlannedLine.tsx';
import { RemovedNotice } from './RemovedNotice.tsx';
import { SinceAll } from './SinceAll.tsx';

export type PageNoticesProps = {
  readonly listed: Listed;
  readonly accept: (settings: Settings) => void;
};

export const PageNotices = ({ listed, accept }: PageNoticesProps) => {
  const tab = useTabInFront();
  return (
    <>
      <WhatsNew news={listed.news} />
      {tab?.removed ? <RemovedNotice contractId={tab.contractId} /> : null}
      <GuardNotice guard={tab?.guard} />
      <SinceAll />
      {listed.planned === undefined ? null : <PlannedLine due={listed.planned} />}
      <HiddenNotice
        stored={listed.settings}
        accept={accept}
        titles={listed.titles}
        inFront={tab?.contractId}
      />
    </>
  );
};
