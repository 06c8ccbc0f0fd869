// Owns eight journeys as somebody takes them who knows nothing yet: by how few presses each leads to its answer, and how few words
// stand there. Three of them by the keyboard alone are in keyboard.test.ts.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { writeBackup } from '../../../utils/domain/backup/backup.ts';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import { newContract } from '../../../utils/domain/contract/record.ts';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings/settings.ts';
import { laterByDays } from '../../../utils/domain/time.ts';
import { RECORD_SHAPE } from '../../../utils/storage/db/migrations.ts';
import { after, milestone } from '../../builders.ts';
import { IDS } from '../../stand-in/contracts.ts';
import { until } from '../browser/time-limit.ts';
import { inSight, wordsIn } from '../tools/in-sight.ts';
import { choose, find, openSidebar, press, see } from '../tools/person.ts';
import { AS_INSTALLED, changeSettings, sendAction, storedRecord } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';

const setting = openSetting();
const READ = 'Read this page and go on';
const MAKE = 'Make my checklist';
const MOST_WORDS = 110;

/** Presses by name, each counted. */
const counting = () => {
  let presses = 0;
  return {
    press: async (place: Page | Frame, name: string, selector?: string) => {
      presses += 1;
      await press(place, name, selector);
    },
    choose: async (place: Page | Frame, label: string) => {
      presses += 1;
      await choose(place, label);
    },
    /** The tab on a contract's page. */
    open: async (id: string): Promise<{ page: Page; frame: Frame }> => {
      const { session } = setting();
      const page = await session.open(`/nx/wm/workroom/${id}/overview?slow=0`);
      presses += 1;
      return { page, frame: await openSidebar(session, page) };
    },
    presses: () => presses,
  };
};
const expectFewWords = async (place: Page | Frame): Promise<void> => {
  const words = wordsIn((await inSight(place)).texts);
  expect(words.length, words.join(' ')).toBeLessThanOrEqual(MOST_WORDS);
};
/** Closed again, for whoever opens the next page. */
const leave = async (page: Page, frame: Frame): Promise<void> => {
  await changeSettings(frame, AS_INSTALLED);
  await page.close();
};
/** What was done on days before this one. */
const earlier = async (id: string, ...actions: readonly Action[]): Promise<void> => {
  const own = await setting().session.openExtensionPage('options.html');
  for (const action of actions) await sendAction(own, id, action);
  await own.close();
};
const daysAgo = (days: number) => laterByDays(new Date().toISOString(), -days);

/** As if the person had looked at it last at that moment; before the worker has read it, which it does once in its life. */
const seenLast = async (id: string, at: string): Promise<void> => {
  const own = await setting().session.openExtensionPage('options.html');
  await own.evaluate((seen) => browser.storage.local.set({ seen }), { by: { [id]: at } });
  await own.close();
};
declare const browser: { storage: { local: { set: (items: object) => Promise<void> } } };

it('coming back after nine days: one press, and one line says what happened since', async () => {
  const id = '45800003';
  const released = milestone({ state: 'submitted', submittedAt: daysAgo(20) });
  await earlier(
    id,
    { type: 'begin', facts: { situation: 'me', kind: 'fixed', title: 'Booking form' } },
    { type: 'put', list: 'milestones', entry: released },
    { type: 'tell', at: daysAgo(12), zone: 'UTC', facts: {} },
  );
  await seenLast(id, daysAgo(9));
  const hand = counting();
  const { page, frame } = await hand.open(id);
  await see(frame, 'Since ');
  expect(hand.presses()).toBe(1);
  await expectFewWords(frame);
  await leave(page, frame);
});

it('an hourly contract with notice: five presses until the notice runs, four on the last day until payday is named', async () => {
  const hand = counting();
  const { page, frame } = await hand.open(IDS.hourly);
  await hand.press(frame, READ);
  await hand.press(frame, MAKE);
  await see(frame, 'Show me how');
  await expectFewWords(frame);
  await hand.press(frame, 'Show me how');
  await hand.press(frame, 'I have sent it');
  await until(5_000, 'the day of telling to be stored', async () => {
    const stored = await storedRecord(frame, IDS.hourly);
    return stored?.facts.toldAt;
  });
  expect(hand.presses()).toBe(5);

  await sendAction(frame, IDS.hourly, { type: 'tell', at: daysAgo(15), zone: 'UTC', facts: {} });
  const last = counting();
  await last.press(frame, 'I have ended it', 'summary');
  await last.choose(frame, 'Just now');
  await last.press(frame, 'It has ended', 'button');
  await see(frame, 'Ended');
  await last.press(frame, 'All dates', 'summary');
  await see(frame, 'Money for the worked week is available');
  expect(last.presses()).toBe(4);
  await frame.evaluate(() => scrollTo(0, 0));
  await expectFewWords(frame);
  await leave(page, frame);
});

