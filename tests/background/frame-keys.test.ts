// Owns the proof that a key opens one contract, once, in the tab that it was given for.
import { expect, it } from 'vitest';
import { CONTRACT_ID } from '../builders.ts';
import { fine, newWorker } from './worker.ts';

const keyFor = async (worker: ReturnType<typeof newWorker>, tabId: number, contractId = CONTRACT_ID) =>
  fine<'frame-key'>(await worker.page('frame-key', { contractId }, tabId)).key;

it('our page in the tab’s frame learns the contract with it, once', async () => {
  const worker = newWorker();
  const key = await keyFor(worker, 7);
  expect(await worker.own('join-frame', { key }, 7)).toEqual({ contractId: CONTRACT_ID });
  expect(await worker.own('join-frame', { key }, 7)).toEqual({ problem: 'wrong-key' });
});

it('it opens nothing in another tab or in none, and stays good where it belongs', async () => {
  const worker = newWorker();
  const key = await keyFor(worker, 7);
  expect(await worker.own('join-frame', { key }, 8)).toEqual({ problem: 'wrong-key' });
  expect(await worker.own('join-frame', { key })).toEqual({ problem: 'wrong-key' });
  expect(await worker.own('join-frame', { key: 'guessed' }, 7)).toEqual({ problem: 'wrong-key' });
  expect(await worker.own('join-frame', { key }, 7)).toEqual({ contractId: CONTRACT_ID });
});

it('a new one takes the place of the old one, and none is kept of a tab that was closed', async () => {
  const worker = newWorker();
  const old = await keyFor(worker, 7);
  const key = await keyFor(worker, 7, '38114252');
  expect(await worker.own('join-frame', { key: old }, 7)).toEqual({ problem: 'wrong-key' });
  await worker.events().onTabRemoved(7);
  expect(await worker.own('join-frame', { key }, 7)).toEqual({ problem: 'wrong-key' });
});

it('it can be told from no other: no two are the same, and none is short', async () => {
  const worker = newWorker();
  const keys = new Set<string>();
  for (let tabId = 0; tabId < 50; tabId += 1) keys.add(await keyFor(worker, tabId));
  expect(keys.size).toBe(50);
  for (const key of keys) expect(key.length).toBeGreaterThanOrEqual(32);
});
