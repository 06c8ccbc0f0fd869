// Owns the journeys after an end: a breath before the answer, feedback drafted calmly, own steps taken elsewhere, patterns.
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import type { Facts } from '../../../utils/domain/contract/facts.ts';
import { clientEnded } from '../../builders.ts';
import { until } from '../browser/time-limit.ts';
import { makeDownloads, removeDownloads, savedFile } from '../tools/downloads.ts';
import { fill, find, press, see } from '../tools/person.ts';
import { importRecords, sendAction, storedRecord, storedSettings } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';

const ID = '42545630';
const downloads = await makeDownloads();
const setting = openSetting({ profileDir: downloads.profileDir });
afterAll(() => removeDownloads(downloads));

const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString().replace(/\.\d+/, '');
const checklist = (contractId: string): Promise<Page> =>
  setting().session.openExtensionPage(`sidebar.html?contract=${contractId}`);
const openRow = async (page: Page, text: string): Promise<void> => {
  // Whichever fold it is in: how one is opened is for the components' own tests.
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await press(page, `About: ${text}`, '.item-more');
};

it('a client ended it: a breath, the message, the runway, a plan, the first habit', async () => {
  const { session } = setting();
  const page = await checklist(ID);
  const facts: Facts = {
    situation: 'client',
    kind: 'hourly',
    client: 'Ada',
    endedBy: 'client',
    endedAt: ago(1),
  };
  await sendAction(page, ID, { type: 'begin', facts });
  await see(page, 'A breath first');
  await press(page, 'Until tomorrow, 9:00 am');
  await see(page, 'Your answer waits until tomorrow, 9:00 am');
  await until(5_000, 'the pause to be stored', async () => {
    const stored = await storedRecord(page, ID);
    return stored?.facts.answerAfter !== undefined;
  });
  await press(page, 'Answer now');
  await press(page, 'Thank you, after the client ended it', 'summary');
  await see(page, 'Copy the message');
  const message = await find(page, 'Message', 'textarea');
  expect(await message.evaluate((field) => (field as HTMLTextAreaElement).value)).toContain('Hello Ada,');

  await openRow(page, 'Work out how many months your money lasts');
  const link = await find(page, 'Open “Back on your feet”', 'a');
  const back = await session.openExtensionPage((await link.evaluate((a) => a.getAttribute('href'))) ?? '');
  await fill(back, 'Money now', '9000');
  await fill(back, 'Monthly cost', '2000');
  await back.keyboard.press('Tab');
  await see(back, 'At $2,000 a month, your money lasts until');
  await press(back, 'Begin with a plan of six steps');
  await press(back, 'Add the habit: Learn for one hour');
  await press(back, 'Learn for one hour', 'label');
  await see(back, 'Kept in 1 of the last 8 weeks');
  await back.close();
  await page.close();
});

it('feedback is drafted from three answers, marked, changed, and copied out', async () => {
  const page = await checklist('38901192');
  const facts: Facts = { situation: 'me', kind: 'hourly', endedBy: 'me', endedAt: ago(1) };
  await sendAction(page, '38901192', { type: 'begin', facts });
  await see(page, 'Show me how');
  await press(page, 'Show me how');
  await press(page, 'Your feedback for the client', 'summary');
  await fill(page, 'What went well?', 'Answers came within a day.');
  await fill(page, 'What could be better?', 'You never answered my questions.');
  await page.keyboard.press('Tab');
  await find(page, 'Leave it', 'button');
  const draft = await find(page, 'Your draft', 'textarea');
  await until(5_000, 'both answers in the draft', () =>
    draft.evaluate(
      (field, wanted) => (field as HTMLTextAreaElement).value === wanted,
      'Answers came within a day.\n\nYou never answered my questions.',
    ),
  );
  await fill(page, 'Your draft', 'Answers came within a day. I would have liked a list of the pages first.');
  await page.keyboard.press('Tab');
  await until(5_000, 'the mark to go', () =>
    page.evaluate(() => document.querySelectorAll('.mark-entry').length === 0),
  );
  await press(page, 'Copy the draft');
  await see(page, 'Copied');
  await page.close();
});

it('an own step is added, saved as a set, exported, and imported elsewhere', async () => {
  const { session } = setting();
  const page = await checklist('38901193');
  await sendAction(page, '38901193', { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
  await see(page, 'Show me how');
  await press(page, 'Your own steps', 'summary');
  await fill(page, 'What is to be done', 'Return the office key');
  await page.keyboard.press('Enter');
  await fill(page, 'Save these steps as a set', 'Office');
  await page.keyboard.press('Enter');
  await see(page, 'Saved as a set.');
  await page.close();

  const options = await session.openExtensionPage('options.html#own');
  await press(options, 'Save your steps and messages as a file', 'a');
  const { path, text } = await savedFile(downloads, '-steps.json');
  expect(text).toContain('Return the office key');
  // Elsewhere there is none of it.
  await press(options, 'Delete everything', 'button');
  await fill(options, 'Type DELETE', 'DELETE');
  await press(options, 'Delete', 'dialog button[type=submit]');
  await see(options, 'Everything was deleted');
  const field = await find(options, 'Open a file with steps and messages', 'input');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
  await press(options, 'Add these');
  await see(options, 'Added: 1 set of steps.');
  const kept = await until(5_000, 'the set to be stored', async () => {
    const sets = Object.values((await storedSettings(options)).stepSets);
    return sets.length === 0 ? undefined : sets;
  });
  expect(kept).toMatchObject([{ name: 'Office', steps: [{ text: 'Return the office key' }] }]);
  await options.close();
});

it('patterns say why there are none over 2 endings, and count over 30 and over 1,000', async () => {
  const { session } = setting();
  const page = await session.openExtensionPage('options.html#patterns');
  const endings = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) =>
      clientEnded({ reason: index % 2 === 0 ? 'done' : 'fit' }, { id: String(50_000_000 + from + index) }),
    );
  await see(page, 'You have 0 so far');
  await importRecords(page, endings(0, 2));
  await see(page, 'You have 2 so far');
  await importRecords(page, endings(2, 30));
  await see(page, 'Counted over 30 ended contracts');
  await importRecords(page, endings(30, 1_000));
  await see(page, 'Counted over 1,000 ended contracts');
  await find(page, 'Not the right fit', 'th');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
