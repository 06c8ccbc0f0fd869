// Owns the promise that the sidebar stands where the person puts it - side, width, height, over or beside the page, or out of
// sight - that this is remembered, and that whatever was hidden comes back in the popup.
import { isDeepStrictEqual } from 'node:util';
import type { Frame, Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { IDS } from '../../stand-in/contracts.ts';
import { until } from '../browser/time-limit.ts';
import { inRoot } from '../tools/closed-root.ts';
import { middleOf, partOf } from '../tools/parts.ts';
import {
  choose,
  closeSidebar,
  find,
  hostCount,
  openSidebar,
  painted,
  press,
  pressInMenu,
} from '../tools/person.ts';
import { AS_INSTALLED, changeSettings, sendAction } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';
import { pressEnd } from '../tools/tour.ts';

declare const browser: {
  tabs: {
    query: (which: object) => Promise<{ id: number }[]>;
    sendMessage: (id: number, message: unknown) => Promise<unknown>;
  };
};

const HOURLY = `/nx/wm/workroom/${IDS.hourly}/overview?slow=0`;
const FIXED = `/nx/wm/workroom/${IDS.fixed}/overview?slow=0`;
const setting = openSetting();

/** An entry of Chromium's own measure. */
type Shift = { readonly value: number; readonly sources: readonly { readonly node: Node | null }[] };

let own: Page;
let page: Page;
beforeAll(async () => {
  own = await setting().session.openExtensionPage('options.html');
});
beforeEach(async () => {
  await changeSettings(own, AS_INSTALLED);
  page = await setting().session.open(HOURLY);
  await shows('.tab');
});
afterEach(() => page.close());

const shows = (part: Parameters<typeof partOf>[1]) =>
  until(10_000, `${part} on the page`, () => partOf(page, part));
const gone = (part: Parameters<typeof partOf>[1]) =>
  until(5_000, `${part} to go`, async () => (await partOf(page, part)) === undefined);
const widthOf = async (): Promise<number> => {
  const pane = await shows('.pane');
  return pane.right - pane.left;
};
const drag = async (part: '.tab' | '.edge', right: number, down: number): Promise<void> => {
  await painted(page);
  const { x, y } = await middleOf(page, part);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right, y + down, { steps: 5 });
  await page.mouse.up();
  // The frame takes no press while its edge is held.
  await painted(page);
};
const stored = async (name: string, wanted: number): Promise<void> => {
  await until(5_000, `${name} ${wanted} to be stored`, async () => {
    const { layout } = await changeSettings(own, {});
    return layout[name as 'width'] === wanted;
  });
};
const open = () => openSidebar(setting().session, page);
/** Chooses in the view of its place, which stays open. */
const place = async (frame: Frame, choice: string): Promise<void> => {
  if (!(await frame.evaluate(() => document.querySelector('dialog[open]') !== null)))
    await pressInMenu(frame, 'Place on the page');
  await painted(page);
  await choose(frame, choice);
};

describe('the edge of the sidebar', () => {
  it('makes it wider and narrower by mouse, also over the frame, within limits, and for the next time', async () => {
    const frame = await open();
    await drag('.edge', -120, 40);
    expect(await widthOf()).toBe(520);
    expect(await frame.evaluate(() => innerWidth)).toBeGreaterThan(490);
    await drag('.edge', 200, 0);
    expect(await widthOf()).toBe(320);
    await drag('.edge', 300, 0);
    expect(await widthOf()).toBe(280);
    await drag('.edge', -700, 0);
    expect(await widthOf()).toBe(800);
    await stored('width', 800);
    await page.reload();
    expect(await widthOf()).toBe(800);
  });

  it('is reached and moved by keyboard, and says how wide it is', async () => {
    const frame = await open();
    // Opened, it takes the keyboard as soon as its page is there, also from the edge.
    await until(10_000, 'the keyboard in the frame', () => frame.evaluate(() => document.hasFocus()));
    const { x, y } = await middleOf(page, '.edge');
    await page.mouse.click(x, y);
    const value = () => inRoot(page, (root) => root.querySelector('.edge')?.getAttribute('aria-valuenow'));
    for (const [key, wanted] of [
      ['ArrowLeft', 416],
      ['ArrowLeft', 432],
      ['ArrowRight', 416],
      ['Home', 280],
      ['End', 800],
    ] as const) {
      await page.keyboard.press(key);
      await until(5_000, `a width of ${wanted} after ${key}`, async () =>
        isDeepStrictEqual([await widthOf(), await value()], [wanted, String(wanted)]),
      );
    }
    await stored('width', 800);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await inRoot(page, (root) => root.activeElement?.className)).toBe('tab');
    await page.keyboard.press('Tab');
    expect(await inRoot(page, (root) => root.activeElement?.className)).toBe('edge');
  });
});

