// Owns the question whether a person can see an element, as far as its attributes and its style say.
// Refuses to measure: what lies under something else counts as seen.
import { isMatch } from '../native.ts';

/** Whether an element, with everything in it, is kept from sight: not shown, transparent, or moved and clipped away. */
export const isHidden = (element: Element, style: CSSStyleDeclaration): boolean => {
  if (isMatch(element, '[hidden], [aria-hidden=true]')) return true;
  if (`${style.display} ${style.visibility} ${style.opacity}`.match(/none|hidden|collapse| 0$/)) return true;
  if (parseFloat(style.fontSize) === 0) return true;
  // Text for screen readers alone.
  return (
    /absolute|fixed/.test(style.position) &&
    (/rect|inset/.test(`${style.clip} ${style.clipPath}`) ||
      [style.width, style.height].some((size) => parseFloat(size) <= 1) ||
      [style.left, style.top].some((offset) => parseFloat(offset) < -900))
  );
};
