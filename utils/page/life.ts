// Owns noticing, on the page, that the extension is gone while its script lives on (Chromium, after an update or a removal).
// Refuses polling: nothing is asked while nobody is at the page. Firefox ends the script; there our stylesheet goes with it.
export type Life = {
  /** Whether the extension that this script belongs to is gone; cheap, and never wrong the other way. */
  readonly isOver: () => boolean;
  /** What stands in the place of controls that would be dead. */
  readonly line: string;
};

// What comes before any use of ours: the tab is looked at again, the pointer moves on to something, a key goes down.
const SIGNS = ['visibilitychange', 'pageshow', 'focus', 'pointerover', 'keydown'];

/** Calls `onOver` at the first sign of a person after the end. */
export const watchLife = (window: Window, life: Life, onOver: () => void, signal: AbortSignal): void => {
  const look = () => {
    if (life.isOver()) onOver();
  };
  for (const type of SIGNS) window.addEventListener(type, look, { capture: true, passive: true, signal });
};
