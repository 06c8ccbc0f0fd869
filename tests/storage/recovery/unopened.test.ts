// @vitest-environment node
// Owns the proof that a database that is there and does not open, or cannot be read, is never given up in silence: where its second
// copy is not whole either, nothing takes its place, and a later start finds all of it again.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isProblem } from '../../../utils/domain/problems.ts';
import { databaseName, openDatabase } from '../../../utils/storage/db/database.ts';
import type { Store } from '../../../utils/storage/store.ts';
import {
  brokenFactory,
  choosing,
  DATABASE,
  doing,
  itemsIn,
  newProfile,
  type Profile,
  refusingArea,
  refusingFactory,
  restoreArea,
  start,
  tick,
} from '../profile.ts';

const IDS = ['11111', '22222', '33333'];
const NEW = '44444';
const act = (store: Store, id: string, operation = 1) =>
  store.contracts.update(id, doing(id, `operation-${operation}`, tick(`item-${operation}`)));
/** Three records and settings, in both copies. */
const filled = async (): Promise<Profile> => {
  const profile = newProfile();
  const store = start(profile);
  for (const id of IDS) await act(store, id);
  await store.settings.change(choosing({ noticeDaysHourly: 30 }));
  return profile;
};
const idsIn = async (store: Store) => {
  const all = await store.contracts.readAll();
  return isProblem(all) ? all : all.map(({ id }) => id);
};
const operationsOn = async (store: Store, id: string) => {
  const record = await store.contracts.read(id);
  return isProblem(record) ? record : (record?.history ?? []).map((event) => event.id);
};
const namesIn = async ({ factory }: Profile) => ((await factory?.databases()) ?? []).map(({ name }) => name);
const UNOPENED = { problem: 'unopened' };
const HEALTHY = { mode: 'durable', restored: [], quarantined: [] };

/** What the browser refuses of the usual database, while it makes and reads any other. */
let refusing: 'opening' | 'reading' | undefined;
const moodyFactory = (factory: IDBFactory): IDBFactory => {
  const broken = brokenFactory(factory);
  return Object.assign(Object.create(factory), {
    deleteDatabase: factory.deleteDatabase.bind(factory),
    databases: factory.databases.bind(factory),
    open: (name: string, version?: number) => (refusing === 'opening' ? broken : factory).open(name, version),
  });
};
const startMoody = (profile: Profile) =>
  start({ ...profile, factory: moodyFactory(profile.factory as IDBFactory) });

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { getAllKeys } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(function (this: IDBObjectStore) {
    if (refusing === 'reading' && this.transaction.db.name === DATABASE)
      throw new DOMException('Internal error.', 'UnknownError');
    return getAllKeys.call(this);
  });
});
afterEach(() => {
  refusing = undefined;
  vi.restoreAllMocks();
});

const isRecord = (name: string): boolean => name.includes('/');
const remove =
  (isGone: (name: string) => boolean) =>
  async ({ local }: Profile) =>
    local.remove(Object.keys(await itemsIn(local)).filter(isGone));
/** What became of the second copy. */
const SECOND: Readonly<Record<string, (profile: Profile) => Promise<unknown>>> = {
  'is gone': ({ local }) => restoreArea(local, {}),
  'has lost its head': remove((name) => name === 'mirror'),
  'has lost all but its head': remove(isRecord),
  'has lost one record': remove((name) => name === 'contracts/22222'),
  'has lost head and records': remove((name) => isRecord(name) || name === 'mirror'),
  'has a damaged record': ({ local }) =>
    local.set({ 'contracts/22222': { version: 2, seq: 2, text: '{"id":"22222"}', checksum: 'wrong' } }),
};

