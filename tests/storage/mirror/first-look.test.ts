// @vitest-environment node
// Owns the proof that a record is answered from its two copies alone, however many lie beside it, and that no damage is
// missed for it: in the asked record at once, in every other with the comparison that follows.
import { afterEach, expect, test, vi } from 'vitest';
import { newContract } from '../../../utils/domain/contract/record.ts';
import type { Area } from '../../../utils/storage/area.ts';
import { createStore, type Store } from '../../../utils/storage/store.ts';
import { CONTRACT_ID as ID } from '../../builders.ts';
import { NOW } from '../../clock.ts';
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
} from '../profile.ts';

const OTHER = '42545630';
const GARBLED = { id: OTHER, seq: 2, record: '\u0000\u0001' };
const begin = (store: Store, id: string) =>
  store.contracts.update(id, doing(id, `operation-of-${id}`, tick('agreement')));
/** Two records and settings, all acknowledged. */
const profileWithTwo = async (): Promise<Profile> => {
  const profile = newProfile();
  const store = start(profile);
  await begin(store, ID);
  await begin(store, OTHER);
  await store.settings.change(choosing({ noticeDaysHourly: 30 }));
  return profile;
};
/** What is asked of an area, by key; null is everything. */
const watched = (area: Area) => {
  const asked: (string | null)[] = [];
  const get: Area['get'] = (keys) => {
    asked.push(keys);
    return area.get(keys);
  };
  return { area: { ...area, get }, asked };
};
afterEach(() => void vi.restoreAllMocks());

const HEALTHY = { mode: 'durable', restored: [], quarantined: [] };

test('A record, the settings and what is told are answered without asking for any other record.', async () => {
  const profile = await profileWithTwo();
  const { area, asked } = watched(profile.local);
  const store = start({ ...profile, local: area });
  expect(await store.contracts.read(ID)).toMatchObject({ id: ID, rev: 1 });
  expect(await store.contracts.read('99999')).toBeUndefined();
  expect(await store.settings.read()).toMatchObject({ noticeDaysHourly: 30 });
  expect(await store.reportAtOnce()).toEqual(HEALTHY);
  expect(asked).not.toContain(null);
  expect(asked).not.toContain(`contracts/${OTHER}`);
  expect(await store.contracts.readAll()).toHaveLength(2);
  expect(asked).toContain(null);
});

test('Nothing is written by it, and where there is no database none is made by it.', async () => {
  const profile = await profileWithTwo();
  const before = [await itemsIn(profile.local), await rowsIn(profile, 'meta')];
  await start(profile).contracts.read(ID);
  expect([await itemsIn(profile.local), await rowsIn(profile, 'meta')]).toEqual(before);
});

test('Damage in the asked record is restored before it is answered, and told.', async () => {
  const profile = await profileWithTwo();
  await put(profile, { store: 'contracts', value: GARBLED });
  const store = start(profile);
  expect(await store.contracts.read(OTHER)).toMatchObject({ id: OTHER, rev: 1 });
  expect((await store.reportAtOnce()).restored).toMatchObject([{ contractId: OTHER, from: 'mirror' }]);
});

test('What an earlier start has told is told at once.', async () => {
  const profile = await profileWithTwo();
  await put(profile, { store: 'contracts', value: GARBLED });
  await start(profile).report();
  expect((await start(profile).reportAtOnce()).restored).toMatchObject([
    { contractId: OTHER, from: 'mirror' },
  ]);
});

test('Damage in another record is told to whoever heard that all is well, once everything is compared.', async () => {
  const profile = await profileWithTwo();
  await put(profile, { store: 'contracts', value: GARBLED });
  let news = 0;
  const onNews = () => {
    news += 1;
  };
  const store = createStore({ ...profile, now: () => NOW, onNews });
  expect(await store.contracts.read(ID)).toMatchObject({ id: ID, rev: 1 });
  expect(await store.reportAtOnce()).toEqual(HEALTHY);
  expect(news).toBe(0);
  await store.contracts.readAll();
  expect(news).toBe(1);
  expect((await store.reportAtOnce()).restored).toMatchObject([{ contractId: OTHER, from: 'mirror' }]);
});

test.each([
  [
    'the database',
    async (profile: Profile) => put(profile, { store: 'meta', key: 'head', value: { seq: 2, count: 3 } }),
  ],
  ['the second copy', (profile: Profile) => profile.local.set({ mirror: { seq: 2, count: 3 } })],
  [
    'the second copy, of another count',
    (profile: Profile) => profile.local.set({ mirror: { seq: 3, count: 9 } }),
  ],
])('It trusts neither copy where an older state is in %s.', async (_, damage) => {
  const profile = await profileWithTwo();
  await damage(profile);
  const { area, asked } = watched(profile.local);
  expect(await start({ ...profile, local: area }).contracts.read(ID)).toMatchObject({ rev: 1 });
  expect(asked).toContain(null);
});

test.each([
  ['changed', { seq: 1, version: 1, text: JSON.stringify(newContract(ID, NOW)), checksum: 'none' }],
  ['of a newer version', { seq: 1, version: 99, text: '{}', checksum: 'none' }],
])('It does not trust a record whose second copy is %s.', async (_, entry) => {
  const profile = await profileWithTwo();
  await profile.local.set({ [`contracts/${ID}`]: entry });
  const { area, asked } = watched(profile.local);
  await start({ ...profile, local: area }).contracts.read(ID);
  expect(asked).toContain(null);
});

test('It does not trust an emptiness where something quarantined may come back.', async () => {
  const profile = await profileWithTwo();
  const aside = { key: '99999', reason: 'It is not a whole record.', at: NOW, value: 'garbled' };
  await put(profile, { store: 'setAside', key: 1, value: aside });
  const { area, asked } = watched(profile.local);
  const store = start({ ...profile, local: area });
  await store.contracts.read('99999');
  expect(asked).toContain(null);
});

test.each([
  ['is gone', ({ local }: Profile) => restoreArea(local, {}), { problem: 'unopened' }],
  [
    'lacks one record',
    ({ local }: Profile) => local.remove(`contracts/${OTHER}`),
    [expect.objectContaining({ id: ID })],
  ],
])(
  'Where the database opens for it, then cannot be read, and the second copy %s, it calls nothing absent, and what it called well is told anew.',
  async (_, happen, all) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const profile = await profileWithTwo();
    await happen(profile);
    vi.spyOn(IDBObjectStore.prototype, 'getAllKeys').mockImplementation(() => {
      throw new DOMException('Internal error.', 'UnknownError');
    });
    let news = 0;
    const onNews = () => {
      news += 1;
    };
    const store = createStore({ ...profile, now: () => NOW, onNews });
    expect(await store.reportAtOnce()).toEqual(HEALTHY);
    expect(await store.contracts.read(OTHER)).toMatchObject({ problem: 'unopened' });
    expect(news).toBe(1);
    expect(await store.contracts.readAll()).toMatchObject(all);
    expect(await store.reportAtOnce()).toMatchObject({ reason: expect.stringContaining('may be missing') });
  },
);
