// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { CONTRACT_ID as ID } from '../builders.ts';
import { NOW } from '../clock.ts';
import { alarmsOf, fine, newWorker, until, ZONE } from './worker.ts';

test('Both copies wiped while the browser still knows an alarm: the loss is told, and the alarm goes.', async () => {
  const worker = newWorker();
  await worker.act({ type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
  await worker.act({ type: 'tell', at: NOW, zone: ZONE, facts: {} });
  await until(() => expect(alarmsOf(worker)).toEqual([`contract:${ID}`]));
  const { local } = worker.browser.storage;
  await local.remove(Object.keys(await local.get(null)));
  worker.factory = new IDBFactory();
  for (let start = 0; start < 2; start += 1) {
    worker.restart();
    const { endings, storage } = fine<'list'>(await worker.own('list', { words: '', count: 9 }));
    expect(endings).toEqual([]);
    expect(storage.lost).toEqual([{ at: NOW, count: 1, orMore: true }]);
    await until(() => expect(alarmsOf(worker)).toEqual([]));
  }
});

test('What was read stays read after a restart, and is forgotten with everything else.', async () => {
  const worker = newWorker();
  const report = async () => fine<'list'>(await worker.own('list', { words: '', count: 9 })).storage;
  expect(await report()).not.toHaveProperty('readAt');
  expect(await worker.own('storage-read', {})).toBeNull();
  worker.restart();
  expect(await report()).toMatchObject({ readAt: NOW });
  await worker.own('delete-everything', { confirmation: 'DELETE' });
  expect(await report()).not.toHaveProperty('readAt');
});