describe.each(['opening', 'reading'] as const)('while the browser refuses the %s of a database', (what) => {
  describe.each(Object.keys(SECOND))('and its second copy %s', (second) => {
    const withBoth = async (): Promise<Profile> => {
      const profile = await filled();
      await SECOND[second]?.(profile);
      refusing = what;
      return profile;
    };

    it('it is said, nothing takes its place, and a later start has everything and tells no loss', async () => {
      const profile = await withBoth();
      for (let times = 0; times < 2; times += 1) {
        const { mode, reason, lost } = await startMoody(profile).report();
        expect({ mode, lost, isSaid: reason !== undefined }).toEqual({ mode: 'memory', isSaid: true });
      }
      expect(await namesIn(profile)).toEqual([DATABASE]);
      refusing = undefined;
      const store = start(profile);
      expect(await idsIn(store)).toEqual(IDS);
      expect(await store.settings.read()).toMatchObject({ noticeDaysHourly: 30 });
      const { mode, reason, lost } = await store.report();
      expect({ mode, reason, lost }).toEqual({ mode: 'durable' });
    });

    it('no record is called absent, and none that is there is held back', async () => {
      const profile = await withBoth();
      const there = Object.keys(await itemsIn(profile.local)).filter((name) => name.startsWith('contracts/'));
      const store = startMoody(profile);
      for (const id of [...IDS, NEW]) {
        const record = await store.contracts.read(id);
        expect({ id, record }).not.toEqual({ id, record: undefined });
        if (second !== 'has a damaged record' && there.includes(`contracts/${id}`))
          expect(record).toMatchObject({ id, rev: 1 });
      }
      const all = await store.contracts.readAll();
      const exported = await store.imports.everything();
      // What is left can be saved as a backup; an empty one would look like all that there is.
      if (there.length === 0) expect([all, exported]).toMatchObject([UNOPENED, UNOPENED]);
      else expect([isProblem(all), isProblem(exported)]).toEqual([false, false]);
    });

    it('nothing that is done meanwhile is acknowledged and dropped', async () => {
      const profile = await withBoth();
      const during = startMoody(profile);
      const taken: string[] = [];
      for (const id of [NEW, '11111', '22222']) if (!isProblem(await act(during, id, 2))) taken.push(id);
      const isRemoved = (await during.contracts.remove('33333')) === null;
      refusing = undefined;
      const store = start(profile);
      expect(await idsIn(store)).toEqual(
        [...IDS, ...taken.filter((id) => id === NEW)].filter((id) => id !== '33333' || !isRemoved),
      );
      for (const id of ['11111', '22222']) expect(await operationsOn(store, id)).toContain('operation-1');
      for (const id of taken) expect(await operationsOn(store, id)).toContain('operation-2');
    });

    it('everything is deleted where the person wants that, and the next start is a fresh one', async () => {
      const profile = await withBoth();
      const store = startMoody(profile);
      expect(await store.clear()).toBeNull();
      expect(await store.contracts.readAll()).toEqual([]);
      refusing = undefined;
      const next = start(profile);
      expect(await next.contracts.readAll()).toEqual([]);
      expect(await next.report()).toEqual(HEALTHY);
    });
  });

  it('it takes changes again as soon as it opens, in the same life of the worker', async () => {
    const profile = await filled();
    await restoreArea(profile.local, {});
    refusing = what;
    const store = startMoody(profile);
    expect(await act(store, '22222', 2)).toMatchObject(UNOPENED);
    refusing = undefined;
    expect(await act(store, '22222', 2)).toMatchObject({ changed: true, contract: { rev: 2 } });
    expect(await store.report()).toMatchObject({ mode: 'durable' });
  });

  it('a second copy that cannot be read is not taken for an empty one', async () => {
    const profile = await filled();
    refusing = what;
    expect(await startMoody({ ...profile, local: refusingArea() }).report()).toMatchObject({
      mode: 'memory',
      reason: expect.stringContaining('may be missing'),
    });
    expect(await namesIn(profile)).toEqual([DATABASE]);
  });

  it.each([
    ['where nothing was ever written', newProfile, 'opened'],
    ['where everything was deleted', filled, 'cleared'],
  ])('%s, nothing is called lost or missing, and another takes its place', async (_, before, then) => {
    const profile = await before();
    const first = start(profile);
    await first.report();
    if (then === 'cleared') expect(await first.clear()).toBeNull();
    refusing = what;
    const store = startMoody(profile);
    expect(await store.report()).toEqual(HEALTHY);
    expect(await act(store, NEW)).toMatchObject({ changed: true });
    refusing = undefined;
    expect(await idsIn(start(profile))).toEqual([NEW]);
  });

  it('a whole second copy still makes another in its place, with everything', async () => {
    const profile = await filled();
    refusing = what;
    const store = startMoody(profile);
    expect(await idsIn(store)).toEqual(IDS);
    expect(await store.report()).toMatchObject({ mode: 'durable' });
    expect(await namesIn(profile)).toEqual([DATABASE, databaseName(1)]);
  });
});

