// Owns hearing of changes in Upwork's document: "something changed", soon after and not too often.
// Refuses to know what changed; those who are told compare for themselves, and cheaply.

/** A node to observe, and what about it. */
export type Observed = readonly [Node, MutationObserverInit];

/** Between two looks, in ms. */
type Pause = { readonly first: number; readonly longest: number };

// Doubled while the page does not rest, so that a storm costs a few looks; all that we mend is still back within a second.
const PAUSE_MS: Pause = { first: 100, longest: 700 };

/**
 * Calls `onFrame` after a change of what `observed` names (asked anew each time): in the next frame, or at most 700 ms after the
 * call before (or the given pauses); until the signal aborts.
 */
export const watchNodes = (
  window: Window,
  observed: () => readonly Observed[],
  onFrame: () => void,
  signal: AbortSignal,
  pause: Pause = PAUSE_MS,
): void => {
  let frame = 0;
  let waiting: number | undefined;
  let pauseMs = pause.first;
  let calledMs = Number.NEGATIVE_INFINITY;
  const observe = () => {
    for (const [node, what] of observed()) observer.observe(node, what);
  };
  const rest = () => {
    observer.disconnect();
    window.clearTimeout(waiting);
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
    const leftMs = pauseMs - (window.performance.now() - calledMs);
    pauseMs = leftMs <= 0 ? pause.first : Math.min(2 * pauseMs, pause.longest);
    const next = () => {
      frame = window.requestAnimationFrame(call);
    };
    if (leftMs <= 0) next();
    else waiting = window.setTimeout(next, leftMs);
  };
  const observer = new MutationObserver(wait);
  observe();
  // While the document is being parsed, what has to be observed is not all there.
  for (const type of ['DOMContentLoaded', 'load']) window.addEventListener(type, wait, { signal });
  signal.addEventListener('abort', rest);
};
