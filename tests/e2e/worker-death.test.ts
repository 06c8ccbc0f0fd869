// Owns the promise that an acknowledged action is there exactly once, however often the background dies meanwhile.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from './browser/time-limit.ts';
import { BROWSER, openSetting } from './setting.ts';

// Firefox takes half a second to start its background again, Chromium a twentieth of that.
const KILLS = Number(process.env.KILLS ?? (BROWSER === 'chromium' ? 200 : 25));
const setting = openSetting();

declare const browser: { runtime: { sendMessage: (message: unknown) => Promise<unknown> } };

type Written = { readonly contractId: string; readonly operationId: string };

/** Writes one note after another from a page of ours until told to stop; both pages write to the same contracts. */
const startWriting = (page: Page, who: string): Promise<void> =>
  page.evaluate((name) => {
    const state = { acknowledged: [] as Written[], over: false };
    const write = async () => {
      for (let sent = 1; !state.over; sent += 1) {
        const contractId = String(42_000_000 + Math.floor(sent / 100));
        const operationId = `${name}-${String(sent).padStart(8, '0')}`;
        const action = { type: 'note', item: `note-${name}`, text: String(sent) };
        const message = { type: 'act', request: { contractId, operationId, action, zone: 'UTC' } };
        // A killed worker answers with a rejection or with nothing: then the same action is sent again.
        for (let reply: unknown; reply === undefined; )
          reply = await browser.runtime.sendMessage(message).catch(() => undefined);
        state.acknowledged.push({ contractId, operationId });
      }
    };
    Object.assign(globalThis, { writing: state, written: write() });
  }, who);

const stopWriting = (page: Page): Promise<Written[]> =>
  page.evaluate(async () => {
    const { writing, written } = globalThis as unknown as {
      writing: { acknowledged: Written[]; over: boolean };
      written: Promise<void>;
    };
    writing.over = true;
    await written;
    return writing.acknowledged;
  });

const acknowledgedBy = (page: Page): Promise<number> =>
  page.evaluate(
    () => (globalThis as unknown as { writing: { acknowledged: Written[] } }).writing.acknowledged.length,
  );

const historyOf = (page: Page, contractId: string): Promise<string[]> =>
  page.evaluate(async (id) => {
    const request = { type: 'load', request: { contractId: id } };
    const reply = await browser.runtime.sendMessage(request);
    return (reply as { contract: { history: { id: string }[] } }).contract.history.map((entry) => entry.id);
  }, contractId);

it(`two pages write while the background is killed ${KILLS} times, and nothing is lost or doubled`, async () => {
  const { session } = setting();
  const pages = await Promise.all([
    session.openExtensionPage('popup.html'),
    session.openExtensionPage('options.html'),
  ]);
  await Promise.all(pages.map((page, index) => startWriting(page, `page${index}`)));
  for (let kill = 0, before = 0; kill < KILLS; kill += 1) {
    // Each background gets as far as one write, so that every kill falls among writes.
    before = await until(10_000, 'another write to be acknowledged', async () => {
      const now = (await Promise.all(pages.map(acknowledgedBy))).reduce((a, b) => a + b);
      return now > before ? now : undefined;
    });
    await session.killWorker();
  }
  const acknowledged = (await Promise.all(pages.map(stopWriting))).flat();

  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS);
  const stored = new Map<string, number>();
  for (const contractId of new Set(acknowledged.map((written) => written.contractId)))
    for (const id of await historyOf(pages[0], contractId)) stored.set(id, (stored.get(id) ?? 0) + 1);
  expect(acknowledged.filter(({ operationId }) => stored.get(operationId) !== 1)).toEqual([]);
});
