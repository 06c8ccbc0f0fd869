// Owns the proof that a page that broke into our script there keeps no view waiting and leaves nothing behind.
import { describe, expect, it } from 'vitest';
import { MESSAGES, type MessageType } from '../../utils/messages/protocol.ts';
import { RATE } from '../../utils/messages/rate.ts';
import type { SenderFacts } from '../../utils/messages/serve.ts';
import { HEAD_KEY } from '../../utils/storage/mirror/mirror.ts';
import { CONTRACT_ID } from '../builders.ts';
import { REQUESTS } from '../messages/requests.ts';
import { OWN_ID } from './fake-browser.ts';
import { newWorker, until, type Worker } from './worker.ts';

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
    worker.page('page-shown', { contractId: CONTRACT_ID }, 7),
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
  await worker.page('page-shown', { contractId: CONTRACT_ID }, 7);
  await worker.events().onTabRemoved(7);
  await until(async () => {
    expect(await keysIn(worker, 'armed:')).toEqual([[], []]);
    expect(await keysIn(worker, 'tab:')).toEqual([[], []]);
  });
  for (const [tabId, contractId] of ids(30).entries()) await worker.page('page-armed', { contractId }, tabId);
  const [, armed = []] = await keysIn(worker, 'armed:');
  expect(armed.length).toBe(20);
});

describe('every message there is, a hundred times each and all at once', () => {
  const TYPES = Object.keys(MESSAGES) as MessageType[];
  const page = (path: string) => ({ id: OWN_ID, url: `https://www.upwork.com${path}`, tab: { id: 7 } });
  it.each<[string, SenderFacts]>([
    ['our script on a contract', page(`/nx/wm/workroom/${CONTRACT_ID}`)],
    ['our script on another page of Upwork', page('/nx/find-work/')],
    ['our script in a tab that the browser does not name', { ...page('/'), tab: {} }],
    ['a page of another site', { id: OWN_ID, url: 'https://example.com/', tab: { id: 7 } }],
    ['another extension', { id: 'another', url: 'chrome-extension://another/page.html' }],
  ])('said by %s, keeps no view waiting for half a second', async (_, sender) => {
    const worker = newWorker();
    await worker.own('load', { contractId: CONTRACT_ID });
    const said = TYPES.flatMap((type) =>
      Array.from({ length: 100 }, () => worker.events().onMessage({ type, request: REQUESTS[type] }, sender)),
    );
    const startedMs = performance.now();
    expect(await worker.own('load', { contractId: CONTRACT_ID })).toMatchObject({ contract: null });
    expect(performance.now() - startedMs).toBeLessThan(500);
    const replies = await Promise.all(said);
    const done = replies.filter(
      (reply) => !(typeof reply === 'object' && reply !== null && 'problem' in reply),
    );
    expect(done.length).toBeLessThanOrEqual(2 * RATE.atOnce);
    // Of what was done, all that stays is about the tab, or about the contract that it shows.
    // The head of the second copy is there from the first start on.
    const kept = (await keysIn(worker, '')).flat().filter((key) => key !== HEAD_KEY);
    expect(kept.filter((key) => !key.endsWith(':7') && !key.includes(CONTRACT_ID))).toEqual([]);
  });

  it('a thousand frames of ours that a page made keep no view waiting: they may say nothing but a key, and it is wrong', async () => {
    const worker = newWorker();
    await worker.own('load', { contractId: CONTRACT_ID });
    const said = Array.from({ length: 1_000 }, (_, count) =>
      worker.own('join-frame', { key: `guess ${count}` }, 7),
    );
    const startedMs = performance.now();
    await worker.own('load', { contractId: CONTRACT_ID });
    expect(performance.now() - startedMs).toBeLessThan(500);
    expect(new Set((await Promise.all(said)).map((reply) => JSON.stringify(reply)))).toEqual(
      new Set([JSON.stringify({ problem: 'wrong-key' })]),
    );
  });
});
