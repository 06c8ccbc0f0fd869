// Owns the promise that a hostile page sees no key, text or state of ours, changes none, and breaks nothing.
import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import { until } from '../browser/time-limit.ts';
import { inRoot } from '../tools/closed-root.ts';
import { isAsking } from '../tools/on-page.ts';
import { partOf } from '../tools/parts.ts';
import { changeSettings, sendAction } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';
import { COVERING_PAGES } from './covering-pages.ts';
import { FORGING_PAGES } from './forging-pages.ts';
import { documentOf, type HostilePage } from './hostile-page.ts';
import { LISTENING_PAGES } from './listening-pages.ts';
import { MEASURING_PAGES } from './measuring-pages.ts';
import { NAMING_PAGES, READ_NAMES } from './naming-pages.ts';
import { REPORTING_PAGES } from './reporting-pages.ts';
import { SCREEN_PAGES } from './screen-pages.ts';
import { SEARCHING_PAGES } from './searching-pages.ts';
import { STORMING_PAGES } from './storming-pages.ts';
import { TAKING_PAGES } from './taking-pages.ts';

declare const browser: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };
declare global {
  var seen: readonly string[];
  var ran: string;
  /** How often a page that looks now and then has looked; null for one that does not. */
  var rounds: () => number | null;
}

const CONTRACT = '48000001';
const ADDRESS = `/nx/wm/workroom/${CONTRACT}/overview`;
const ITEM = 'agreement';
const KEYS = 'Zimt';
/** Written in the record and shown in our frame; `hour` stands in the guard's dialog too. */
const TITLE = 'Muskatbluete';
const CLIENT = 'Pfeffernuss';
const SECRETS = [TITLE, CLIENT, 'Log every hour', 'Show me how', 'steps open'];
const END = { x: 100, y: 60 };
const OTHER = { x: 100, y: 120 };
const OWN = { x: 100, y: 180 };
const STYLE = `<style>#end,#other,#own{position:fixed!important;left:40px!important;width:120px!important;height:40px!important}
#end{top:40px!important}#other{top:100px!important}#own{top:160px!important}</style>`;

const setting = openSetting();
let own: Page;
let page: Page;
let before: Stored;
let errors: string[] = [];

type Stored = { readonly contract: Partial<Contract>; readonly settings: Settings };
const send = (type: string, request: unknown): Promise<unknown> =>
  own.evaluate((message) => browser.runtime.sendMessage(message), { type, request });
/** Everything that is stored, but for the notes that the test itself types. */
const stored = async (): Promise<Stored> => {
  const { contract, settings } = (await send('load', { contractId: CONTRACT })) as {
    contract: Contract;
    settings: Settings;
  };
  const { facts, ticks, setAside, begunAt, keptAt, milestones, tasks, history } = contract;
  const others = history.filter(({ action }) => action !== 'note');
  return {
    contract: { facts, ticks, setAside, milestones, tasks, history: others, begunAt, keptAt },
    settings,
  } as Stored;
};