it('a fixed-price contract that is to end tomorrow, with money funded and in review: five presses until both are named', async () => {
  const hand = counting();
  const { page, frame } = await hand.open(IDS.fixed);
  await hand.press(frame, READ);
  await hand.choose(frame, 'As soon as it is safe');
  await hand.press(frame, MAKE);
  await see(frame, 'End it now and $800 goes back to the client');
  await expectFewWords(frame);
  await hand.press(frame, 'Show me how');
  await see(frame, 'Let $400 go back');
  expect(hand.presses()).toBe(5);
  await leave(page, frame);
});

it('a client who has just ended it, with money held: four presses until the deadline is named, one more for a breath', async () => {
  const hand = counting();
  const { page, frame } = await hand.open(IDS.endedByClient);
  await hand.press(frame, READ);
  await hand.choose(frame, 'Today');
  await hand.press(frame, MAKE);
  await see(frame, 'Answer by');
  expect(hand.presses()).toBe(4);
  await expectFewWords(frame);
  await hand.press(frame, 'For 1 hour');
  await see(frame, 'Your answer waits');
  await leave(page, frame);
});

it('ten endings in the popup: no press to see what comes first, and its row is the way to its checklist', async () => {
  const { session } = setting();
  for (let index = 0; index < 10; index += 1)
    await earlier(String(45_600_001 + index), {
      type: 'begin',
      facts: { situation: 'me', kind: 'fixed', title: `Ending ${index}`, endedAt: daysAgo(13 - index) },
    });
  const popup = await session.openExtensionPage('popup.html');
  await popup.setViewport({ width: 380, height: 560 });
  await popup.waitForSelector('[data-contract="45600001"]');
  const first = await popup.waitForSelector('[data-contract] a');
  const seen = await first?.evaluate((link) => ({
    bottom: link.getBoundingClientRect().bottom,
    address: link.getAttribute('href') ?? '',
  }));
  expect(seen?.bottom).toBeLessThan(200);
  const checklist = await session.openExtensionPage(seen?.address ?? '');
  await see(checklist, 'Ending 0');
  await checklist.close();
  await popup.close();
});

it('a new computer: the file and one press', async () => {
  const { session } = setting();
  const records = ['45700001', '45700002'].map((id) => {
    const at = daysAgo(3);
    const begin: Action = {
      type: 'begin',
      facts: { situation: 'me', kind: 'hourly', title: `Contract ${id}` },
    };
    return after(newContract(id, at), [begin], at);
  });
  const text = writeBackup(
    { contracts: records, settings: DEFAULT_SETTINGS, setAside: [] },
    new Date().toISOString(),
    RECORD_SHAPE,
  );
  if (typeof text !== 'string') throw new Error(JSON.stringify(text));
  const path = join(session.profileDir, 'journey.json');
  await writeFile(path, text);
  const page = await session.openExtensionPage('options.html#backup');
  const field = (await find(page, 'Import a backup', 'input')) as ElementHandle<HTMLInputElement>;
  await field.uploadFile(path);
  const hand = counting();
  await hand.press(page, 'Import the chosen ones');
  await see(page, 'The import is done.');
  expect(hand.presses()).toBe(1);
  await page.close();
});

it('a contract whose kind is not known: three presses to the one question, one to answer it', async () => {
  const hand = counting();
  const { page, frame } = await hand.open('45800001');
  await hand.press(frame, 'Fill it in myself');
  await hand.press(frame, MAKE);
  await see(frame, 'Is it hourly or fixed-price?');
  expect(hand.presses()).toBe(3);
  await expectFewWords(frame);
  await hand.press(frame, 'Fixed-price', 'button');
  await see(frame, 'Show me how');
  await expectFewWords(frame);
  await leave(page, frame);
});

it('a contract that is kept after all: four presses', async () => {
  const id = '45800002';
  await earlier(id, { type: 'begin', facts: { situation: 'me', kind: 'hourly', title: 'Newsletter' } });
  const hand = counting();
  const { page, frame } = await hand.open(id);
  await hand.press(frame, 'More');
  await hand.press(frame, 'Keep the contract', '.menu-entry');
  await hand.press(frame, 'Keep the contract', 'dialog .button');
  await see(frame, 'You keep the contract');
  expect(hand.presses()).toBe(4);
  await expectFewWords(frame);
  await leave(page, frame);
});