describe('beside another database that was displaced before', () => {
  /** Displaced is the usual one, in use its successor, with a change that the usual one does not have. */
  const withSuccessor = async (): Promise<Profile> => {
    const profile = await filled();
    refusing = 'opening';
    await act(startMoody(profile), NEW);
    refusing = undefined;
    return profile;
  };

  it('the one in use is not given up for the older one where it does not open once', async () => {
    const profile = await withSuccessor();
    await restoreArea(profile.local, {});
    const factory = profile.factory as IDBFactory;
    const open = (name: string, version?: number) => {
      if (name !== DATABASE) throw new DOMException('Internal error.', 'UnknownError');
      return factory.open(name, version);
    };
    const moody = Object.assign(Object.create(moodyFactory(factory)), { open });
    expect(await start({ ...profile, factory: moody }).report()).toMatchObject({ mode: 'memory' });
    expect(await idsIn(start(profile))).toEqual([...IDS, NEW]);
  });

  it('one that was only begun takes the place of none that does not open', async () => {
    const profile = await filled();
    const begun = await openDatabase(profile.factory as IDBFactory, databaseName(1), () => undefined);
    if ('database' in begun) begun.database.close();
    await restoreArea(profile.local, {});
    refusing = 'opening';
    expect(await startMoody(profile).report()).toMatchObject({ mode: 'memory' });
    refusing = undefined;
    expect(await idsIn(start(profile))).toEqual(IDS);
  });

  describe('where the browser does not tell which there are, as Firefox beside a garbled one', () => {
    const startSilent = (profile: Profile): Store => {
      refusing = 'opening';
      const databases = () => Promise.reject(new DOMException('Internal error.', 'UnknownError'));
      const factory = Object.assign(moodyFactory(profile.factory as IDBFactory), { databases });
      return start({ ...profile, factory });
    };

    it('a whole second copy makes one in its place, which stays', async () => {
      const profile = await filled();
      for (const id of [NEW, '55555'])
        expect(await act(startSilent(profile), id)).toMatchObject({ changed: true });
      expect(await idsIn(startSilent(profile))).toEqual([...IDS, NEW, '55555']);
    });
    it('the one in use is found where all else is lost', async () => {
      const profile = await withSuccessor();
      await restoreArea(profile.local, {});
      const store = startSilent(profile);
      expect(await idsIn(store)).toEqual([...IDS, NEW]);
      expect(await store.report()).toMatchObject({ mode: 'durable' });
    });
    it('none takes its place where the second copy is gone, and it is said', async () => {
      const profile = await filled();
      await restoreArea(profile.local, {});
      for (let times = 0; times < 2; times += 1)
        expect(await act(startSilent(profile), NEW)).toMatchObject(UNOPENED);
      expect(await namesIn(profile)).toEqual([DATABASE]);
      expect(await startSilent(profile).clear()).toMatchObject({ problem: 'half-deleted' });
      expect(await namesIn(profile)).toEqual([]);
      expect(await act(startSilent(profile), NEW)).toMatchObject({ changed: true });
    });
    it('a browser that refuses everything still gets the session', async () => {
      const store = startSilent({
        factory: refusingFactory(),
        local: refusingArea(),
        session: newProfile().session,
      });
      expect(await act(store, NEW)).toMatchObject({ changed: true });
    });
  });
});

it('A browser that forbids databases from the first start on keeps what is written in the other place.', async () => {
  const { local, session } = newProfile();
  const databases = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
  const factory = Object.assign(refusingFactory(), { databases });
  expect(await act(start({ factory, local, session }), NEW)).toMatchObject({ changed: true });
  const store = start({ factory, local, session });
  expect(await idsIn(store)).toEqual([NEW]);
  expect(await store.report()).toMatchObject({
    mode: 'memory',
    reason: expect.stringContaining('other one only'),
  });
});

it('A first start of all that cannot open its database calls nothing lost, and keeps what is written.', async () => {
  const profile = newProfile();
  refusing = 'opening';
  const store = startMoody(profile);
  expect((await store.report()).lost).toBeUndefined();
  expect(await store.contracts.readAll()).toEqual([]);
  expect(await act(store, NEW)).toMatchObject({ changed: true });
  refusing = undefined;
  expect(await idsIn(start(profile))).toEqual([NEW]);
});