beforeAll(async () => {
  const { session, standIn } = setting();
  own = await session.openExtensionPage('options.html');
  const facts = { situation: 'me', kind: 'hourly', title: TITLE, client: CLIENT } as const;
  await sendAction(own, CONTRACT, { type: 'begin', facts });
  await changeSettings(own, { layout: { open: true, width: 400 } });
  before = await stored();
  standIn.setState({ ownPage: '<title>Empty</title>' });
  page = await session.open('/nx/find-work/');
  // The page's own errors are its own matter.
  page.on('pageerror', (error) => {
    const text = error instanceof Error ? `${error.message} ${error.stack}` : String(error);
    if (/\n\s+at .*-extension:\/\//.test(text)) errors.push(text);
  });
});
beforeEach(() => {
  errors = [];
});

const WORKER = '/nx/their-worker.js';
/** From now on the page's own worker answers for all its addresses. */
const standWorker = async (source: string): Promise<void> => {
  const { standIn } = setting();
  standIn.setState({ ownPage: '<title>Empty</title>', ownHeaders: {}, ownScripts: { [WORKER]: source } });
  await page.goto(standIn.url('/nx/find-work/'), { waitUntil: 'load' });
  await page.evaluate(async (address) => {
    await navigator.serviceWorker.register(address, { scope: '/' });
    await navigator.serviceWorker.ready;
  }, WORKER);
};
const goTo = async (hostile: HostilePage): Promise<void> => {
  const { session, standIn } = setting();
  if (hostile.worker !== undefined) await standWorker(hostile.worker);
  const ours = new URL(session.extensionUrl('')).href.replace(/\/$/, '');
  const ownPage = documentOf(hostile).replaceAll('OURS', ours).replace('</title>', `</title>${STYLE}`);
  standIn.setState({ ownPage, ownHeaders: { ...hostile.headers } });
  await page.goto(standIn.url(ADDRESS), { waitUntil: 'load' });
  // A change of address by the page before may look like the end of this navigation.
  await until(10_000, `the page that ${hostile.what}`, () =>
    // Asked of the browser itself: a page may give a part of it that name.
    page.evaluate((what) => {
      const { get } = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState') ?? {};
      return globalThis.ran === what && get?.call(document) === 'complete';
    }, hostile.what),
  );
  // It answers for this page to its end, and for none after it.
  if (hostile.worker !== undefined)
    await page.evaluate(async () => (await navigator.serviceWorker.ready).unregister());
};
/** Where our frame begins: at the right edge, 400 px wide, below Upwork's header. Pages may lie about places, so it is counted. */
const FRAME = { x: 880, y: 64 };
const TAB = [FRAME.x - 12, 330] as const;
const EDGE = [FRAME.x + 5, 500] as const;
/** In the middle of the window stands our dialog. */
const SENTENCES = [
  [600, 330],
  [660, 380],
] as const;
let typings = 0;
/** Types over the note of one item, by mouse and keys. */
const typeInFrame = async (frame: Frame): Promise<void> => {
  typings += 1;
  const keys = `${KEYS}${typings}`;
  await frame.waitForSelector(`[data-key="${ITEM}"] .item-more`);
  await frame.evaluate(async (key) => {
    const row = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
    const group = row?.closest('details');
    if (group) group.open = true;
    row?.querySelector<HTMLElement>('.item-more[aria-expanded="false"]')?.click();
    while (document.querySelector(`[data-key="${key}"] textarea`) === null) {
      await new Promise(requestAnimationFrame);
      document
        .querySelector<HTMLElement>(`[data-key="${key}"] [aria-controls$="-note"][aria-expanded="false"]`)
        ?.click();
    }
  }, ITEM);
  // Looked for each time: what comes and goes above it moves it.
  const place = () =>
    frame.evaluate((key) => {
      const field = document.querySelector(`[data-key="${key}"] textarea`);
      field?.scrollIntoView({ block: 'center' });
      const { x = 0, y = 0 } = field?.getBoundingClientRect() ?? {};
      return { x, y };
    }, ITEM);
  const typed = () =>
    frame.evaluate(
      (key) => document.querySelector<HTMLTextAreaElement>(`[data-key="${key}"] textarea`)?.value,
      ITEM,
    );
  // Again where the page took the keyboard in between, or pressed "End contract" by script as if for the person.
  await until(10_000, 'what was typed to stand there', async () => {
    if (await isAsking(page)) await page.keyboard.press('Escape');
    const { x, y } = await place();
    await page.mouse.click(FRAME.x + x + 40, FRAME.y + y + 20);
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type(keys);
    return (await typed()) === keys;
  });
};
/** The pointer goes over what stands at these places, and a wheel turns there. */
const moveOver = async (...places: readonly (readonly [number, number])[]): Promise<void> => {
  for (const [x, y] of places) await page.mouse.move(x, y, { steps: 2 });
  await page.mouse.wheel({ deltaY: 20 });
};
/** Whatever looks now and then has looked while this stands. */
const looked = async (): Promise<void> => {
  const rounds = () => page.evaluate(() => globalThis.rounds());
  const before = await rounds();
  if (before !== null)
    await until(10_000, 'the page to look', async () => ((await rounds()) ?? before + 2) >= before + 2);
};
/** The page does what its own button does, and hears its own keys. */
const usePage = async (): Promise<void> => {
  // Again where the page had the pointer a moment longer.
  await until(10_000, 'the page to be used', async () => {
    await page.mouse.click(OTHER.x, OTHER.y);
    return page.evaluate(() => document.title === 'used');
  });
  // Again where the page took the keyboard away from its own field in between.
  await until(10_000, 'what was typed to stand in the page', async () => {
    await page.mouse.click(OWN.x, OWN.y, { count: 3 });
    await page.keyboard.type('xy');
    return page.evaluate(() => (document.getElementById('own') as HTMLInputElement).value === 'xy');
  });
};
/** Screen and pointer come back, as by the browser's own Escape, which no test can press. */
const giveBack = () =>
  page.evaluate(async () => {
    if (document.fullscreenElement !== null) await document.exitFullscreen();
    document.exitPointerLock();
  });
const meet: Record<HostilePage['ours'], (hostile: HostilePage) => Promise<void>> = {
  works: async ({ what, sees }) => {
    await until(10_000, 'our frame', () => inRoot(page, (root) => root.querySelector('iframe') !== null));
    await moveOver(TAB, EDGE);
    await typeInFrame(await setting().session.sidebarFrame(page));
    // A press passes, without using up the hold, where what was just typed is not answered within 150 ms.
    await until(10_000, 'our dialog', async () => {
      await page.mouse.click(END.x, END.y);
      const asks = await isAsking(page);
      // In Firefox "End contract" is under it then.
      if (!asks && /screen with our node/.test(what)) await giveBack();
      return asks;
    });
    await moveOver(...SENTENCES);
    // A sentence is pressed, drawn over with the pointer, and let go on the page. In Firefox no test can drag, and what is pressed
    // on these pages may be the page's own.
    if (!/drag|inert|of its own over ours|keyboard back/.test(what)) {
      await page.mouse.down();
      await page.mouse.move(OTHER.x, OTHER.y + 300, { steps: 2 });
      await page.mouse.up();
    }
    if (/printed/.test(what)) await page.pdf();
    if (/our dialog stands$|contract in it/.test(what)) {
      await until(10_000, `"${sees}"`, () =>
        page.evaluate((line) => globalThis.seen.join().includes(line), sees ?? ''),
      );
      for (const { x, y } of [END, OTHER]) await page.mouse.click(x, y);
      expect([await isAsking(page), await page.title()]).toEqual([true, 'Hostile']);
    }
    await looked();
    // Again where the browser still had the keyboard in our frame: it moves it a moment after the press. On a busy machine
    // Chromium now and then never does, although page and dialog have the focus; a press on the dialog wakes it.
    let tries = 0;
    await until(10_000, 'our dialog to go', async () => {
      tries += 1;
      const dialog = tries % 40 === 0 ? await partOf(page, 'dialog') : undefined;
      if (dialog) await page.mouse.click(dialog.left + 8, dialog.top + 8);
      await page.keyboard.press('Escape');
      return (await isAsking(page)) === false;
    });
    if (/fills the screen|locks the pointer/.test(what)) await giveBack();
    await usePage();
  },
  covered: async () => {
    await until(10_000, 'our frame', () => inRoot(page, (root) => root.querySelector('iframe') !== null));
    // Where our frame stands, and our tab beside it: the page has them covered, so nothing of ours hears it.
    for (const [x, y] of [
      [FRAME.x + 100, 400],
      [FRAME.x - 20, 320],
    ] as const)
      await page.mouse.click(x, y);
    expect(await inRoot(page, (root) => root.querySelector('.tab')?.getAttribute('aria-expanded'))).toBe(
      'true',
    );
  },
  gone: async () => {
    // For a while on end: between two removals there is none either.
    const isAway = () =>
      page.evaluate(async () => {
        for (let frames = 0; frames < 20; frames += 1) {
          if (document.querySelector('[data-end-contract-safely]:not([data-copy])') !== null) return false;
          await new Promise(requestAnimationFrame);
        }
        return true;
      });
    await until(10_000, 'ours to step aside', isAway);
    // The browser may drop the frame a moment after the node.
    await until(10_000, 'our frame to go', async () => !(await setting().session.hasSidebar(page)));
    // Again where ours came back for a moment after all, and held the press.
    await until(10_000, 'the page to end it', async () => {
      await page.mouse.click(END.x, END.y);
      return page.evaluate(() => document.title === 'ended');
    });
    await usePage();
  },
};

describe.each([
  ['that listen', LISTENING_PAGES],
  ['that take names first', TAKING_PAGES],
  ['that name their parts', NAMING_PAGES],
  ['that forge', FORGING_PAGES],
  ['that cover', COVERING_PAGES],
  ['that storm', STORMING_PAGES],
  ['that search', SEARCHING_PAGES],
  ['that report', REPORTING_PAGES],
  ['that measure', MEASURING_PAGES],
  ['that take the screen', SCREEN_PAGES],
])('pages %s', (_, pages) => {
  it.each(pages.map((hostile) => [hostile.what, hostile] as const))('%s', async (_what, hostile) => {
    await goTo(hostile);
    await meet[hostile.ours](hostile);
    // Some look only now and then.
    const { seen } = await until(10_000, `the page to have seen "${hostile.sees ?? ''}"`, async () => {
      const text = (await page.evaluate(() => globalThis.seen)).join('\n');
      return text.includes(hostile.sees ?? '') && { seen: text };
    });
    for (const secret of [...SECRETS, KEYS]) expect(seen).not.toContain(secret);
    expect(seen).not.toContain('our root');
    // No address of ours names a contract, but for one that the page made up.
    if (pages !== FORGING_PAGES) expect(seen).not.toMatch(/-extension:\/\/[^"\s]*(?:contract|48000001)/);
    // Who forges our address knows it already.
    if (pages !== FORGING_PAGES && !hostile.knowsAddress) expect(seen).not.toMatch(/-extension:\/\//);
    expect(errors).toEqual([]);
    expect(await stored()).toEqual(before);
  });
});

it('what a page lures somebody to press in our frame can be taken back', async () => {
  // A picture over ours that lets presses through cannot be kept away: the browser shows it, not we.
  const bait = COVERING_PAGES.find(({ what }) => what.includes('lets every press through')) as HostilePage;
  await goTo(bait);
  const frame = await setting().session.sidebarFrame(page);
  await frame.waitForSelector('.item-more');
  for (let x = 20; x < 400; x += 60)
    for (let y = 20; y < 700; y += 60) await page.mouse.click(FRAME.x + x, FRAME.y + y);
  const { contract } = (await send('load', { contractId: CONTRACT })) as { contract: Contract | null };
  expect(contract).toMatchObject({ id: CONTRACT, begunAt: before.contract.begunAt });
  expect((await stored()).settings).toMatchObject({ guard: 'hold', reminders: true });
});

it('the names that ours reads are really found', () => {
  expect(READ_NAMES).toEqual(
    expect.arrayContaining([
      'prerendering',
      'documentElement',
      'querySelectorAll',
      'navigation',
      'setTimeout',
    ]),
  );
});

it('these are at least a hundred and twenty', () => {
  const all = [
    LISTENING_PAGES,
    TAKING_PAGES,
    NAMING_PAGES,
    FORGING_PAGES,
    COVERING_PAGES,
    STORMING_PAGES,
    SEARCHING_PAGES,
    REPORTING_PAGES,
    MEASURING_PAGES,
    SCREEN_PAGES,
  ].flat();
  expect(new Set(all.map(({ what }) => what)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(120);
});
