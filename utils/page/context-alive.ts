// Owns noticing, on the page, that the extension is gone while its script lives on (Chromium, after an update or a removal).
// Refuses to ask anybody: one property is read. Firefox ends the script; there our stylesheet goes with it.
import { native } from './native.ts';

export type Life = {
  /** Whether the extension that this script belongs to is gone; cheap, and never wrong the other way. */
  readonly isOver: () => boolean;
  /** What stands in the place of controls that would be dead. */
  readonly line: string;
};

// What comes before any use of ours: the tab is looked at again, the pointer moves on to something, a key goes down.
const SIGNS = ['visibilitychange', 'pageshow', 'focus', 'pointerover', 'keydown'];
// Chromium tells a script nothing of its extension's end while the worker sleeps; an open page shall say it within a second.
const LOOK_MS = 500;

/** Calls `onOver` soon after the end where the page is seen, else when it is seen again. */
export const watchLife = (window: Window, life: Life, onOver: () => void, signal: AbortSignal): void => {
  let timer: number | undefined;
  const look = () => {
    window.clearTimeout(timer);
    if (life.isOver()) return onOver();
    if (native(window.document, 'visibilityState') === 'visible') timer = window.setTimeout(look, LOOK_MS);
  };
  for (const type of SIGNS) window.addEventListener(type, look, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  look();
};
