// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, test, vi } from 'vitest';
import { databaseName, openDatabase } from '../../utils/storage/db/database.ts';
import { CONTRACT_ID as ID } from '../builders.ts';
import {
  brokenFactory,
  choosing,
  DATABASE,
  doing,
  fullArea,
  itemsIn,
  newProfile,
  note,
  refusingArea,
  refusingFactory,
  restoreArea,
  rowsIn,
  start,
  tick,
} from './profile.ts';

const act = doing(ID, 'operation-1', tick('talk'));

test('A usual browser keeps records durably and has nothing to say about it.', async () => {
  expect(await start(newProfile()).report()).toEqual({ mode: 'durable', restored: [], quarantined: [] });
});

test.each([
  ['throws', refusingFactory()],
  ['has none', undefined],
])(
  'Where the browser %s a database, records live on in the second copy, and it says so.',
  async (_, factory) => {
    const profile = { ...newProfile(), factory };
    const store = start(profile);
    expect(await store.contracts.update(ID, act)).toMatchObject({ changed: true });
    expect(await store.report()).toMatchObject({
      mode: 'memory',
      reason: expect.stringContaining('in the other one only'),
    });
    expect(await start(profile).contracts.read(ID)).toMatchObject({ rev: 1 });
    profile.factory = new IDBFactory();
    const recovered = start(profile);
    expect(await recovered.contracts.read(ID)).toMatchObject({ rev: 1 });
    expect(await recovered.report()).toMatchObject({ mode: 'durable' });
  },
);

test('Where the browser also refuses local storage, records last for the session: the worker may end, the browser not.', async () => {
  const profile = { ...newProfile(), factory: refusingFactory(), local: refusingArea() };
  const store = start(profile);
  expect(await store.contracts.update(ID, act)).toMatchObject({ changed: true });
  expect(await store.contracts.update(ID, act)).toMatchObject({ changed: false });
  expect(await start(profile).contracts.read(ID)).toMatchObject({ rev: 1 });
  expect(await store.report()).toMatchObject({
    mode: 'memory',
    reason: expect.stringContaining('lost when the browser closes'),
  });
});

test('Where the browser refuses everything, the worker’s memory still works, and it says so.', async () => {
  const profile = { factory: undefined, local: refusingArea(), session: refusingArea() };
  const store = start(profile);
  expect(await store.contracts.update(ID, act)).toMatchObject({ changed: true });
  expect(await store.settings.change(choosing({ theme: 'dark' }))).toMatchObject({ theme: 'dark' });
  expect(await store.contracts.readAll()).toMatchObject([{ id: ID }]);
  expect(await store.report()).toMatchObject({
    mode: 'memory',
    reason: expect.stringContaining('any moment'),
  });
  expect(await store.clear()).toBeNull();
  expect(await store.contracts.readAll()).toEqual([]);
});

test('A record that memory cannot read is not overwritten there either.', async () => {
  const profile = { ...newProfile(), factory: undefined };
  await profile.local.set({ [`contracts/${ID}`]: { half: 'an entry' } });
  const store = start(profile);
  expect(await store.contracts.update(ID, act)).toEqual({ problem: 'record-quarantined' });
  expect((await store.report()).quarantined).toMatchObject([{ key: ID }]);
  expect(await itemsIn(profile.local)).toEqual({ [`contracts/${ID}`]: { half: 'an entry' } });
});

test('Without a second copy the database goes on, and the missing safety is said.', async () => {
  const profile = { ...newProfile(), local: refusingArea() };
  const store = start(profile);
  expect(await store.contracts.update(ID, act)).toMatchObject({ changed: true });
  expect(await store.report()).toMatchObject({
    mode: 'durable',
    reason: expect.stringContaining('second copy'),
  });
  expect(await start(profile).contracts.read(ID)).toMatchObject({ rev: 1 });
});

