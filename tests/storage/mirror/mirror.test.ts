// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, test, vi } from 'vitest';
import { newContract } from '../../../utils/domain/contract/record.ts';
import type { Area } from '../../../utils/storage/area.ts';
import type { WholeStore } from '../../../utils/storage/import/imports.ts';
import { CONTRACT_ID as ID } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import {
  choosing,
  doing,
  fullArea,
  itemsIn,
  newProfile,
  note,
  type Profile,
  put,
  refusingArea,
  restoreArea,
  rowsIn,
  start,
  tick,
} from '../profile.ts';

const ENTRY = `contracts/${ID}`;
const act = (store: WholeStore, step: number, id = ID) =>
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
  return (await store.report()).restored;
};

test('A lost database is rebuilt from the mirror, and it is told once for each record.', async () => {
  const profile = await profileWith(3);
  const settings = await start(profile).settings.change(choosing({ noticeDaysHourly: 30 }));
  profile.factory = new IDBFactory();
  expect(await ticksOf(profile)).toEqual(['item-1', 'item-2', 'item-3']);
  expect(await start(profile).settings.read()).toEqual(settings);
  const incidents = [
    { at: NOW, contractId: ID, from: 'mirror' },
    { at: NOW, contractId: 'settings', from: 'mirror' },
  ];
  expect(await mendedIn(profile)).toEqual(incidents);
  expect(await mendedIn(profile)).toEqual(incidents);
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

test('A garbled record in the database is replaced by the whole one of the mirror, and quarantined.', async () => {
  const profile = await profileWith(2);
  const garbled = { id: ID, seq: 2, record: '\u0000\u0001' };
  await put(profile, { store: 'contracts', value: garbled });
  const store = start(profile);
  expect(await store.contracts.read(ID)).toMatchObject({ rev: 2, ticks: { 'item-1': {}, 'item-2': {} } });
  expect(await store.report()).toMatchObject({
    restored: [{ contractId: ID, from: 'mirror' }],
    quarantined: [{ key: ID }],
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
])('A mirror with %s is restored from the database, told, and never believed.', async (_, damage) => {
  const profile = await profileWith(2);
  const items = await itemsIn(profile.local);
  await profile.local.set({ [ENTRY]: damage(items[ENTRY] as { text: string }) });
  expect(await ticksOf(profile)).toEqual(['item-1', 'item-2']);
  expect(await mendedIn(profile)).toEqual([{ at: NOW, contractId: ID, from: 'database' }]);
  expect((await itemsIn(profile.local))[ENTRY]).toEqual(items[ENTRY]);
});

test('A damaged mirror entry whose database is lost too is quarantined and told.', async () => {
  const profile = await profileWith(1);
  await profile.local.set({ [ENTRY]: { half: 'an entry' } });
  profile.factory = new IDBFactory();
  const store = start(profile);
  expect(await store.contracts.read(ID)).toBeUndefined();
  expect((await store.report()).quarantined).toEqual([{ key: ID, reason: 'Its second copy was damaged.' }]);
  expect([...(await rowsIn(profile, 'setAside')).values()]).toMatchObject([{ value: { half: 'an entry' } }]);
});

test('A lost head of the mirror does not start the numbers anew.', async () => {
  const profile = await profileWith(3);
  profile.factory = new IDBFactory();
  await profile.local.remove('mirror');
  await act(start(profile), 4);
  // The fourth number is that of the mending itself, which is told once.
  expect(await itemsIn(profile.local)).toMatchObject({ mirror: { seq: 5, count: 1 }, [ENTRY]: { seq: 5 } });
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

test('A change whose mirror write fails once is acknowledged when it stands in both.', async () => {
  const profile = newProfile();
  let refusals = 0;
  const local: Area = {
    ...profile.local,
    set: (items) =>
      ENTRY in items && refusals++ === 0 ? Promise.reject(new Error('A moment.')) : profile.local.set(items),
  };
  const store = start({ ...profile, local });
  expect(await act(store, 1)).toMatchObject({ changed: true, contract: { rev: 1 } });
  expect(refusals).toBe(2);
  expect(await itemsIn(profile.local)).toMatchObject({ mirror: { seq: 1 }, [ENTRY]: { seq: 1 } });
  expect(await store.report()).toEqual({ mode: 'durable', restored: [], quarantined: [] });
});

test('Where the mirror takes no record any more, changes go on in the database, and the missing safety is said.', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const profile = await profileWith(1);
  const store = start({ ...profile, local: fullArea(profile.local) });
  expect(await act(store, 2)).toMatchObject({ changed: true, contract: { rev: 2 } });
  expect(await act(store, 3)).toMatchObject({ changed: true, contract: { rev: 3 } });
  expect(await store.report()).toMatchObject({
    mode: 'durable',
    reason: expect.stringContaining('second copy'),
  });
  expect(await itemsIn(profile.local)).toMatchObject({ [ENTRY]: { seq: 1 } });
  const later = start(profile);
  expect(await later.contracts.read(ID)).toMatchObject({ rev: 3 });
  expect(await later.report()).toEqual({ mode: 'durable', restored: [], quarantined: [] });
  expect(await itemsIn(profile.local)).toMatchObject({ [ENTRY]: { seq: 3 } });
});

test('What cannot be restored for want of a second copy leaves the database in use.', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const profile = await profileWith(1);
  await restoreArea(profile.local, {});
  const store = start({ ...profile, local: fullArea(profile.local) });
  expect(await store.contracts.read(ID)).toMatchObject({ rev: 1 });
  expect(await store.report()).toMatchObject({
    mode: 'durable',
    reason: expect.stringContaining('second copy'),
  });
  expect(await ticksOf(profile)).toEqual(['item-1']);
});

test('A write under way that fails while everything is deleted does not bring a record back.', async () => {
  const profile = newProfile();
  let refuse: ((reason: Error) => void) | undefined;
  let holding = false;
  const hold = () =>
    new Promise<void>((_, reject) => {
      refuse = reject;
    });
  const local: Area = { ...profile.local, set: (items) => (holding ? hold() : profile.local.set(items)) };
  const store = start({ ...profile, local });
  await store.contracts.readAll();
  holding = true;
  const first = act(store, 1);
  await vi.waitFor(() => expect(refuse).toBeDefined(), 10_000);
  holding = false;
  const deleted = store.clear();
  await vi.waitFor(async () => expect((await rowsIn(profile, 'contracts')).size).toBe(0), 10_000);
  refuse?.(new Error('The disk is full.'));
  // It was done before, and deleted with all the rest.
  expect(await first).toMatchObject({ changed: true });
  expect(await deleted).toBeNull();
  await store.settings.change(choosing({ theme: 'dark' }));
  expect(await itemsIn(profile.local)).not.toHaveProperty([ENTRY]);
  expect(await start(profile).contracts.readAll()).toEqual([]);
});

test('A deletion that the mirror refuses says so, and the next try ends it.', async () => {
  const profile = await profileWith(1);
  let isRefusing = true;
  const local: Area = {
    ...profile.local,
    remove: (keys) =>
      isRefusing && keys !== 'probe' ? Promise.reject(new Error('No.')) : profile.local.remove(keys),
  };
  const store = start({ ...profile, local });
  const problem = { problem: 'half-deleted', detail: 'mirror' };
  expect(await store.contracts.remove(ID)).toEqual(problem);
  expect(await store.contracts.remove(ID)).toEqual(problem);
  expect(await store.clear()).toEqual(problem);
  isRefusing = false;
  expect(await store.contracts.remove(ID)).toBeNull();
  expect(await itemsIn(profile.local)).not.toHaveProperty([ENTRY]);
  expect(await store.clear()).toBeNull();
});

test('A deletion beside a record that neither copy can read stays one, also where the worker’s end cut it off.', async () => {
  const profile = await profileWith(1);
  await act(start(profile), 2, '22222');
  await put(profile, { store: 'contracts', value: { id: '22222', seq: 2, record: 'garbled' } });
  await profile.local.set({ 'contracts/22222': 'garbled too' });
  const before = await itemsIn(profile.local);
  expect(await start(profile).contracts.remove(ID)).toBeNull();
  await restoreArea(profile.local, before);
  expect(await start(profile).contracts.read(ID)).toBeUndefined();
});

describe('damage that was restored by a start that was cut off before the mirror', () => {
  /** Every write to it stays without an answer. */
  const hanging = (area: Area): Area => {
    const hang = () => new Promise<never>(() => undefined);
    return {
      ...area,
      set: (items) => ('probe' in items ? area.set(items) : hang()),
      remove: (keys) => (keys === 'probe' ? area.remove(keys) : hang()),
    };
  };
  const cutOff = async (profile: Profile, isMended: () => Promise<boolean>) => {
    void start({ ...profile, local: hanging(profile.local) }).report();
    await vi.waitFor(async () => expect(await isMended()).toBe(true), 10_000);
  };
  it('is told once, and quarantined once.', async () => {
    const profile = await profileWith(1);
    await profile.local.set({ [ENTRY]: { half: 'an entry' } });
    await cutOff(profile, async () => (await rowsIn(profile, 'setAside')).size === 1);
    const report = await start(profile).report();
    expect(report.quarantined).toHaveLength(1);
    expect(report.restored).toHaveLength(1);
  });
  it('is told once where a whole entry was gone.', async () => {
    const profile = await profileWith(1);
    await profile.local.remove(ENTRY);
    await cutOff(profile, async () => (await rowsIn(profile, 'meta')).has('mended'));
    expect((await start(profile).report()).restored).toHaveLength(1);
  });
});

test('Two acknowledged changes with the same number: one stands, the other is quarantined and told.', async () => {
  const profile = await profileWith(1);
  await start({ ...profile, local: refusingArea() }).contracts.update(
    ID,
    doing(ID, 'operation-2', note('talk', 'One.')),
  );
  await start({ ...profile, factory: undefined }).contracts.update(
    ID,
    doing(ID, 'operation-3', note('pay', 'Other.')),
  );
  const store = start(profile);
  expect(await store.contracts.read(ID)).toMatchObject({ notes: { pay: 'Other.' } });
  expect((await store.report()).quarantined).toMatchObject([
    { key: ID, reason: expect.stringContaining('another change') },
  ]);
  expect(JSON.stringify(await store.imports.everything())).toContain('One.');
});

test('An acknowledgement waits for the mirror, that of a repeat too.', async () => {
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
  let acknowledged = 0;
  // The second is the same once more, of which nothing is left to be written.
  const updates = [act(store, 1), act(store, 1)].map((update) =>
    update.then(() => {
      acknowledged += 1;
    }),
  );
  await reached;
  await vi.waitFor(async () => expect((await rowsIn(profile, 'contracts')).size).toBe(1), 10_000);
  expect(acknowledged).toBe(0);
  release();
  await Promise.all(updates);
  expect(acknowledged).toBe(2);
});

test('Everything deleted leaves neither records nor settings nor copies, and lasts.', async () => {
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
  expect((await later.report()).restored).toEqual([]);
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
  await vi.waitFor(() => expect(refuse).toBeDefined(), 10_000);
  holding = false;
  const second = act(store, 2);
  await vi.waitFor(
    async () => expect((await rowsIn(profile, 'meta')).get('head')).toMatchObject({ seq: 2 }),
    10_000,
  );
  refuse?.(new Error('QuotaExceeded'));
  expect(await first).toMatchObject({ changed: true });
  expect(await second).toMatchObject({ contract: { rev: 2 } });
  expect(await itemsIn(profile.local)).toMatchObject({ mirror: { seq: 2 }, [ENTRY]: { seq: 2 } });
});

test('What is restored is written in one strict transaction.', async () => {
  const profile = await profileWith(2);
  profile.factory = new IDBFactory();
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  expect(await mendedIn(profile)).toHaveLength(1);
  const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes).toEqual([[expect.arrayContaining(['meta']), 'readwrite', { durability: 'strict' }]]);
});
