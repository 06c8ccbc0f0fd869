// @vitest-environment node
import { expect, test } from 'vitest';
import type { Action } from '../../utils/domain/contract/action-schema.ts';
import { newContract } from '../../utils/domain/contract/record.ts';
import { DEFAULT_SETTINGS, type SettingsPatch } from '../../utils/domain/settings/settings.ts';
import { CONTRACT_ID as ID } from '../builders.ts';
import { at, NOW } from '../clock.ts';
import { fakeBrowser } from './fake-browser.ts';
import { alarmsOf, fine, newWorker, until, ZONE } from './worker.ts';

const EVERY = { words: '', count: 1_000 };
const BEGIN = { type: 'begin', facts: { situation: 'me', kind: 'hourly' } } as const;
const SHOWN = { contractId: ID };
const tick = (item: string) => ({ type: 'tick', item, done: true }) as const;

test('A contract page that is shown gets a view, and no record is made of it.', async () => {
  const worker = newWorker();
  const view = fine<'page-shown'>(await worker.page('page-shown', SHOWN));
  expect(view).toMatchObject({
    begun: false,
    theme: 'upwork',
    layout: DEFAULT_SETTINGS.layout,
    hidden: false,
  });
  expect(fine<'load'>(await worker.own('load', { contractId: ID })).contract).toBeNull();
  expect(fine<'list'>(await worker.own('list', EVERY)).endings).toEqual([]);
});

test('What a page may know holds neither notes nor names.', async () => {
  const worker = newWorker();
  await worker.act({
    type: 'begin',
    facts: { kind: 'hourly', title: 'Secret title', client: 'Secret client' },
  });
  await worker.act({ type: 'note', item: 'save-it-first', text: 'Secret note' });
  const view = await worker.page('page-shown', SHOWN);
  expect(view).toMatchObject({ begun: true });
  expect(JSON.stringify(view)).not.toContain('Secret');
});

test('A content script can neither act nor load nor change nor delete.', async () => {
  const worker = newWorker();
  const action = { contractId: ID, operationId: 'operation-x', action: BEGIN, zone: ZONE };
  const refused = { problem: 'wrong-sender' };
  expect(await worker.page('act', action)).toEqual(refused);
  expect(await worker.page('load', { contractId: ID })).toEqual(refused);
  expect(await worker.page('list', EVERY)).toEqual(refused);
  expect(
    await worker.page('change-settings', {
      operationId: 'operation-x',
      action: { type: 'choose', patch: {} },
    }),
  ).toEqual(refused);
  expect(await worker.page('delete-contract', { contractId: ID })).toEqual(refused);
  expect(await worker.page('delete-everything', { confirmation: 'DELETE' })).toEqual(refused);
});

test('The second copy is kept from content scripts where the browser can do that.', async () => {
  const browser = fakeBrowser();
  const levels: unknown[] = [];
  const local = {
    ...browser.storage.local,
    setAccessLevel: async (level: unknown) => void levels.push(level),
  };
  newWorker({ ...browser, storage: { ...browser.storage, local } });
  expect(levels).toEqual([{ accessLevel: 'TRUSTED_CONTEXTS' }]);
});

test('An action makes the record, answers it, and the next load shows the same.', async () => {
  const worker = newWorker();
  const contract = await worker.act(BEGIN);
  expect(contract).toMatchObject({ id: ID, rev: 1, begunAt: NOW, facts: BEGIN.facts });
  const loaded = fine<'load'>(await worker.own('load', { contractId: ID }));
  expect(loaded).toEqual({
    contract,
    settings: DEFAULT_SETTINGS,
    storage: { mode: 'durable', restored: [], quarantined: [] },
  });
});

test('An action whose answer was lost counts once, also in a new worker.', async () => {
  const worker = newWorker();
  const first = await worker.act(BEGIN, 'operation-lost');
  worker.restart();
  expect(await worker.act(BEGIN, 'operation-lost')).toEqual(first);
});

test('An action sent at the very moment of the worker’s start is not lost.', async () => {
  const worker = newWorker();
  worker.restart();
  const [one, two] = await Promise.all([worker.act(tick('save-it-first')), worker.act(tick('tell-client'))]);
  expect([one.rev, two.rev].sort()).toEqual([1, 2]);
});

test('An action without effect on a contract that nobody began stores nothing.', async () => {
  const worker = newWorker();
  expect(await worker.act({ type: 'take-back', item: 'tell-client' })).toEqual(newContract(ID, NOW));
  expect(fine<'load'>(await worker.own('load', { contractId: ID })).contract).toBeNull();
});

