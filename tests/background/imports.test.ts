// @vitest-environment node
import { describe, expect, test } from 'vitest';
import type { Request } from '../../utils/messages/protocol.ts';
import { VERSION } from '../../utils/storage/db/migrations.ts';
import { CONTRACT_ID as ID } from '../builders.ts';
import { at, NOW } from '../clock.ts';
import { REFUSED_FILES } from '../domain/backup/backup-files.ts';
import { itemsIn } from '../storage/profile.ts';
import { alarmsOf, fine, newWorker, until, type Worker, ZONE } from './worker.ts';

const BEGIN = { type: 'begin', facts: { situation: 'me', kind: 'hourly', title: 'Shop' } } as const;
/** The notice ends 14 days after NOW: something to be announced. */
const TELL = { type: 'tell', at: NOW, zone: ZONE, facts: {} } as const;
const OTHER = '22222';

/** A worker with two contracts and a choice, and the backup of it. */
const filled = async (): Promise<{ worker: Worker; text: string }> => {
  const worker = newWorker();
  await worker.act(BEGIN);
  await worker.act(TELL);
  await worker.act({ type: 'note', item: 'agreement', text: 'Seven days, “agreed”.' });
  await worker.act(BEGIN, undefined, OTHER);
  await worker.choose({ theme: 'dark' });
  return { worker, text: fine<'export-all'>(await worker.own('export-all', {})).text };
};
const choose = async (worker: Worker, text: string): Promise<Request<'import'>> => {
  const preview = fine<'preview-import'>(await worker.own('preview-import', { text }));
  return {
    text,
    choices: {
      contracts: Object.fromEntries(preview.contracts.map(({ id, seenRev }) => [id, seenRev])),
      settings: preview.settings.seenRev,
    },
  };
};
const takeAll = async (worker: Worker, text: string) =>
  fine<'import'>(await worker.own('import', await choose(worker, text)));
/** The list, and each whole record in it. */
const loaded = async (worker: Worker) => {
  const listed = fine<'list'>(await worker.own('list', { words: '', count: 9 }));
  const records = listed.endings.map(({ contractId }) => worker.own('load', { contractId }));
  const contracts = (await Promise.all(records)).map((reply) => fine<'load'>(reply).contract);
  return { ...listed, contracts };
};
const alarmNames = (worker: Worker): string[] => alarmsOf(worker).sort();

test('A backup brings everything back after all was deleted: records, choices and alarms.', async () => {
  const { worker, text } = await filled();
  const before = await loaded(worker);
  await until(() => expect(alarmNames(worker)).toEqual([`contract:${ID}`]));
  await worker.own('delete-everything', { confirmation: 'DELETE' });
  await until(() => expect(alarmNames(worker)).toEqual([]));
  expect(await loaded(worker)).toMatchObject({ contracts: [] });
  expect(await takeAll(worker, text)).toMatchObject({ put: [OTHER, ID], removed: [] });
  expect(await loaded(worker)).toEqual(before);
  await until(() => expect(alarmNames(worker)).toEqual([`contract:${ID}`]));
  worker.restart();
  expect(await loaded(worker)).toEqual(before);
});

test('A backup is the same on another computer.', async () => {
  const { worker, text } = await filled();
  const other = newWorker();
  await takeAll(other, text);
  expect(await loaded(other)).toEqual(await loaded(worker));
  expect(await other.own('export-all', {})).toEqual({ text });
});

test('Every page and tab is told to look again.', async () => {
  const { text } = await filled();
  const worker = newWorker();
  await worker.page('page-shown', { contractId: ID }, 1);
  await takeAll(worker, text);
  await until(() => {
    expect(worker.browser.toPages).toContainEqual({ changed: 'all' });
    expect(worker.browser.toTabs).toContainEqual({ tabId: 1, message: { changed: 'all' } });
    expect(Number(worker.browser.badges.get(1))).toBeGreaterThan(0);
  });
});

test('What fell due while the backup lay there is announced once after the import.', async () => {
  const { text } = await filled();
  const worker = newWorker();
  worker.now = at({ days: 15, hours: 5 });
  await takeAll(worker, text);
  await until(() => expect(worker.browser.announced.some((id) => id.startsWith('notice'))).toBe(true));
  await takeAll(worker, fine<'export-all'>(await worker.own('export-all', {})).text);
  expect(worker.browser.announced.filter((id) => id.startsWith('notice'))).toHaveLength(1);
});

