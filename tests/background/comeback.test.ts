// @vitest-environment node
import { expect, test } from 'vitest';
import type { ComebackAction } from '../../utils/domain/comeback/reducer.ts';
import { epochMs, startOfLocalDay } from '../../utils/domain/time.ts';
import { currentZone } from '../../utils/zone.ts';
import { clientEnded, dollars, milestone } from '../builders.ts';
import { at, NOW } from '../clock.ts';
import { fine, newWorker, until, type Worker } from './worker.ts';

const NAME = 'plan-steps';
/** Nine in the morning of a day in the zone of the browser under test; no clock changes in that night. */
const morning = (day: string) => epochMs(startOfLocalDay(day, currentZone())) + 9 * 3_600_000;
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
const said = ({ browser }: Worker) => browser.announced.filter((id) => id === NAME).length;
const planned = async (): Promise<Worker> => {
  const worker = newWorker();
  await worker.events().onStartup();
  await change(worker, STEPS);
  await until(() => expect(alarm(worker)).toBe(morning('2026-11-10')));
  return worker;
};
const onDay = async (worker: Worker, days: number): Promise<void> => {
  worker.now = at({ days });
  worker.restart();
  await worker.events().onAlarm();
};

test('Steps of one day are said together, once, and the next one gets the alarm.', async () => {
  const worker = await planned();
  await onDay(worker, 7);
  expect(worker.browser.shown.get(NAME)).toMatchObject({
    title: '2 steps of your plan',
    message: 'Call Ana; Write to Bo',
  });
  expect(alarm(worker)).toBe(morning('2026-11-20'));
  await onDay(worker, 8);
  expect(said(worker)).toBe(1);
});

test('A step that was done before its day is never said.', async () => {
  const worker = await planned();
  for (const entry of STEPS.entries)
    await change(worker, { type: 'put', list: 'steps', entries: [{ ...entry, doneAt: NOW } as never] });
  await until(() => expect(alarm(worker)).toBeUndefined());
  await onDay(worker, 30);
  expect(said(worker)).toBe(0);
});

test('Without reminders nothing is said, and no alarm stays.', async () => {
  const worker = await planned();
  fine<'change-settings'>(await worker.choose({ reminders: false }));
  await until(() => expect(alarm(worker)).toBeUndefined());
  await onDay(worker, 30);
  expect(said(worker)).toBe(0);
});

test('The notification leads to the plan.', async () => {
  const worker = await planned();
  await onDay(worker, 7);
  await worker.events().onNotificationClicked(NAME);
  expect(worker.browser.opened.at(-1)).toContain('options.html#back');
  expect(worker.browser.shown.has(NAME)).toBe(false);
});

test('Everything deleted takes the plan, its alarm and its notification.', async () => {
  const worker = await planned();
  await onDay(worker, 7);
  await worker.own('delete-everything', { confirmation: 'DELETE' });
  await until(() => expect(alarm(worker)).toBeUndefined());
  expect(worker.browser.shown.has(NAME)).toBe(false);
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
