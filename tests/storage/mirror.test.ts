// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { newContract } from '../../utils/domain/contract.ts';
import type { Area } from '../../utils/storage/area.ts';
import type { Store } from '../../utils/storage/store.ts';
import { CONTRACT_ID as ID } from '../builders.ts';
import { NOW } from '../clock.ts';
import {
  choosing,
  doing,
  itemsIn,
  newProfile,
  type Profile,
  put,
  restoreArea,
  rowsIn,
  start,
  tick,
} from './profile.ts';

const ENTRY = `contracts/${ID}`;
const act = (store: Store, step: number, id = ID) =>
  store.contracts.update(id, doing(id, `operation-${step}`, tick(`item-${step}`)));
/** A profile in which actions 1 to `count` on one contract were acknowledged. */
const profileWith = async (count: number): Promise<Profile> => {
  const profile = newProfile();
  const store = start(profile);
  for (let step = 1; step <= count; step += 1) await act(store, step);
  return profile;
};
/** The database as it would be read back after damage: only these steps. */
const databaseWith = async (count: number): Promise<IDBFactory | undefined> =>
  (await profileWith(count)).factory;
const ticksOf = async (profile: Profile, id = ID): Promise<string[]> => {
  const contract = await start(profile).contracts.read(id);
  return contract && 'ticks' in contract ? Object.keys(contract.ticks) : [];
};
const mendedIn = async (profile: Profile) => {
  const store = start(profile);
  return (await store.report()).mended;
};

test('A lost database is rebuilt from the mirror, and it is told once for each record.', async () => {
  const profile = await profileWith(3);
  const settings = await start(profile).settings.change(choosing({ noticeDaysHourly: 30 }));
  profile.factory = new IDBFactory();
  expect(await ticksOf(profile)).toEqual(['item-1', 'item-2', 'item-3']);
  expect(await start(profile).settings.read()).toEqual(settings);
  const told = [
    { at: NOW, contractId: ID, from: 'mirror' },
    { at: NOW, contractId: 'settings', from: 'mirror' },
  ];
  expect(await mendedIn(profile)).toEqual(told);
  expect(await mendedIn(profile)).toEqual(told);
});

test('A database that came back older takes the newer record from the mirror.', async () => {
  const profile = await profileWith(5);
  profile.factory = await databaseWith(2);
  expect(await ticksOf(profile)).toHaveLength(5);
  expect(await mendedIn(profile)).toEqual([{ at: NOW, contractId: ID, from: 'mirror' }]);
});

test('A mirror that is older takes the newer record from the database, silently: only the last write was cut off.', async () => {
  const profile = await profileWith(5);
  await restoreArea(profile.local, await itemsIn((await profileWith(3)).local));
  expect(await ticksOf(profile)).toHaveLength(5);
  expect(await mendedIn(profile)).toEqual([]);
  expect(await itemsIn(profile.local)).toMatchObject({ mirror: { seq: 5, count: 1 }, [ENTRY]: { seq: 5 } });
});

test('A garbled record in the database is replaced by the whole one of the mirror, and kept aside.', async () => {
  const profile = await profileWith(2);
  const garbled = { id: ID, seq: 2, record: '\u0000\u0001' };
  await put(profile, { store: 'contracts', value: garbled });
  const store = start(profile);
  expect(await store.contracts.read(ID)).toMatchObject({ rev: 2, ticks: { 'item-1': {}, 'item-2': {} } });
  expect(await store.report()).toMatchObject({
    mended: [{ contractId: ID, from: 'mirror' }],
    setAside: [{ key: ID }],
  });
  expect([...(await rowsIn(profile, 'setAside')).values()]).toMatchObject([
    { key: ID, value: garbled.record },
  ]);
});

test('A record changed behind our back under the same number is told by its checksummed copy.', async () => {
  const profile = await profileWith(2);
  const [row] = [...(await rowsIn(profile, 'contracts')).values()] as [{ record: object }];
  await put(profile, { store: 'contracts', value: { ...row, record: { ...row.record, ticks: {} } } });
  expect(await ticksOf(profile)).toHaveLength(2);
});