test('A refused action answers the reason and changes nothing, but its repeat after success passes.', async () => {
  const worker = newWorker();
  const before = await worker.act(BEGIN);
  const say: Action = { type: 'say', facts: { lastDay: '2026-11-10' }, clear: [] };
  const request = { contractId: ID, operationId: 'operation-last-day', action: say, zone: ZONE };
  worker.now = at({ days: 30 });
  expect(await worker.own('act', request)).toEqual({ problem: 'last-day-past', detail: 'lastDay' });
  expect(fine<'load'>(await worker.own('load', { contractId: ID })).contract).toEqual(before);
  worker.now = NOW;
  const done = fine<'act'>(await worker.own('act', request));
  worker.now = at({ days: 30 });
  expect(await worker.own('act', request)).toEqual(done);
});

test('A moment whose day no record may hold is refused, and nothing of it is written.', async () => {
  const worker = newWorker();
  const before = await worker.act(BEGIN);
  const action: Action = { type: 'tell', at: '1990-01-01T00:00:00Z', zone: 'America/New_York', facts: {} };
  const request = { contractId: ID, operationId: 'operation-too-early', action, zone: ZONE };
  expect(await worker.own('act', request)).toEqual({ problem: 'wrong-shape' });
  expect(fine<'load'>(await worker.own('load', { contractId: ID })).contract).toEqual(before);
});

test('A repeat is answered although the clock was set back and would refuse it now.', async () => {
  const worker = newWorker();
  const end = { type: 'end', endedAt: NOW, endedBy: 'me' } as const;
  const done = await worker.act(end, 'operation-end');
  worker.now = at({ hours: -2 });
  expect(await worker.act(end, 'operation-end')).toEqual(done);
});

test('A changed setting broadcasts the change event, is answered and lasts; a wrong one changes nothing.', async () => {
  const worker = newWorker();
  const patch = { noticeDaysHourly: 30 };
  const changed = fine<'change-settings'>(await worker.choose(patch));
  expect(changed).toMatchObject({
    ...DEFAULT_SETTINGS,
    ...patch,
    rev: 1,
    done: [expect.any(String)],
    undo: [{ was: { noticeDaysHourly: 14 } }],
  });
  expect(worker.browser.toPages).toContainEqual({ changed: 'settings', rev: 1 });
  expect(await worker.choose({ noticeDaysFixed: 0.5 })).toMatchObject({
    problem: 'wrong-shape',
  });
  worker.restart();
  expect(fine<'load'>(await worker.own('load', { contractId: ID })).settings).toEqual(changed);
});

test('A choice is taken back after a restart too, once, and that broadcasts the change event.', async () => {
  const worker = newWorker();
  const { undo } = fine<'change-settings'>(await worker.choose({ theme: 'dark' }));
  worker.restart();
  const takeBack = {
    operationId: 'operation-back',
    action: { type: 'undo', of: undo[0]?.id ?? '' },
  } as const;
  const back = fine<'change-settings'>(await worker.own('change-settings', takeBack));
  expect(back).toMatchObject({ theme: 'upwork', rev: 2, undo: [], redo: [{ id: 'operation-back' }] });
  expect(worker.browser.toPages).toContainEqual({ changed: 'settings', rev: 2 });
  expect(await worker.own('change-settings', takeBack)).toEqual(back);
});

test('The sidebar’s place is remembered part by part, and other tabs are left as they are.', async () => {
  const worker = newWorker();
  expect(await worker.page('layout', { open: true })).toBeNull();
  expect(await worker.page('layout', { width: 512 })).toBeNull();
  expect(await worker.page('layout', { place: 80 })).toBeNull();
  const view = fine<'page-shown'>(await worker.page('page-shown', SHOWN));
  expect(view.layout).toEqual({ open: true, width: 512, place: 80, side: 'right', mode: 'float' });
  expect(worker.browser.toPages).toEqual([]);
});

test('Hidden means the chosen contract or all; nothing of it stays with a deleted record.', async () => {
  const worker = newWorker();
  const hides = async () => {
    const views = [ID, '22222222'].map((contractId) => worker.page('page-shown', { ...SHOWN, contractId }));
    return (await Promise.all(views)).map((view) => fine<'page-shown'>(view).hidden);
  };
  await worker.hide(ID);
  expect(await hides()).toEqual([true, false]);
  await worker.hide(ID, false);
  await worker.choose({ hidden: true });
  expect(await hides()).toEqual([true, true]);
  await worker.choose({ hidden: false });
  for (const id of ['22222222', ID]) await worker.hide(id);
  await worker.own('delete-contract', { contractId: ID });
  expect(await hides()).toEqual([false, true]);
});

