// Owns the frame that holds our sidebar page: made on opening, hidden on closing, gone soon after, and never sent elsewhere.
// Refuses to know what stands in it; another contract gets another frame, so the tab's history stays Upwork's.
import { element } from './element.ts';

/** The pane and what can be done with it; the frame inside comes and goes. */
export type Frame = {
  readonly pane: HTMLElement;
  readonly show: (shown: boolean) => void;
  /** Moves the keyboard into the frame, also if its page is still on its way. */
  readonly focus: () => void;
  readonly remove: () => void;
};

// A frame of an extension, hidden or not, keeps Chromium from keeping the page for going back; at `pagehide` it is too late
// to take it away. Within this time, what was said in the frame has long been saved.
const REST_MS = 5_000;

/** Prepares the frame for an address of ours inside the shell; nothing is loaded before it is shown. */
export const mountFrame = (shell: HTMLElement, address: string, signal: AbortSignal): Frame => {
  const { ownerDocument: document } = shell;
  const { defaultView: window } = document;
  const pane = element(document, 'div', { class: 'pane', hidden: '' });
  shell.append(pane);
  let frame: HTMLIFrameElement | undefined;
  let loaded = false;
  let wantsFocus = false;
  let rest: number | undefined;

  const load = () => {
    const made = element(document, 'iframe', {
      title: 'End contract safely',
      src: address,
      // For the copy buttons: without it a frame of another origin may not write to the clipboard.
      allow: 'clipboard-write',
      // Our page has no use for the address around it.
      referrerpolicy: 'no-referrer',
    });
    made.addEventListener('load', () => {
      loaded = true;
      if (wantsFocus) focus();
    });
    pane.append(made);
    return made;
  };
  const drop = () => {
    frame?.remove();
    frame = undefined;
    loaded = false;
  };
  const show = (shown: boolean) => {
    if (pane.hidden === !shown) return;
    pane.hidden = !shown;
    window?.clearTimeout(rest);
    if (shown) frame ??= load();
    else {
      wantsFocus = false;
      rest = window?.setTimeout(drop, REST_MS);
    }
  };
  const focus = () => {
    // Chromium leaves the keyboard with the page when a frame is focused before its own page is there,
    // and Firefox when it is focused inside the very key press that opened it.
    wantsFocus = !loaded;
    if (loaded) window?.requestAnimationFrame(() => frame?.focus());
  };
  signal.addEventListener('abort', () => window?.clearTimeout(rest));
  return { pane, show, focus, remove: () => pane.remove() };
};
