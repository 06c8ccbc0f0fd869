// Owns the promise that records which both copies lost are told with their number, and that a backup is asked for in time.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { chance } from '../../chance.ts';
import { until } from '../browser/time-limit.ts';
import { fill, press, see } from '../tools/person.ts';
import { sendAction, storedRecord } from '../tools/record.ts';
import { BROWSER, openSetting } from '../tools/setting.ts';
import { closeWelcome } from '../tools/welcome.ts';
import { DAMAGES, damage } from './damage.ts';

const IDS = ['42545630', '38901192'] as const;
const DAY_MS = 86_400_000;
const setting = openSetting();

declare const browser: {
  storage: {
    local: {
      get(keys: null): Promise<object>;
      set(items: object): Promise<void>;
      remove(keys: string[]): Promise<void>;
    };
  };
};
const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env.PICTURES) await setting().session.screenshot(page, `${process.env.PICTURES}/${name}.png`);
};
const begin = async (page: Page): Promise<void> => {
  for (const id of IDS)
    await sendAction(page, id, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
};

it('a month after the last backup the popup asks for one, and leads to it', async () => {
  const { session } = setting();
  const page = await session.openExtensionPage('options.html');
  await begin(page);
  const exportedAt = new Date(Date.now() - 40 * DAY_MS).toISOString();
  await page.evaluate((at) => browser.storage.local.set({ export: { exportedAt: at } }), exportedAt);
  await page.close();
  // The mark is the background's own, which reads it once in its life.
  await session.restart();
  await closeWelcome(session);
  const popup = await session.openExtensionPage('popup.html');
  await see(popup, 'Time for a backup.');
  await picture(popup, 'reminder');
  const options = await session.openExtensionPage('options.html#backup');
  await until(5_000, 'the backup to be in sight', () =>
    options.evaluate(() => {
      const { top = -9 } = document.getElementById('backup')?.getBoundingClientRect() ?? {};
      // The browser scrolls by whole pixels.
      return top > -1 && top < window.innerHeight / 2;
    }),
  );
  await press(options, 'Make a backup', 'button');
  await see(options, 'The backup is ready.');
  await until(5_000, 'the reminder to go', () =>
    popup.evaluate(() => !document.body.innerText.includes('Time for a backup.')),
  );
  await popup.close();
  await options.close();
});

it('records gone from both copies are told with their number, and an import is offered', async () => {
  const { session } = setting();
  const page = await session.openExtensionPage('welcome.html');
  await begin(page);
  await page.evaluate(async () => {
    const items = await browser.storage.local.get(null);
    await browser.storage.local.remove(Object.keys(items).filter((key) => key.includes('/')));
    for (const { name = '' } of await indexedDB.databases())
      await new Promise((resolve) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = request.onerror = resolve;
      });
  });
  await session.killWorker();
  const options = await session.openExtensionPage('options.html');
  await see(options, '2 records were lost.');
  await see(options, 'Lost in both copies');
  await picture(options, 'lost');
  await press(options, 'Understood');
  await until(5_000, 'the notice to go', () =>
    options.evaluate(() => !document.body.innerText.includes('records were lost.')),
  );
  await session.killWorker();
  const again = await session.openExtensionPage('options.html');
  await see(again, '2 records. Noticed');
  expect(await again.evaluate(() => document.body.innerText)).not.toContain('records were lost.');
  await options.close();
  await again.close();
  await page.close();
});

// In Chromium a database that is damaged so far is gone, which the test above shows.
it.runIf(BROWSER === 'firefox')(
  'a database that never opens, and no second copy, is no empty store',
  async () => {
    const { session } = setting();
    const page = await session.openExtensionPage('options.html');
    await begin(page);
    await page.evaluate(async () => {
      await browser.storage.local.remove(Object.keys(await browser.storage.local.get(null)));
    });
    const garbled = DAMAGES.find(([what]) => what === 'file garbled');
    if (garbled === undefined) throw new Error('There is no such damage.');
    await session.restart(async () =>
      damage(session.profileDir, session.extensionUrl(''), garbled, chance(1)),
    );
    await closeWelcome(session);
    const popup = await session.openExtensionPage('popup.html');
    await see(popup, 'The browser did not open your records');
    await picture(popup, 'unopened');
    await press(popup, 'Try again', 'button');
    await see(popup, 'The browser did not open your records');
    await popup.close();

    const options = await session.openExtensionPage('options.html');
    await press(options, 'Delete everything', 'button');
    await fill(options, 'Type DELETE', 'DELETE');
    await press(options, 'Delete', 'dialog button[type=submit]');
    await see(options, 'Everything was deleted');
    await begin(options);
    expect(await storedRecord(options, IDS[0])).toMatchObject({ rev: 1 });
    await options.close();
  },
);
