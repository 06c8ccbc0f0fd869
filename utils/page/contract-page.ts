// Owns one visit to one contract: host, sidebar and guard together, from arrival until the signal aborts.
// Refuses to know addresses and messages; what is known of the contract is pushed in as a view.

import { watchLife } from './context-alive.ts';
import { watchEnd } from './guard/guard.ts';
import { rememberControls } from './guard/remembered.ts';
import type { ContractPageOptions, MountedPage } from './mounted-page.ts';
import { native } from './native.ts';
import { watchNodes } from './node-changes.ts';
import { mountHost } from './overlay/host.ts';
import { mountSidebar } from './overlay/sidebar.ts';
import { colorScheme } from './overlay/theme.ts';
import { type RightSide, rightSide } from './overlay/upwork-layers.ts';
import type { ContractView } from './view.ts';

/** Mounts everything for one contract, closed until a view or the person says otherwise. */
export const mountContractPage = (options: ContractPageOptions): MountedPage => {
  const { window, shield, signal, frame, isArmed, life } = options;
  const { onOpen, onMove, onPanel, onGuard, onGone } = options;
  const { document } = window;
  const guarding = new AbortController();
  const whileGuarding = AbortSignal.any([signal, guarding.signal]);
  let view: ContractView | undefined;
  let isStale = false;
  let stopped = false;
  let wanted = false;
  // The person has opened or closed it on this visit, which counts more than how it was left elsewhere.
  let chosen = false;
  let theirs: RightSide = 'free';
  let scheme: string | undefined;
  // Set aside while Upwork's sidebar needs our side, unless the person opens it there again.
  let collapsed = false;

  const host = mountHost(document, shield, signal);
  const sidebar = mountSidebar(host.root, {
    frame,
    onRefused: (line) => {
      // The page is not to blame for a key that nobody gives any more.
      if (life?.isOver()) return stop();
      setOpen(false);
      sidebar.say(line);
    },
    signal,
    line: life?.line,
    onToggle: () => choose(!isOpen()),
    onMove,
  });
  const inPanel = () => view?.where === 'panel';
  const isOpen = () => wanted && !collapsed && !stopped && !inPanel();
  const render = () => sidebar.show({ view, open: isOpen(), collapsed: theirs !== 'free', stopped });
  const setOpen = (open: boolean) => {
    wanted = open;
    chosen = true;
    collapsed = false;
    render();
  };
  const choose = (open: boolean, hadFocus = native(document, 'activeElement') === host.node) => {
    if (signal.aborted || stopped) return;
    if (inPanel()) return onPanel(sidebar.say);
    setOpen(open);
    if (open) sidebar.frame.focus();
    else if (hadFocus) sidebar.focusTab();
    onOpen(open);
  };
  const drawScheme = () => {
    // Before the first view nothing is drawn, and asking would make the page's styles early.
    if (view === undefined && !stopped) return;
    const next = colorScheme(view?.theme ?? 'upwork', document);
    if (next !== scheme) host.paint(next);
    scheme = next;
  };
  // Runs soon after whatever changed in the page, so it draws only what came out differently.
  const look = () => {
    if (signal.aborted) return;
    if (!stopped && life?.isOver()) stop();
    const state = host.keep();
    if (state === 'returned') sidebar.frame.renew();
    else if (state !== 'here') return onGone(state);
    drawScheme();
    const next = view?.layout.side === 'left' ? 'free' : rightSide(document);
    if (next === theirs) return;
    theirs = next;
    collapsed = theirs === 'taken';
    render();
  };
  const stop = () => {
    stopped = true;
    guarding.abort();
    sidebar.frame.remove();
    render();
  };
  const remembered = rememberControls(document);
  const onChange = () => {
    look();
    remembered.look();
  };
  // One watch for all: in a storm of changes it is what costs.
  watchNodes(window, onChange, signal);
  // Before the guard listens: a press that finds the extension gone is not held.
  if (life !== undefined) watchLife(window, life, stop, whileGuarding);
  render();
  onChange();

  watchEnd(window, {
    root: host.root,
    shield,
    isEnd: remembered.isEnd,
    signal: whileGuarding,
    view: () => (isStale ? undefined : view),
    isArmed,
    onOutcome: (outcome) => {
      if (outcome === 'told' || outcome === 'back') inPanel() ? onPanel(sidebar.say) : setOpen(true);
      onGuard(outcome);
    },
  });

  return {
    update: (next) => {
      // On arrival only, and not over the person's own press: other tabs open and close theirs for themselves.
      if (view === undefined && !chosen) wanted = next.layout.open && !next.hidden;
      if (view !== undefined && next.hidden && !view.hidden) wanted = false;
      if (next.translators && !view?.translators) remembered.learn(next.translators);
      view = next;
      isStale = false;
      render();
      look();
    },
    markStale: () => {
      isStale = true;
    },
    toggle: () => choose(!isOpen()),
    // Pressed in the frame: the keyboard was there, also where the page has not heard of it yet.
    close: () => choose(false, true),
    isBlind: remembered.isBlind,
    stop,
  };
};
