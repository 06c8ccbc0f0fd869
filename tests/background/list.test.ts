// Owns the promise that the list is right at the moment at which it is asked for, whatever was remembered before.
import { expect, test } from 'vitest';
import { at, NOW } from '../clock.ts';
import { fine, newWorker, type Worker, ZONE } from './worker.ts';

const ids = async (worker: Worker, words = '', count = 25): Promise<string[]> =>
  fine<'list'>(await worker.own('list', { words, count })).endings.map(({ contractId }) => contractId);
const begin = (worker: Worker, id: string, title: string) =>
  worker.act({ type: 'begin', facts: { situation: 'me', kind: 'hourly', title } }, undefined, id);
const worked = (worker: Worker, id: string) =>
  worker.act({ type: 'say', facts: { lastWorkedAt: NOW }, clear: [] }, undefined, id);

test('A change of one ending puts it in its new place, for a worker that has listed before too.', async () => {
  const worker = newWorker();
  for (const id of ['11111', '22222']) await begin(worker, id, `Shop ${id}`);
  expect(await ids(worker)).toEqual(['11111', '22222']);
  await worked(worker, '22222');
  expect(await ids(worker)).toEqual(['22222', '11111']);
  expect(await ids(worker, 'SHOP 1')).toEqual(['11111']);
  expect(await ids(worker, '', 1)).toEqual(['22222']);
});

test('What time alone changes is changed: a deadline that ran out comes first no more.', async () => {
  const worker = newWorker();
  for (const id of ['11111', '22222']) await begin(worker, id, id);
  await worked(worker, '22222');
  expect(await ids(worker)).toEqual(['22222', '11111']);
  worker.now = at({ days: 60 });
  const later = await ids(worker);
  worker.restart();
  expect(later).toEqual(await ids(worker));
  expect(later).toEqual(['11111', '22222']);
});

test('A change of the choices is seen by the next list.', async () => {
  const worker = newWorker();
  await begin(worker, '11111', 'Shop');
  await worker.act({ type: 'tell', at: NOW, zone: ZONE, facts: {} }, undefined, '11111');
  await worker.choose({ noticeDaysHourly: 30 });
  const listed = fine<'list'>(await worker.own('list', { words: '', count: 25 }));
  expect(listed.settings.noticeDaysHourly).toBe(30);
  expect(listed.endings).toMatchObject([{ contractId: '11111' }]);
});

test('The name of a hidden contract comes along, also where it is not in the list.', async () => {
  const worker = newWorker();
  await begin(worker, '11111', 'Shop');
  await begin(worker, '22222', 'Site');
  for (const id of ['22222', '33333']) await worker.hide(id);
  const { titles } = fine<'list'>(await worker.own('list', { words: 'Shop', count: 25 }));
  expect(titles).toEqual({ '22222': 'Site' });
});