describe('the closed tab', () => {
  const top = async () => (await shows('.tab')).top;

  it('is dragged up and down without opening, and still opens by a press; it stays there', async () => {
    const before = await top();
    await drag('.tab', -30, 150);
    expect(Math.abs((await top()) - before - 150)).toBeLessThanOrEqual(4);
    expect(await partOf(page, '.pane')).toBeUndefined();
    const put = await top();
    const { layout } = await changeSettings(own, {});
    expect(layout.place).toBeGreaterThan(50);
    await page.reload();
    expect(await top()).toBe(put);
    const { x, y } = await middleOf(page, '.tab');
    await page.mouse.click(x, y);
    await shows('.pane');
  });

  it('goes up and down by keyboard', async () => {
    await closeSidebar(page, await open());
    const before = await top();
    for (let count = 0; count < 5; count += 1) await page.keyboard.press('ArrowUp');
    expect(Math.abs((await top()) - before + 80)).toBeLessThanOrEqual(24);
    await page.keyboard.press('Home');
    expect(await top()).toBe(8);
    await page.keyboard.press('Enter');
    await shows('.pane');
  });
});

describe('over the page or beside it, right or left', () => {
  const main = () =>
    page.evaluate(() => {
      const { left, right } = document.querySelector('main')?.getBoundingClientRect() ?? new DOMRect();
      return { left, right, sideways: document.documentElement.scrollWidth > innerWidth };
    });

  it('the page makes room for it, and takes the room back', async () => {
    const before = await main();
    const frame = await open();
    expect(await main()).toEqual(before);
    await place(frame, 'Beside the page');
    await until(5_000, 'the page to make room', async () => (await main()).right <= 880);
    expect((await shows('.pane')).left).toBe((await main()).right);
    expect((await main()).sideways).toBe(false);
    await place(frame, 'Left');
    await until(5_000, 'the room on the left', async () => (await main()).left >= 400);
    expect((await shows('.pane')).right).toBe((await main()).left);
    await drag('.edge', 100, 0);
    expect((await main()).left).toBe(500);
    expect((await shows('.pane')).right).toBe(500);
    await press(frame, 'Close', 'dialog[open] button');
    await closeSidebar(page, frame);
    expect(await main()).toEqual(before);
    expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
  });

  it('is remembered by the next page, and forgotten with the contract', async () => {
    await changeSettings(own, { mode: 'dock', side: 'left', layout: { open: true, width: 400 } });
    await page.goto(setting().standIn.url(FIXED));
    await shows('.pane');
    expect((await main()).left).toBe(400);
    await page.evaluate(() => history.pushState(null, '', '/nx/wm/freelancer/contracts'));
    await until(5_000, 'ours to go', async () => (await hostCount(page)) === 0);
    expect((await main()).left).toBe(0);
  });

  it('lies over the page where the window is too narrow for both', async () => {
    await page.setViewport({ width: 880, height: 700 });
    const before = await main();
    await changeSettings(own, { mode: 'dock' });
    await open();
    expect(await main()).toEqual(before);
  });

  it('over the page, nothing of the page is shifted by opening, resizing, moving or closing', async () => {
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, sources } = entry as PerformanceEntry & Shift;
            // Our sidebar may grow: it lies over the page, and its nodes are not named.
            if (sources.some(({ node }) => document.querySelector('body')?.contains(node)))
              shifts.push(value);
          }
        }).observe({ type: 'layout-shift' });
    });
    const boxes = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('body, main *, header *')].map((node) => {
          const { x, y, width, height } = node.getBoundingClientRect();
          return [x, y, width, height].join();
        }),
      );
    const before = await boxes();
    const frame = await open();
    await drag('.edge', -150, 0);
    await closeSidebar(page, frame);
    await drag('.tab', 0, 90);
    expect(await boxes()).toEqual(before);
    expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });
});

it('the menu in its head opens and closes by keyboard, and the keyboard is back on its button', async () => {
  const frame = await open();
  const menu = () =>
    frame.evaluate(() => ({
      open: document.querySelector(':popover-open') !== null,
      at: document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName,
    }));
  const becomes = (isOpen: boolean) =>
    until(5_000, `the menu to be open: ${isOpen}`, async () => (await menu()).open === isOpen);
  await (await find(frame, 'More')).focus();
  await page.keyboard.press('Enter');
  await becomes(true);
  await page.keyboard.press('Tab');
  expect((await menu()).at).toBe('BUTTON');
  await page.keyboard.press('Escape');
  await becomes(false);
  expect((await menu()).at).toBe('More');
  expect(await partOf(page, '.pane')).toBeDefined();
});

