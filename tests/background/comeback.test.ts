// @vitest-environment node
import { expect, test } from 'vitest';
import { POLL_ALARM } from '../../entrypoints/background/signals/alarms.ts';
import type { ComebackAction } from '../../utils/domain/comeback/reducer.ts';
import { epochMs, type Instant, later, startOfLocalDay } from '../../utils/domain/time.ts';
import { clientEnded, dollars, milestone } from '../builders.ts';
import { at, NOW } from '../clock.ts';
import { fakeBrowser } from './fake-browser.ts';
import { fine, newWorker, until, type Worker, ZONE } from './worker.ts';

const NAME = 'plan-steps';
/** Nine in the morning of a day where the person is; no clock changes in that night. */
const morning = (day: string): Instant => later(startOfLocalDay(day, ZONE), 9 * 3_600_000);
/** The id of the reminder of a step for its day. */
const reminder = (step: string, day: string) => `step:${step}|${day}T00:00:00Z|plan`;
const STEPS: ComebackAction = {
  type: 'put',
  list: 'steps',
  entries: [
    { id: 's1', text: 'Call Ana', on: '2026-11-10' },
    { id: 's2', text: 'Write to Bo', on: '2026-11-10' },
    { id: 's3', text: 'Learn', on: '2026-11-20' },
  ],
};
let operations = 0;
const change = async (worker: Worker, action: ComebackAction) => {
  operations += 1;
  const request = { operationId: `comeback-${operations}`, action };
  return fine<'change-comeback'>(await worker.own('change-comeback', request));
};
const alarm = ({ browser }: Worker) => browser.alarmTimes.get(NAME);
const planned = async (worker = newWorker()): Promise<Worker> => {
  await worker.events().onStartup();
  await change(worker, STEPS);
  await until(() => expect(alarm(worker)).toBe(epochMs(morning('2026-11-10'))));
  return worker;
};
const onDay = async (worker: Worker, day: string): Promise<void> => {
  worker.now = morning(day);
  worker.restart();
  await worker.events().onAlarm();
};

test('Steps of one day are said together, once, and the next one gets the alarm.', async () => {
  const worker = await planned();
  await onDay(worker, '2026-11-10');
  expect([...worker.browser.shown.values()]).toMatchObject([
    {
      title: 'End Contract Safely: 2 reminders',
      message: 'Back on your feet: Call Ana\nBack on your feet: Write to Bo',
    },
  ]);
  expect(alarm(worker)).toBe(epochMs(morning('2026-11-20')));
  await onDay(worker, '2026-11-11');
  expect(worker.browser.announced).toHaveLength(1);
});

test('A step that is due so soon that a sleep may hide it has Chromium look each minute.', async () => {
  const worker = newWorker();
  worker.now = at({ days: 4 });
  await planned(worker);
  expect(worker.browser.alarmTimes.get(POLL_ALARM)).toBe(epochMs(worker.now) + 60_000);
});

