// Owns the promise that the checklist beside a page does all that it does in a tab: its links lead to whole pages of ours, its files
// are saved. Its frame is sandboxed (utils/page/overlay/frame.ts).
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { makeDownloads, removeDownloads, savedFile } from '../tools/downloads.ts';
import { openSidebar, press, pressInMenu, see } from '../tools/person.ts';
import { sendAction } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';

const ID = '42545630';
const downloads = await makeDownloads();
const setting = openSetting({ profileDir: downloads.profileDir });
afterAll(() => removeDownloads(downloads));

/** The page of ours that a link just opened. */
const opened = (path: string): Promise<Page> =>
  until(10_000, `a tab with ${path}`, async () => {
    for (const page of await setting().session.browser.pages())
      if (await page.evaluate((wanted) => location.pathname === wanted, path).catch(() => false)) return page;
    return undefined;
  });
const framed = async (): Promise<Frame> => {
  const { session } = setting();
  const page = await session.open(`/nx/wm/workroom/${ID}/overview?slow=0`);
  const frame = await openSidebar(session, page);
  await sendAction(frame, ID, { type: 'begin', facts: { situation: 'me', kind: 'hourly', client: 'Ada' } });
  await see(frame, 'Now');
  return frame;
};

it('the checklist beside a page saves a file, and its links open pages of ours in which everything works', async () => {
  const frame = await framed();
  await pressInMenu(frame, 'Files');
  await press(frame, 'Make the dossier');
  await press(frame, 'Save as JSON', 'a');
  expect((await savedFile(downloads, '.json')).text).toContain('Ada');
  await press(frame, 'Print view', 'a');
  const dossier = await opened('/sidebar.html');
  await see(dossier, 'Ada');
  await dossier.close();
  await frame.page().bringToFront();
  await frame.page().keyboard.press('Escape');
  await pressInMenu(frame, 'Options');
  const options = await opened('/options.html');
  await see(options, 'Reminders');
  await options.close();
});
