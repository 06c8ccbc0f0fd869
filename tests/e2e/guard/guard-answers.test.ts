// Owns the promise that the answers of the guard's dialog work at their first press on any page, and press nothing else.
import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { inRoot } from '../tools/closed-root.ts';
import {
  type Answer,
  answerAt,
  asks,
  asksNoMore,
  isAsking,
  isSidebarOpen,
  knows,
  WITH_OPEN_STEPS,
} from '../tools/on-page.ts';
import { onHost } from '../tools/person.ts';
import { sendAction } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';

const setting = openSetting({ window: { width: 1_400, height: 900 } });
let own: Page;
let page: Page;
let contractId = '49000000';

declare const browser: {
  tabs: {
    query: (what: object) => Promise<{ id: number }[]>;
    sendMessage: (tab: number | undefined, message: object, where: object) => Promise<unknown>;
  };
};
declare global {
  interface Window {
    /** What the page heard on its own control, and at large. */
    heard: string[];
  }
}

/** Runs in the page: a plain button that ends the contract, and listeners first of all as a focus trap and a layer have them. */
const trapping = (): void => {
  window.heard = [];
  const button = document.createElement('button');
  button.id = 'plain';
  button.textContent = 'End contract';
  for (const type of ['click', 'keyup', 'dblclick'])
    button.addEventListener(type, () => window.heard.push(`${type} on the control`));
  document.body.append(button);
  button.focus();
  // focus-trap 7 by default: what is outside is not pressed, and focus comes back; it listens before everybody else.
  const isOutside = (event: Event) => !button.contains(event.target as Node);
  for (const type of ['mousedown', 'touchstart', 'click', 'pointerdown', 'keydown', 'wheel', 'touchmove'])
    addEventListener(
      type,
      (event) => {
        if (!isOutside(event)) return;
        window.heard.push(`${type} outside`);
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, passive: false },
    );
  for (const type of ['focusin', 'focusout'])
    document.addEventListener(
      type,
      (event) => {
        window.heard.push(type);
        event.stopImmediatePropagation();
        if (type === 'focusin' && isOutside(event)) button.focus();
      },
      true,
    );
};
const heard = () => page.evaluate(() => window.heard.splice(0));
const hold = async (): Promise<void> => {
  await page.keyboard.press('Enter');
  await asks(page);
  await until(5_000, 'the keyboard in it', () => onHost(page));
};

beforeAll(async () => {
  own = await setting().session.openExtensionPage('options.html');
});
beforeEach(async () => {
  contractId = String(Number(contractId) + 1);
  await sendAction(own, contractId, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
  await page?.close();
  page = await setting().session.open(`/nx/wm/workroom/${contractId}/overview?slow=0`);
  await knows(page, WITH_OPEN_STEPS);
  await page.evaluate(trapping);
});

describe('inside a focus trap', () => {
  it.each<[string, Answer]>([
    ['going back', 'back'],
    ['letting go', 'go'],
  ])('%s works at the first press of the mouse, and the page hears none of it', async (_what, which) => {
    await hold();
    await heard();
    const { x, y } = await answerAt(page, which);
    await page.mouse.click(x, y);
    await asksNoMore(page);
    expect(await heard()).toEqual([]);
  });

  it('Tab and Enter work', async () => {
    await hold();
    await heard();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await asksNoMore(page);
    expect(await heard()).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await heard()).toContain('click on the control');
  });

  it('Escape is ours alone, and so is the wheel', async () => {
    await hold();
    await heard();
    const { x, y } = await answerAt(page, 'back');
    await page.mouse.move(x, y);
    await page.mouse.wheel({ deltaY: 40 });
    await page.keyboard.press('Escape');
    await asksNoMore(page);
    expect(await heard()).toEqual([]);
  });
});

it('where the page stops every wheel, what is between title and answers still scrolls', async () => {
  await page.setViewport({ width: 320, height: 256 });
  await hold();
  const open = () =>
    inRoot(page, (root) => {
      const { scrollTop } = root.querySelector('#open') as HTMLElement;
      const { x, y, width, height } = (root.querySelector('#open') as HTMLElement).getBoundingClientRect();
      return { scrollTop, x: x + width / 2, y: y + height / 2 };
    });
  const { x = 0, y = 0, scrollTop } = (await open()) ?? {};
  expect(scrollTop).toBe(0);
  await page.mouse.move(x, y);
  await page.mouse.wheel({ deltaY: 40 });
  await until(5_000, 'it to scroll', async () => ((await open())?.scrollTop ?? 0) > 0);
});

describe('a key held a little long', () => {
  it.each<[string, Answer]>([
    ['going back', 'back'],
    ['letting go', 'go'],
  ])('on %s presses nothing once the dialog is gone, until it is let go', async (_what, which) => {
    await hold();
    if (which === 'go') await page.keyboard.press('Tab');
    await heard();
    for (let times = 0; times < 6; times += 1) await page.keyboard.down('Enter');
    await asksNoMore(page);
    for (let times = 0; times < 6; times += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    expect(await heard()).toEqual([]);
    // The next press is a new one.
    await page.keyboard.press('Enter');
    await until(5_000, 'the page to hear the next press', async () =>
      (await page.evaluate(() => window.heard)).includes('click on the control'),
    );
  });

  it('on the control itself answers nothing', async () => {
    for (let times = 0; times < 6; times += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    expect(await isAsking(page)).toBe(true);
    expect((await heard()).filter((what) => what.endsWith('on the control'))).toEqual([]);
  });
});

describe('the second half of a double click', () => {
  it.each<Answer>(['back', 'go'])(
    'on the answer “%s” presses nothing of what lies beneath',
    async (which) => {
      await hold();
      const { x, y } = await answerAt(page, which);
      await page.evaluate(
        (left, top) => {
          const button = document.querySelector('#plain') as HTMLElement;
          button.style.cssText = `position:fixed;left:${left - 50}px;top:${top - 20}px;width:100px;height:40px;z-index:9`;
        },
        x,
        y,
      );
      await heard();
      await page.mouse.click(x, y, { count: 2 });
      await asksNoMore(page);
      expect(await heard()).toEqual([]);
    },
  );
});

it('a dialog that a filter hides keeps nobody from the page: the press passes, and the popup says why', async () => {
  // User-origin rules of a content blocker reach into closed roots; here our own root is given the like.
  await inRoot(page, (root) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('dialog{display:none!important}');
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return true;
  });
  await page.keyboard.press('Enter');
  expect(await heard()).toContain('click on the control');
  expect(await isAsking(page)).toBe(false);
  await page.bringToFront();
  const popup = await own.evaluate(async () => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    return browser.tabs.sendMessage(tab?.id, { call: 'how-it-stands' }, { frameId: 0 });
  });
  expect(popup).toEqual({ contractId, removed: false, guard: 'unseen' });
});

it('our tab opens for a press that a navigator makes up, which can look into closed roots', async () => {
  await inRoot(page, (root) => {
    root.querySelector<HTMLElement>('.tab')?.click();
    return true;
  });
  await until(5_000, 'the sidebar to open', () => isSidebarOpen(page));
});

it('title and answers stand in sight on a window of 320 px at 200 %', async () => {
  await page.setViewport({ width: 320, height: 256 });
  await hold();
  const seen = await inRoot(page, (root) =>
    [...root.querySelectorAll('dialog, dialog h2, dialog button')].map((node) => {
      const { top, bottom, left, right } = node.getBoundingClientRect();
      return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    }),
  );
  expect(seen).toEqual([true, true, true, true]);
});
