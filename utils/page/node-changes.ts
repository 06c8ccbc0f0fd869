// Owns hearing of changes in Upwork's document: "something changed", soon after and not too often.
// Refuses to know what changed; those who are told compare for themselves, and cheaply.
import { rootOf } from './native.ts';

// Which nodes there are, what they say, and by which classes they look; other extensions mark the root in ways of their own.
const ALL = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['class'],
};
const OF_ROOT = { attributes: true };
// Between two looks, doubled while the page does not rest, so that a storm costs a few; all that we put back is still there within a
// second.
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 800;

/**
 * Calls `onChange` after a change in the document: in the next frame, or at most 800 ms after the call before; until the signal
 * aborts.
 */
export const watchNodes = (window: Window, onChange: () => void, signal: AbortSignal): void => {
  const { document } = window;
  let frame = 0;
  let waiting: number | undefined;
  let pauseMs = FIRST_PAUSE_MS;
  let calledMs = Number.NEGATIVE_INFINITY;
  const observe = () => {
    observer.observe(rootOf(document) ?? document, OF_ROOT);
    observer.observe(document, ALL);
  };
  const rest = () => {
    observer.disconnect();
    window.clearTimeout(waiting);
    window.cancelAnimationFrame(frame);
  };
  const call = () => {
    calledMs = window.performance.now();
    observe();
    onChange();
  };
  const wait = () => {
    // Deaf until then: a storm of changes costs one batch, however long it lasts.
    rest();
    const leftMs = pauseMs - (window.performance.now() - calledMs);
    pauseMs = leftMs <= 0 ? FIRST_PAUSE_MS : Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    if (leftMs <= 0) frame = window.requestAnimationFrame(call);
    else waiting = window.setTimeout(call, leftMs);
  };
  const observer = new MutationObserver(wait);
  observe();
  // With its last style sheet the page looks different, though no node changed.
  window.addEventListener('load', wait, { signal });
  signal.addEventListener('abort', rest);
};
