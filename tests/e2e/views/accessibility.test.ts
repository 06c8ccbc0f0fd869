// Owns the promise that everything we show can be read and used by everyone, as far as axe can tell, in light and dark.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { openSidebar, press, pressInMenu, see } from '../tools/person.ts';
import { AS_INSTALLED, changeSettings } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe has against a page, with the places, WCAG 2.2 A and AA. */
const complaints = async (place: Page | Frame): Promise<string[]> => {
  await place.evaluate(AXE);
  return place.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await axe.run(document, { runOnly: tags });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
};

/** As with a contrast theme of the system, which the browser puts in place of our colours. */
const forceColours = async (place: Page | Frame, value: 'active' | 'none'): Promise<void> => {
  const frame = 'mainFrame' in place ? place.mainFrame() : place;
  // By the frame's own session, which puppeteer does not offer: what another one sets ends with that, and reaches no frame of ours.
  const { client } = frame as unknown as { client: CDPSession };
  await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  const isForced = await frame.evaluate(() => matchMedia('(forced-colors: active)').matches);
  expect(isForced).toBe(value === 'active');
};

/**
 * What cannot be read in forced colours. Not by axe: it asks for the text's fill, of which Chromium names our colour and paints
 * the system's.
 */
const unreadable = async (place: Page | Frame): Promise<string[]> =>
  place.evaluate(() => {
    const groundOf = (element: Element | null): string => {
      if (element === null) return getComputedStyle(document.documentElement).backgroundColor;
      const { backgroundColor } = getComputedStyle(element);
      return /, 0\)$/.test(backgroundColor) ? groundOf(element.parentElement) : backgroundColor;
    };
    return [...document.body.querySelectorAll('*')].flatMap((element) => {
      const text = [...element.childNodes].flatMap((node) =>
        node.nodeType === Node.TEXT_NODE ? (node.nodeValue?.trim() ?? '') : '',
      );
      const isSeen = text.join('') !== '' && element.checkVisibility({ visibilityProperty: true });
      return isSeen && getComputedStyle(element).color === groundOf(element) ? text : [];
    });
  });

/** The launcher's own code, run in a page of its own whose roots are open, since axe cannot look into a closed one. */
const launcherPage = async (page: Page, scheme: string): Promise<void> => {
  const build = await rolldown({ input: 'utils/page/contract-page.ts' });
  const { output } = await build.generate({ format: 'iife', name: 'ours' });
  await build.close();
  await page.setContent(
    `<!doctype html><html lang="en" theme="${scheme}"><title>Page</title><main><h1>Page</h1></main>`,
  );
  await page.evaluate(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function () {
      return attach.call(this, { mode: 'open' });
    };
  });
  await page.evaluate(`${output[0].code}; Object.assign(globalThis, { ours });`);
  await page.evaluate(() => {
    const { ours } = globalThis as unknown as { ours: typeof import('../../../utils/page/contract-page.ts') };
    const nothing = () => undefined;
    ours
      .mountContractPage({
        window,
        shield: {
          cover: nothing,
          watch: nothing,
          modal: nothing,
          raise: nothing,
          isPierced: () => false,
          isLate: false,
        },
        signal: new AbortController().signal,
        frame: { address: 'about:blank', origin: location.origin, key: () => new Promise(() => undefined) },
        isArmed: () => false,
        onOpen: nothing,
        onMove: nothing,
        onPanel: nothing,
        onGuard: nothing,
        onGone: nothing,
      })
      .update({
        begun: true,
        progress: { done: 3, total: 12, open: 2, said: '2 steps open. 3 of 12 done' },
        severity: 'critical',
        theme: 'upwork',
        layout: { open: true, side: 'right', mode: 'float', width: 400 },
        hidden: false,
        guard: 'hold',
        where: 'both',
        mustDos: ['Log every hour now'],
      });
  });
};

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  const setting = openSetting({ colorScheme });

  it('the sidebar: questions, what was read of the page, plan, and everything unfolded', async () => {
    const { session } = setting();
    const page = await session.open(`/nx/wm/workroom/38901192/overview?slow=0&theme=${colorScheme}`);
    const frame = await openSidebar(session, page);
    await see(frame, 'What is happening?');
    // All of it at once: what has to be scrolled out from under the line at the foot is not out of reach.
    await page.setViewport({ width: 800, height: 16_000 });
    expect(await complaints(frame)).toEqual([]);
    await press(frame, 'Fill it in myself');
    await see(frame, 'Two quick questions');
    expect(await complaints(frame)).toEqual([]);
    await press(frame, 'Back');
    await press(frame, 'Read this page and go on');
    await see(frame, 'Is this right?');
    expect(await complaints(frame)).toEqual([]);
    await press(frame, 'Leave something out');
    expect(await complaints(frame)).toEqual([]);
    await press(frame, 'Make my checklist');
    await see(frame, 'Show me how');
    expect(await complaints(frame)).toEqual([]);
    await frame.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    for (const more of await frame.$$('.item-more'))
      await more.evaluate((button) => (button as HTMLElement).click());
    expect(await complaints(frame)).toEqual([]);
    if (BROWSER === 'chromium') {
      await forceColours(frame, 'active');
      expect(await unreadable(frame)).toEqual([]);
      await forceColours(frame, 'none');
    }
    await pressInMenu(frame, 'Delete this ending…');
    await see(frame, 'You can undo this for 10 minutes.');
    expect(await complaints(frame)).toEqual([]);
    await press(frame, 'Keep it', 'button');
    await pressInMenu(frame, 'Place on the page');
    await see(frame, 'Beside the page');
    expect(await complaints(frame)).toEqual([]);
    await page.close();
  });

  it('the popup, with what is hidden', async () => {
    const { session } = setting();
    const page = await session.openExtensionPage('popup.html');
    await changeSettings(page, { hidden: true, hiddenOn: ['38901192'] });
    await see(page, 'The sidebar is hidden on every contract page.');
    expect(await complaints(page)).toEqual([]);
    await changeSettings(page, AS_INSTALLED);
    await page.close();
  });

  it.each(['popup.html', 'options.html', 'welcome.html', 'sidebar.html'])('%s', async (path) => {
    const { session } = setting();
    const page = await session.openExtensionPage(path);
    await page.waitForSelector('h1');
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    expect(await complaints(page)).toEqual([]);
    await page.close();
  });

  it('the tab on the page', async () => {
    const { session } = setting();
    const page = await session.browser.newPage();
    await launcherPage(page, colorScheme);
    expect(
      await page.evaluate(() => document.querySelector('[data-end-contract-safely]')?.shadowRoot === null),
    ).toBe(false);
    expect(await complaints(page)).toEqual([]);
    if (BROWSER === 'chromium') {
      await forceColours(page, 'active');
      const { ground, number, ring, done } = await page.evaluate(() => {
        const root = document.querySelector('[data-end-contract-safely]')?.shadowRoot;
        const styleOf = (selector: string) => getComputedStyle(root?.querySelector(selector) as Element);
        return {
          ground: styleOf('.tab').backgroundColor,
          number: styleOf('.ring span').color,
          ring: styleOf('.ring circle:not(.done)').stroke,
          done: styleOf('.ring .done').stroke,
        };
      });
      // The number in the ring, and what of the ring is done, each stand out from what is around them.
      expect(new Set([ground, number, ring, done]).size).toBe(4);
      await forceColours(page, 'none');
    }
    await page.close();
  });
});