test('Two tabs that hide the sidebar on their contracts at the same moment both do, and neither sets the list of all.', async () => {
  const worker = newWorker();
  await Promise.all([worker.hide('11111'), worker.hide('22222')]);
  const { settings } = fine<'load-settings'>(await worker.own('load-settings', {}));
  expect(settings.hiddenOn.toSorted()).toEqual(['11111', '22222']);
  const patch: SettingsPatch = { hiddenOn: [] };
  expect(await worker.choose(patch)).toMatchObject({ problem: 'wrong-shape' });
});

test('What the person let through holds for ten minutes, in that tab and for that contract, also when the worker ended.', async () => {
  const worker = newWorker();
  expect(await worker.page('page-armed', { contractId: ID }, 1)).toBeNull();
  worker.restart();
  const armedIn = async (tabId: number, contractId = ID) =>
    fine<'page-shown'>(await worker.page('page-shown', { ...SHOWN, contractId }, tabId)).armedUntilMs;
  expect(await armedIn(1)).toBe(Date.parse(worker.now) + 10 * 60_000);
  expect(await armedIn(2)).toBeUndefined();
  expect(await armedIn(1, '22222')).toBeUndefined();
  await worker.own('delete-everything', { confirmation: 'DELETE' });
  await until(async () => expect(await armedIn(1)).toBeUndefined());
});

test('The change event reaches all our pages and in every tab that shows a contract, and names no content.', async () => {
  const worker = newWorker();
  for (const tabId of [1, 2, 3]) worker.browser.listening.add(tabId);
  await worker.page('page-shown', SHOWN, 1);
  await worker.page('page-shown', { ...SHOWN, contractId: '22222' }, 2);
  await worker.page('page-shown', SHOWN, 3);
  await worker.page('page-left', {}, 3);
  worker.restart();
  await worker.act(BEGIN);
  const changeEvent = { changed: 'contract', contractId: ID, rev: 1 };
  await until(() => {
    expect(worker.browser.toPages).toEqual([changeEvent]);
    expect(worker.browser.toTabs).toEqual([
      { tabId: 1, message: changeEvent },
      { tabId: 2, message: changeEvent },
    ]);
  });
});

test('The change event names the operation where its reply says all, and not where a view has to look again.', async () => {
  const worker = newWorker();
  await worker.own('load', { contractId: ID });
  const eventOf = (rev: number) => expect.objectContaining({ changed: 'contract', contractId: ID, rev });
  const named = () =>
    worker.browser.toPages.map((changeEvent) => ('by' in (changeEvent as object) ? 'named' : 'plain'));
  await worker.act(BEGIN);
  await until(() => expect(worker.browser.toPages).toContainEqual(eventOf(1)));
  await worker.act(tick('agreement'));
  await until(() => expect(worker.browser.toPages).toContainEqual(eventOf(2)));
  // An end also settles what was asked about a press on the page.
  await worker.act({ type: 'end', endedAt: NOW, endedBy: 'me' });
  await until(() => expect(worker.browser.toPages).toContainEqual(eventOf(3)));
  expect(named()).toEqual(['named', 'named', 'plain']);
});

test('A tab that is gone gets no change event and does no harm.', async () => {
  const worker = newWorker();
  await worker.page('page-shown', SHOWN, 1);
  await worker.events().onTabRemoved(1);
  await worker.page('page-shown', SHOWN, 2);
  worker.browser.listening.delete(2);
  await worker.act(BEGIN);
  await until(() => expect(worker.browser.toPages).toHaveLength(1));
  expect(worker.browser.toTabs).toEqual([]);
});

test('A tab’s badge counts the open steps of its contract, and goes when it leaves.', async () => {
  const worker = newWorker();
  await worker.page('page-shown', SHOWN, 1);
  await worker.page('page-shown', { ...SHOWN, contractId: '22222' }, 2);
  await worker.act(BEGIN);
  const view = fine<'page-shown'>(await worker.page('page-shown', SHOWN, 1));
  expect(view.progress.open).toBeGreaterThan(0);
  await until(() => expect(worker.browser.badges.get(1)).toBe(String(view.progress.open)));
  expect(worker.browser.badges.has(2)).toBe(false);
  await worker.page('page-left', {}, 1);
  await until(() => expect(worker.browser.badges.has(1)).toBe(false));
});

