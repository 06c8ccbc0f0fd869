// Owns where the parts of ours stand on a page, as a person sees them.
import type { Page } from 'puppeteer-core';
import { inRoot } from './closed-root.ts';

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};
/** `cut`: some of its content cannot be seen. */
export type Part = Box & { readonly cut: boolean };
export type PartName = '.tab' | '.pane' | '.edge' | 'dialog';

/** undefined where it is not shown. */
export const partOf = (page: Page, selector: PartName): Promise<Part | undefined> =>
  inRoot<Partial<Record<PartName, Part>>>(page, (root) => {
    const parts: Record<string, Part> = {};
    for (const name of ['.tab', '.pane', '.edge', 'dialog']) {
      const node = root.querySelector<HTMLElement>(name);
      if (!node?.checkVisibility({ opacityProperty: true })) continue;
      const { left, top, right, bottom } = node.getBoundingClientRect();
      // A pixel of rounding is no cut; what scrolls is not cut either.
      const scrolls = getComputedStyle(node).overflowY === 'auto';
      const cut =
        node.scrollWidth > node.clientWidth + 1 || (!scrolls && node.scrollHeight > node.clientHeight + 1);
      parts[name] = { left, top, right, bottom, cut };
    }
    return parts;
  }).then((parts) => parts?.[selector]);

/** Its middle, for the mouse; throws where it is not shown. */
export const middleOf = async (page: Page, selector: PartName): Promise<{ x: number; y: number }> => {
  const part = await partOf(page, selector);
  if (part === undefined) throw new Error(`${selector} is not shown.`);
  return { x: (part.left + part.right) / 2, y: (part.top + part.bottom) / 2 };
};
