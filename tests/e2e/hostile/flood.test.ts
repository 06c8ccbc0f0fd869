// Owns the promise that no view waits for a page that broke into our script there. Only Chromium lets a test into that script's
// world; how the background answers a flood in both browsers is shown in tests/background/flood.test.ts.
import type { CDPSession, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { isAsked } from '../../stand-in/traffic.ts';
import { until } from '../browser/time-limit.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';

declare const browser: {
  runtime: { sendMessage: (message: unknown) => Promise<unknown> };
  storage: Record<'local' | 'session', { get: (keys: null) => Promise<Record<string, unknown>> }>;
};
const CONTRACT = '48000031';
const MESSAGES = 2_000;
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
    const flood = debug.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `(async () => {
        const replies = await Promise.all(Array.from({ length: ${MESSAGES} }, (_, count) => {
          const contractId = count % 2 ? '${CONTRACT}' : String(50000000 + count);
          const requests = {
            'end-pressed': { contractId }, 'page-armed': { contractId }, 'frame-key': { contractId },
            'page-shown': { contractId, zone: 'UTC' }, layout: { width: 300 + (count % 100) },
            load: { contractId }, 'delete-everything': { confirmation: 'DELETE' },
          };
          const [type, request] = Object.entries(requests)[count % 7];
          return browser.runtime.sendMessage({ type, request });
        }));
        return replies.map((reply) => reply?.problem ?? 'done');
      })()`,
    });
    // The quickest of a few: on a busy machine any one may wait for the machine itself.
    const waits: number[] = [];
    for (let count = 0; count < 8; count += 1)
      waits.push(
        await own.evaluate(async (contractId) => {
          const started = performance.now();
          await browser.runtime.sendMessage({ type: 'load', request: { contractId } });
          return performance.now() - started;
        }, CONTRACT),
      );
    const { result } = await flood;
    const said = (result.value ?? []) as string[];
    const count = (what: string) => said.filter((one) => one === what).length;
    expect(said.length).toBe(MESSAGES);
    expect(count('wrong-sender')).toBeGreaterThan(MESSAGES / 4);
    expect(count('too-often')).toBeGreaterThan(MESSAGES / 3);
    expect(count('done')).toBeLessThan(100);
    expect(Math.min(...waits)).toBeLessThan(500);
    expect((await keys(own)).filter((key) => !key.endsWith(CONTRACT))).toEqual([]);
    expect(standIn.requests.filter(isAsked).map(({ cause }) => cause)).toEqual(['typed']);
    console.log(`A view waited ${waits.map((wait) => Math.round(wait)).join(', ')} ms during the flood.`);
    await page.close();
  },
);
