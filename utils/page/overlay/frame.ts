// Owns the frame that holds our sidebar page: made on opening, hidden on closing, gone soon after, and never sent elsewhere.
// Refuses to know what stands in it; another contract gets another frame, so the tab's history stays Upwork's.
import { element } from './element.ts';
import { joinFrame, type OurFrame } from './joining.ts';

/** The pane and what can be done with it; the frame inside comes and goes. */
export type Frame = {
  readonly pane: HTMLElement;
  readonly show: (shown: boolean) => void;
  /** Moves the keyboard into the frame, also if its page is still on its way. */
  readonly focus: () => void;
  /** Loads our page anew, where the page took our node away and back. */
  readonly renew: () => void;
  readonly remove: () => void;
};

// A frame of an extension, hidden or not, keeps Chromium from keeping the page for going back; at `pagehide` it is too late
// to take it away. Within this time, what was said in the frame has long been saved.
const REST_MS = 5_000;
// A page that takes our frame's page away again and again is left without.
const RENEWALS = 3;
const NOT_HERE =
  'This page does not let your checklist stand in it. Press End Contract Safely in the toolbar to open it in the side panel or in a tab.';

/**
 * Prepares the frame inside the shell; nothing is loaded before it is shown, nothing seen before our page has answered there.
 * `onRefused`: this page does not let it stand here.
 */
export const mountFrame = (
  shell: HTMLElement,
  our: OurFrame,
  onRefused: (line: string) => void,
  signal: AbortSignal,
): Frame => {
  const { ownerDocument: document } = shell;
  const pane = element(document, 'div', { class: 'pane', hidden: '' });
  shell.append(pane);
  let current: { readonly frame: HTMLIFrameElement; readonly gone: AbortController } | undefined;
  let renewals = 0;
  let joined = false;
  let wantsFocus = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const load = () => {
    // Without `allow`: what a page's own policy refuses is reported to the page, with the frame's address.
    const frame = element(document, 'iframe', {
      title: 'End contract safely',
      src: our.address,
      // All that it does. Firefox lets a page's service worker lead a frame that is not sandboxed elsewhere before our page is
      // there; a page of theirs in it would have our root.
      sandbox:
        'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads',
      // Our page has no use for the address around it.
      referrerpolicy: 'no-referrer',
    });
    const gone = new AbortController();
    const onJoined = () => {
      joined = true;
      frame.toggleAttribute('data-joined', true);
      if (wantsFocus) focus();
    };
    const onEnd = (how: 'refused' | 'lost') => {
      const again = how === 'lost' && renewals < RENEWALS;
      renewals += 1;
      drop();
      if (pane.hidden) return;
      if (again) load();
      else onRefused(NOT_HERE);
    };
    current = { frame, gone };
    // First of all: its page is what takes long.
    pane.append(frame);
    joinFrame(frame, our, { onJoined, onEnd }, AbortSignal.any([signal, gone.signal]));
  };
  const drop = () => {
    current?.gone.abort();
    current?.frame.remove();
    current = undefined;
    joined = false;
  };
  const show = (shown: boolean) => {
    if (pane.hidden === !shown) return;
    pane.hidden = !shown;
    clearTimeout(rest);
    if (!shown) {
      wantsFocus = false;
      rest = setTimeout(drop, REST_MS);
    } else if (current === undefined) load();
  };
  const focus = () => {
    // Chromium leaves the keyboard with the page when a frame is focused before its own page is there,
    // and Firefox when it is focused inside the very key press that opened it.
    wantsFocus = !joined;
    if (joined) requestAnimationFrame(() => current?.frame.focus());
  };
  signal.addEventListener('abort', () => clearTimeout(rest));
  // A frame that is moved loads anew, but Chromium does not always say so where it was still on its way: it would stand empty.
  const renew = () => {
    if (current === undefined) return;
    drop();
    if (!pane.hidden) load();
  };
  const remove = () => {
    drop();
    pane.remove();
  };
  return { pane, show, focus, renew, remove };
};
