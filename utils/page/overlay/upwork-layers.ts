// Owns what of Upwork's own needs our place. Its dialogs (z-index 1050) need nothing: ours stays below them at 1040.
// Refuses to move anything, and to look inside Upwork's content: only the outer layout says what stands open.
import { bodyOf, isMatch, native, rootOf } from '../native.ts';
import type { Observed } from '../node-changes.ts';

const LAYOUT = { childList: true, attributes: true, attributeFilter: ['class', 'theme'] };
const LAYOUT_DEPTH = 3;
const CONTENT = 'main, header, footer, nav, script, style';

/** What Upwork's own right sidebar leaves of that side; it lies above ours, so a strip of it would cover our tab. */
export type RightSide = 'free' | 'strip' | 'taken';

/** Reads the layout of the one node only where Upwork has a right sidebar at all. */
export const rightSide = (document: Document): RightSide => {
  if (document.getElementsByClassName('layout-sidebar_expanded').length > 0) return 'taken';
  const strip = document.querySelector('.layout-sidebar_enabled .layout-sidebar_sidebar');
  return strip !== null && strip.getBoundingClientRect().width > 0 ? 'strip' : 'free';
};

/** The few nodes whose changes can matter to us: the root (theme, our own node) and the outer layout, never content. */
export const outerLayout = (document: Document): readonly Observed[] => {
  const observed: Observed[] = [[document, { childList: true }]];
  const root = rootOf(document);
  const body = bodyOf(document);
  if (root) observed.push([root, { childList: true, attributes: true }]);
  if (body) observed.push([body, { attributes: true, attributeFilter: ['class'] }]);
  let level = [...document.querySelectorAll('#__nuxt')];
  for (let depth = 0; depth < LAYOUT_DEPTH; depth += 1) {
    for (const layout of level) observed.push([layout, LAYOUT]);
    level = level
      .flatMap((layout) => [...(native(layout, 'children') ?? [])])
      .filter((child) => !isMatch(child, CONTENT));
  }
  return observed;
};