test.each([
  ['a text cut off half-way', (entry: { text: string }) => ({ ...entry, text: entry.text.slice(0, 100) })],
  [
    'a text with one changed character',
    (entry: { text: string }) => ({ ...entry, text: entry.text.replace('item-1', 'item-9') }),
  ],
  ['a raised number', (entry: object) => ({ ...entry, seq: 99 })],
  ['no entry at all', () => 'gone'],
])('A mirror with %s is mended from the database, told, and never believed.', async (_, damage) => {
  const profile = await profileWith(2);
  const items = await itemsIn(profile.local);
  await profile.local.set({ [ENTRY]: damage(items[ENTRY] as { text: string }) });
  expect(await ticksOf(profile)).toEqual(['item-1', 'item-2']);
  expect(await mendedIn(profile)).toEqual([{ at: NOW, contractId: ID, from: 'database' }]);
  expect((await itemsIn(profile.local))[ENTRY]).toEqual(items[ENTRY]);
});

test('A damaged mirror entry whose database is lost too is kept aside and told.', async () => {
  const profile = await profileWith(1);
  await profile.local.set({ [ENTRY]: { half: 'an entry' } });
  profile.factory = new IDBFactory();
  const store = start(profile);
  expect(await store.contracts.read(ID)).toBeUndefined();
  expect((await store.report()).setAside).toEqual([{ key: ID, reason: 'Its second copy was damaged.' }]);
  expect([...(await rowsIn(profile, 'setAside')).values()]).toMatchObject([{ value: { half: 'an entry' } }]);
});

test('A lost head of the mirror does not start the numbers anew.', async () => {
  const profile = await profileWith(3);
  profile.factory = new IDBFactory();
  await profile.local.remove('mirror');
  await act(start(profile), 4);
  expect(await itemsIn(profile.local)).toMatchObject({ mirror: { seq: 4, count: 1 }, [ENTRY]: { seq: 4 } });
});

test('A deletion that the worker’s end cut off between the two copies is finished at the next start.', async () => {
  const profile = await profileWith(1);
  await act(start(profile), 7, '22222');
  const before = await itemsIn(profile.local);
  await start(profile).contracts.remove(ID);
  await restoreArea(profile.local, before);
  expect(await start(profile).contracts.read(ID)).toBeUndefined();
  expect(await itemsIn(profile.local)).not.toHaveProperty([ENTRY]);
  expect(await ticksOf(profile, '22222')).toEqual(['item-7']);
});

test('A record deleted long ago does not come back with an older database.', async () => {
  const profile = await profileWith(2);
  await act(start(profile), 7, '22222');
  await start(profile).contracts.remove(ID);
  profile.factory = await databaseWith(2);
  expect(await start(profile).contracts.read(ID)).toBeUndefined();
  expect(await ticksOf(profile, '22222')).toEqual(['item-7']);
});

test('A record that vanished from a database that still counts it is damage, not a deletion.', async () => {
  const profile = await profileWith(2);
  const damaged = { ...profile, factory: new IDBFactory() };
  await start({ ...newProfile(), factory: damaged.factory }).contracts.readAll();
  await put(damaged, { store: 'meta', value: { seq: 50, count: 1 }, key: 'head' });
  expect(await ticksOf(damaged)).toHaveLength(2);
  expect(await mendedIn(damaged)).toEqual([{ at: NOW, contractId: ID, from: 'mirror' }]);
});

test('A slow write to the mirror is not overtaken by a later one.', async () => {
  const profile = newProfile();
  let turns = 0;
  const local: Area = {
    ...profile.local,
    set: async (items) => {
      const wait = turns;
      turns = 0;
      for (let turn = 0; turn < wait; turn += 1) await new Promise(setImmediate);
      return profile.local.set(items);
    },
  };
  const store = start({ ...profile, local });
  await store.contracts.readAll();
  turns = 2_000;
  await Promise.all([1, 2, 3, 4, 5].map((step) => act(store, step)));
  expect(await itemsIn(profile.local)).toMatchObject({ mirror: { seq: 5 }, [ENTRY]: { seq: 5 } });
});

test('A change whose mirror write fails is not acknowledged; the repeat that is acknowledged stands in both.', async () => {
  const profile = newProfile();
  let refusing = false;
  const local: Area = {
    ...profile.local,
    set: (items) => (refusing ? Promise.reject(new Error('QuotaExceeded')) : profile.local.set(items)),
  };
  const store = start({ ...profile, local });
  await store.contracts.readAll();
  refusing = true;
  expect(await act(store, 1)).toEqual({ problem: 'storage-refused', detail: 'mirror' });
  expect(await act(store, 1)).toEqual({ problem: 'storage-refused', detail: 'mirror' });
  refusing = false;
  expect(await act(store, 1)).toMatchObject({ changed: false, contract: { rev: 1 } });
  expect(await itemsIn(profile.local)).toMatchObject({ mirror: { seq: 1 }, [ENTRY]: { seq: 1 } });
});

