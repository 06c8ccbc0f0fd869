// Owns what of Upwork's own needs our place. Its dialogs (z-index 1050) need nothing: ours stays below them at 1040.
// Refuses to move anything, and to look inside Upwork's content: only the outer layout says what stands open.

/** What Upwork's own right sidebar leaves of that side; it lies above ours, so a strip of it would cover our tab. */
export type RightSide = 'free' | 'strip' | 'taken';

/** Reads the layout of the one node only where Upwork has a right sidebar at all. */
export const rightSide = (document: Document): RightSide => {
  if (document.getElementsByClassName('layout-sidebar_expanded').length > 0) return 'taken';
  const strip = document.querySelector('.layout-sidebar_enabled .layout-sidebar_sidebar');
  return strip !== null && strip.getBoundingClientRect().width > 0 ? 'strip' : 'free';
};
