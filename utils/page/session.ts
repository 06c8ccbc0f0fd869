// Owns a document's life: which contract is open now, its one mounted page, its signal, and the turn from one to the next.
// Refuses the extension's API. Wiring: onContract -> send `page-shown`, push each answer in by `update`; onOpen, onMove -> send
// `layout`; onPanel -> `open-panel`; change event -> `page-shown` again; command -> `toggle`; `close-sidebar` -> `close`.

import { type ContractPage, contractOn } from '../domain/upwork/detect.ts';
import { whenShown } from './activation.ts';
import type { Life } from './context-alive.ts';
import { mountContractPage } from './contract-page.ts';
import type { GuardOutcome } from './guard/guard.ts';
import type { MountedPage } from './mounted-page.ts';
import { raiseShield } from './overlay/event-shield.ts';
import type { OurFrame } from './overlay/joining.ts';
import type { Moved } from './overlay/sidebar.ts';
import { ARMED_MS, type ContractView } from './view.ts';
import { watchAddress } from './watch.ts';

type PageSessionOptions = {
  readonly window: Window;
  /** Aborted, it ends the whole session and takes everything of ours off the page; so it is where another of ours has come. */
  readonly over: AbortController;
  /** The clock, in epoch ms. */
  readonly now: () => number;
  readonly frame: (contractId: string) => OurFrame;
  readonly life: Life;
  /** A contract is shown: on arrival, and again when the page comes back from the cache. The signal ends with the visit. */
  readonly onContract: (page: ContractPage, signal: AbortSignal) => void;
  /** The same contract is shown at another address. */
  readonly onMoved?: (page: ContractPage) => void;
  /** The page shows no contract any more (soft navigation), or none from the start. */
  readonly onLeave: () => void;
  /** The person opened or closed the sidebar on the page. */
  readonly onOpen: (open: boolean) => void;
  /** The person made the sidebar wider or narrower there, or moved its tab. */
  readonly onMove: (moved: Moved) => void;
  /** The person wants the checklist, which is in the browser's panel; `say` shows one line on the page. */
  readonly onPanel: (say: (line: string) => void) => void;
  /** What the guard did. */
  readonly onGuard?: (outcome: GuardOutcome, contractId: string) => void;
  /** The page took our node away, or its whole document, more than three times; we stay away until the next visit. */
  readonly onRemoved?: (contractId: string) => void;
};
export type PageSession = {
  /** Pushes what is known of a contract; ignored where another contract is open by now. */
  readonly update: (contractId: string, view: ContractView) => void;
  /** The answer on a contract is late, or did not come: until it does, "End contract" passes there. */
  readonly markStale: (contractId: string) => void;
  readonly toggle: () => void;
  readonly close: () => void;
  /** The page that is shown is in a language in which "End contract" may be missed. */
  readonly isBlind: () => boolean;
};

// A page that keeps writing its document anew is left alone after so many times.
const RENEWALS = 3;
type Visit = { readonly page: ContractPage; readonly left: AbortController; readonly mounted: MountedPage };

/** Follows the address of one document and mounts, switches and unmounts accordingly. */
export const startPageSession = (options: PageSessionOptions): PageSession => {
  const { window, over, now } = options;
  const { signal } = over;
  const armedUntil = new Map<string, number>();
  // Before any script of the page: whoever listens first, hears first.
  const shield = raiseShield(window, signal);
  let watching = new AbortController();
  let visit: Visit | undefined;
  let renewals = 0;

  const leave = () => {
    visit?.left.abort();
    visit = undefined;
  };
  const arrive = (page: ContractPage): Visit => {
    const { contractId } = page;
    const left = new AbortController();
    const mounted = mountContractPage({
      ...options,
      shield,
      signal: left.signal,
      frame: options.frame(contractId),
      isArmed: () => now() < (armedUntil.get(contractId) ?? 0),
      onGuard: (outcome) => {
        if (outcome === 'armed') armedUntil.set(contractId, now() + ARMED_MS);
        options.onGuard?.(outcome, contractId);
      },
      onGone: (reason) => {
        if (reason === 'superseded') return over.abort();
        if (reason === 'renewed' && renewals < RENEWALS) {
          renewals += 1;
          begin();
          return shield.raise();
        }
        left.abort();
        options.onRemoved?.(contractId);
      },
    });
    // Where the page hears before us, one line stands, and nothing that anybody could learn from.
    if (shield.isLate) mounted.stop();
    return { page, left, mounted };
  };
  const onAddress = (href: string) => {
    const page = contractOn(href);
    if (page !== null && visit !== undefined && page.contractId === visit.page.contractId) {
      visit = { ...visit, page };
      return options.onMoved?.(page);
    }
    leave();
    if (page === null) return options.onLeave();
    visit = arrive(page);
    options.onContract(page, visit.left.signal);
  };

  const onReturn = ({ persisted }: PageTransitionEvent) => {
    if (persisted && visit !== undefined) options.onContract(visit.page, visit.left.signal);
  };
  /** Looks and listens from now on; also anew, where the page threw all listeners away with its document. */
  const begin = () => {
    leave();
    watching.abort();
    watching = new AbortController();
    const until = AbortSignal.any([signal, watching.signal]);
    watchAddress({ window, signal: until, onAddress });
    window.addEventListener('pageshow', onReturn, { signal: until });
  };
  signal.addEventListener('abort', leave);
  whenShown(window.document, signal, begin);

  return {
    update: (contractId, view) => {
      if (shield.isLate || contractId !== visit?.page.contractId) return;
      if (view.armedUntilMs !== undefined) armedUntil.set(contractId, view.armedUntilMs);
      visit.mounted.update(view);
    },
    markStale: (contractId) => {
      if (contractId === visit?.page.contractId) visit.mounted.markStale();
    },
    toggle: () => visit?.mounted.toggle(),
    close: () => visit?.mounted.close(),
    isBlind: () => visit?.mounted.isBlind() ?? false,
  };
};
