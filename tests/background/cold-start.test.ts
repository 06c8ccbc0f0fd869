// @vitest-environment node
// Owns the proof that a new worker answers about one contract before it has looked at all, and then looks at all by itself.
import { expect, test } from 'vitest';
import { createRest } from '../../entrypoints/background/rest.ts';
import { startBackground } from '../../entrypoints/background/start.ts';
import { CONTRACT_ID as ID } from '../builders.ts';
import { NOW } from '../clock.ts';
import { BASE_URL, type FakeBrowser, fakeBrowser, OWN_ID } from './fake-browser.ts';
import { alarmsOf, newWorker, until, ZONE } from './worker.ts';

const BEGIN = { type: 'begin', facts: { situation: 'me', kind: 'hourly' } } as const;
const PAGE = { id: OWN_ID, url: `https://www.upwork.com/nx/wm/workroom/${ID}`, tab: { id: 1 } };
const OWN = { id: OWN_ID, url: `${BASE_URL}sidebar.html`, tab: { id: 1 } };

test('The guard and the sidebar are answered from one record alone; alarms and damage follow.', async () => {
  const browser = fakeBrowser();
  const worker = newWorker(browser);
  await worker.act(BEGIN);
  await worker.act({ type: 'tell', at: NOW, zone: ZONE, facts: {} });
  await until(() => expect(alarmsOf(worker)).toHaveLength(1));
  await worker.closeBrowser();
  const asked: (string | null)[] = [];
  const { local } = browser.storage;
  const get = (keys: string | null) => {
    asked.push(keys);
    return local.get(keys);
  };
  let goOn = () => {};
  const idle = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const cold = { ...browser, storage: { ...browser.storage, local: { ...local, get } } };
  const { onMessage } = startBackground(
    cold,
    worker.factory,
    () => createRest,
    () => NOW,
    () => idle,
  );
  const view = await onMessage({ type: 'page-shown', request: { contractId: ID } }, PAGE);
  expect(view).toMatchObject({ begun: true });
  expect(await onMessage({ type: 'load', request: { contractId: ID } }, OWN)).toMatchObject({
    contract: { id: ID, rev: 2 },
    storage: { mode: 'durable', restored: [], quarantined: [] },
  });
  expect(asked).not.toContain(null);
  await local.set({ 'contracts/42545630': { garbled: true } });
  goOn();
  await until(() => expect(browser.toPages).toContainEqual({ changed: 'all' }));
  await until(() => expect(alarmsOf(worker)).toHaveLength(1));
  expect(asked).toContain(null);
});

/** A background that has just started, and how often it loaded its second script. */
const startCold = (browser: FakeBrowser, factory: IDBFactory | undefined) => {
  const idle = Promise.withResolvers<void>();
  let loads = 0;
  const loadRest = () => {
    loads += 1;
    return createRest;
  };
  const { onMessage } = startBackground(
    browser,
    factory,
    loadRest,
    () => NOW,
    () => idle.promise,
  );
  return { onMessage, goOn: idle.resolve, loads: () => loads };
};

test('A frame finds its contract and gets the record before the rest of the background is there.', async () => {
  const browser = fakeBrowser();
  const worker = newWorker(browser);
  await worker.act(BEGIN);
  await worker.closeBrowser();
  const { onMessage, loads } = startCold(browser, worker.factory);
  // It comes with the same press.
  void onMessage({ type: 'layout', request: { open: true } }, PAGE);
  const { key } = (await onMessage({ type: 'frame-key', request: { contractId: ID } }, PAGE)) as {
    key: string;
  };
  expect(await onMessage({ type: 'join-frame', request: { key } }, OWN)).toEqual({ contractId: ID });
  expect(await onMessage({ type: 'load', request: { contractId: ID } }, OWN)).toMatchObject({
    contract: { id: ID, rev: 1 },
  });
  // What is no message of ours is for others.
  expect(onMessage({ changed: 'all' }, OWN)).toBeUndefined();
  expect(loads()).toBe(0);
  // At once: what a person's press opens may not wait.
  const panel = onMessage({ type: 'open-panel', request: {} }, PAGE);
  expect(loads()).toBe(1);
  await panel;
  await onMessage({ type: 'page-shown', request: { contractId: ID } }, PAGE);
  expect(loads()).toBe(1);
});

test.each([
  ['the next page', true],
  ['the look at all', false],
])('How the sidebar stands waits, and is known with %s.', async (_, isShown) => {
  const { factory } = newWorker();
  const { onMessage, goOn, loads } = startCold(fakeBrowser(), factory);
  const answers = [{ open: true }, { open: false }, { open: true, width: 512 }].map((request) =>
    onMessage({ type: 'layout', request }, PAGE),
  );
  expect(loads()).toBe(0);
  if (!isShown) goOn();
  // Asked without a wait: whatever needs the rest of the background comes after what waited for it.
  const next = isShown
    ? onMessage({ type: 'page-shown', request: { contractId: '38901192' } }, PAGE)
    : undefined;
  expect(await Promise.all(answers)).toEqual([null, null, null]);
  const view = next ?? onMessage({ type: 'page-shown', request: { contractId: ID } }, PAGE);
  expect(await view).toMatchObject({ layout: { open: true, width: 512 } });
});

test('A press on the tab leaves the store to the record that it opens, also where all of the background is there.', async () => {
  const { factory } = newWorker();
  const { onMessage, goOn } = startCold(fakeBrowser(), factory);
  await onMessage({ type: 'page-shown', request: { contractId: ID } }, PAGE);
  const stands = onMessage({ type: 'layout', request: { open: true } }, PAGE);
  const load = { type: 'load', request: { contractId: ID } };
  expect(await onMessage(load, OWN)).toMatchObject({ settings: { layout: { open: false } } });
  goOn();
  expect(await stands).toBeNull();
  expect(await onMessage(load, OWN)).toMatchObject({ settings: { layout: { open: true } } });
});
