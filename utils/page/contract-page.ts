// Owns one visit to one contract: host, launcher, frame and guard together, from arrival until the signal aborts.
// Refuses to know addresses and messages; what is known of the contract is pushed in as a view.
import { mountFrame } from './frame.ts';
import { type GuardOutcome, watchEnd } from './guard.ts';
import { mountHost } from './host.ts';
import { mountLauncher } from './launcher.ts';
import { watchNodes } from './node-changes.ts';
import { outerLayout, rightSideTaken } from './overlays.ts';
import { colorScheme } from './theme.ts';
import type { ContractView } from './view.ts';

export type ContractPageOptions = {
  readonly window: Window;
  readonly signal: AbortSignal;
  /** Address of our sidebar page for this contract. */
  readonly frameAddress: string;
  readonly isArmed: () => boolean;
  /** The person opened or closed the sidebar here. */
  readonly onOpen: (open: boolean) => void;
  readonly onGuard: (outcome: GuardOutcome) => void;
  /** Our node is gone for good: another instance took over, or the page removed it once too often. */
  readonly onGone: (reason: 'superseded' | 'removed') => void;
};
export type MountedPage = {
  readonly update: (view: ContractView) => void;
  readonly toggle: () => void;
  readonly close: () => void;
  /** Leaves one line instead of controls that would be dead. */
  readonly stop: (notice: string) => void;
};

const DEFAULT_WIDTH = 400;
const DEFAULT_PLACE = 35;

/** Mounts everything for one contract, closed until a view or the person says otherwise. */
export const mountContractPage = (options: ContractPageOptions): MountedPage => {
  const { window, signal, frameAddress, isArmed, onOpen, onGuard, onGone } = options;
  const { document } = window;
  const guarding = new AbortController();
  let view: ContractView | undefined;
  let notice: string | undefined;
  let wanted = false;
  let taken = false;
  let scheme: string | undefined;
  // Set aside while Upwork's sidebar needs our side, unless the person opens it there again.
  let aside = false;

  const host = mountHost(document, signal);
  const launcher = mountLauncher(host.root, () => choose(!isOpen()));
  const frame = mountFrame(launcher.shell, frameAddress);
  const isOpen = () => wanted && !aside && notice === undefined;

  const render = () => {
    const side = view?.layout.side ?? 'right';
    frame.show(isOpen());
    launcher.update({
      progress: view?.begun ? view.progress : undefined,
      critical: view?.severity === 'critical',
      open: isOpen(),
      side: taken ? 'left' : side,
      width: view?.layout.width ?? DEFAULT_WIDTH,
      place: view?.layout.place ?? DEFAULT_PLACE,
      notice,
    });
  };
  const setOpen = (open: boolean) => {
    wanted = open;
    aside = false;
    render();
  };
  const choose = (open: boolean) => {
    if (signal.aborted || notice !== undefined) return;
    const hadFocus = document.activeElement === host.node;
    setOpen(open);
    if (open) frame.focus();
    else if (hadFocus) launcher.focus();
    onOpen(open);
  };
  // Runs after every frame in which the page changed, so it draws only what came out differently.
  const look = () => {
    if (signal.aborted) return;
    const state = host.keep();
    if (state !== 'here') return onGone(state);
    const nextScheme = colorScheme(view?.theme ?? 'upwork', document);
    if (nextScheme !== scheme) host.paint(nextScheme);
    scheme = nextScheme;
    const nextTaken = view?.layout.side !== 'left' && rightSideTaken(document);
    if (nextTaken === taken) return;
    taken = nextTaken;
    aside = taken;
    render();
  };
  watchNodes(window, () => outerLayout(document), look, signal);
  render();
  look();

  watchEnd(window, {
    root: host.root,
    signal: AbortSignal.any([signal, guarding.signal]),
    view: () => view,
    isArmed,
    onOutcome: (outcome) => {
      if (outcome === 'told' || outcome === 'back') setOpen(true);
      onGuard(outcome);
    },
  });

  return {
    update: (next) => {
      // Taken only where it changed elsewhere: a view that is still on its way must not undo the person's last press.
      if (next.layout.open !== (view?.layout.open ?? false)) wanted = next.layout.open;
      view = next;
      render();
      look();
    },
    toggle: () => choose(!isOpen()),
    close: () => choose(false),
    stop: (line) => {
      notice = line;
      guarding.abort();
      frame.remove();
      render();
    },
  };
};
