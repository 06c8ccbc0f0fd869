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
    const { contracts, storage } = fine<'load-all'>(await worker.own('load-all', {}));
    expect(contracts).toEqual([]);
    expect(storage.lost).toEqual([{ at: NOW, count: 1, orMore: true }]);
    await until(() => expect(alarmsOf(worker)).toEqual([]));
  }
});
