// Owns the promise that one ending can be deleted where it is shown, in the sidebar and in the popup, and that nothing of
// it is kept in the browser afterwards, while every other one stays.
import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../browser/time-limit.ts';
import { openSidebar, press, pressInMenu, see } from '../tools/person.ts';
import { sendAction, storedRecord, storedText } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';
import { beginByHand } from '../tools/tour.ts';

declare const browser: {
  alarms: { getAll: () => Promise<{ readonly name: string }[]> };
  runtime: { sendMessage: (message: unknown) => Promise<unknown> };
  storage: {
    local: {
      get: (key: 'deleted') => Promise<{ deleted: object[] }>;
      set: (items: object) => Promise<void>;
    };
  };
};

const [ON_PAGE, IN_POPUP, OTHER] = ['43700001', '43700002', '43700003'];
const NOTE = 'What the client promised me.';
const setting = openSetting();

/** An ending with a note, a tick and a running deadline. */
const make = async (own: Page, id: string, title: string): Promise<void> => {
  const told = new Date(Date.now() - 3_600_000).toISOString();
  await sendAction(own, id, { type: 'begin', facts: { situation: 'me', kind: 'hourly', title } });
  await sendAction(own, id, { type: 'tell', at: told, zone: 'UTC', facts: { noticeDays: 14 } });
  await sendAction(own, id, { type: 'tick', item: 'save-record', done: true });
  await sendAction(own, id, { type: 'note', item: 'save-record', text: `${NOTE} ${id}` });
};
/** Everything that the browser keeps for us: both copies and the alarms; what can be undone for ten minutes where it is asked for. */
const kept = async (own: Page, undoable = false): Promise<string> => {
  const [rows, { deleted, ...local }] = JSON.parse(await storedText(own)) as [
    unknown,
    Record<string, unknown>,
  ];
  const alarms = await own.evaluate(() => browser.alarms.getAll());
  return JSON.stringify([rows, local, alarms, undoable ? deleted : undefined]);
};
const focused = (place: Page | Frame) =>
  place.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env.PICTURES) await setting().session.screenshot(page, `${process.env.PICTURES}/${name}.png`);
};

it('an ending is deleted in the sidebar on the page, and another in the popup; the third stays as it is', async () => {
  const { session } = setting();
  const own = await session.openExtensionPage('options.html');
  await make(own, ON_PAGE, 'Shop redesign');
  await make(own, IN_POPUP, 'Day tickets');
  await make(own, OTHER, 'Course calendar');
  const other = await storedRecord(own, OTHER);
  for (const id of [ON_PAGE, IN_POPUP, OTHER])
    await until(10_000, `an alarm for ${id}`, async () =>
      (await own.evaluate(() => browser.alarms.getAll())).some(({ name }) => name.includes(id)),
    );

  const page = await session.open(`/nx/wm/workroom/${ON_PAGE}/overview`);
  const frame = await openSidebar(session, page);
  await see(frame, 'Show me how');
  await pressInMenu(frame, 'Delete this ending…');
  await see(frame, 'You can undo this for 10 minutes.');
  expect(await focused(frame)).toBe('Keep it');
  await picture(page, 'delete-dialog');
  await page.keyboard.press('Escape');
  expect(await kept(own)).toContain(ON_PAGE);
  await pressInMenu(frame, 'Delete this ending…');
  await page.keyboard.press('Tab');
  expect(await focused(frame)).toBe('Delete this ending');
  await page.keyboard.press('Enter');
  await see(frame, 'Deleted. You can undo this for 10 minutes.');
  expect(await focused(frame)).toBe('What is happening?');
  await picture(page, 'deleted');
  await until(10_000, 'nothing of it to be kept', async () => !(await kept(own)).includes(ON_PAGE));

  const popup = await session.openExtensionPage('popup.html');
  await popup.setViewport({ width: 380, height: 600 });
  // It moves the rows below it when it comes.
  await see(popup, 'was deleted. It can be brought back');
  const row = await popup.waitForSelector(`[data-contract="${IN_POPUP}"]`);
  await row?.$eval('[aria-expanded]', (button) => (button as HTMLElement).click());
  await press(popup, 'Delete this ending…', 'button');
  await see(popup, 'Day tickets');
  await picture(popup, 'delete-in-popup');
  await press(popup, 'Delete this ending', 'dialog[open] .button-danger');
  await see(popup, 'Deleted: Day tickets.');
  await until(10_000, 'the keyboard on the next row', () =>
    popup.evaluate(
      (id) => document.activeElement?.closest<HTMLElement>('[data-contract]')?.dataset.contract === id,
      OTHER,
    ),
  );
  await picture(popup, 'deleted-in-popup');
  await until(10_000, 'nothing of it to be kept', async () => !(await kept(own)).includes(IN_POPUP));

  // Brought back within ten minutes, and deleted again.
  await press(popup, 'Undo', `[aria-label="Undo: bring Day tickets back"]`);
  await until(10_000, 'it to be back', async () => (await kept(own)).includes(`${NOTE} ${IN_POPUP}`));
  await own.evaluate(
    (id) => browser.runtime.sendMessage({ type: 'delete-contract', request: { contractId: id } }),
    IN_POPUP,
  );
  // As if ten minutes had passed: the next look takes the last copies away.
  expect(await kept(own, true)).toContain(IN_POPUP);
  await own.evaluate(async () => {
    const { deleted } = await browser.storage.local.get('deleted');
    const over = new Date(Date.now() - 1_000).toISOString();
    await browser.storage.local.set({ deleted: deleted.map((one) => ({ ...one, until: over })) });
    await browser.runtime.sendMessage({ type: 'delete-contract', request: { contractId: '43700009' } });
  });
  await until(10_000, 'no copy to be left', async () => !(await kept(own, true)).includes(IN_POPUP));

  const left = await kept(own, true);
  for (const id of [ON_PAGE, IN_POPUP]) expect(left).not.toContain(`${NOTE} ${id}`);
  expect(await storedRecord(own, OTHER)).toEqual(other);

  // What was deleted begins anew as if it had never been.
  await page.bringToFront();
  await beginByHand(frame, 'Hourly');
  expect(await storedRecord(own, ON_PAGE)).toMatchObject({ rev: 1, notes: {}, ticks: {} });
}, 90_000);
