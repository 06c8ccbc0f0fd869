// @vitest-environment node
// Owns the promise that what follows from a change follows it also where the browser refused a part of the write.
import { beforeEach, expect, test, vi } from 'vitest';
import { type Area, memoryArea } from '../../utils/storage/area.ts';
import { CONTRACT_ID as ID } from '../builders.ts';
import { NOW } from '../clock.ts';
import { fullArea } from '../storage/profile.ts';
import { fakeBrowser } from './fake-browser.ts';
import { alarmsOf, fine, newWorker, until, ZONE } from './worker.ts';

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

const BEGIN = { type: 'begin', facts: { kind: 'hourly', situation: 'me' } } as const;
const TELL = { type: 'tell', at: NOW, zone: ZONE, facts: {} } as const;
/** A worker whose lasting area can be made to refuse. */
const withArea = () => {
  const plain = memoryArea();
  const full = fullArea(plain);
  const how = { isFull: false, keepsAll: false };
  const local: Area = {
    get: (keys) => plain.get(keys),
    set: (items) => (how.isFull ? full : plain).set(items),
    remove: (keys) =>
      how.keepsAll && keys !== 'probe'
        ? Promise.reject(new Error('The browser refuses.'))
        : plain.remove(keys),
  };
  return { worker: newWorker(fakeBrowser({ local, session: memoryArea() })), how };
};

test('A change of which the second copy was refused is acknowledged, rings, sets its alarm, and every view is told.', async () => {
  const { worker, how } = withArea();
  await worker.act(BEGIN);
  how.isFull = true;
  expect(await worker.act(TELL)).toMatchObject({ facts: { toldAt: NOW } });
  await until(() => expect(alarmsOf(worker)).toEqual([`contract:${ID}`]));
  expect(worker.browser.toPages).toContainEqual({ changed: 'contract', contractId: ID, rev: 2 });
  const { storage } = fine<'load'>(await worker.own('load', { contractId: ID }));
  expect(storage).toMatchObject({ mode: 'durable', reason: expect.stringContaining('second copy') });
});

test('A repeat whose first answer was lost sets the alarm that the first could not set, and rings.', async () => {
  const { worker } = withArea();
  await worker.act(BEGIN);
  const ask = { contractId: ID, operationId: 'operation-told', action: TELL, zone: ZONE };
  // Ended right after the write: nothing that follows it came to be.
  await worker.own('act', ask);
  await until(() => expect(alarmsOf(worker)).toHaveLength(1));
  worker.browser.alarmTimes.clear();
  worker.browser.toPages.length = 0;
  expect(fine<'act'>(await worker.own('act', ask)).rev).toBe(2);
  await until(() => expect(alarmsOf(worker)).toEqual([`contract:${ID}`]));
  expect(worker.browser.toPages).toContainEqual({ changed: 'contract', contractId: ID, rev: 2 });
});

test.each([
  ['One contract', 'delete-contract', { contractId: ID }],
  ['Everything', 'delete-everything', { confirmation: 'DELETE' }],
] as const)(
  '%s deleted but for a second copy that is refused: it says so, and no alarm is left.',
  async (_, type, request) => {
    const { worker, how } = withArea();
    await worker.act(BEGIN);
    await worker.act(TELL);
    await until(() => expect(alarmsOf(worker)).toHaveLength(1));
    how.keepsAll = true;
    const half = { problem: 'half-deleted', detail: 'mirror' };
    expect(await worker.own(type, request as never)).toEqual(half);
    await until(() => expect(alarmsOf(worker)).toEqual([]));
    expect(fine<'load'>(await worker.own('load', { contractId: ID })).contract).toBeNull();
    how.keepsAll = false;
    expect(await worker.own(type, request as never)).toBeNull();
    expect(Object.keys(await worker.browser.storage.local.get(null))).not.toContain(`contracts/${ID}`);
  },
);
