// Owns the promise that what stands on the page fits small windows and large zoom, and moves nothing of the page.
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { inRoot } from '../tools/closed-root.ts';
import { type Box, middleOf, partOf } from '../tools/parts.ts';
import { see } from '../tools/person.ts';
import { AS_INSTALLED, changeSettings, sendAction } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';
import { pressEnd } from '../tools/tour.ts';

const CONTRACT = '45300001';
const setting = openSetting();
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
    await changeSettings(own, AS_INSTALLED);
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
    await until(10_000, 'the open steps on our tab', () =>
      inRoot(page, (root) => / open/.test(root.querySelector('.tab')?.getAttribute('aria-label') ?? '')),
    );
  };
  const pressOurTab = async (): Promise<void> => {
    const { x, y } = await middleOf(page, '.tab');
    await page.mouse.click(x, y);
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
    await see(frame, 'Show me how');
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
