// @vitest-environment node
// Owns the memory of presses on "End contract": asked about once each, never a fact, and gone with what was deleted.
import { expect, test } from 'vitest';
import type { Instant } from '../../utils/domain/time.ts';
import { memoryArea } from '../../utils/storage/area.ts';
import { CONTRACT_ID as ID } from '../builders.ts';
import { at, NOW } from '../clock.ts';
import { fakeBrowser } from './fake-browser.ts';
import { fine, newWorker, until, type Worker, ZONE } from './worker.ts';

const END = { type: 'end', endedAt: NOW, endedBy: 'me' } as const;
const justPressed = (worker: Worker, contractId = ID) => worker.page('end-pressed', { contractId });
const comeBack = (worker: Worker, contractId = ID) =>
  worker.page('page-shown', { contractId, settled: true });
/** A press after which the page asks no more. */
const pressed = async (worker: Worker, contractId = ID) => {
  const reply = await justPressed(worker, contractId);
  await comeBack(worker, contractId);
  return reply;
};
const load = async (worker: Worker, contractId = ID) =>
  fine<'load'>(await worker.own('load', { contractId }));
const notEnded = (worker: Worker, pressedAt: Instant) =>
  worker.own('not-ended', { contractId: ID, pressedAt });

test('A press is told with its moment by the next load, also of a new worker, and makes no record.', async () => {
  const worker = newWorker();
  expect(await load(worker)).not.toHaveProperty('endPressedAt');
  expect(await pressed(worker)).toBeNull();
  worker.restart();
  expect(await load(worker)).toMatchObject({ contract: null, endPressedAt: NOW });
  expect(await load(worker, '22222')).not.toHaveProperty('endPressedAt');
  expect(fine<'list'>(await worker.own('list', { words: '', count: 9 })).endings).toEqual([]);
});

test('A press changes no fact of a record, and rings so that an open view asks.', async () => {
  const worker = newWorker();
  const before = await worker.act({ type: 'begin', facts: { kind: 'hourly' } });
  await pressed(worker);
  expect((await load(worker)).contract).toEqual(before);
  await until(() =>
    expect(worker.browser.toPages.at(-1)).toEqual({
      changed: 'contract',
      contractId: ID,
      rev: before.rev,
    }),
  );
});

test('"No" is an answer to that press alone: a later one is asked about.', async () => {
  const worker = newWorker();
  await pressed(worker);
  expect(await notEnded(worker, NOW)).toBeNull();
  expect(await load(worker)).not.toHaveProperty('endPressedAt');
  worker.now = at({ minutes: 1 });
  await pressed(worker);
  await notEnded(worker, NOW);
  expect(await load(worker)).toMatchObject({ endPressedAt: worker.now });
});

test('A recorded end is an answer too, and stays one when it is taken back.', async () => {
  const worker = newWorker();
  await pressed(worker);
  await worker.act(END);
  await worker.act({ type: 'resume' });
  expect(await load(worker)).not.toHaveProperty('endPressedAt');
});

test('A refused end is none: the question stands.', async () => {
  const worker = newWorker();
  await pressed(worker);
  const action = { ...END, endedAt: at({ days: 1 }) };
  const request = { contractId: ID, operationId: 'operation-early', action, zone: ZONE };
  expect(await worker.own('act', request)).toMatchObject({ problem: 'in-future' });
  expect(await load(worker)).toMatchObject({ endPressedAt: NOW });
});

test('A press is asked about also after the browser was closed, once.', async () => {
  const worker = newWorker();
  await pressed(worker);
  await worker.closeBrowser();
  worker.restart();
  expect(await load(worker)).toMatchObject({ endPressedAt: NOW });
  await notEnded(worker, NOW);
  await worker.closeBrowser();
  worker.restart();
  expect(await load(worker)).not.toHaveProperty('endPressedAt');
});

test('Where the browser keeps nothing, a press is asked about as long as it runs.', async () => {
  const refuse = () => Promise.reject(new Error('No room.'));
  const worker = newWorker(
    fakeBrowser({ local: { get: refuse, set: refuse, remove: refuse }, session: memoryArea() }),
  );
  expect(await pressed(worker)).toBeNull();
  expect(await load(worker)).toMatchObject({ endPressedAt: NOW });
  await notEnded(worker, NOW);
  expect(await load(worker)).not.toHaveProperty('endPressedAt');
});

test('Deleting takes the press along.', async () => {
  const worker = newWorker();
  await pressed(worker);
  await pressed(worker, '22222');
  await worker.own('delete-contract', { contractId: ID });
  expect(await load(worker)).not.toHaveProperty('endPressedAt');
  expect(await load(worker, '22222')).toMatchObject({ endPressedAt: NOW });
  await worker.own('delete-everything', { confirmation: 'DELETE' });
  await worker.closeBrowser();
  expect(await load(worker, '22222')).not.toHaveProperty('endPressedAt');
});

test('While the page may still ask more, nobody asks about the press; then both are told.', async () => {
  const worker = newWorker();
  const before = await worker.act({ type: 'begin', facts: { kind: 'hourly' } });
  await justPressed(worker);
  await worker.page('page-shown', { contractId: ID });
  expect(await load(worker)).not.toHaveProperty('endPressedAt');
  const sent = worker.browser.toPages.length;
  await comeBack(worker);
  expect(await load(worker)).toMatchObject({ endPressedAt: NOW });
  await until(() =>
    expect(worker.browser.toPages.slice(sent)).toContainEqual({
      changed: 'contract',
      contractId: ID,
      rev: before.rev,
    }),
  );
});

test('A tab that leaves the contract has settled it too.', async () => {
  const worker = newWorker();
  await comeBack(worker);
  await justPressed(worker);
  await worker.page('page-left', {});
  expect(await load(worker)).toMatchObject({ endPressedAt: NOW });
});

test('Deleting takes along a press too of which nothing is asked yet.', async () => {
  const worker = newWorker();
  await justPressed(worker);
  await worker.own('delete-contract', { contractId: ID });
  const { local, session } = worker.browser.storage;
  const keys = Object.keys({ ...(await local.get(null)), ...(await session.get(null)) });
  expect(keys.filter((key) => key.startsWith('pressed') && key.endsWith(ID))).toEqual([]);
});
