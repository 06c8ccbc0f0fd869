// Owns the question whether a person can see our dialog: filters of theirs (content blockers) reach into closed roots and win.
// Refuses to guess: what cannot be measured counts as seen.

/** Whether the dialog and each of its answers stand on the screen, in a size that can be pressed. */
export const canBeSeen = (dialog: HTMLElement): boolean =>
  [dialog, ...dialog.querySelectorAll('button')].every(isShown);

const LEAST_PX = 8;

const isShown = (element: HTMLElement): boolean => {
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  if (width < LEAST_PX || height < LEAST_PX) return false;
  // Without a doctype the root is no higher than what it holds (Firefox), and the window's own sizes shrink with a pinch (Chromium).
  const [wide, high] = [Math.max(clientWidth, innerWidth), Math.max(clientHeight, innerHeight)];
  return right > 0 && bottom > 0 && left < wide && top < high;
};
