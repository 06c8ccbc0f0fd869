// @vitest-environment node
// Owns the proof of what the background does for the side panel: says in which tab the page changed, and opens it for a page's person.
import { expect, test } from 'vitest';
import { CONTRACT_ID as ID } from '../builders.ts';
import { fakeBrowser } from './fake-browser.ts';
import { newWorker, until } from './worker.ts';

const SHOWN = { contractId: ID };

test('Our own pages hear once of each tab that comes to a contract, turns to another or leaves it.', async () => {
  const worker = newWorker();
  await worker.page('page-shown', SHOWN, 1);
  await worker.page('page-shown', SHOWN, 1);
  await worker.page('page-shown', SHOWN, 2);
  worker.restart();
  await worker.page('page-shown', SHOWN, 2);
  await worker.page('page-shown', { ...SHOWN, contractId: '22222222' }, 2);
  await worker.page('page-left', {}, 2);
  await until(() => expect(worker.browser.tabChanged).toEqual([1, 2, 2, 2]));
});

test('A page may have the panel opened in its own tab, before anything else is waited for.', async () => {
  const opened: number[] = [];
  const sidePanel = { open: async ({ tabId }: { tabId: number }) => void opened.push(tabId) };
  const worker = newWorker({ ...fakeBrowser(), sidePanel });
  const reply = worker.page('open-panel', {}, 7);
  expect(opened).toEqual([7]);
  expect(await reply).toBeNull();
});

test.each([
  ['has no such panel', undefined],
  ['refuses', { open: () => Promise.reject(new Error('may only be called in response to a user gesture')) }],
])('Where the browser %s, the page learns it.', async (_, sidePanel) => {
  const worker = newWorker({ ...fakeBrowser(), ...(sidePanel && { sidePanel }) });
  expect(await worker.page('open-panel', {}, 7)).toEqual({ problem: 'panel-refused' });
});
