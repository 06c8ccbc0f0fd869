// Owns the proof, in many rounds drawn by a seed, that one sidebar stands on a contract page and none elsewhere after every
// update under an open page and every return out of the cache. RUNS sets their number, SEED repeats them.
import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contractOn } from '../../../utils/domain/upwork/detect.ts';
import { chance, countFrom, seedOfRun } from '../../chance.ts';
import { until } from '../browser/time-limit.ts';
import { inRoot } from '../tools/closed-root.ts';
import { hostCount, openSidebar } from '../tools/person.ts';
import { BUILD, openSetting } from '../tools/setting.ts';

declare const browser: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };

const RUNS = countFrom('RUNS', 20);
const SEED = seedOfRun();
const TIMEOUT = { timeout: 300_000 + RUNS * 10_000 };
const ADDRESSES = ['45300001', '45300002']
  .map((id) => `/nx/wm/workroom/${id}/overview?slow=0`)
  .concat('/nx/wm/freelancer/contracts?slow=0');
const setting = openSetting();

let page: Page;
let errors: string[] = [];
beforeEach(async () => {
  // Closed, since an open frame would keep Chromium from keeping the page.
  const action = { type: 'choose', patch: { layout: { open: false, width: 400 } } };
  const request = { operationId: randomUUID(), action };
  await setting().session.evaluateInExtension((message) => browser.runtime.sendMessage(message), {
    type: 'change-settings',
    request,
  });
  errors = [];
  page = await setting().session.open(ADDRESSES[0] as string);
  page.on('pageerror', (error) => errors.push(String(error)));
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await page.close();
});

const wanted = async (): Promise<number> =>
  contractOn(await page.evaluate(() => location.href)) === null ? 0 : 1;
type Standing = { readonly tab: boolean; readonly line: boolean };
const standing = (): Promise<Standing | undefined> =>
  inRoot(page, (root) => {
    const seen = (selector: string) => root.querySelector(selector)?.checkVisibility() === true;
    return { tab: seen('.tab'), line: seen('.notice') };
  });
/** Exactly one host on a contract and none elsewhere, which either works or says the line. How soon is for other tests. */
const settles = (stands: Standing, context: string): Promise<true> =>
  until(5_000, `${JSON.stringify(stands)} after ${context}`, async () => {
    const count = await wanted();
    if ((await hostCount(page)) !== count) return undefined;
    if (count === 0) return true;
    const now = await standing();
    return (now?.tab === stands.tab && now.line === stands.line) || undefined;
  });
/**
 * A full load, begun by the page itself: puppeteer loses sight of pages that go into the cache and come back, and Firefox
 * refuses it a navigation while another one ends.
 */
const leaveFor = async (to: string): Promise<void> => {
  await page.evaluate((url) => {
    Object.assign(globalThis, { isLeft: true });
    setTimeout(() => location.assign(url), 0);
  }, to);
  // By its address too: on the way there Firefox shows an empty page for a moment, and lets nothing be pushed on it.
  const { pathname } = new URL(to, page.url());
  await until(10_000, `loading ${to}`, () =>
    page.evaluate(
      (path) => !('isLeft' in globalThis) && location.pathname === path && document.readyState === 'complete',
      pathname,
    ),
  );
};
const push = (to: string) => page.evaluate((path) => history.pushState(null, '', path), to);

it(
  `${RUNS} updates under an open page (SEED=${SEED}) leave what works, or the one line until a reload`,
  TIMEOUT,
  async () => {
    const { session } = setting();
    const random = chance(SEED);
    const address = () => ADDRESSES[random(ADDRESSES.length)] as string;
    // In Chromium the old script stays and says so; in Firefox the new one comes, and would hear after the page does.
    const after: Standing = { tab: false, line: true };
    const works: Standing = { tab: true, line: false };
    for (let run = 0; run < RUNS; run += 1) {
      const context = `SEED=${SEED}, run ${run}`;
      await settles(works, `the load, ${context}`);
      const goesOn = random(3) === 0;
      if (goesOn) await push(address());
      // Not right after that: what is opened on one contract is closed on the next, as soon as ours has heard of it.
      const opens = random(4) === 0 && !goesOn && (await wanted()) === 1;
      if (opens) await openSidebar(session, page);
      if (random(2) === 0) await session.killWorker();
      await session.browser.installExtension(BUILD);
      await settles(after, `the update, ${context}`);
      if (random(3) === 0) {
        await push(address());
        await settles(after, `a soft navigation after the update, ${context}`);
      }
      await leaveFor(setting().standIn.url(address()));
    }
    const welcome = session.extensionUrl('welcome.html');
    // Pages of the extension that an update closed do not answer any more.
    const href = (one: Page) => one.evaluate(() => location.href).catch(() => 'closed');
    const open = await Promise.all((await session.browser.pages()).map(href));
    expect(open).not.toContain(welcome);
  },
);

it(
  `${RUNS} returns out of the cache (SEED=${SEED}) find one sidebar on a contract and none elsewhere`,
  TIMEOUT,
  async () => {
    const { session, standIn } = setting();
    const random = chance(SEED);
    let returns = 0;
    for (let run = 0; returns < RUNS; run += 1) {
      const context = `SEED=${SEED}, run ${run}`;
      // A browser may load a page anew instead; ours stands then too, but the promise is about the cache.
      expect(run, `${returns} returns out of the cache`).toBeLessThan(5 + RUNS * 1.2);
      await push(ADDRESSES[random(ADDRESSES.length)] as string);
      await page.evaluate((mark) => Object.assign(globalThis, { mark }), run);
      await settles({ tab: true, line: false }, `a soft navigation, ${context}`);
      await leaveFor(
        standIn.url(random(2) === 0 ? '/nx/workdiary/' : '/nx/wm/workroom/45300003/overview?slow=0'),
      );
      await session.back(page);
      if ((await page.evaluate(() => (globalThis as { mark?: number }).mark)) === run) returns += 1;
      await settles({ tab: true, line: false }, `the return, ${context}`);
      expect(
        await page.evaluate(() => document.querySelectorAll('[data-end-contract-safely]').length),
        context,
      ).toBe(await wanted());
    }
  },
);