/** The popup as it stands over our tab, once it says so; each change event makes it look again at the tab in front. */
const popupOver = async (text: string): Promise<Page> => {
  const popup = await setting().session.openExtensionPage('popup.html');
  await page.bringToFront();
  await popupSays(popup, text, true);
  return popup;
};
const popupSays = (popup: Page, text: string, wanted: boolean): Promise<true> =>
  until(10_000, `${text} in the popup: ${wanted}`, async () => {
    await changeSettings(own, {});
    return popup.evaluate((words, is) => document.body.innerText.includes(words) === is, text, wanted);
  });
/** Pressed by script: a tab in the back takes no mouse. */
const pressIn = async (popup: Page, name: string): Promise<void> => {
  await (await find(popup, name)).evaluate((button) => (button as HTMLElement).click());
};
/** The shortcut's message; the keys themselves are the browser's. */
const shortcut = async (): Promise<void> => {
  await page.bringToFront();
  await own.evaluate(async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    await browser.tabs.sendMessage(tab?.id ?? 0, { call: 'toggle-sidebar' });
  });
};

describe('out of sight', () => {
  it('hidden here, the contract’s page alone is without it; the shortcut opens it; the popup brings it back', async () => {
    const frame = await open();
    await pressInMenu(frame, 'Hide');
    await press(frame, 'Hide on this contract');
    await gone('.tab');
    expect(await hostCount(page)).toBe(1);
    await page.goto(setting().standIn.url(FIXED));
    await shows('.tab');
    await page.goto(setting().standIn.url(HOURLY));
    await until(5_000, 'the page', async () => (await hostCount(page)) === 1);
    await gone('.tab');
    await shortcut();
    await shows('.pane');
    await shortcut();
    await gone('.tab');
    const popup = await popupOver('The sidebar is hidden on the contract of this tab.');
    await pressIn(popup, 'Show it on this contract again');
    await shows('.tab');
    await popup.close();
  });

  it('hidden everywhere, no page has it; the popup brings it back', async () => {
    const frame = await open();
    await pressInMenu(frame, 'Hide');
    await press(frame, 'Hide everywhere');
    await gone('.tab');
    await page.goto(setting().standIn.url(FIXED));
    await until(5_000, 'the page', async () => (await hostCount(page)) === 1);
    await gone('.tab');
    const popup = await popupOver('The sidebar is hidden on every contract page.');
    await pressIn(popup, 'Show it again');
    await shows('.tab');
    await popup.close();
  });

  it('the guard stays, and its way back leads to the checklist', async () => {
    await sendAction(own, IDS.hourly, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
    await changeSettings(own, { hidden: true });
    await gone('.tab');
    await pressEnd(page);
    await shows('dialog');
    await page.keyboard.press('Enter');
    await shows('.pane');
  });
});

it('where the page took it away again and again, the popup says why it is not there', async () => {
  for (let count = 0; count < 4; count += 1) {
    await until(1_000, 'ours', async () => (await hostCount(page)) === 1);
    await page.evaluate(() => document.querySelector('[data-end-contract-safely]')?.remove());
  }
  const why = 'This page took the sidebar away several times';
  const popup = await popupOver(why);
  await page.reload();
  await shows('.tab');
  await popupSays(popup, why, false);
  await popup.close();
});

// The last one: everything of before the restart is gone.
it('everything is remembered over a restart of the browser', async () => {
  const { session } = setting();
  await changeSettings(own, { side: 'left', mode: 'dock', hiddenOn: [IDS.fixed] });
  const { x, y } = await until(5_000, 'our tab on the left', async () => {
    const tab = await middleOf(page, '.tab');
    return tab.x < 50 ? tab : undefined;
  });
  await page.mouse.click(x, y);
  await shows('.pane');
  await drag('.edge', 60, 0);
  await stored('width', 460);
  await session.restart();
  page = await session.open(HOURLY);
  expect(await widthOf()).toBe(460);
  expect((await shows('.pane')).left).toBe(0);
  expect(await page.evaluate(() => document.querySelector('main')?.getBoundingClientRect().left)).toBe(460);
  await page.goto(setting().standIn.url(FIXED));
  await until(5_000, 'the page', async () => (await hostCount(page)) === 1);
  await gone('.tab');
});
