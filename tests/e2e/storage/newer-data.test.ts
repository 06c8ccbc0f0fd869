// Owns the promise that a build which meets a database of a newer one says so, in every view, and touches nothing.
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { IDS } from '../../stand-in/contracts.ts';
import { openSidebar, see } from '../tools/person.ts';
import { sendAction, storedText } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';

const NEWER_VERSION = 99;
const setting = openSetting();

/** Raises the database to a version that only a later build can have, with a store of its own. */
const raiseVersion = (page: Page): Promise<void> =>
  page.evaluate(
    (version) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('end-contract-safely', version);
        request.onupgradeneeded = () => request.result.createObjectStore('from-the-future');
        request.onsuccess = () => resolve(request.result.close());
        request.onerror = () => reject(request.error);
      }),
    NEWER_VERSION,
  );
it('data of a newer version is neither shown nor changed, and every view says why', async () => {
  const { session } = setting();
  const options = await session.openExtensionPage('options.html');
  await sendAction(options, IDS.hourly, { type: 'note', item: 'talk', text: 'Kept.' });
  await raiseVersion(options);
  const before = await storedText(options, NEWER_VERSION);
  expect(before).toContain('Kept.');

  const popup = await session.openExtensionPage('popup.html');
  await see(popup, 'newer version');
  const page = await session.open(`/nx/wm/workroom/${IDS.hourly}/overview`);
  await see(await openSidebar(session, page), 'newer version');
  expect(await sendAction(options, IDS.hourly, { type: 'note', item: 'talk', text: 'New.' })).toMatchObject({
    problem: 'newer-data',
  });
  await session.killWorker();
  expect(await sendAction(options, IDS.hourly, { type: 'note', item: 'talk', text: 'New.' })).toMatchObject({
    problem: 'newer-data',
  });
  expect(await storedText(options, NEWER_VERSION)).toBe(before);
});
