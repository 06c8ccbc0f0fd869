// @vitest-environment node
import { expect, test } from 'vitest';
import { calendarFor } from '../../utils/domain/calendar/ics.ts';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings/settings.ts';
import { CONTRACT_ID as ID } from '../builders.ts';
import { at, NOW } from '../clock.ts';
import { eventsIn } from '../domain/calendar/calendar-text.ts';
import { fine, newWorker, type Worker, ZONE } from './worker.ts';

const OTHER = '40000000';
const TOLD = { type: 'tell', at: NOW, zone: ZONE, facts: {} } as const;
/** Two endings whose clients were told. */
const told = async (): Promise<Worker> => {
  const worker = newWorker();
  for (const id of [ID, OTHER]) {
    await worker.act({ type: 'begin', facts: { kind: 'hourly', title: `Shop ${id}` } }, undefined, id);
    await worker.act(TOLD, undefined, id);
  }
  return worker;
};
const make = async (worker: Worker) => fine<'make-calendar'>(await worker.own('make-calendar', {}));
const read = async (worker: Worker, contractId = ID) =>
  fine<'load'>(await worker.own('load', { contractId })).contract;
const save = async (worker: Worker, operationId: string) => {
  const { news } = await make(worker);
  return worker.own('calendar-saved', { operationId, endings: [...news] });
};

test('One file holds the dates of every ending, and making it writes nothing.', async () => {
  const worker = await told();
  const before = [await read(worker), await read(worker, OTHER)];
  const { text, count, news } = await make(worker);
  expect(Object.keys(eventsIn(text)).sort()).toEqual(
    [ID, OTHER].flatMap((id) => [`${id}-last-day`, `${id}-notice`, `${id}-safe`]).sort(),
  );
  expect(count).toBe(6);
  expect(news.map(({ contractId }) => contractId).sort()).toEqual([ID, OTHER]);
  expect([await read(worker), await read(worker, OTHER)]).toEqual(before);
  const contracts = before.flatMap((contract) => contract ?? []);
  expect(text).toBe(calendarFor(contracts, DEFAULT_SETTINGS, NOW));
});

test('What was saved is remembered with each ending, also after the worker ended, and the next file is the same.', async () => {
  const worker = await told();
  const { text } = await make(worker);
  expect(await save(worker, 'operation-save')).toBeNull();
  worker.restart();
  expect(Object.keys((await read(worker))?.exported ?? {}).sort()).toEqual(['last-day', 'notice', 'safe']);
  const second = await make(worker);
  expect(second.text).toBe(text);
  expect(second.news).toEqual([]);
});

test('An ending that went on is told as cancelled in the next file; the other one is as it was.', async () => {
  const worker = await told();
  const first = eventsIn((await make(worker)).text);
  await save(worker, 'operation-save');
  worker.now = at({ days: 1 });
  await worker.act({ type: 'keep' });
  const second = eventsIn((await make(worker)).text);
  expect(second[`${ID}-last-day`]?.STATUS).toBe('CANCELLED');
  expect(second[`${OTHER}-last-day`]).toEqual(first[`${OTHER}-last-day`]);
});

test('Said twice it is remembered once, and a contract that was deleted meanwhile stays deleted.', async () => {
  const worker = await told();
  const { news } = await make(worker);
  const request = { operationId: 'operation-save', endings: [...news] };
  await worker.own('delete-contract', { contractId: OTHER });
  expect(await worker.own('calendar-saved', request)).toBeNull();
  const once = await read(worker);
  expect(await worker.own('calendar-saved', request)).toBeNull();
  expect(await read(worker)).toEqual(once);
  expect(await read(worker, OTHER)).toBeNull();
});

test('A content script can neither make the file nor say that it was saved.', async () => {
  const worker = await told();
  const refused = { problem: 'wrong-sender' };
  expect(await worker.page('make-calendar', {})).toEqual(refused);
  expect(await worker.page('calendar-saved', { operationId: 'operation-x', endings: [] })).toEqual(refused);
});
