// Owns the promise that exactly one sidebar, of the right contract, stands on contract pages and none elsewhere, whatever the
// page does to its address or its document.

import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { contractOn } from '../../../utils/domain/upwork/detect.ts';
import { chance, countFrom, seedOfRun } from '../../chance.ts';
import { IDS } from '../../stand-in/contracts.ts';
import { until } from '../browser/time-limit.ts';
import { inRoot } from '../tools/closed-root.ts';
import { contractIn, isSidebarOpen } from '../tools/on-page.ts';
import { closeSidebar, hostCount, openSidebar, pressTab } from '../tools/person.ts';
import { AS_INSTALLED, changeSettings, sendAction } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';

const RUNS = countFrom('RUNS', 200);
const SEED = seedOfRun();
const HOURLY = `/nx/wm/workroom/${IDS.hourly}/overview`;
const FIXED = `/nx/wm/workroom/${IDS.fixed}/overview`;
const ADDRESSES = [
  HOURLY,
  FIXED,
  `/nx/wm/workroom/${IDS.fixed}/messages`,
  `/nx/wm/workroom/${IDS.hourly}/overview/end-contract-modal?pageTitle=End%20contract`,
  `/nx/wm/workroom/${IDS.paused}/end-contract`,
  '/nx/wm/freelancer/home',
  '/nx/wm/freelancer/contracts',
];
const setting = openSetting();

let own: Page;
let page: Page;
let errors: string[] = [];
beforeAll(async () => {
  own = await setting().session.openExtensionPage('options.html');
});
beforeEach(async () => {
  await changeSettings(own, AS_INSTALLED);
  page = await setting().session.open(`${HOURLY}?slow=0`);
  errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await until(10_000, 'our tab', () => inRoot(page, (root) => root.querySelector('.tab') !== null));
});
afterEach(async () => {
  expect(errors).toEqual([]);
  await page.close();
});

type Step = 'push' | 'replace' | 'back' | 'forward' | 'twice' | 'aborted';
/** Does one step in the page, and answers two frames later with the address. */
const step = (kind: Step, first: string, second: string): Promise<string> =>
  page.evaluate(
    async (what, to, then) => {
      const moved = new Promise((done) => addEventListener('popstate', done, { once: true }));
      if (what === 'push' || what === 'twice') history.pushState({ soft: true }, '', to);
      if (what === 'twice') history.pushState({ soft: true }, '', then);
      if (what === 'replace') history.replaceState({ soft: true }, '', to);
      if (what === 'back' || what === 'forward') {
        history[what]();
        await moved;
      }
      if (what === 'aborted') {
        window.navigation.addEventListener('navigate', (event) => event.preventDefault(), { once: true });
        // The promise is refused, as the page itself wanted.
        await window.navigation.navigate(to).committed?.catch(() => undefined);
      }
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return location.href;
    },
    kind,
    first,
    second,
  );
const frameAddresses = async () =>
  (await inRoot(page, (root) => [...root.querySelectorAll('iframe')].map(({ src }) => src))) ?? [];
/** The contracts that stand in our frames; a frame's address says none. */
const framed = async () => {
  const { session } = setting();
  const addresses = await frameAddresses();
  expect(addresses.every((address) => address.endsWith('/sidebar.html'))).toBe(true);
  if (addresses.length !== 1) return addresses;
  const frame = await session.sidebarFrame(page);
  return [await contractIn(frame)];
};
const isOpen = (where = page) => isSidebarOpen(where);
const returned = () => until(1_000, 'ours to come back', async () => (await hostCount(page)) === 1);
const push = (to: string) => page.evaluate((path) => history.pushState({ soft: true }, '', path), to);

it(`${RUNS} soft navigations at random (SEED=${SEED}) show one sidebar, of the right contract, or none`, {
  timeout: 300_000 + RUNS * 500,
}, async () => {
  const { session } = setting();
  const random = chance(SEED);
  const pick = <T>(among: readonly T[]): T => among[random(among.length)] as T;
  await openSidebar(session, page);
  let [place, last] = [0, 0];
  for (let count = 0; count < RUNS; count += 1) {
    const kinds: Step[] = ['push', 'replace', 'twice', 'aborted'];
    if (place > 0) kinds.push('back', 'back');
    if (place < last) kinds.push('forward', 'forward');
    const kind = pick(kinds);
    const href = await step(kind, pick(ADDRESSES), pick(ADDRESSES));
    const moves: Record<Step, number> = { push: 1, twice: 2, back: -1, forward: 1, replace: 0, aborted: 0 };
    place += moves[kind];
    if (kind === 'push' || kind === 'twice') last = place;
    const contract = contractOn(href);
    const context = `SEED=${SEED}, step ${count}, ${kind}, ${href}`;
    expect(await hostCount(page), context).toBe(contract === null ? 0 : 1);
    if (contract === null) continue;
    // It was left open, so it opens with each contract as soon as that is known.
    const first = await until(10_000, `the frame after ${context}`, async () => (await framed())[0]);
    expect(first, context).toBe(contract.contractId);
    expect(await framed(), context).toEqual([contract.contractId]);
  }
});

