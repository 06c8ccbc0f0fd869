// Owns the checklist view of one contract: loading, first questions, plan; on the page, in a tab or in a side panel.
import { useMemo, useState } from 'preact/hooks';
import { planFor } from '../../utils/domain/plan/plan.ts';
import { AFTER_THE_END } from '../../utils/domain/plan/stage.ts';
import type { Plan } from '../../utils/domain/plan/types.ts';
import { isProblem, problemText } from '../../utils/domain/problems.ts';
import { ask } from '../../utils/messages/send.ts';
import { currentZone } from '../../utils/zone.ts';
import { UndoLine } from '../contract/history/UndoLine.tsx';
import { PlanView } from '../contract/plan/PlanView.tsx';
import { savingOf } from '../state/ending.ts';
import { useContract } from '../state/use-contract.ts';
import { useNow } from '../state/use-now.ts';
import { Spelling } from '../ui/fields/spelling.ts';
import { LoadError } from '../ui/LoadError.tsx';
import { DeletedNotice } from '../ui/notices/DeletedNotice.tsx';
import { GuardInFront } from '../ui/notices/GuardNotice.tsx';
import { SavingMark } from '../ui/notices/SavingMark.tsx';
import { StorageNotice } from '../ui/notices/StorageNotice.tsx';
import { UnsavedNotice } from '../ui/notices/UnsavedNotice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useTheme } from '../ui/use-theme.ts';
import { EndQuestion } from './EndQuestion.tsx';
import { FirstUse } from './FirstUse.tsx';
import { headFacts, headTitle } from './head-words.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { NOT_CLOSED, NotClosed } from './NotClosed.tsx';
import { SidebarFooter } from './SidebarFooter.tsx';
import { SidebarHeader } from './SidebarHeader.tsx';
import { useKeyboardGoesOn } from './use-keyboard-goes-on.ts';

export type SidebarProps = {
  readonly contractId: string;
  /** Stands in a frame on Upwork's page, which can close it. */
  readonly framed: boolean;
};

/** Which whole view is shown; a stage that only moves the chip stays in the same one. */
const viewOf = (plan: Plan | undefined, begun: boolean, deletions: number): string => {
  if (plan === undefined) return 'nothing';
  if (!begun) return `questions ${deletions}`;
  if (plan.stage === 'kept') return 'kept';
  return AFTER_THE_END.includes(plan.stage) ? 'ended' : 'plan';
};

/** The same view wherever it stands; only in a frame can it be closed, placed, and read the page around it. */
export const Sidebar = ({ contractId, framed }: SidebarProps) => {
  const { loaded, loadError, look, setSettings, remove, ...changing } = useContract(contractId);
  const { contract, changes, act } = changing;
  // How often this ending was deleted: each time the first questions begin anew.
  const [deletions, setDeletions] = useState(0);
  const [notClosed, setNotClosed] = useState<string | undefined>(undefined);
  const now = useNow();
  const zone = currentZone();
  const settings = loaded?.settings;
  useTheme(settings?.theme);
  const begun = contract.begunAt !== undefined;
  const plan = useMemo(
    () => (settings === undefined ? undefined : planFor(contract, settings, now, zone)),
    [contract, settings, now, zone],
  );
  const ending =
    plan === undefined || settings === undefined ? undefined : { ...changing, plan, settings, now, zone };
  const heading = useKeyboardGoesOn<HTMLHeadingElement>(viewOf(plan, begun, deletions));
  // The frame cannot close itself: the background tells the page that holds it.
  const close = () => {
    ask('close-sidebar', {}).then(
      (reply) => setNotClosed(isProblem(reply) ? problemText(reply) : undefined),
      () => setNotClosed(NOT_CLOSED),
    );
  };
  // Where there is no page around, there is nothing to read.
  const readable = framed && settings?.readPage === true;
  return (
    <Spelling.Provider value={settings?.spellcheck ?? false}>
      <div class={framed ? 'sidebar sidebar-framed' : 'sidebar'} data-contract={contractId}>
        <SidebarHeader
          title={headTitle(contract)}
          facts={headFacts(contract, plan)}
          stage={begun ? plan?.stage : undefined}
          close={framed ? close : undefined}
          menu={
            <MoreMenu
              ending={ending}
              readable={readable}
              place={framed && settings ? { contractId, stored: settings, accept: setSettings } : undefined}
              // One that cannot be read can be deleted all the same: then it begins anew.
              deleting={
                contract.rev === 0 && loadError?.code !== 'record-quarantined'
                  ? undefined
                  : { contract, remove, onDeleted: () => setDeletions(deletions + 1) }
              }
            />
          }
        >
          {/* In sight wherever somebody works; a row marks its own besides. */}
          <SavingMark saving={savingOf(changes)} />
        </SidebarHeader>
        <p role="status" class="sidebar-said">
          {deletions > 0 && contract.rev === 0 ? 'Deleted. You can undo this for 10 minutes.' : ''}
        </p>
        <main class="sidebar-main stack-page">
          <NotClosed said={notClosed} />
          <DeletedNotice now={now} contractId={contractId} />
          {loadError === undefined ? null : <LoadError {...loadError} again={() => look()} />}
          <GuardInFront contractId={contractId} />
          {loaded === undefined ? null : <StorageNotice storage={loaded.storage} />}
          {plan && <UnsavedNotice {...changing} plan={plan} />}
          {loaded?.endPressedAt === undefined ? null : (
            <EndQuestion
              contract={contract}
              pressedAt={loaded.endPressedAt}
              now={now}
              act={act}
              onNo={() => heading.current?.focus()}
            />
          )}
          {plan === undefined || settings === undefined || ending === undefined ? (
            loadError === undefined && <Skeleton label="Opening the checklist" />
          ) : begun ? (
            <PlanView ending={ending} heading={heading} visit={loaded} />
          ) : (
            <FirstUse
              key={deletions}
              readable={readable}
              contract={contract}
              settings={settings}
              now={now}
              zone={zone}
              act={act}
              heading={heading}
            />
          )}
        </main>
        {/* Anew with the plan: its beginning is no event in it, and is taken back in the menu. */}
        {plan === undefined ? null : <UndoLine key={`${begun}`} contract={contract} plan={plan} act={act} />}
        <SidebarFooter />
      </div>
    </Spelling.Provider>
  );
};
