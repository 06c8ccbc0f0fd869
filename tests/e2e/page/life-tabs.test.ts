// Owns the promise that one sidebar stands on each contract page, and what was said in one tab holds in that one alone,
// when the browser itself copies, puts aside or prepares tabs, and with several windows.

import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { asks, asksNoMore, contractIn, isAsking, knows, WITH_OPEN_STEPS } from '../tools/on-page.ts';
import { hostCount, openSidebar } from '../tools/person.ts';
import { sendAction } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';
import { pressEnd } from '../tools/tour.ts';

declare const trustedTypes: {
  createPolicy: (
    name: string,
    rules: { createScript: (text: string) => string },
  ) => { createScript: (text: string) => string };
};
type Tab = { readonly id: number; readonly discarded: boolean };
declare const browser: {
  storage: { session: { get: (keys: null) => Promise<Record<string, unknown>> } };
  tabs: {
    query: (of: { active: true; lastFocusedWindow: true }) => Promise<Tab[]>;
    get: (id: number) => Promise<Tab>;
    duplicate: (id: number) => Promise<Tab>;
    discard: (id: number) => Promise<Tab>;
    update: (id: number, change: { active: true }) => Promise<Tab>;
    remove: (id: number) => Promise<void>;
  };
  windows: {
    create: (options: { url: string }) => Promise<{ id: number }>;
    remove: (id: number) => Promise<void>;
  };
};

const setting = openSetting();
const workroom = (id: string) => `/nx/wm/workroom/${id}/overview?slow=0`;

let own: Page;
beforeAll(async () => {
  own = await setting().session.openExtensionPage('options.html');
});
const openWithOpenSteps = async (id: string): Promise<Page> => {
  await sendAction(own, id, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
  const page = await setting().session.open(workroom(id));
  await knows(page, WITH_OPEN_STEPS);
  return page;
};
/** The browser's own number of the tab that stands in front. */
const tabOf = async (page: Page): Promise<number> => {
  await page.bringToFront();
  const id = await until(5_000, 'the tab in front', () =>
    own.evaluate(async () => (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id),
  );
  return id;
};
/** The page that shows this contract besides the given ones, as soon as its document is there. */
const otherPage = (id: string, ...known: readonly Page[]): Promise<Page> =>
  until(15_000, `another page of ${id}`, async () => {
    for (const page of await setting().session.browser.pages())
      if (!known.includes(page) && page.url().includes(id) && (await hostCount(page)) === 1) return page;
    return undefined;
  });
const openMenuDialog = (page: Page) =>
  page.evaluate(() => document.querySelector('.dialog[role=dialog]') !== null);

it('a duplicated tab has a sidebar of its own and asks for itself; the first stays let through', async () => {
  const page = await openWithOpenSteps('45400001');
  await pressEnd(page);
  await asks(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await asksNoMore(page);
  const first = await tabOf(page);
  const second = await own.evaluate(async (id) => (await browser.tabs.duplicate(id)).id, first);
  const copy = await otherPage('45400001', page);
  await copy.bringToFront();
  await knows(copy, WITH_OPEN_STEPS);
  await pressEnd(copy);
  await asks(copy);
  expect(await openMenuDialog(copy)).toBe(false);
  await own.evaluate((id) => browser.tabs.remove(id), second);
  await page.bringToFront();
  await page.reload();
  await knows(page, WITH_OPEN_STEPS);
  await pressEnd(page);
  await until(5_000, 'the page’s own dialog', () => openMenuDialog(page));
  expect(await isAsking(page)).toBe(false);
  await page.close();
});

it('two windows show one sidebar each, of their own contract', async () => {
  const { session, standIn } = setting();
  const page = await session.open(workroom('45400002'));
  await openSidebar(session, page);
  const window = await own.evaluate(
    async (url) => (await browser.windows.create({ url })).id,
    standIn.url(workroom('45400003')),
  );
  const other = await otherPage('45400003', page);
  // A frame's address names no contract: what stands in it does.
  const framed = async (of: Page) => contractIn(await session.sidebarFrame(of));
  await until(10_000, 'both frames', async () => {
    const shown = [await framed(page), await framed(other)];
    return shown.join() === '45400002,45400003';
  });
  expect([await hostCount(page), await hostCount(other)]).toEqual([1, 1]);
  await own.evaluate((id) => browser.windows.remove(id), window);
  await page.close();
});

describe.runIf(BROWSER === 'chromium')('what Chromium does to a tab', () => {
  it('put aside and taken back, it has one sidebar again', async () => {
    const page = await openWithOpenSteps('45400004');
    const before = await tabOf(page);
    await own.bringToFront();
    // Again where the tab still stood in front, which no browser puts aside; it may get another number by it.
    let after = before;
    await until(10_000, 'the tab to be put aside', async () => {
      const tab = await own.evaluate(async (id) => {
        const now = await browser.tabs.get(id);
        return now.discarded ? now : await browser.tabs.discard(id).catch(() => now);
      }, after);
      after = tab?.id ?? after;
      return tab?.discarded;
    });
    await own.evaluate((id) => browser.tabs.update(id, { active: true }), after);
    const back = await otherPage('45400004');
    await knows(back, WITH_OPEN_STEPS);
    expect(await hostCount(back)).toBe(1);
    await own.evaluate((id) => browser.tabs.remove(id), after);
  });

  it('loaded in advance, it says nothing before it is shown, and has one sidebar then', async () => {
    const { session, standIn } = setting();
    const page = await session.open('/nx/wm/freelancer/contracts?slow=0');
    // The stand-in's policy would not let the test put its rules into the page.
    await page.setBypassCSP(true);
    await page.reload();
    standIn.forget();
    const url = standIn.url(workroom('45400005'));
    await page.evaluate((address) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      const policy = trustedTypes.createPolicy('test', { createScript: (text) => text });
      rules.textContent = policy.createScript(
        JSON.stringify({ prerender: [{ urls: [address], eagerness: 'immediate' }] }),
      );
      document.head.append(rules);
    }, url);
    await until(10_000, 'the page to be loaded in advance', () =>
      standIn.requests.some((r) => JSON.stringify(r).includes('45400005')),
    );
    const told = () => own.evaluate(async () => Object.values(await browser.storage.session.get(null)));
    expect(await told()).not.toContain('45400005');
    await page.evaluate((address) => void setTimeout(() => location.assign(address), 0), url);
    await until(10_000, 'our tab', async () => (await hostCount(page)) === 1);
    await until(5_000, 'the background to be told', async () => (await told()).includes('45400005'));
    const [entry] = await page.evaluate(() =>
      performance
        .getEntriesByType('navigation')
        .map((e) => (e as unknown as { activationStart: number }).activationStart),
    );
    expect(entry).toBeGreaterThan(0);
    await page.close();
  });
});
