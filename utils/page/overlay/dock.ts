// Owns the room beside the page that a docked sidebar is given. The rule itself stands in the content script's sheet, so that
// the browser takes the room back together with the extension.
import { rootOf } from '../native.ts';
import type { Side } from '../view.ts';

const SIDES: readonly Side[] = ['right', 'left'];

/** Gives the page's own root a margin for this many CSS px on a side, or takes it away again. */
export const dock = (document: Document, side?: Side, width?: number): void => {
  const root = rootOf(document);
  // Between two documents there is none.
  if (!root) return;
  for (const each of SIDES) {
    const name = `--ecs-dock-${each}`;
    if (each === side) root.style.setProperty(name, `${width}px`);
    else root.style.removeProperty(name);
  }
  // The page's root shall look as if we had never been there.
  if (root.getAttribute('style') === '') root.removeAttribute('style');
};