test('A database that does not open is left alone, and a new one is built from the mirror, for good.', async () => {
  const profile = newProfile();
  await start(profile).contracts.update(ID, act);
  const before = await rowsIn(profile, 'contracts');
  const factory = profile.factory as IDBFactory;
  const damaged = { ...profile, factory: brokenFactory(factory) };
  const store = start(damaged);
  expect(await store.contracts.update(ID, doing(ID, 'operation-2', tick('log-hours')))).toMatchObject({
    contract: { rev: 2 },
  });
  expect(await store.report()).toMatchObject({
    mode: 'durable',
    restored: [{ contractId: ID, from: 'mirror' }],
  });
  expect(await start(damaged).contracts.read(ID)).toMatchObject({ rev: 2 });
  expect(await rowsIn(profile, 'contracts')).toEqual(before);
  // Later the first one opens again, older than what was written since: it stays displaced.
  expect(await start(profile).contracts.read(ID)).toMatchObject({ rev: 2 });
  expect(await start(profile).clear()).toBeNull();
  expect((await factory.databases()).map(({ name }) => name)).toEqual([databaseName(1)]);
});

test('Data of a newer version is neither read nor touched, and every write says why.', async () => {
  const profile = newProfile();
  const factory = profile.factory as IDBFactory;
  await new Promise((resolve) => {
    const request = factory.open(DATABASE, 99);
    request.onupgradeneeded = () => request.result.createObjectStore('from-the-future');
    request.onsuccess = () => {
      request.result.close();
      resolve(undefined);
    };
  });
  const store = start(profile);
  expect(await store.contracts.update(ID, act)).toEqual({ problem: 'newer-data', detail: 'database' });
  expect(await store.contracts.read(ID)).toMatchObject({ problem: 'newer-data' });
  expect(await store.contracts.readAll()).toMatchObject({ problem: 'newer-data' });
  expect(await store.clear()).toMatchObject({ problem: 'newer-data' });
  expect(await store.settings.read()).toMatchObject({ rev: 0 });
  expect(await store.report()).toMatchObject({
    mode: 'memory',
    reason: expect.stringContaining('newer version'),
  });
  expect(await factory.databases()).toEqual([{ name: DATABASE, version: 99 }]);
  expect(await itemsIn(profile.local)).toEqual({});
});

test('A database that another copy holds back is not waited for longer than two seconds.', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const blocking = newProfile();
    const request = Object.assign(new EventTarget(), { result: undefined, error: null });
    const factory = Object.assign(new IDBFactory(), { open: () => request });
    const store = start({ ...blocking, factory: factory as unknown as IDBFactory });
    const report = store.report();
    await vi.waitFor(() => {
      request.dispatchEvent(new Event('blocked'));
      expect(vi.getTimerCount()).toBeGreaterThan(0);
    }, 10_000);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await report).toMatchObject({ mode: 'memory', reason: expect.stringContaining('Close its tabs') });
  } finally {
    vi.useRealTimers();
  }
});

test('A database of which the browser says nothing is not waited for without end.', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const silent = Object.assign(new EventTarget(), { result: undefined, error: null });
    const factory = Object.assign(new IDBFactory(), { open: () => silent });
    const report = start({ ...newProfile(), factory: factory as unknown as IDBFactory }).report();
    // Twice, and then its successor.
    for (let turn = 0; turn < 3; turn += 1) {
      await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0), 10_000);
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect(await report).toMatchObject({
      mode: 'memory',
      reason: expect.stringContaining('in the other one only'),
    });
  } finally {
    vi.useRealTimers();
  }
});

test('The connection gives way to an upgrade or a deletion, and the next use opens again.', async () => {
  const profile = newProfile();
  const store = start(profile);
  await store.contracts.update(ID, act);
  const factory = profile.factory as IDBFactory;
  await new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(DATABASE);
    request.onsuccess = resolve;
    request.onblocked = reject;
  });
  expect(await store.contracts.read(ID)).toMatchObject({ rev: 1 });
  expect((await store.report()).restored).toMatchObject([{ contractId: ID, from: 'mirror' }]);
});