test('A step is said in one notification with what is due in an ending, and both are noted.', async () => {
  const worker = await planned();
  await worker.act({ type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
  const own = { id: 'o1', text: 'Return the key', when: 'before', on: '2026-11-20' } as const;
  await worker.act({ type: 'put', list: 'ownSteps', entry: own });
  // After what each change left to be done.
  await worker.events().onStartup();
  await onDay(worker, '2026-11-20');
  expect(worker.browser.announced).toHaveLength(1);
  expect([...worker.browser.shown.values()][0]?.message).toMatch(/Return the key.*Learn/su);
  const { comeback } = fine<'load-comeback'>(await worker.own('load-comeback', {}));
  expect(comeback.announced).toMatchObject({ s3: '2026-11-20' });
  const loaded = fine<'load'>(await worker.own('load', { contractId: '38114251' }));
  expect(loaded.contract?.announced).toMatchObject({ 'own-step:o1': '2026-11-20T00:00:00Z' });
});

test('In the quiet hours no step is said; after them it is.', async () => {
  const worker = await planned();
  fine<'change-settings'>(await worker.choose({ quietUntil: '11:00' }));
  await onDay(worker, '2026-11-10');
  expect(worker.browser.announced).toEqual([]);
  expect(alarm(worker)).toBe(epochMs(later(morning('2026-11-10'), 2 * 3_600_000)));
});

test('In Firefox a step counts as said only once the browser showed it.', async () => {
  const worker = await planned(newWorker(fakeBrowser(undefined, 'firefox')));
  await onDay(worker, '2026-11-20');
  const said = async () => fine<'load-comeback'>(await worker.own('load-comeback', {})).comeback.announced;
  expect(await said()).toEqual({});
  worker.browser.tellShown = (id) => worker.events().onNotificationShown(id);
  await worker.events().onAlarm();
  expect(await said()).toMatchObject({ s3: '2026-11-20' });
});

test('A button puts a step off; it comes once more at that moment.', async () => {
  const worker = await planned();
  await onDay(worker, '2026-11-20');
  const id = reminder('s3', '2026-11-20');
  expect([...worker.browser.shown.keys()]).toEqual([id]);
  await worker.events().onNotificationButton(id, 0);
  const again = later(morning('2026-11-20'), 3_600_000);
  await until(() => expect(alarm(worker)).toBe(epochMs(again)));
  expect(worker.browser.shown.size).toBe(0);
  worker.now = again;
  await worker.events().onAlarm();
  expect([...worker.browser.shown.keys()]).toEqual([id]);
});

test('A step that is done is taken off the screen.', async () => {
  const worker = await planned();
  await onDay(worker, '2026-11-20');
  expect(worker.browser.shown.size).toBe(1);
  for (const entry of STEPS.entries)
    await change(worker, { type: 'put', list: 'steps', entries: [{ ...entry, doneAt: NOW } as never] });
  await until(() => expect(worker.browser.shown.size).toBe(0));
});

test('A step that was done before its day is never said.', async () => {
  const worker = await planned();
  for (const entry of STEPS.entries)
    await change(worker, { type: 'put', list: 'steps', entries: [{ ...entry, doneAt: NOW } as never] });
  await until(() => expect(alarm(worker)).toBeUndefined());
  await onDay(worker, '2026-11-20');
  expect(worker.browser.announced).toEqual([]);
});

test('Without reminders nothing is said, and no alarm stays.', async () => {
  const worker = await planned();
  fine<'change-settings'>(await worker.choose({ reminders: false }));
  await until(() => expect(alarm(worker)).toBeUndefined());
  await onDay(worker, '2026-11-20');
  expect(worker.browser.announced).toEqual([]);
});

test('The notification leads to the plan.', async () => {
  const worker = await planned();
  await onDay(worker, '2026-11-10');
  const [id = ''] = worker.browser.shown.keys();
  await worker.events().onNotificationClicked(id);
  expect(worker.browser.opened.at(-1)).toContain('options.html#back');
  expect(worker.browser.shown.size).toBe(0);
});

test('Everything deleted takes the plan, its alarm and its notification.', async () => {
  const worker = await planned();
  await onDay(worker, '2026-11-10');
  await worker.own('delete-everything', { confirmation: 'DELETE' });
  await until(() => expect(alarm(worker)).toBeUndefined());
  await until(() => expect(worker.browser.shown.size).toBe(0));
  expect(fine<'load-comeback'>(await worker.own('load-comeback', {})).comeback.steps).toEqual([]);
});

test('A change sent twice counts once, and an overfull list is refused.', async () => {
  const worker = newWorker();
  const request = { operationId: 'operation-once', action: STEPS };
  await worker.own('change-comeback', request);
  expect(fine<'change-comeback'>(await worker.own('change-comeback', request))).toMatchObject({ rev: 1 });
  const many = Array.from({ length: 100 }, (_, index) => ({ id: `n${index}`, text: 'x', on: '2026-11-10' }));
  const overfull: ComebackAction = { type: 'put', list: 'steps', entries: many };
  expect(
    await worker.own('change-comeback', { operationId: 'operation-more', action: overfull }),
  ).toMatchObject({ problem: 'list-full' });
});

test('The plan comes with what the endings let expect, and goes into the backup.', async () => {
  const worker = newWorker();
  await worker.act({ type: 'begin', facts: { ...clientEnded().facts, kind: 'fixed', title: 'Shop' } });
  const approved = milestone({ state: 'approved', approvedAt: NOW });
  await worker.act({ type: 'put', list: 'milestones', entry: approved });
  await change(worker, STEPS);
  const { expected } = fine<'load-comeback'>(await worker.own('load-comeback', {}));
  expect(expected).toMatchObject([
    { title: 'Shop', what: 'Logo', amount: dollars(400), at: at({ days: 5 }) },
  ]);
  expect(fine<'export-all'>(await worker.own('export-all', {})).text).toContain('Write to Bo');
});

test('Patterns are counted where they are asked for.', async () => {
  const worker = newWorker();
  for (const id of ['10001', '10002', '10003'])
    await worker.act({ type: 'begin', facts: { ...clientEnded().facts, reason: 'done' } }, undefined, id);
  const { patterns } = fine<'load-patterns'>(await worker.own('load-patterns', {}));
  expect(patterns).toMatchObject({ ended: 3, reasons: [{ count: 3 }] });
});

test('The list names the step that is due on the person’s own day, and none before.', async () => {
  const worker = newWorker();
  await change(worker, STEPS);
  const planned = async () => fine<'list'>(await worker.own('list', { words: '', count: 10 })).planned;
  const begins = startOfLocalDay('2026-11-10', ZONE);
  worker.now = later(begins, -1);
  expect(await planned()).toBeUndefined();
  worker.now = begins;
  expect(await planned()).toEqual({ text: 'Call Ana', on: '2026-11-10' });
});
