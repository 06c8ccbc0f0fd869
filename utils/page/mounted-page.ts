// Owns the words between a document's life and one visit in it: what the visit is given, and what can be done with it.
import type { Life } from './context-alive.ts';
import type { GuardOutcome } from './guard/guard.ts';
import type { EventShield } from './overlay/event-shield.ts';
import type { HostState } from './overlay/host.ts';
import type { OurFrame } from './overlay/joining.ts';
import type { Moved } from './overlay/sidebar.ts';
import type { ContractView } from './view.ts';

export type ContractPageOptions = {
  readonly window: Window;
  readonly shield: EventShield;
  readonly signal: AbortSignal;
  /** Our sidebar page for this contract. */
  readonly frame: OurFrame;
  readonly isArmed: () => boolean;
  /** Absent where nothing can end before the page does. */
  readonly life?: Life;
  /** The person opened or closed the sidebar here. */
  readonly onOpen: (open: boolean) => void;
  /** The person made it wider or narrower, or moved its tab. */
  readonly onMove: (moved: Moved) => void;
  /** The person wants the checklist, which is in the browser's panel; `say` shows one line on the page. */
  readonly onPanel: (say: (line: string) => void) => void;
  readonly onGuard: (outcome: GuardOutcome) => void;
  /** Our node has no place here any more, and why. */
  readonly onGone: (reason: Exclude<HostState, 'here' | 'returned'>) => void;
};
export type MountedPage = {
  readonly update: (view: ContractView) => void;
  /** A newer view is late: until it comes, the guard goes by none. */
  readonly markStale: () => void;
  readonly toggle: () => void;
  readonly close: () => void;
  /** The page is in a language in which "End contract" may be missed. */
  readonly isBlind: () => boolean;
  /** Leaves one line instead of controls that would be dead. */
  readonly stop: () => void;
};
