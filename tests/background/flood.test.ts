// Owns the proof that a page that broke into our script there keeps no view waiting and leaves nothing behind.
import { expect, it } from 'vitest';
import { RATE } from '../../utils/messages/rate.ts';
import { CONTRACT_ID } from '../builders.ts';
import { newWorker, until, type Worker, ZONE } from './worker.ts';

const ids = (count: number) => Array.from({ length: count }, (_, index) => String(50_000_000 + index));
const keysIn = async ({ browser: { storage } }: Worker, prefix: string) => {
  const items = [await storage.local.get(null), await storage.session.get(null)];
  return items.map((area) => Object.keys(area).filter((key) => key.startsWith(prefix)));
};

it('of two thousand presses in one tab, each on another contract, no more is done than one page may ask', async () => {
  const worker = newWorker();
  const replies = await Promise.all(
    ids(2_000).map((contractId) => worker.page('end-pressed', { contractId }, 7)),
  );
  const done = replies.filter((reply) => reply === null).length;
  expect(done).toBeLessThanOrEqual(2 * RATE.atOnce);
  expect(replies).toContainEqual({ problem: 'too-often' });
  // What is asked after the flood is answered behind what was done, and not behind what was refused.
  expect(await worker.own('load', { contractId: CONTRACT_ID })).toMatchObject({ contract: null });
});

it('every message of a page is counted together, whatever it says, and the views’ own are not', async () => {
  const worker = newWorker();
  for (let count = 0; count < 40; count += 1) {
    await worker.page('page-armed', { contractId: CONTRACT_ID }, 7);
    await worker.page('layout', { open: true }, 7);
  }
  for (const reply of await Promise.all([
    worker.page('page-shown', { contractId: CONTRACT_ID, zone: ZONE }, 7),
    worker.page('page-left', {}, 7),
    worker.page('open-panel', {}, 7),
    worker.page('frame-key', { contractId: CONTRACT_ID }, 7),
    worker.page('end-pressed', { contractId: CONTRACT_ID }, 7),
  ]))
    expect(reply).toEqual({ problem: 'too-often' });
  const asked = Array.from({ length: 100 }, () => worker.own('load-settings', {}, 7));
  for (const reply of await Promise.all(asked)) expect(reply).toHaveProperty('settings');
});

it('no more than the twenty newest presses are kept, and those of earlier sessions go at a start', async () => {
  const worker = newWorker();
  for (const [tabId, contractId] of ids(30).entries()) {
    worker.now = `2026-11-20T10:00:${String(tabId + 10)}Z` as Worker['now'];
    await worker.page('end-pressed', { contractId }, tabId);
  }
  const newest = ids(30)
    .slice(10)
    .map((id) => `pressed:${id}`);
  for (const keys of await keysIn(worker, 'pressed:')) expect(keys.sort()).toEqual(newest);
  await worker.closeBrowser();
  worker.restart();
  worker.now = '2026-11-21T10:00:00Z' as Worker['now'];
  for (const [tabId, contractId] of ids(45).slice(30).entries())
    await worker.page('end-pressed', { contractId }, tabId);
  await worker.events().onStartup();
  const [kept = []] = await keysIn(worker, 'pressed:');
  expect(kept.length).toBe(20);
  for (const id of ids(45).slice(30)) expect(kept).toContain(`pressed:${id}`);
});

it('of a tab that is closed nothing is kept, and of all that were let through no more than twenty', async () => {
  const worker = newWorker();
  for (const contractId of ids(10)) await worker.page('page-armed', { contractId }, 7);
  await worker.page('page-shown', { contractId: CONTRACT_ID, zone: ZONE }, 7);
  await worker.events().onTabRemoved(7);
  await until(async () => {
    expect(await keysIn(worker, 'armed:')).toEqual([[], []]);
    expect(await keysIn(worker, 'tab:')).toEqual([[], []]);
  });
  for (const [tabId, contractId] of ids(30).entries()) await worker.page('page-armed', { contractId }, tabId);
  const [, armed = []] = await keysIn(worker, 'armed:');
  expect(armed.length).toBe(20);
});
