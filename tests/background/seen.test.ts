// @vitest-environment node
import { expect, test } from 'vitest';
import { CONTRACT_ID as ID } from '../builders.ts';
import { at, NOW } from '../clock.ts';
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

test('Who opens the list again after more than a day is told once what happened in all endings.', async () => {
  const worker = await begun();
  const since = async () => fine<'since'>(await worker.own('since', {})).text;
  await worker.act({ type: 'say', facts: { title: 'Shop', toldAt: NOW, toldZone: 'UTC' }, clear: [] });
  expect(await since()).toBeUndefined();
  worker.now = at({ days: 16 });
  worker.restart();
  expect(await since()).toBe('Since Wed 4 Nov: Shop: Your notice ended.');
  expect(await since()).toBeUndefined();
});

test('What was read in an ending’s own view is not told over all of them again.', async () => {
  const worker = await begun();
  const since = async () => fine<'since'>(await worker.own('since', {})).text;
  await worker.act({ type: 'say', facts: { toldAt: NOW, toldZone: 'UTC' }, clear: [] });
  await since();
  worker.now = at({ days: 16 });
  await seenIn(worker);
  expect(await since()).toBeUndefined();
});
