// Owns the promise that the last things done can be taken back, also after the browser was closed.
import type { Frame } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import { until } from '../browser/time-limit.ts';
import { openSidebar, press, pressInMenu, see } from '../tools/person.ts';
import { changeSettings, sendAction, storedRecord, storedSettings } from '../tools/record.ts';
import { openSetting } from '../tools/setting.ts';
import { closeWelcome } from '../tools/welcome.ts';

const ID = '42545630';
const setting = openSetting();

const NAMED: Action = { type: 'say', facts: { title: 'Shop redesign' }, clear: [] };
/** The text beside the button. */
const said = (frame: Frame): Promise<string> =>
  frame.evaluate(() => document.querySelector('.undo-line')?.textContent ?? '');
const ticked = async (frame: Frame) => Object.keys((await storedRecord(frame, ID))?.ticks ?? {});
const openChecklist = async () => {
  const { session } = setting();
  const page = await session.open(`/nx/wm/workroom/${ID}/overview`);
  const frame = await openSidebar(session, page);
  await see(frame, 'Show me how');
  return { page, frame };
};

it('a tick is undone on the page by its button; what was done before it, after a restart, by the keyboard', async () => {
  const { session } = setting();
  const options = await session.openExtensionPage('options.html');
  await sendAction(options, ID, { type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
  await sendAction(options, ID, NAMED);
  await options.close();

  const first = await openChecklist();
  await press(first.frame, 'Save a record of the work', 'input[type=checkbox]');
  await until(5_000, 'the tick to be kept', async () => (await ticked(first.frame)).length === 1);
  expect(await said(first.frame)).toMatch(/^Ticked “Save a record of the work”/);
  if (process.env.PICTURES) await session.screenshot(first.page, `${process.env.PICTURES}/undo.png`);
  await press(first.frame, 'Undo');
  await until(5_000, 'the tick to be taken back', async () => (await ticked(first.frame)).length === 0);
  expect(await said(first.frame)).toMatch(/^Undid: Ticked .* Before it: Answered “Name of the contract”/);
  if (process.env.PICTURES) {
    await pressInMenu(first.frame, 'What you did');
    await session.screenshot(first.page, `${process.env.PICTURES}/history.png`);
  }

  await session.restart();
  await closeWelcome(session);
  const second = await openChecklist();
  await second.frame.focus('summary');
  await second.page.keyboard.down('Control');
  await second.page.keyboard.press('z');
  await second.page.keyboard.up('Control');
  await until(5_000, 'the name to be taken back', async () => {
    const record = await storedRecord(second.frame, ID);
    return record !== null && record.facts.title === undefined;
  });
  const record = await storedRecord(second.frame, ID);
  expect(record?.history.map(({ action }) => action)).toEqual(['begin', 'say', 'tick', 'undo', 'undo']);
});

it('a choice is undone in the options, also after the browser was closed', async () => {
  const { session } = setting();
  const before = await session.openExtensionPage('options.html');
  await changeSettings(before, { noticeDaysHourly: 30 });
  await changeSettings(before, { noticeCounting: 'working' });
  await before.close();
  await session.restart();
  await closeWelcome(session);

  const options = await session.openExtensionPage('options.html');
  await see(options, 'Changed “Count”.');
  if (process.env.PICTURES) await session.screenshot(options, `${process.env.PICTURES}/undo-choice.png`);
  await press(options, 'Undo');
  await see(options, 'Before it: Changed “Hourly contracts”.');
  await press(options, 'Undo');
  await see(options, 'Undid: Changed “Hourly contracts”.');
  const choices = await until(5_000, 'both to be taken back', async () => {
    const stored = await storedSettings(options);
    return stored.undo.length === 0 && stored;
  });
  expect(choices).toMatchObject({ noticeDaysHourly: 14, noticeCounting: 'calendar' });
});