test('A tab that went on to a page without a contract gets no badge any more.', async () => {
  const worker = newWorker();
  await worker.act(BEGIN);
  await worker.page('page-shown', SHOWN, 1);
  await until(() => expect(Number(worker.browser.badges.get(1))).toBeGreaterThan(0));
  await worker.events().onStartup();
  // A full load: the browser itself clears the tab's badge, and nobody listens there any more.
  worker.browser.badges.delete(1);
  worker.browser.listening.delete(1);
  await worker.act({ type: 'note', item: 'agreement', text: 'Seven days.' });
  await worker.events().onStartup();
  expect(worker.browser.badges.has(1)).toBe(false);
});

test('The sidebar’s close button reaches the page in whose tab it stands, and nobody from the popup.', async () => {
  const worker = newWorker();
  worker.browser.listening.add(4);
  expect(await worker.own('close-sidebar', {}, 4)).toBeNull();
  expect(await worker.own('close-sidebar', {})).toBeNull();
  expect(worker.browser.toTabs).toEqual([{ tabId: 4, message: { call: 'close-sidebar' } }]);
});

test('One deleted ending takes its alarm along and leaves the others.', async () => {
  const worker = newWorker();
  const tell = { type: 'tell', at: NOW, zone: ZONE, facts: {} } as const;
  for (const id of [ID, '22222']) {
    await worker.act(BEGIN, undefined, id);
    await worker.act(tell, undefined, id);
  }
  await until(() => expect(alarmsOf(worker)).toEqual([`contract:${ID}`, 'contract:22222']));
  expect(await worker.own('delete-contract', { contractId: ID })).toBeNull();
  expect(worker.browser.toPages).toContainEqual({ changed: 'all' });
  await until(() => expect(alarmsOf(worker)).toEqual(['contract:22222']));
  expect(fine<'list'>(await worker.own('list', EVERY)).endings).toMatchObject([{ contractId: '22222' }]);
});

test('Everything is deleted only after the exact word, and then nothing is left.', async () => {
  const worker = newWorker();
  const { browser } = worker;
  browser.listening.add(1);
  await worker.page('page-shown', SHOWN, 1);
  await worker.act(BEGIN);
  await worker.act({ type: 'tell', at: NOW, zone: ZONE, facts: {} });
  await worker.choose({ theme: 'dark' });
  await until(() => expect(alarmsOf(worker)).toHaveLength(1));
  await browser.notifications.create('notice|2026-11-18T00:00:00Z|38114251', {
    type: 'basic',
    title: 'Your notice is over',
    message: '',
  });

  expect(await worker.own('delete-everything', { confirmation: 'delete' })).toEqual({
    problem: 'not-confirmed',
    detail: 'confirmation',
  });
  expect(fine<'list'>(await worker.own('list', EVERY)).endings).toHaveLength(1);

  expect(await worker.own('delete-everything', { confirmation: 'DELETE' })).toBeNull();
  await until(() => expect(browser.toTabs).toContainEqual({ tabId: 1, message: { changed: 'all' } }));
  expect(browser.alarmTimes.size).toBe(0);
  expect(browser.shown.size).toBe(0);
  expect(browser.badges.has(1)).toBe(false);
  expect(await browser.storage.session.get(null)).toEqual({});
  // The head is a mere number of writes: it says "deleted, not lost" if an old copy of the files comes back.
  expect(Object.keys(await browser.storage.local.get(null))).toEqual(['mirror']);
  worker.restart();
  const loaded = fine<'list'>(await worker.own('list', EVERY));
  expect(loaded).toMatchObject({ endings: [], settings: DEFAULT_SETTINGS, storage: { restored: [] } });
});

test('Where the browser refuses a database the product works and says so.', async () => {
  const worker = newWorker();
  worker.factory = undefined;
  worker.restart();
  await worker.act(BEGIN);
  const loaded = fine<'load'>(await worker.own('load', { contractId: ID }));
  expect(loaded.contract).toMatchObject({ rev: 1 });
  expect(loaded.storage).toMatchObject({ mode: 'memory', reason: expect.any(String) });
});

test('A record that cannot be read is told by its own view, and the page goes on as without one.', async () => {
  const worker = newWorker();
  worker.factory = undefined;
  await worker.browser.storage.local.set({ [`contracts/${ID}`]: { half: 'an entry' } });
  worker.restart();
  expect(await worker.own('load', { contractId: ID })).toEqual({ problem: 'record-quarantined' });
  // Nothing is known of its plan, so nobody is held.
  expect(await worker.page('page-shown', SHOWN)).toMatchObject({ begun: false, mustDos: [] });
  const action = { contractId: ID, operationId: 'operation-y', action: BEGIN, zone: ZONE };
  expect(await worker.own('act', action)).toEqual({ problem: 'record-quarantined' });
  expect(fine<'load-settings'>(await worker.own('load-settings', {})).storage.quarantined).toMatchObject([
    { key: ID },
  ]);
});
