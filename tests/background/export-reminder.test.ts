// @vitest-environment node
import { expect, test } from 'vitest';
import { epochMs } from '../../utils/domain/time.ts';
import { memoryArea } from '../../utils/storage/area.ts';
import { at } from '../clock.ts';
import { itemsIn, refusingArea } from '../storage/profile.ts';
import { BASE_URL, fakeBrowser } from './fake-browser.ts';
import { fine, newWorker, until, type Worker } from './worker.ts';

const NAME = 'export-reminder';
const BEGIN = { type: 'begin', facts: { situation: 'me', kind: 'hourly' } } as const;
const note = (text: string) => ({ type: 'note', item: 'tell', text }) as const;

const begun = async (): Promise<Worker> => {
  const worker = newWorker();
  await worker.act(BEGIN);
  await worker.events().onStartup();
  return worker;
};
/** The alarm rings, or the browser is opened, so many days after the ending was begun. */
const onDay = async (worker: Worker, days: number): Promise<void> => {
  worker.now = at({ days });
  worker.restart();
  await worker.events().onAlarm();
};
const alarm = ({ browser }: Worker) => browser.alarmTimes.get(NAME);
const shown = async (worker: Worker) =>
  fine<'load-settings'>(await worker.own('load-settings', {})).exportReminder;
const reminded = ({ browser }: Worker) => browser.announced.filter((id) => id === NAME).length;

test('A month after the first ending a notification asks for a backup, and the views do.', async () => {
  const worker = await begun();
  expect(alarm(worker)).toBe(epochMs(at({ days: 30 })));
  expect(await shown(worker)).toBeUndefined();
  await onDay(worker, 30);
  expect(worker.browser.shown.get(NAME)).toMatchObject({ title: 'Time for a backup' });
  expect(await shown(worker)).toMatchObject({ shownFrom: at({ days: 30 }) });
});

test('The notification comes once a month, however often the worker starts.', async () => {
  const worker = await begun();
  for (const day of [30, 30, 31, 59]) await onDay(worker, day);
  expect(reminded(worker)).toBe(1);
  expect(alarm(worker)).toBe(epochMs(at({ days: 60 })));
  await onDay(worker, 60);
  expect(reminded(worker)).toBe(2);
});

test('A backup takes the reminder away until something changed and a month has passed.', async () => {
  const worker = await begun();
  await onDay(worker, 30);
  await worker.own('export-all', {});
  await until(() => expect(alarm(worker)).toBeUndefined());
  expect(worker.browser.shown.has(NAME)).toBe(false);
  expect(await shown(worker)).toBeUndefined();
  await onDay(worker, 90);
  expect(reminded(worker)).toBe(1);
  await worker.act(note('New'));
  await worker.events().onStartup();
  expect(reminded(worker)).toBe(2);
  expect(await shown(worker)).toMatchObject({ exportedAt: at({ days: 30 }) });
});

test('A backup tells the views at once.', async () => {
  const worker = await begun();
  worker.browser.toPages.length = 0;
  await worker.own('export-all', {});
  await until(() =>
    expect(worker.browser.toPages).toContainEqual(expect.objectContaining({ changed: 'settings' })),
  );
});

test('"Not now" lasts a month, in the views and outside.', async () => {
  const worker = await begun();
  await onDay(worker, 31);
  expect(await worker.own('put-off-export', {})).toBeNull();
  expect(await shown(worker)).toBeUndefined();
  expect(worker.browser.shown.has(NAME)).toBe(false);
  await onDay(worker, 60);
  expect(reminded(worker)).toBe(1);
  await onDay(worker, 61);
  expect(reminded(worker)).toBe(2);
  expect(await shown(worker)).toBeDefined();
});

test('Switched off it is silent, and its alarm goes.', async () => {
  const worker = await begun();
  await worker.choose({ exportReminder: false });
  await until(() => expect(alarm(worker)).toBeUndefined());
  await onDay(worker, 40);
  expect(reminded(worker)).toBe(0);
  expect(await shown(worker)).toBeUndefined();
});

test('A press on the notification opens the backup in the options.', async () => {
  const worker = await begun();
  await onDay(worker, 30);
  await worker.events().onNotificationClicked(NAME);
  expect(worker.browser.opened).toEqual([`${BASE_URL}options.html#backup`]);
  expect(worker.browser.shown.has(NAME)).toBe(false);
});

test('Everything deleted takes its alarm, its notification and its marks along.', async () => {
  const worker = await begun();
  await onDay(worker, 30);
  await worker.own('delete-everything', { confirmation: 'DELETE' });
  await until(async () => expect(alarm(worker)).toBeUndefined());
  await until(async () => expect(await itemsIn(worker.browser.storage.local)).not.toHaveProperty('export'));
  expect(worker.browser.shown.size).toBe(0);
});

test('Where nothing can be kept, one worker asks once, and the alarms of the deadlines stand.', async () => {
  const worker = newWorker(fakeBrowser({ local: refusingArea(), session: memoryArea() }));
  await worker.act(BEGIN);
  worker.now = at({ days: 31 });
  await worker.events().onStartup();
  await worker.events().onStartup();
  expect(reminded(worker)).toBe(1);
});