describe('a page that takes our node away', () => {
  const ACTS: Record<string, () => void> = {
    'removes it': () => document.querySelector('[data-end-contract-safely]')?.remove(),
    'moves it into its content': () => {
      const host = document.querySelector('[data-end-contract-safely]');
      if (host) document.querySelector('main')?.append(host);
    },
    'puts its own in the place': () => {
      const host = document.querySelector('[data-end-contract-safely]');
      host?.replaceWith(document.createElement('div'));
    },
  };

  it('has it back within a second, three times in a visit, and then no more until the next', async () => {
    for (let visit = 0; visit < 5; visit += 1) {
      for (const [what, act] of Object.entries(ACTS)) {
        await page.evaluate(act);
        await until(1_000, `ours to come back after the page ${what}`, () =>
          page.evaluate(() => document.querySelectorAll('html > div[data-end-contract-safely]').length === 1),
        );
        expect(await hostCount(page)).toBe(1);
      }
      await page.evaluate(ACTS['removes it'] ?? (() => undefined));
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      expect(await hostCount(page)).toBe(0);
      await push(visit % 2 === 0 ? FIXED : HOURLY);
      await returned();
    }
  });

  it('may move it into the body and replace the body: it stands and works', async () => {
    const { session } = setting();
    await page.evaluate(() =>
      document.body.append(document.querySelector('[data-end-contract-safely]') as Node),
    );
    expect(await hostCount(page)).toBe(1);
    await page.evaluate(() => document.body.replaceWith(document.createElement('body')));
    await returned();
    const frame = await openSidebar(session, page);
    await closeSidebar(page, frame);
  });

  // In Firefox such a page hears first from then on, and what it hears names our nodes (hostile/walk.test.ts).
  it.runIf(BROWSER === 'chromium')(
    'may write its whole document anew: ours stands in the new one, works and still follows the address',
    async () => {
      const { session } = setting();
      await page.evaluate(() => {
        document.open();
        document.close();
      });
      await returned();
      await openSidebar(session, page);
      await push('/nx/wm/freelancer/contracts');
      await until(1_000, 'ours to go', async () => (await hostCount(page)) === 0);
      await push(FIXED);
      await returned();
      await session.back(page);
      await until(1_000, 'ours to go again', async () => (await hostCount(page)) === 0);
    },
  );
});

describe('what the page shows itself', () => {
  it('changes its theme: ours follows within a second', async () => {
    const scheme = () => inRoot(page, (root) => getComputedStyle(root.host).colorScheme);
    for (const [theme, wanted] of [
      ['dark', 'dark'],
      ['air-3-0', 'light'],
    ] as const) {
      await page.evaluate((next) => document.documentElement.setAttribute('theme', next), theme);
      await until(1_000, `the theme ${wanted}`, async () => (await scheme()) === wanted);
    }
  });

  it('opens a dialog: ours lies below it', async () => {
    const atTab = () =>
      page.evaluate(() => {
        const seen = document.elementFromPoint(innerWidth - 20, innerHeight * 0.35 + 40);
        return seen?.hasAttribute('data-end-contract-safely') ? 'ours' : (seen?.className ?? 'nothing');
      });
    expect(await atTab()).toBe('ours');
    await changeSettings(own, { guard: 'off' });
    await page.click('article [data-act=menu]');
    await page.click('[role=menuitem][data-act=end]');
    await page.waitForSelector('.veil');
    expect(await atTab()).toBe('veil');
  });

  it('opens its own right sidebar: ours steps aside, and comes back after it', async () => {
    const { session } = setting();
    const frame = await openSidebar(session, page);
    const side = () => inRoot(page, (root) => root.querySelector<HTMLElement>('.shell')?.dataset.side);
    const panel = () =>
      page.evaluate(() => document.querySelector<HTMLElement>('[data-act=sidebar]')?.click());
    await panel();
    await until(1_000, 'ours to close', async () => (await isOpen()) === false);
    expect(await side()).toBe('left');
    // Folded in, theirs leaves a strip above our place: ours then works on the other side.
    await panel();
    await until(1_000, 'ours to open', async () => (await isOpen()) === true);
    expect(await side()).toBe('left');
    await closeSidebar(page, frame);
    await page.evaluate(() =>
      document.querySelector('.layout-container')?.classList.remove('layout-sidebar_enabled'),
    );
    await until(1_000, 'ours to go back', async () => (await side()) === 'right');
  });
});

it('two tabs of one contract open and close their sidebars each for itself', async () => {
  const { session } = setting();
  await sendAction(own, IDS.hourly, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
  const other = await session.open(`${HOURLY}?slow=0`);
  const frame = await openSidebar(session, other);
  const name = (of: Page) => inRoot(of, (root) => root.querySelector('.tab')?.getAttribute('aria-label'));
  /** A change that both tabs hear of: a change event, and with it the view and its layout. */
  const change = async (done: boolean) => {
    const before = [await name(page), await name(other)];
    await sendAction(own, IDS.hourly, { type: 'tick', item: 'log-hours', done });
    await until(5_000, 'both tabs to hear of the tick', async () => {
      const now = [await name(page), await name(other)];
      return now.every((text, index) => text !== before[index]);
    });
  };
  await change(true);
  expect([await isOpen(page), await isOpen(other)]).toEqual([false, true]);
  await page.bringToFront();
  await pressTab(page);
  await until(5_000, 'the first tab to open', () => isOpen(page));
  await other.bringToFront();
  await closeSidebar(other, frame);
  await change(false);
  expect([await isOpen(page), await isOpen(other)]).toEqual([true, false]);
  await other.close();
});

it('a page whose sidebar was closed a while ago comes back out of the cache, and its sidebar still opens', async () => {
  const { session, standIn } = setting();
  const frame = await openSidebar(session, page);
  await closeSidebar(page, frame);
  // Only counted: a frame that goes while it is asked what stands in it gives no answer.
  await until(10_000, 'the closed frame to be gone', async () => (await frameAddresses()).length === 0);
  await page.evaluate(() => Object.assign(globalThis, { kept: true }));
  await page.goto(standIn.url('/nx/workdiary/'));
  await session.back(page);
  expect(await page.evaluate(() => 'kept' in globalThis)).toBe(true);
  expect(await hostCount(page)).toBe(1);
  await closeSidebar(page, await openSidebar(session, page));
});
