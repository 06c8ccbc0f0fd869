// Owns the head of the sidebar: which contract, where it stands, and the way to close it.
import type { ComponentChildren } from 'preact';
import type { Contract } from '../../utils/domain/contract.ts';
import type { Plan } from '../../utils/domain/plan.ts';
import { Icon } from '../controls/Icon.tsx';
import { titleOf } from '../ending.ts';
import { StageChip } from '../plan/StageChip.tsx';

export type SidebarHeaderProps = {
  readonly contract: Contract | undefined;
  /** Absent while the first questions are open. */
  readonly plan: Plan | undefined;
  /** Absent where the page is a tab or a side panel of its own. */
  readonly close: (() => void) | undefined;
  /** Stands before the way to close it. */
  readonly menu?: ComponentChildren;
  readonly children?: ComponentChildren;
};

export const SidebarHeader = ({ contract, plan, close, menu, children }: SidebarHeaderProps) => (
  <header class="sidebar-header">
    <div class="sidebar-title">
      <p class="quiet sidebar-name">End contract safely</p>
      <h1 dir="auto">{contract === undefined ? 'Which contract?' : titleOf(contract)}</h1>
      {contract?.facts.client ? (
        <p class="quiet sidebar-client" dir="auto">
          {contract.facts.client}
        </p>
      ) : null}
      {plan === undefined ? null : (
        <p class="row">
          <StageChip stage={plan.stage} />
          {plan.progress.total === 0 ? null : (
            <span class="quiet">
              {plan.progress.done} of {plan.progress.total} done
            </span>
          )}
          {children}
        </p>
      )}
    </div>
    {menu}
    {close === undefined ? null : (
      <button type="button" class="button button-icon" aria-label="Close the checklist" onClick={close}>
        <Icon name="close" />
      </button>
    )}
  </header>
);
