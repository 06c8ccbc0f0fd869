// Owns the promise that no view waits for a page that broke into our script there. Only Chromium lets a test into that script's
// world; how the background answers a flood in both browsers is shown in tests/background/flood.test.ts.
import type { CDPSession, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { MESSAGES, type MessageType } from '../../../utils/messages/protocol.ts';
import { RATE } from '../../../utils/messages/rate.ts';
import { CONTRACT_ID } from '../../builders.ts';
import { median } from '../../median.ts';
import { REQUESTS } from '../../messages/requests.ts';
import { isAsked } from '../../stand-in/traffic.ts';
import { patience, until } from '../browser/time-limit.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';

declare const browser: {
  runtime: { sendMessage: (message: unknown) => Promise<unknown> };
  storage: Record<'local' | 'session', { get: (keys: null) => Promise<Record<string, unknown>> }>;
};
const CONTRACT = '48000031';
const COUNT = 2_000;
const TYPES = Object.keys(MESSAGES) as MessageType[];
const FROM_PAGES = TYPES.filter((type) => MESSAGES[type].from === 'page');
/** Every message there is, and those that a page may say as often again as all the others. */
const SAID = Array.from({ length: TYPES.length }, (_, count) => [
  TYPES[count],
  FROM_PAGES[count % FROM_PAGES.length],
]).flat() as MessageType[];
/** About the contract that the tab shows, or about another one. */
const saidOf = (count: number) => {
  const type = SAID[count % SAID.length] as MessageType;
  const contractId = count % 3 === 0 ? String(50_000_000 + count) : CONTRACT;
  const request: unknown = JSON.parse(JSON.stringify(REQUESTS[type]).replaceAll(CONTRACT_ID, contractId));
  return { type, request };
};
const setting = openSetting();

/** The context of our own script on a page. */
const ourWorld = async (page: Page, session: CDPSession): Promise<number> => {
  const found: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.auxData?.type === 'isolated' && context.origin.startsWith('chrome-extension://'))
      found.push(context.id);
  });
  await session.send('Runtime.enable');
  await page.bringToFront();
  return until(5_000, 'our script’s world', () => found[0]);
};
type Flood = { readonly said: readonly string[]; readonly startedMs: number; readonly endedMs: number };
/** How long a view waits for a record, and when (epoch ms) it had it. */
const wait = (own: Page): Promise<{ ms: number; endedMs: number }> =>
  own.evaluate(async (contractId) => {
    const startedMs = performance.now();
    await browser.runtime.sendMessage({ type: 'load', request: { contractId } });
    return { ms: performance.now() - startedMs, endedMs: Date.now() };
  }, CONTRACT);
const keys = (own: Page) =>
  own.evaluate(async () =>
    Object.keys({
      ...(await browser.storage.local.get(null)),
      ...(await browser.storage.session.get(null)),
    }).filter((key) => /^(?:pressed|armed):/.test(key)),
  );

it.runIf(BROWSER === 'chromium')(
  'while our script on a page is made to say everything there is, a thousandfold, a view is answered within half a second',
  async () => {
    const { session, standIn } = setting();
    const own = await session.openExtensionPage('options.html');
    const page = await session.open(`/nx/wm/workroom/${CONTRACT}/overview`);
    const debug = await page.createCDPSession();
    const contextId = await ourWorld(page, debug);
    const quiet = [await wait(own), await wait(own), await wait(own)].map(({ ms }) => ms);
    const flood = debug.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `(async () => {
        const startedMs = Date.now();
        const said = ${JSON.stringify(Array.from({ length: COUNT }, (_, count) => saidOf(count)))};
        const replies = await Promise.all(said.map((message) => browser.runtime.sendMessage(message)));
        return { said: replies.map((reply) => reply?.problem ?? 'done'), startedMs, endedMs: Date.now() };
      })()`,
    });
    const waits: { ms: number; endedMs: number }[] = [];
    for (let count = 0; count < 8; count += 1) waits.push(await wait(own));
    const { said, startedMs, endedMs } = (await flood).result.value as Flood;
    const count = (what: string) => said.filter((one) => one === what).length;
    expect(said.length).toBe(COUNT);
    const forOurPages = count('wrong-sender');
    // Whatever is not for a page is refused to it, each time; what is for a page now and then, where it comes too often.
    expect(said.map((what) => what === 'wrong-sender')).toEqual(
      said.map((_, index) => MESSAGES[saidOf(index).type].from === 'own'),
    );
    const heard = COUNT - forOurPages - count('too-often');
    expect(heard).toBeLessThanOrEqual(
      RATE.atOnce + Math.ceil(((endedMs - startedMs) * RATE.perSecond) / 1_000) + 1,
    );
    const during = waits.filter((one) => one.endedMs <= endedMs).map(({ ms }) => ms);
    expect(during.length).toBeGreaterThan(0);
    // Beside what a view waits on this machine without a flood: others may load it at the same time.
    expect(median(during) - median(quiet)).toBeLessThan(500 * patience());
    expect((await keys(own)).filter((key) => !key.endsWith(CONTRACT))).toEqual([]);
    expect(standIn.requests.filter(isAsked).map(({ cause }) => cause)).toEqual(['typed']);
    console.log(
      `A view waited ${during.map(Math.round).join(', ')} ms in the flood, ${quiet.map(Math.round).join(', ')} before.`,
    );
    await page.close();
  },
);
