// Owns moving the closed tab up and down the window's edge, by pointer and by keyboard. Places are percent of its height.
import { PLACE } from '../../domain/settings/layout.ts';
import { makeAdjustable } from './adjust.ts';

/** `isClosed`: the tab of an open sidebar stays where it is, since on a narrow window it lies across the top. */
export const makeTabMovable = (
  tab: HTMLElement,
  isClosed: () => boolean,
  onShow: (place: number) => void,
  onDone: (place: number) => void,
): void => {
  const percent = (px: number) => (100 * px) / innerHeight;
  tab.title = 'To move this tab, drag it or press the arrow keys.';
  makeAdjustable(tab, {
    current: () => (isClosed() ? percent(tab.getBoundingClientRect().top) : undefined),
    limits: () => [PLACE.least, PLACE.most],
    along: (_, down) => percent(down),
    onShow,
    onDone,
  });
};