test('A change whose connection breaks under it is made again on a new one, once.', async () => {
  const store = start(newProfile());
  await store.contracts.readAll();
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function (this: IDBDatabase) {
    this.dispatchEvent(new IDBVersionChangeEvent('versionchange'));
    throw new DOMException('The connection is closing.', 'InvalidStateError');
  });
  expect(await store.contracts.update(ID, act)).toMatchObject({ changed: true, contract: { rev: 1 } });
});

describe('with a displaced database', () => {
  /** A contract of three steps: the first in a database that then did not open, the others in its successor. */
  const withTwo = async () => {
    const profile = newProfile();
    const factory = profile.factory as IDBFactory;
    await start(profile).contracts.update(ID, doing(ID, 'operation-1', note('talk', 'Between us.')));
    const damaged = { ...profile, factory: brokenFactory(factory) };
    await start(damaged).contracts.update(ID, doing(ID, 'operation-2', tick('talk')));
    return { profile, factory, damaged };
  };
  const names = async (factory: IDBFactory) => (await factory.databases()).map(({ name }) => name);

  it('the successor stays in use where the note of it is lost, or cannot be read once.', async () => {
    const { profile } = await withTwo();
    await start({ ...profile, local: refusingArea() }).contracts.update(
      ID,
      doing(ID, 'operation-3', tick('pay')),
    );
    expect(await start(profile).contracts.read(ID)).toMatchObject({ rev: 3 });
    await restoreArea(profile.local, {});
    const store = start(profile);
    expect(await store.contracts.read(ID)).toMatchObject({ rev: 3 });
    expect(await store.report()).toMatchObject({ mode: 'durable' });
  });
  it('a successor that was only begun does not take the place of what is whole.', async () => {
    const { profile } = await withTwo();
    const fresh = newProfile();
    const factory = fresh.factory as IDBFactory;
    await start(fresh).contracts.update(ID, doing(ID, 'operation-1', tick('talk')));
    const begun = await openDatabase(factory, databaseName(1), () => undefined);
    if ('database' in begun) begun.database.close();
    expect(await names(factory)).toEqual([DATABASE, databaseName(1)]);
    expect(await start({ ...profile, factory, local: newProfile().local }).contracts.read(ID)).toMatchObject({
      rev: 1,
    });
  });
  it('a deleted contract is gone from it too, and it stays where it still opens.', async () => {
    const { profile, factory } = await withTwo();
    expect(await start(profile).contracts.remove(ID)).toBeNull();
    expect((await rowsIn(profile, 'contracts')).size).toBe(0);
    await restoreArea(profile.local, {});
    expect(await start(profile).contracts.read(ID)).toBeUndefined();
    expect(await names(factory)).toEqual([DATABASE, databaseName(1)]);
  });
  it('where it does not open, it goes as a whole with a deleted contract.', async () => {
    const { damaged, factory } = await withTwo();
    expect(await start(damaged).contracts.remove(ID)).toBeNull();
    expect(await names(factory)).toEqual([databaseName(1)]);
  });
  it('everything deleted leaves only the database in use, whichever that is.', async () => {
    const { profile, factory } = await withTwo();
    await profile.local.remove('generation');
    await profile.local.remove(`contracts/${ID}`);
    expect(await start(profile).clear()).toBeNull();
    expect(await names(factory)).toEqual([databaseName(1)]);
  });
});

test('A database that fails once while it is compared is opened again, not given up.', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const profile = newProfile();
  await start(profile).contracts.update(ID, act);
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function (this: IDBDatabase) {
    this.dispatchEvent(new IDBVersionChangeEvent('close'));
    throw new DOMException('The connection is closing.', 'InvalidStateError');
  });
  const store = start(profile);
  expect(await store.contracts.read(ID)).toMatchObject({ rev: 1 });
  expect(await (profile.factory as IDBFactory).databases()).toHaveLength(1);
  expect(await store.report()).toEqual({ mode: 'durable', restored: [], quarantined: [] });
});

