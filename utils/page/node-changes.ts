// Owns hearing of changes in Upwork's document: "something changed", at most once per animation frame.
// Refuses to know what changed; those who are told compare for themselves, and cheaply.

/** A node to observe, and what about it. */
export type Observed = readonly [Node, MutationObserverInit];

/** Calls `onFrame` in the frame after a change of what `observed` names (asked anew each time), until the signal aborts. */
export const watchNodes = (
  window: Window,
  observed: () => readonly Observed[],
  onFrame: () => void,
  signal: AbortSignal,
): void => {
  let frame = 0;
  const observe = () => {
    for (const [node, what] of observed()) observer.observe(node, what);
  };
  const wait = () => {
    // Deaf until the frame: a storm of changes costs one batch, however long it lasts.
    observer.disconnect();
    window.cancelAnimationFrame(frame);
    frame = window.requestAnimationFrame(() => {
      observe();
      onFrame();
    });
  };
  const observer = new MutationObserver(wait);
  observe();
  // While the document is being parsed, what has to be observed is not all there.
  for (const type of ['DOMContentLoaded', 'load']) window.addEventListener(type, wait, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    window.cancelAnimationFrame(frame);
  });
};
