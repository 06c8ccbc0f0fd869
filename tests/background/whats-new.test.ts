// @vitest-environment node
import { expect, test } from 'vitest';
import { NEWS } from '../../utils/domain/views/whats-new.ts';
import { fine, newWorker, until, type Worker } from './worker.ts';

const [NEWEST] = NEWS;
const update = (worker: Worker, previousVersion: string) =>
  worker.events().onInstalled({ reason: 'update', previousVersion });
const inOptions = async (worker: Worker) => fine<'load-settings'>(await worker.own('load-settings', {})).news;
const inPopup = async (worker: Worker) =>
  fine<'list'>(await worker.own('list', { words: '', count: 10 })).news;

test('After an update popup and options say what is new, and no tab opens.', async () => {
  const worker = newWorker();
  await update(worker, '0.0.1');
  worker.restart();
  expect(await inOptions(worker)).toEqual(NEWEST);
  expect(await inPopup(worker)).toEqual(NEWEST);
  expect(worker.browser.opened).toEqual([]);
  expect(worker.browser.announced).toEqual([]);
});

test('After an installation, and after an update of the browser, nothing is new.', async () => {
  const worker = newWorker();
  await worker.events().onInstalled({ reason: 'install' });
  await worker.events().onInstalled({ reason: 'browser_update' });
  await worker.events().onInstalled({ reason: 'update' });
  expect(await inOptions(worker)).toBeUndefined();
});

test('An update from the very version that brought the news says nothing.', async () => {
  const worker = newWorker();
  await update(worker, NEWEST?.version ?? '');
  expect(await inPopup(worker)).toBeUndefined();
});

test('What was read is not said again, in no view and not after a restart, and the views are told.', async () => {
  const worker = newWorker();
  await update(worker, '0.0.1');
  worker.browser.toPages.length = 0;
  expect(await worker.own('news-read', {})).toBeNull();
  await until(() =>
    expect(worker.browser.toPages).toContainEqual(expect.objectContaining({ changed: 'settings' })),
  );
  worker.restart();
  expect(await inPopup(worker)).toBeUndefined();
  await update(worker, NEWEST?.version ?? '');
  expect(await inOptions(worker)).toBeUndefined();
});

test('Of two updates before anybody looks, the first says since when something is new.', async () => {
  const worker = newWorker();
  await update(worker, '0.0.1');
  await update(worker, NEWEST?.version ?? '');
  expect(await inPopup(worker)).toEqual(NEWEST);
});

test('"Delete everything" takes the marks of an update too.', async () => {
  const worker = newWorker();
  await update(worker, '0.0.1');
  await worker.own('delete-everything', { confirmation: 'DELETE' });
  await until(async () => expect(await worker.browser.storage.local.get('news')).toEqual({}));
  expect(await inOptions(worker)).toBeUndefined();
});