test('A preview writes nothing and says what stands against what.', async () => {
  const { worker, text } = await filled();
  await worker.act({ type: 'note', item: 'agreement', text: 'Ten days.' });
  const before = await loaded(worker);
  expect(await worker.own('preview-import', { text })).toMatchObject({
    exportedAt: NOW,
    contracts: [
      { id: OTHER, status: 'same' },
      { id: ID, title: 'Shop', status: 'changed' },
    ],
    settings: { status: 'same' },
    refused: [],
  });
  expect(await loaded(worker)).toEqual(before);
});

test('What the person did after the preview is not overwritten.', async () => {
  const { worker, text } = await filled();
  await worker.act({ type: 'note', item: 'agreement', text: 'Ten days.' });
  const request = await choose(worker, text);
  await worker.act({ type: 'note', item: 'agreement', text: 'Twelve days.' });
  const before = await loaded(worker);
  expect(await worker.own('import', request)).toEqual({
    problem: 'changed-meanwhile',
    detail: 'contracts[1]',
  });
  expect(await loaded(worker)).toEqual(before);
});

test('An import can be taken back, also by a new worker; the notifications of what it brought go with it.', async () => {
  const { text } = await filled();
  const worker = newWorker();
  worker.now = at({ days: 15, hours: 5 });
  expect(await worker.own('last-import', {})).toBeNull();
  const { step = 0 } = await takeAll(worker, text);
  await until(() => expect(worker.browser.shown.size).toBeGreaterThan(0));
  worker.restart();
  expect(await worker.own('last-import', {})).toEqual({ step, at: worker.now, undone: false });
  expect(fine<'undo-import'>(await worker.own('undo-import', { step })).removed).toEqual([OTHER, ID]);
  expect(await loaded(worker)).toMatchObject({ contracts: [], settings: { rev: 0 } });
  await until(() => {
    expect(worker.browser.shown.size).toBe(0);
    expect(alarmNames(worker)).toEqual([]);
  });
  expect(await worker.own('undo-import', { step })).toEqual({ put: [], removed: [] });
  expect(await worker.own('undo-import', { step: 99 })).toEqual({ problem: 'nothing-to-undo' });
});

test('An import whose answer was lost is asked for again and counts once.', async () => {
  const { text } = await filled();
  const worker = newWorker();
  const request = await choose(worker, text);
  await worker.own('import', request);
  const before = await loaded(worker);
  worker.restart();
  expect(await worker.own('import', request)).toEqual({ put: [], removed: [] });
  expect(await loaded(worker)).toEqual(before);
});

test('A backup says under which version its records were written.', async () => {
  const { text } = await filled();
  expect(JSON.parse(text).shape).toBe(VERSION);
});

test('No content script may export, look into a file, import or take back.', async () => {
  const { worker, text } = await filled();
  const refused = { problem: 'wrong-sender' };
  expect(await worker.page('export-all', {})).toEqual(refused);
  expect(await worker.page('preview-import', { text })).toEqual(refused);
  expect(await worker.page('import', { text, choices: { contracts: {} } })).toEqual(refused);
  expect(await worker.page('last-import', {})).toEqual(refused);
  expect(await worker.page('undo-import', { step: 1 })).toEqual(refused);
});

describe('A malformed file changes nothing, neither at the preview nor at the import, where it', () => {
  const files = REFUSED_FILES.map(([what, file, code]) => [what, file(), code] as const);
  const texts = files.filter(([, file]) => typeof file === 'string');
  test.each(texts)('%s', async (_, file, code) => {
    const worker = newWorker();
    await worker.act(BEGIN);
    const before = [await loaded(worker), await itemsIn(worker.browser.storage.local)];
    const text = String(file);
    const choices = { contracts: { [ID]: 1 }, settings: 0 };
    expect(await worker.own('preview-import', { text })).toMatchObject({ problem: code });
    expect(await worker.own('import', { text, choices })).toMatchObject({ problem: code });
    expect([await loaded(worker), await itemsIn(worker.browser.storage.local)]).toEqual(before);
  });
});
