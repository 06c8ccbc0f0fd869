// Owns the frame that holds our sidebar page: it is made on the first opening, hidden on closing, and never sent elsewhere.
// Refuses to know what stands in it; another contract gets another frame, so the tab's history stays Upwork's.
import { element } from './element.ts';

export type Frame = {
  readonly show: (shown: boolean) => void;
  /** Moves the keyboard into the frame, also if its page is still on its way. */
  readonly focus: () => void;
  readonly remove: () => void;
};

/** Prepares the frame for an address of ours inside the shell; nothing is loaded before it is shown. */
export const mountFrame = (shell: HTMLElement, address: string): Frame => {
  const { ownerDocument: document } = shell;
  const pane = element(document, 'div', { class: 'pane', hidden: '' });
  shell.append(pane);
  let frame: HTMLIFrameElement | undefined;
  let loaded = false;
  let wantsFocus = false;

  const load = () => {
    const made = element(document, 'iframe', {
      title: 'End contract safely',
      src: address,
      allow: 'clipboard-write',
      referrerpolicy: 'no-referrer',
    });
    made.addEventListener('load', () => {
      loaded = true;
      if (wantsFocus) focus();
    });
    pane.append(made);
    return made;
  };
  const show = (shown: boolean) => {
    pane.hidden = !shown;
    if (shown) frame ??= load();
    else wantsFocus = false;
  };
  const focus = () => {
    // Chromium leaves the keyboard with the page when a frame is focused before its own page is there,
    // and Firefox when it is focused inside the very key press that opened it.
    wantsFocus = !loaded;
    if (loaded) document.defaultView?.requestAnimationFrame(() => frame?.focus());
  };
  return { show, focus, remove: () => pane.remove() };
};
