// @vitest-environment node
import { expect, test } from 'vitest';
import { CONTRACT_ID as ID } from '../builders.ts';
import { at } from '../clock.ts';
import { fine, newWorker, type Worker } from './worker.ts';

const seenIn = async (worker: Worker) => fine<'load'>(await worker.own('load', { contractId: ID })).seenAt;
const begun = async (): Promise<Worker> => {
  const worker = newWorker();
  await worker.act({ type: 'begin', facts: { situation: 'me', kind: 'hourly' } });
  return worker;
};

test('Who looks again after more than a day is told once when that was, also by another worker.', async () => {
  const worker = await begun();
  expect(await seenIn(worker)).toBeUndefined();
  const first = worker.now;
  worker.now = at({ hours: 24 });
  worker.restart();
  expect(await seenIn(worker)).toBeUndefined();
  worker.now = at({ hours: 49 });
  expect(await seenIn(worker)).toBe(at({ hours: 24 }));
  expect(await seenIn(worker)).toBeUndefined();
  expect(first).not.toBe(worker.now);
});

test('Of an ending that is gone nothing is kept.', async () => {
  const worker = await begun();
  await seenIn(worker);
  await worker.own('delete-contract', { contractId: ID });
  expect(JSON.stringify(await worker.browser.storage.local.get('seen'))).not.toContain(ID);
});
