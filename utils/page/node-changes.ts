// Owns hearing of changes in Upwork's document: "something changed", soon after and not too often.
// Refuses to know what changed; those who are told compare for themselves, and cheaply.

/** A node to observe, and what about it. */
export type Observed = readonly [Node, MutationObserverInit];

// So that a page which never rests costs a few looks a second; all that we mend is back well within one.
const PAUSE_MS = 400;

/**
 * Calls `onFrame` after a change of what `observed` names (asked anew each time): in the next frame, or 400 ms after the call
 * before; until the signal aborts.
 */
export const watchNodes = (
  window: Window,
  observed: () => readonly Observed[],
  onFrame: () => void,
  signal: AbortSignal,
): void => {
  let frame = 0;
  let pause: number | undefined;
  let calledMs = Number.NEGATIVE_INFINITY;
  const observe = () => {
    for (const [node, what] of observed()) observer.observe(node, what);
  };
  const rest = () => {
    observer.disconnect();
    window.clearTimeout(pause);
    window.cancelAnimationFrame(frame);
  };
  const call = () => {
    calledMs = window.performance.now();
    observe();
    onFrame();
  };
  const wait = () => {
    // Deaf until then: a storm of changes costs one batch, however long it lasts.
    rest();
    const leftMs = PAUSE_MS - (window.performance.now() - calledMs);
    const next = () => {
      frame = window.requestAnimationFrame(call);
    };
    if (leftMs <= 0) next();
    else pause = window.setTimeout(next, leftMs);
  };
  const observer = new MutationObserver(wait);
  observe();
  // While the document is being parsed, what has to be observed is not all there.
  for (const type of ['DOMContentLoaded', 'load']) window.addEventListener(type, wait, { signal });
  signal.addEventListener('abort', rest);
};
