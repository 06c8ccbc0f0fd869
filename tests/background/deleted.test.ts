// @vitest-environment node
import { expect, test } from 'vitest';
import { CONTRACT_ID as ID } from '../builders.ts';
import { at, NOW } from '../clock.ts';
import { alarmsOf, fine, newWorker, until, type Worker, ZONE } from './worker.ts';

const BEGIN = { type: 'begin', facts: { title: 'Shop' } } as const;
const NOTE = { type: 'note', item: 'tell', text: 'What the client promised me' } as const;
const TELL = { type: 'tell', at: NOW, zone: ZONE, facts: {} } as const;
const LATER = at({ minutes: 10 });

const begun = async (): Promise<Worker> => {
  const worker = newWorker();
  for (const action of [BEGIN, NOTE, TELL]) await worker.act(action);
  return worker;
};
const remove = (worker: Worker, contractId = ID) => worker.own('delete-contract', { contractId });
const restore = (worker: Worker) => worker.own('restore-contract', { contractId: ID });
const endings = async (worker: Worker) =>
  fine<'deleted-endings'>(await worker.own('deleted-endings', {})).endings;
const record = async (worker: Worker) => fine<'load'>(await worker.own('load', { contractId: ID })).contract;
const areaText = async (worker: Worker) => JSON.stringify(await worker.browser.storage.local.get(null));
const gone = (worker: Worker) =>
  until(async () => expect(await areaText(worker)).not.toContain('promised') as never);

test('A deleted ending comes back whole within ten minutes, with its deadlines.', async () => {
  const worker = await begun();
  const before = await record(worker);
  expect(await remove(worker)).toBeNull();
  expect(await record(worker)).toBeNull();
  await until(() => expect(alarmsOf(worker)).toEqual([]));
  expect(await endings(worker)).toEqual([{ contractId: ID, title: 'Shop', until: LATER }]);
  expect(await restore(worker)).toBeNull();
  expect(await record(worker)).toEqual({ ...before, rev: (before?.rev ?? 0) + 1 });
  await until(() => expect(alarmsOf(worker)).toEqual([`contract:${ID}`]));
  expect(worker.browser.toPages).toContainEqual({ changed: 'all' });
  expect(await endings(worker)).toEqual([]);
});

test('Neither copy of it is left in the database and the mirror from the first moment on.', async () => {
  const worker = await begun();
  await remove(worker);
  const { deleted: _, ...rest } = await worker.browser.storage.local.get(null);
  expect(JSON.stringify(rest)).not.toContain('promised');
});

test('After ten minutes the last copy goes by the alarm, and nothing brings it back.', async () => {
  const worker = await begun();
  await remove(worker);
  await until(() => expect(worker.browser.alarmTimes.get('deleted-endings')).toBe(Date.parse(LATER)));
  worker.now = LATER;
  expect(await restore(worker)).toMatchObject({ problem: 'nothing-to-restore' });
  expect(await endings(worker)).toEqual([]);
  await worker.events().onAlarm();
  expect(await areaText(worker)).not.toContain('promised');
  expect(worker.browser.alarmTimes.has('deleted-endings')).toBe(false);
});

test('A killed worker loses nothing of it, and a browser that was closed removes it at its next start.', async () => {
  const worker = await begun();
  await remove(worker);
  worker.restart();
  expect(await endings(worker)).toHaveLength(1);
  await worker.closeBrowser();
  worker.now = at({ hours: 3 });
  worker.restart();
  await gone(worker);
});

test('With the clock set back it is over, since nobody knows how long it has been.', async () => {
  const worker = await begun();
  await remove(worker);
  worker.now = at({ hours: -1 });
  expect(await restore(worker)).toMatchObject({ problem: 'nothing-to-restore' });
});

test('An ending that was begun anew is not written over.', async () => {
  const worker = await begun();
  await remove(worker);
  worker.now = at({ minutes: 1 });
  await worker.act({ type: 'begin', facts: { title: 'Anew' } });
  expect(await restore(worker)).toMatchObject({ problem: 'changed-meanwhile' });
  expect((await record(worker))?.facts.title).toBe('Anew');
});

test('An undo whose answer was lost can be asked for again.', async () => {
  const worker = await begun();
  await remove(worker);
  const kept = await worker.browser.storage.local.get('deleted');
  await restore(worker);
  // The worker ended after the record was back and before its copy went.
  await worker.browser.storage.local.set(kept);
  worker.restart();
  expect(await restore(worker)).toBeNull();
  expect((await record(worker))?.facts.title).toBe('Shop');
  expect(await endings(worker)).toEqual([]);
});

test('Two that are deleted at once both come back, and so does the page on which one was hidden.', async () => {
  const worker = await begun();
  await worker.act(BEGIN, undefined, '22222');
  await worker.hide(ID);
  await Promise.all([remove(worker), remove(worker, '22222')]);
  expect((await endings(worker)).map(({ contractId }) => contractId).sort()).toEqual(['22222', ID]);
  await restore(worker);
  expect(fine<'load-settings'>(await worker.own('load-settings', {})).settings.hiddenOn).toEqual([ID]);
});

test('Deleting everything takes it along at once.', async () => {
  const worker = await begun();
  await remove(worker);
  await worker.own('delete-everything', { confirmation: 'DELETE' });
  expect(await areaText(worker)).not.toContain('promised');
  expect(await restore(worker)).toMatchObject({ problem: 'nothing-to-restore' });
});

test('What lies there damaged is no ending, and is removed.', async () => {
  const worker = await begun();
  await worker.browser.storage.local.set({ deleted: [{ contractId: ID, until: LATER, record: {} }, 7] });
  worker.restart();
  expect(await endings(worker)).toEqual([]);
  await until(async () => expect(await areaText(worker)).not.toContain('"deleted"') as never);
});

test('No page of Upwork may ask for it.', async () => {
  const worker = await begun();
  await remove(worker);
  expect(await worker.page('deleted-endings', {})).toMatchObject({ problem: 'wrong-sender' });
  expect(await worker.page('restore-contract', { contractId: ID })).toMatchObject({
    problem: 'wrong-sender',
  });
});
