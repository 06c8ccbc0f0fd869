// Owns the promise that what is noted leaves the browser by the person's own export only, and comes back from it whole.
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { until } from '../browser/time-limit.ts';
import { makeDownloads, removeDownloads, savedFile } from '../tools/downloads.ts';
import { fill, find, openSidebar, press, pressInMenu, see } from '../tools/person.ts';
import { sendAction, storedRecord } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';

const IDS = ['42545630', '38901192'] as const;
const NOTE = 'Seven days.\n<b>In writing</b> [x](javascript:alert(1))';

const downloads = await makeDownloads();
const setting = openSetting({ profileDir: downloads.profileDir });
afterAll(() => removeDownloads(downloads));

const records = (page: Page): Promise<(Contract | null)[]> =>
  Promise.all(IDS.map((id) => storedRecord(page, id)));
/** Hands the file to the page's field as the browser's own dialog would. */
const choose = async (page: Page, path: string): Promise<void> => {
  const input = (await find(page, 'Import a backup', 'input')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
};

it('everything is exported, deleted, imported, and all there; then taken back and brought back', async () => {
  const { session } = setting();
  const page = await session.openExtensionPage('options.html');
  for (const id of IDS) {
    await sendAction(page, id, { type: 'begin', facts: { situation: 'me', kind: 'hourly', title: 'Shop' } });
    await sendAction(page, id, { type: 'note', item: 'agreement', text: NOTE });
  }
  const before = await records(page);
  expect(before.map((record) => record?.rev)).toEqual([2, 2]);

  await press(page, 'Make a backup');
  await see(page, 'The backup is ready.');
  await press(page, 'Save the backup', 'a');
  const { path, text } = await savedFile(downloads, '.json');
  expect(JSON.parse(text).contracts).toHaveLength(2);

  await press(page, 'Delete everything', 'button');
  await fill(page, 'Type DELETE', 'DELETE');
  await press(page, 'Delete', 'dialog button[type=submit]');
  await see(page, 'Everything was deleted');
  expect(await records(page)).toEqual([null, null]);

  await choose(page, path);
  await see(page, 'Import the chosen ones');
  expect(await records(page)).toEqual([null, null]);
  await press(page, 'Import the chosen ones');
  await see(page, 'The import is done.');
  expect(await records(page)).toEqual(before);

  await session.killWorker();
  await press(page, 'Undo the import');
  await see(page, 'An import was undone');
  expect(await records(page)).toEqual([null, null]);
  await press(page, 'Redo the import');
  await see(page, 'Last import');
  const after = await records(page);
  expect(after.map((record) => record?.notes)).toEqual([{ agreement: NOTE }, { agreement: NOTE }]);
  await page.close();
});

it('a dossier is saved from the sidebar on the page, and its print view opens as a page of its own', async () => {
  const { session } = setting();
  const page = await session.open(`/nx/wm/workroom/${IDS[0]}/overview`);
  const frame = await openSidebar(session, page);
  await pressInMenu(frame, 'Files');
  await press(frame, 'Make the dossier');
  await press(frame, 'Save as Markdown', 'a');
  const { text } = await savedFile(downloads, '.md');
  // Word for word, four blanks in, which every reader of Markdown shows as it is.
  expect(text).toContain(
    `Word for word:\n\n${NOTE.split('\n')
      .map((line) => `    ${line}`)
      .join('\n')}`,
  );

  await press(frame, 'Print view', 'a');
  const print = await until(10_000, 'the print view', async () => {
    for (const one of await session.browser.pages()) {
      // Firefox gives a page that goes to an extension another context; the first one then answers no more.
      const address = await one.evaluate(() => location.href).catch(() => '');
      if (address.endsWith(`sidebar.html?contract=${IDS[0]}&print`)) return one;
    }
    return undefined;
  });
  await see(print, 'Dossier of a contract');
  await see(print, '<b>In writing</b>');
  expect(await print.evaluate(() => document.querySelectorAll('main b, main a, main img').length)).toBe(0);
  await print.close();
});

it('in a narrow window the deletion asks in the middle, and each choice of an import can be read', async () => {
  const page = await setting().session.openExtensionPage('options.html');
  await page.setViewport({ width: 320, height: 700 });
  await press(page, 'Make a backup');
  await press(page, 'Save the backup', 'a');
  const { path } = await savedFile(downloads, '.json');
  await press(page, 'Delete everything', 'button');
  const room = await page.$eval('dialog[open]', (dialog) => {
    const { top, bottom } = dialog.getBoundingClientRect();
    return { above: top, below: innerHeight - bottom };
  });
  expect(room.above).toBeGreaterThan(100);
  expect(Math.abs(room.above - room.below)).toBeLessThan(2);
  await press(page, 'Keep everything');

  await sendAction(page, IDS[1], { type: 'note', item: 'agreement', text: 'Another note.' });
  await choose(page, path);
  await see(page, 'Import the chosen ones');
  const field = await page.$eval('.preview select', (select) => select.getBoundingClientRect().toJSON());
  expect(field.width).toBeGreaterThan(140);
  expect(field.right).toBeLessThan(320);
  await page.close();
});