test('An acknowledgement waits for the mirror.', async () => {
  const profile = newProfile();
  let release: () => void = () => undefined;
  const written = new Promise<void>((resolve) => {
    release = resolve;
  });
  let holding = false;
  let asked: () => void = () => undefined;
  const reached = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const local: Area = {
    ...profile.local,
    set: async (items) => {
      if (holding) {
        asked();
        await written;
      }
      return profile.local.set(items);
    },
  };
  const store = start({ ...profile, local });
  await store.contracts.readAll();
  holding = true;
  let acknowledged = false;
  const update = act(store, 1).then(() => {
    acknowledged = true;
  });
  await reached;
  expect(acknowledged).toBe(false);
  release();
  await update;
  expect(acknowledged).toBe(true);
});

test('Everything deleted leaves neither records nor choices nor copies, and lasts.', async () => {
  const profile = await profileWith(2);
  const store = start(profile);
  await store.settings.change(choosing({ theme: 'dark' }));
  await put(profile, {
    store: 'setAside',
    value: { key: ID, reason: 'x', at: NOW, value: newContract(ID, NOW) },
  });
  expect(await store.clear()).toBeNull();
  for (const name of ['contracts', 'settings', 'setAside'])
    expect([...(await rowsIn(profile, name))]).toEqual([]);
  // The head is a mere number; without it, a damaged copy that comes back older would bring the records back.
  expect([...(await rowsIn(profile, 'meta'))]).toEqual([['head', { seq: 4, count: 0 }]]);
  expect(await itemsIn(profile.local)).toEqual({ mirror: { seq: 4, count: 0 } });
  const later = start(profile);
  expect(await later.contracts.readAll()).toEqual([]);
  expect(await later.settings.read()).toMatchObject({ theme: 'upwork', rev: 0 });
  expect((await later.report()).mended).toEqual([]);
});

test('A deletion of everything that was cut off before the mirror is finished at the next start.', async () => {
  const profile = await profileWith(2);
  const before = await itemsIn(profile.local);
  const local: Area = {
    ...profile.local,
    remove: (keys) => (keys === 'probe' ? profile.local.remove(keys) : Promise.reject(new Error('Killed.'))),
  };
  await start({ ...profile, local })
    .clear()
    .catch(() => undefined);
  expect(await itemsIn(profile.local)).toEqual(before);
  expect(await start(profile).contracts.readAll()).toEqual([]);
  expect(await itemsIn(profile.local)).not.toHaveProperty([ENTRY]);
});

test('A write that the mirror refused does not come back over a newer one.', async () => {
  const profile = newProfile();
  let refuse: ((reason: Error) => void) | undefined;
  let holding = false;
  const local: Area = {
    ...profile.local,
    set: (items) =>
      holding
        ? new Promise((_, reject) => {
            refuse = reject;
          })
        : profile.local.set(items),
  };
  const store = start({ ...profile, local });
  await store.contracts.readAll();
  holding = true;
  const first = act(store, 1);
  await vi.waitFor(() => expect(refuse).toBeDefined());
  holding = false;
  const second = act(store, 2);
  await vi.waitFor(async () => expect((await rowsIn(profile, 'meta')).get('head')).toMatchObject({ seq: 2 }));
  refuse?.(new Error('QuotaExceeded'));
  expect(await first).toEqual({ problem: 'storage-refused', detail: 'mirror' });
  expect(await second).toMatchObject({ contract: { rev: 2 } });
  expect(await itemsIn(profile.local)).toMatchObject({ mirror: { seq: 2 }, [ENTRY]: { seq: 2 } });
});

test('What is mended is written in one strict transaction.', async () => {
  const profile = await profileWith(2);
  profile.factory = new IDBFactory();
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  expect(await mendedIn(profile)).toHaveLength(1);
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes).toEqual([[expect.arrayContaining(['meta']), 'readwrite', { durability: 'strict' }]]);
});
