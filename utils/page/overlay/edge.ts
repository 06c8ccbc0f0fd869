// Owns the inner edge of the open sidebar: a separator that makes it wider or narrower, by pointer and by keyboard.
import { DOCKED, WIDTH } from '../../domain/settings/layout.ts';
import type { Side } from '../view.ts';
import { makeAdjustable } from './adjust.ts';
import { element } from './element.ts';

/** `width` is CSS px as chosen; in a narrow window less of it is shown. */
type EdgeView = { readonly side: Side; readonly width: number; readonly docked: boolean };
type Edge = { readonly update: (view: EdgeView) => void };

/** Of the window, room for the tab stays free, and for a scroll bar beside it. */
const TAB = 64;

/** Puts the edge into the pane. Widths are CSS px. */
export const mountEdge = (
  pane: HTMLElement,
  onShow: (width: number) => void,
  onDone: (width: number) => void,
): Edge => {
  const { ownerDocument: document } = pane;
  const edge = element(document, 'div', {
    class: 'edge',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-label': 'Width of the checklist',
    'aria-valuemin': String(WIDTH.least),
  });
  pane.prepend(edge);
  let view: EdgeView = { side: 'right', width: WIDTH.usual, docked: false };
  const most = () => {
    const free = view.docked && innerWidth >= DOCKED.window ? DOCKED.page : TAB;
    return Math.min(WIDTH.most, innerWidth - free);
  };
  const current = () => Math.min(view.width, most());
  makeAdjustable(edge, {
    current,
    limits: () => [WIDTH.least, most()],
    // On the right, going left makes it wider.
    along: (right) => (view.side === 'right' ? -right : right),
    onShow,
    onDone,
  });
  return {
    update: (next) => {
      view = next;
      edge.setAttribute('aria-valuemax', String(most()));
      edge.setAttribute('aria-valuenow', String(current()));
    },
  };
};
