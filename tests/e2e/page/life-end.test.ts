// Owns the promise that an extension which is updated or removed under an open page leaves no dead control there: within
// a second everything works, or one line says what to do.

import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { STORE } from '../../../store.config.ts';
import { until } from '../browser/time-limit.ts';
import { inRoot } from '../tools/closed-root.ts';
import { asks, knows, tabName, WITH_OPEN_STEPS } from '../tools/on-page.ts';
import { hostCount, openSidebar, pressTab } from '../tools/person.ts';
import { AS_INSTALLED, beginHourly, changeSettings, rememberedOpen } from '../tools/record.ts';
import { BROWSER, BUILD, openSetting } from '../tools/setting.ts';
import { pressEnd } from '../tools/tour.ts';

const LIMIT_MS = 1_000;
const LINE = 'Reload this tab to go on with End Contract Safely.';
const ADD_ON = STORE.geckoId;
const setting = openSetting();

type Standing = { readonly line: string | null; readonly controls: number };
/** What a person sees of ours: the line, and how many buttons and frames. */
const standing = (page: Page): Promise<Standing | undefined> =>
  inRoot(page, (root) => {
    const seen = (selector: string) =>
      [...root.querySelectorAll(selector)].filter((element) => element.checkVisibility());
    return {
      line: seen('[role=status]')[0]?.getAttribute('data-words') ?? null,
      controls: seen('button, iframe, [tabindex]').length,
    };
  });
const ONLY_THE_TAB: Standing = { line: null, controls: 1 };
const ONLY_THE_LINE: Standing = { line: LINE, controls: 0 };
const stands = async (page: Page, wanted: Standing): Promise<boolean> => {
  const seen = await standing(page);
  return seen?.line === wanted.line && seen.controls === wanted.controls;
};
/** Waits as long as the promise allows, counted from now. */
const soon = (page: Page, wanted: Standing): Promise<true> =>
  until(
    LIMIT_MS,
    `${JSON.stringify(wanted)} on the page`,
    async () => (await stands(page, wanted)) || undefined,
  );
/** The same of a tab that is now looked at; what nobody sees may wait. */
const lookAt = async (page: Page, wanted: Standing): Promise<true> => {
  await page.bringToFront();
  return soon(page, wanted);
};
const errorsOf = (page: Page): string[] => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
};
/** Opens a contract with the sidebar closed, whatever it was in the tab before. */
const open = async (id: string): Promise<Page> => {
  const { session } = setting();
  const own = await session.openExtensionPage('options.html');
  await changeSettings(own, AS_INSTALLED);
  await own.close();
  const page = await session.open(`/nx/wm/workroom/${id}/overview?slow=0`);
  await until(10_000, 'our tab', () => stands(page, ONLY_THE_TAB));
  return page;
};
/** Opens a contract with open steps and presses "End contract", so that the guard asks. */
const openHeld = async (id: string): Promise<Page> => {
  const { session } = setting();
  await beginHourly(session, id);
  const page = await open(id);
  await knows(page, WITH_OPEN_STEPS);
  await pressEnd(page);
  await asks(page);
  return page;
};
const update = () => setting().session.browser.installExtension(BUILD);

describe.runIf(BROWSER === 'chromium')('an update in Chromium', () => {
  it('leaves the line within a second, on pages with the sidebar closed and open', async () => {
    const { session } = setting();
    const closed = await open('45100001');
    const opened = await open('45100002');
    const errors = [errorsOf(closed), errorsOf(opened)];
    await openSidebar(session, opened);
    await update();
    for (const page of [opened, closed]) await lookAt(page, ONLY_THE_LINE);
    // The address may still change: no control comes back, and nothing throws.
    for (const path of ['/nx/wm/freelancer/contracts', '/nx/wm/workroom/45100003/overview'])
      await closed.evaluate((to) => history.pushState(null, '', to), path);
    await soon(closed, ONLY_THE_LINE);
    expect(await hostCount(closed)).toBe(1);
    expect(errors.flat()).toEqual([]);
    await Promise.all([closed.close(), opened.close()]);
  });

  it('while the worker sleeps and nobody moves, leaves the line within a second', async () => {
    const { session } = setting();
    const page = await open('45100004');
    const errors = errorsOf(page);
    await session.killWorker();
    await update();
    await soon(page, ONLY_THE_LINE);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('takes an open question of the guard away, and holds nothing any more', async () => {
    const page = await openHeld('45100005');
    await update();
    await soon(page, ONLY_THE_LINE);
    await page.click('[role=menuitem][data-act=end]');
    await page.waitForSelector('.dialog[role=dialog]');
    await page.close();
  });

  it('works again after the tab was loaded anew', async () => {
    const { session } = setting();
    const page = await open('45100006');
    await update();
    await soon(page, ONLY_THE_LINE);
    await page.reload();
    await soon(page, ONLY_THE_TAB);
    await openSidebar(session, page);
    await page.close();
  });
});

describe.runIf(BROWSER === 'firefox')('an update in Firefox', () => {
  it('leaves the line within a second, since the page would hear before us, until the tab is loaded anew', async () => {
    const { session } = setting();
    const closed = await open('45100001');
    const opened = await open('45100002');
    await openSidebar(session, opened);
    const own = await session.openExtensionPage('options.html');
    await rememberedOpen(own, true);
    await own.close();
    await update();
    for (const page of [closed, opened]) {
      await soon(page, ONLY_THE_LINE);
      expect(await hostCount(page)).toBe(1);
      // Of what stands in the record, nothing is in there.
      expect(await tabName(page)).toBe('End contract safely. No checklist yet');
    }
    await closed.bringToFront();
    await closed.reload();
    const frame = await session.sidebarFrame(closed);
    await frame.waitForSelector('h1');
    await Promise.all([closed, opened].map((page) => page.close()));
  });
});

it('a worker that ends leaves everything as it is', async () => {
  const { session } = setting();
  const page = await open('45100007');
  const errors = errorsOf(page);
  for (let death = 0; death < 3; death += 1) {
    await session.killWorker();
    await page.mouse.move(300 + death, 300);
    expect(await standing(page)).toEqual(ONLY_THE_TAB);
  }
  await openSidebar(session, page);
  expect(errors).toEqual([]);
  await page.close();
});

// The last one: there is no extension after it.
it('a removal leaves the line within a second, on pages with the sidebar closed and open', async () => {
  const { session } = setting();
  const closed = await open('45100008');
  const opened = await open('45100009');
  const errors = [errorsOf(closed), errorsOf(opened)];
  await openSidebar(session, opened);
  const held = await openHeld('45100010');
  const id = BROWSER === 'firefox' ? ADD_ON : new URL(session.extensionUrl('')).host;
  await session.browser.uninstallExtension(id);
  for (const page of [opened, closed]) await lookAt(page, ONLY_THE_LINE);
  await pressTab(closed);
  expect(await standing(closed)).toEqual(ONLY_THE_LINE);
  // Firefox ends the script with the question still open: it can be left all the same, by its buttons too.
  await held.bringToFront();
  await held.keyboard.press('Enter');
  await soon(held, ONLY_THE_LINE);
  expect(errors.flat()).toEqual([]);
});
