// Owns the question whether a person can see an element, as far as its attributes and its style say.
// Refuses to measure: what lies under something else counts as seen.

/** Whether an element, with everything in it, is kept from sight: not shown, transparent, or moved and clipped away. */
export const isHidden = (element: Element, style: CSSStyleDeclaration): boolean => {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (style.display === 'none' || /hidden|collapse/.test(style.visibility)) return true;
  if (style.opacity === '0' || parseFloat(style.fontSize) === 0) return true;
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  // Text for screen readers alone.
  const clipped = /rect|inset/.test(`${style.clip} ${style.clipPath}`);
  const small = parseFloat(style.width) <= 1 || parseFloat(style.height) <= 1;
  return clipped || small || parseFloat(style.left) < -900 || parseFloat(style.top) < -900;
};
