// Owns the browser's own side panel: the checklist of the tab in front, or a calm page where that tab has none.
import { useEffect, useState } from 'preact/hooks';
import { followTabInFront } from '../../utils/messages/tab-status.ts';
import { Endings, type EndingsProps } from '../popup/Endings.tsx';
import { useList } from '../popup/use-list.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useTheme } from '../ui/use-theme.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { Sidebar } from './Sidebar.tsx';
import { SidebarFooter } from './SidebarFooter.tsx';
import { SidebarHeader } from './SidebarHeader.tsx';

type PanelProps = Omit<EndingsProps, 'list' | 'empty' | 'children'>;

// The list, so that the panel is of use in any tab.
const NoContract = (props: PanelProps) => {
  const list = useList();
  useTheme(list.data?.settings.theme);
  return (
    <div class="sidebar">
      <SidebarHeader
        title="No contract in this tab"
        close={undefined}
        menu={<MoreMenu ending={undefined} place={undefined} deleting={undefined} />}
      />
      <main class="sidebar-main stack-page">
        <p>Open one of your contracts on Upwork, and its checklist appears here.</p>
        <Endings {...props} list={list} empty={null} />
      </main>
      <SidebarFooter />
    </div>
  );
};

/** Follows the tab in front for as long as the panel is open; it stands in no tab itself. */
export const Panel = (props: PanelProps) => {
  /** undefined until the tab has answered; null for a tab without a contract. */
  const [contractId, setContractId] = useState<string | null>();
  useEffect(() => {
    const left = new AbortController();
    followTabInFront((standing) => setContractId(standing?.contractId ?? null), left.signal);
    return () => left.abort();
  }, []);
  if (contractId === undefined) return <Skeleton label="Looking at the tab in front" />;
  return (
    <ErrorBoundary key={contractId ?? 'none'}>
      {/* A key, so that nothing typed for one contract is ever shown under another. */}
      {contractId === null ? <NoContract {...props} /> : <Sidebar contractId={contractId} framed={false} />}
    </ErrorBoundary>
  );
};