describe('a disk that takes nothing any more', () => {
  const fill = () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const method of ['put', 'add'] as const)
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(() => {
        throw new DOMException('The disk is full.', 'QuotaExceededError');
      });
  };
  const tickTwo = doing(ID, 'operation-2', tick('pay'));

  it('keeps changes in the second copy, says so, and the database has them once there is room.', async () => {
    const profile = newProfile();
    const store = start(profile);
    await store.contracts.update(ID, act);
    fill();
    expect(await store.contracts.update(ID, tickTwo)).toMatchObject({ changed: true, contract: { rev: 2 } });
    expect(await store.report()).toMatchObject({
      mode: 'memory',
      reason: expect.stringContaining('in the other one only'),
    });
    // Also from the start, where nothing was to be written yet.
    expect(await start(profile).report()).toMatchObject({ mode: 'memory' });
    vi.restoreAllMocks();
    const later = start(profile);
    expect(await later.contracts.read(ID)).toMatchObject({ rev: 2 });
    expect(await later.report()).toMatchObject({ mode: 'durable', restored: [{ from: 'mirror' }] });
    expect((await start(profile).report()).restored).toHaveLength(1);
    expect(await (profile.factory as IDBFactory).databases()).toHaveLength(1);
  });
  it('shows what is there and goes on in memory where the second copy takes nothing either, over the worker’s end.', async () => {
    const profile = newProfile();
    await start(profile).contracts.update(ID, act);
    fill();
    const full = { ...profile, local: refusingArea() };
    const store = start(full);
    expect(await store.contracts.update(ID, tickTwo)).toMatchObject({ contract: { rev: 2 } });
    expect(await store.report()).toMatchObject({
      mode: 'memory',
      reason: expect.stringContaining('browser closes'),
    });
    expect(await start(full).contracts.read(ID)).toMatchObject({ rev: 2 });
  });
  it('says that all may be lost where not even a mark is taken any more.', async () => {
    const profile = newProfile();
    await start(profile).contracts.update(ID, act);
    fill();
    const store = start({ ...profile, local: fullArea(profile.local) });
    expect(await store.contracts.update(ID, tickTwo)).toMatchObject({ contract: { rev: 2 } });
    expect(await store.report()).toMatchObject({
      mode: 'memory',
      reason: expect.stringContaining('any moment'),
    });
    expect(await store.contracts.read(ID)).toMatchObject({ rev: 2 });
  });
});

test('A write that the browser refuses once is made again.', async () => {
  const store = start(newProfile());
  await store.contracts.readAll();
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  expect(await store.contracts.update(ID, act)).toMatchObject({ changed: true, contract: { rev: 1 } });
  expect(await store.report()).toEqual({ mode: 'durable', restored: [], quarantined: [] });
});

test('A change that is refused while everything is deleted is not made anew after it.', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const profile = newProfile();
  const store = start(profile);
  await store.contracts.readAll();
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
  const [changed, cleared] = await Promise.all([store.contracts.update(ID, act), store.clear()]);
  expect(changed).toEqual({ problem: 'storage-refused', detail: 'database' });
  expect(cleared).toBeNull();
  expect(await store.contracts.readAll()).toEqual([]);
  expect(await start(profile).contracts.readAll()).toEqual([]);
});

test('A connection that the browser closes by itself is not used again.', async () => {
  const store = start(newProfile());
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await store.contracts.readAll();
  const [connection] = transaction.mock.contexts as IDBDatabase[];
  connection?.close();
  connection?.dispatchEvent(new IDBVersionChangeEvent('close'));
  expect(await store.contracts.read(ID)).toBeUndefined();
  expect(await store.contracts.update(ID, act)).toMatchObject({ changed: true, contract: { rev: 1 } });
});
