// Owns one ending in the popup: where it stands, what is due next, and its open must-dos to tick in place.
import { useMemo, useRef } from 'preact/hooks';
import { type Contract, titleOf } from '../../utils/domain/contract.ts';
import { planFor } from '../../utils/domain/plan.ts';
import type { Settings } from '../../utils/domain/settings.ts';
import type { Instant } from '../../utils/domain/time.ts';
import { nextTimer } from '../../utils/domain/urgency.ts';
import { tickItem } from '../checklist/tick-item.ts';
import { Fold } from '../controls/Fold.tsx';
import { Distance, Moment } from '../controls/Moment.tsx';
import { isSaving } from '../ending.ts';
import { UndoLine } from '../history/UndoLine.tsx';
import { useChanges } from '../hooks/use-changes.ts';
import { useShownOnce } from '../hooks/use-shown-once.ts';
import { StageChip } from '../plan/StageChip.tsx';
import { UnsavedNotice } from '../saving/UnsavedNotice.tsx';
import type { AddressOf } from '../text/addresses.ts';
import { checklistAddress } from './checklist-address.ts';
import { PopupItem } from './PopupItem.tsx';

export type PopupRowProps = {
  readonly contract: Contract;
  readonly settings: Settings;
  readonly now: Instant;
  readonly accept: (contract: Contract) => void;
  readonly addressOf: AddressOf;
};

export const PopupRow = ({ contract: confirmed, settings, now, accept, addressOf }: PopupRowProps) => {
  const { contract, changes, act, retry, discard } = useChanges(confirmed, accept);
  const plan = useMemo(() => planFor(contract, settings, now), [contract, settings, now]);
  const row = useRef<HTMLLIElement>(null);
  const next = nextTimer(plan);
  const open = plan.progress.openMustDos;
  // A ticked one stays until the popup closes, so that it can be taken back.
  const mustDos = useShownOnce(plan.items, ({ mustDo, status }) => mustDo && status === 'open');
  return (
    <li ref={row} class="popup-row stack" data-contract={contract.id}>
      <div class="row">
        <h2 dir="auto">{titleOf(contract)}</h2>
        <StageChip stage={plan.stage} />
      </div>
      <p>
        {next === undefined ? (
          <span class="quiet">No deadline is running.</span>
        ) : (
          <>
            <strong dir="auto">{next.label}</strong>: <Moment at={next.dueAt} now={now} /> (
            <Distance at={next.dueAt} now={now} />)
          </>
        )}
      </p>
      <UndoLine contract={contract} plan={plan} act={act} within={row} sinceOpened />
      <UnsavedNotice changes={changes} retry={retry} discard={discard} />
      {mustDos.length === 0 ? (
        <p class="quiet">No must-do is open.</p>
      ) : (
        <Fold label={open === 1 ? '1 open must-do' : `${open} open must-dos`} small late>
          <ul class="items">
            {mustDos.map((item) => (
              <PopupItem
                key={item.key}
                contractId={contract.id}
                item={item}
                saving={isSaving(changes, item.key)}
                tick={(done) => tickItem(contract, item, done, now, act)}
              />
            ))}
          </ul>
        </Fold>
      )}
      <p class="row popup-links">
        <a href={checklistAddress(contract.id)} target="_blank" rel="noreferrer">
          Open the checklist here
        </a>
        <a href={addressOf(contract.id)} target="_blank" rel="noreferrer">
          Open on Upwork
        </a>
      </p>
    </li>
  );
};
