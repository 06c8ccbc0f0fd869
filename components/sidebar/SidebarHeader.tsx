// Owns the head of the sidebar: which contract, where it stands, and the way to close it.
import type { ComponentChildren } from 'preact';
import type { Plan } from '../../utils/domain/plan/types.ts';
import { StageChip } from '../contract/plan/StageChip.tsx';
import { Icon } from '../ui/Icon.tsx';

type SidebarHeaderProps = {
  /** The contract's own title, or what stands where there is none. */
  readonly title: string;
  readonly client?: string | undefined;
  /** Absent while the first questions are open. */
  readonly plan: Plan | undefined;
  /** Absent where the page is a tab or a side panel of its own. */
  readonly close: (() => void) | undefined;
  /** Stands before the way to close it. */
  readonly menu?: ComponentChildren;
  readonly children?: ComponentChildren;
};

/** `children` stand beside the stage: what is going on at this moment. */
export const SidebarHeader = ({ title, client, plan, close, menu, children }: SidebarHeaderProps) => (
  <header class="sidebar-header">
    <div class="sidebar-title">
      <p class="quiet sidebar-name">End contract safely</p>
      <h1 dir="auto">{title}</h1>
      {client ? (
        <p class="quiet sidebar-client" dir="auto">
          {client}
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
