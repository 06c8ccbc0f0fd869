// Owns the promise that what stands on the page fits small windows and large zoom, and moves nothing of the page.
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from './browser/time-limit.ts';
import { inRoot } from './closed-root.ts';
import { see } from './person.ts';
import { sendAction } from './record.ts';
import { openSetting } from './setting.ts';
import { pressEnd } from './tour.ts';

const CONTRACT = '45300001';
const setting = openSetting();
declare const browser: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Part = Box & { readonly cut: boolean };
/** Where a part of ours stands, and whether some of its content is cut off; undefined where it is not shown. */
const partOf = (page: Page, selector: '.tab' | '.pane' | 'dialog'): Promise<Part | undefined> =>
  inRoot<Partial<Record<typeof selector, Part>>>(page, (root) => {
    const parts: Record<string, Part> = {};
    for (const name of ['.tab', '.pane', 'dialog']) {
      const node = root.querySelector<HTMLElement>(name);
      if (!node?.checkVisibility()) continue;
      const { left, top, right, bottom } = node.getBoundingClientRect();
      // A pixel of rounding is no cut; what scrolls is not cut either.
      const scrolls = getComputedStyle(node).overflowY === 'auto';
      const cut =
        node.scrollWidth > node.clientWidth + 1 || (!scrolls && node.scrollHeight > node.clientHeight + 1);
      parts[name] = { left, top, right, bottom, cut };
    }
    return parts;
  }).then((parts) => parts?.[selector]);

const SIZES = [
  { name: 'a window of 320 px', width: 320, height: 568, deviceScaleFactor: 1 },
  { name: '200 % zoom on a window of 1280 px', width: 640, height: 400, deviceScaleFactor: 2 },
  { name: '400 % zoom on a window of 1280 px', width: 320, height: 256, deviceScaleFactor: 4 },
  { name: 'a large window', width: 1920, height: 1080, deviceScaleFactor: 1 },
];

describe.each(SIZES)('$name', ({ name: _, ...size }) => {
  let page: Page;
  beforeEach(async () => {
    const { session } = setting();
    const own = await session.openExtensionPage('options.html');
    const layout = { open: false, side: 'right', width: 400 };
    const request = { patch: { layout } };
    await own.evaluate((message) => browser.runtime.sendMessage(message), {
      type: 'change-settings',
      request,
    });
    await sendAction(own, CONTRACT, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
    await own.close();
    page = await session.open('/nx/wm/freelancer/contracts?slow=0');
    await page.setViewport(size);
  });
  afterEach(() => page.close());

  const inside = (box: Box | undefined): void => {
    expect(box?.left).toBeGreaterThanOrEqual(0);
    expect(box?.top).toBeGreaterThanOrEqual(0);
    expect(box?.right).toBeLessThanOrEqual(size.width);
    expect(box?.bottom).toBeLessThanOrEqual(size.height);
  };
  const goToContract = async (): Promise<void> => {
    await page.goto(setting().standIn.url(`/nx/wm/workroom/${CONTRACT}/overview?slow=0`));
    await until(10_000, 'the open must-dos on our tab', () =>
      inRoot(page, (root) => / open/.test(root.querySelector('.tab')?.getAttribute('aria-label') ?? '')),
    );
  };
  const pressOurTab = async (): Promise<void> => {
    const tab = await partOf(page, '.tab');
    if (tab === undefined) throw new Error('Our tab is not shown.');
    await page.mouse.click((tab.left + tab.right) / 2, (tab.top + tab.bottom) / 2);
  };

  it('shows the tab whole, opens the sidebar so that nothing in it is cut, and closes it again', async () => {
    const { session } = setting();
    await goToContract();
    const closed = await partOf(page, '.tab');
    inside(closed);
    expect(closed?.cut).toBe(false);
    const pageBox = () =>
      page.evaluate(() => {
        const { x, y, width, height } =
          document.querySelector('main')?.getBoundingClientRect() ?? new DOMRect();
        return { x, y, width, height, whole: document.documentElement.scrollWidth };
      });
    const before = await pageBox();

    await pressOurTab();
    const frame = await session.sidebarFrame(page);
    await see(frame, 'Do this next');
    const [tab, pane] = [await partOf(page, '.tab'), await partOf(page, '.pane')];
    inside(tab);
    inside(pane);
    expect(tab?.cut).toBe(false);
    // The sidebar uses what is there, up to the width that the person gave it.
    expect((pane?.right ?? 0) - (pane?.left ?? 0)).toBeGreaterThanOrEqual(Math.min(400, size.width) - 44);
    expect(
      await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(await pageBox()).toEqual(before);

    await pressOurTab();
    await until(5_000, 'the sidebar to close', async () => (await partOf(page, '.pane')) === undefined);
  });

  it('shows the question of the guard whole, with both answers in reach', async () => {
    await goToContract();
    await pressEnd(page);
    const dialog = await until(5_000, 'our dialog', () => partOf(page, 'dialog'));
    inside(dialog);
    expect(dialog.cut).toBe(false);
    for (const answer of ['I know, let me end it', 'Back to the checklist']) {
      if (answer.startsWith('I')) await page.keyboard.press('Tab');
      else {
        await page.keyboard.down('Shift');
        await page.keyboard.press('Tab');
        await page.keyboard.up('Shift');
      }
      const focused = await inRoot(page, (root) => {
        const { left, top, right, bottom } = root.activeElement?.getBoundingClientRect() ?? new DOMRect();
        return { text: root.activeElement?.textContent, box: { left, top, right, bottom } };
      });
      expect(focused?.text).toBe(answer);
      inside(focused?.box);
    }
  });
});
