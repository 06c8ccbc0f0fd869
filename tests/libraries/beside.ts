// Owns the ways to press a library's "End contract", and the promise beside each: it is held, and passes the next time.
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../e2e/browser/time-limit.ts';
import { answerWith, asks, asksNoMore, isAsking, knows, WITH_OPEN_STEPS } from '../e2e/tools/on-page.ts';
import { sendAction } from '../e2e/tools/record.ts';
import { BROWSER, openSetting } from '../e2e/tools/setting.ts';

const WAYS = ['mouse', 'touch', 'Enter', 'Space', 'Enter held down', 'double click', 'drag'] as const;
type Way = (typeof WAYS)[number];
/** What a library itself does not offer: keys on its items, or a menu that opens while the button is still down. */
const NOT_OFFERED: Readonly<Record<string, readonly Way[]>> = {
  'ant-design-vue': ['drag', 'Enter', 'Space', 'Enter held down'],
  'ant-design-vue-confirm': ['drag'],
  'base-ui-dialog': ['drag'],
  'element-plus': ['drag'],
  'element-plus-box': ['drag'],
  'focus-trap-7': ['drag'],
  'focus-trap-8': ['drag'],
  // Firefox's driver makes no click of a touch on what stands above the page, with or without us.
  fluent: BROWSER === 'firefox' ? ['drag', 'touch'] : ['drag'],
  'fluent-dialog': BROWSER === 'firefox' ? ['drag', 'touch'] : ['drag'],
  'headlessui-react-dialog': ['drag'],
  'headlessui-vue': ['drag'],
  'headlessui-vue-dialog': ['drag'],
  'kobalte-dialog': ['drag'],
  'naive-ui': ['drag', 'Enter', 'Space', 'Enter held down'],
  'naive-ui-dialog': ['drag'],
  'nuxt-ui': ['drag'],
  'nuxt-ui-modal': ['drag'],
  primevue: ['drag'],
  'primevue-confirm': ['drag'],
  'radix-dialog': ['drag'],
  'react-aria-button': ['drag'],
  'react-aria-dialog': ['drag'],
  quasar: ['drag'],
  'quasar-menu': ['drag'],
  reka: ['drag'],
  'reka-dialog': ['drag'],
  vuetify: ['drag'],
  'vuetify-dialog': ['drag'],
};

/** Browsers close a popover as any modal dialog opens. */
const POPOVERS = ['fluent'];

let page: Page;
declare global {
  interface Window {
    /** How often Escape came to the page. */
    escapes: number;
  }
}
/** Runs in the page before the library. */
const listening = (): void => {
  window.escapes = 0;
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') window.escapes += 1;
    },
    true,
  );
};

