// Owns the head of the sidebar: which contract, in two lines, its menu, and the way to close it.
import type { ComponentChildren } from 'preact';
import type { Stage } from '../../utils/domain/plan/stage.ts';
import { Icon } from '../ui/Icon.tsx';

type SidebarHeaderProps = {
  /** The contract's own title, or what stands where there is none. */
  readonly title: string;
  /** What else tells it from others, in the order in which it is read. */
  readonly facts?: readonly string[];
  /** Absent while the first questions are open. */
  readonly stage?: Stage | undefined;
  /** Absent where the page is a tab or a side panel of its own. */
  readonly close: (() => void) | undefined;
  /** Stands before the way to close it. */
  readonly menu?: ComponentChildren;
  readonly children?: ComponentChildren;
};

/** One line each, whole in their titles. `children` stand beside the facts: what is going on at this moment. */
export const SidebarHeader = ({ title, facts = [], stage, close, menu, children }: SidebarHeaderProps) => (
  <header class="sidebar-header" data-stage={stage}>
    <div class="sidebar-title grow">
      <h1 class="name" title={title} dir="auto">
        {title}
      </h1>
      <p class="quiet beside">
        <span class="name" title={facts.join(' · ')}>
          {facts.map((fact, at) => (
            <span key={fact}>
              {at === 0 ? null : ' · '}
              <bdi>{fact}</bdi>
            </span>
          ))}
        </span>
        {children}
      </p>
    </div>
    {menu}
    {close === undefined ? null : (
      <button type="button" class="button button-icon" aria-label="Close the checklist" onClick={close}>
        <Icon name="close" />
      </button>
    )}
  </header>
);