/** The library's page as one document, as a site would serve it. */
const documentOf = (name: string, script: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><script>(${listening})()</script></head>
<body><main style="padding:80px 200px"><div id="place"></div></main><script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`;

const acted = () => page.evaluate(() => (window as unknown as { acted: number }).acted);
type Point = { readonly x: number; readonly y: number };
/** Where the innermost element of that text stands; undefined while it is not there. */
const middleOf = (what: { text: string } | { selector: string }): Promise<Point | undefined> =>
  page.evaluate((wanted) => {
    const found =
      'selector' in wanted
        ? [...document.querySelectorAll<HTMLElement>(wanted.selector)]
        : [...document.querySelectorAll<HTMLElement>('body *')].filter(
            (one) => one.localName !== 'script' && one.textContent.trim() === wanted.text,
          );
    const shown = found.filter((one) => one.checkVisibility({ opacityProperty: true })).at(-1);
    if (shown === undefined) return undefined;
    const { x, y, width, height } = shown.getBoundingClientRect();
    return width === 0 ? undefined : { x: x + width / 2, y: y + height / 2 };
  }, what);
/** It stands still: libraries let their menus fly in. */
const settled = (what: Parameters<typeof middleOf>[0]): Promise<Point> =>
  until(5_000, JSON.stringify(what), async () => {
    const before = await middleOf(what);
    await page.evaluate(
      () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
    );
    const now = await middleOf(what);
    return before && now && before.x === now.x && before.y === now.y ? now : undefined;
  });
const END = { text: 'End contract' };
const TRIGGER = { selector: '[data-trigger]' };
const isMenu = async () => (await page.$('[data-trigger]')) !== null;

const open = async (): Promise<Point> => {
  if ((await isMenu()) && (await middleOf(END)) === undefined) {
    const { x, y } = await settled(TRIGGER);
    await page.mouse.click(x, y);
  }
  return settled(END);
};
/** Brings the keyboard to the item as a person does: by arrows in a menu, by Tab elsewhere, and where arrows do nothing. */
const reach = async (): Promise<void> => {
  await open();
  const arrows: KeyInput[] = (await isMenu()) ? Array(6).fill('ArrowDown') : [];
  for (const key of [...arrows, ...Array<KeyInput>(6).fill('Tab')]) {
    const there = await page.evaluate(() => {
      const focused = document.activeElement;
      const id = focused?.getAttribute('aria-activedescendant');
      return (id ? document.getElementById(id) : focused)?.textContent?.trim() === 'End contract';
    });
    if (there) return;
    await page.keyboard.press(key);
  }
  throw new Error('The keyboard does not come to the item.');
};
const press = async (way: Way): Promise<void> => {
  if (way === 'Enter' || way === 'Space' || way === 'Enter held down') {
    await reach();
    const key = way === 'Space' ? ' ' : 'Enter';
    const times = way === 'Enter held down' ? 5 : 1;
    for (let time = 0; time < times; time += 1) await page.keyboard.down(key);
    await page.keyboard.up(key);
    return;
  }
  if (way === 'drag') {
    const from = await settled(TRIGGER);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    const to = await settled(END);
    await page.mouse.move(to.x - 3, to.y, { steps: 5 });
    await page.mouse.move(to.x, to.y, { steps: 5 });
    return page.mouse.up();
  }
  const { x, y } = await open();
  if (way === 'touch') await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y, { count: way === 'double click' ? 2 : 1 });
};
/** Tries each library by every way that it offers; `scriptOf` gives its page's script. */
export const pressBeside = (
  libraries: readonly string[],
  scriptOf: (name: string) => string | Promise<string>,
): void => {
  const setting = openSetting({ window: { width: 1_200, height: 800 } });
  let own: Page;
  let contractId = 48_000_000;
  const arrive = async (): Promise<void> => {
    contractId += 1;
    await sendAction(own, String(contractId), {
      type: 'begin',
      facts: { situation: 'me', kind: 'hourly' },
    });
    await page.goto(setting().standIn.url(`/nx/wm/workroom/${contractId}/overview`));
    await knows(page, WITH_OPEN_STEPS);
  };

  beforeAll(async () => {
    own = await setting().session.openExtensionPage('options.html');
    page = await setting().session.open('/nx/find-work/');
  });
  afterAll(() => page?.close());

  describe.each(libraries)('%s', (library) => {
    beforeAll(async () => {
      setting().standIn.setState({ ownPage: await documentOf(library, await scriptOf(library)) });
    });
    const ways = WAYS.filter((way) => !NOT_OFFERED[library]?.includes(way));

    it.each(ways)(
      '%s is held, the answer works at once, and the next press reaches the page',
      async (way) => {
        await arrive();
        await press(way);
        await asks(page);
        expect(await acted()).toBe(0);
        await answerWith(page, 'go');
        expect(await acted()).toBe(0);
        await press(way === 'drag' || way === 'double click' || way === 'Enter held down' ? 'mouse' : way);
        await until(5_000, 'the page to act', async () => (await acted()) > 0);
        expect(await isAsking(page)).toBe(false);
      },
    );

    it('Escape answers ours alone: what they had opened still stands', async () => {
      await arrive();
      await press('mouse');
      await asks(page);
      await page.keyboard.press('Escape');
      await asksNoMore(page);
      if (!POPOVERS.includes(library)) await settled(END);
      expect(await page.evaluate(() => window.escapes)).toBe(0);
      expect(await acted()).toBe(0);
    });
  });
};
