// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { Area } from '../../../utils/storage/area.ts';
import type { Store } from '../../../utils/storage/store.ts';
import { createStore } from '../../../utils/storage/store.ts';
import { NOW } from '../../clock.ts';
import {
  doing,
  itemsIn,
  newProfile,
  type Profile,
  refusingFactory,
  restoreArea,
  start,
  tick,
} from '../profile.ts';

const IDS = ['11111', '22222', '33333', '44444', '55555'];
const act = (store: Store, id: string, step = 1) =>
  store.contracts.update(id, doing(id, `operation-${step}`, tick(`item-${step}`)));
/** A profile with five contracts. */
const filled = async (): Promise<Profile> => {
  const profile = newProfile();
  const store = start(profile);
  for (const id of IDS) await act(store, id);
  return profile;
};
const lostIn = async (profile: Profile) => (await start(profile).report()).lost;
const idsIn = async (profile: Profile) => {
  const all = await start(profile).contracts.readAll();
  return Array.isArray(all) ? all.map(({ id }) => id) : all;
};
/** The second copy of these contracts is gone, past the store. */
const removeCopies = (area: Area, ids: readonly string[]) => area.remove(ids.map((id) => `contracts/${id}`));

test('Nothing is said to be lost where nothing is.', async () => {
  expect(await lostIn(newProfile())).toBeUndefined();
  const profile = await filled();
  expect(await lostIn(profile)).toBeUndefined();
  profile.factory = new IDBFactory();
  expect(await lostIn(profile)).toBeUndefined();
  await restoreArea(profile.local, {});
  expect(await lostIn(profile)).toBeUndefined();
  expect(await idsIn(profile)).toEqual(IDS);
});

test('All records gone from both copies are told with their number, once, for good.', async () => {
  const profile = await filled();
  profile.factory = new IDBFactory();
  await removeCopies(profile.local, IDS);
  const incidents = [{ at: NOW, count: 5 }];
  expect(await lostIn(profile)).toEqual(incidents);
  expect(await lostIn(profile)).toEqual(incidents);
  expect(await idsIn(profile)).toEqual([]);
});

test('Some records gone from both copies are told with their number, and the others are there.', async () => {
  const profile = await filled();
  profile.factory = new IDBFactory();
  await removeCopies(profile.local, ['22222', '44444']);
  expect(await lostIn(profile)).toEqual([{ at: NOW, count: 2 }]);
  expect(await idsIn(profile)).toEqual(['11111', '33333', '55555']);
});

test('What the mirror lost alone is no loss, and what each lost alone is made whole from the other.', async () => {
  const profile = await filled();
  await removeCopies(profile.local, ['22222', '44444']);
  expect(await lostIn(profile)).toBeUndefined();
  expect(await idsIn(profile)).toEqual(IDS);
});

test('A record whose remains were quarantined is told as that, not as lost too.', async () => {
  const profile = await filled();
  profile.factory = new IDBFactory();
  await profile.local.set({ 'contracts/11111': { version: 1, seq: 1, text: 'garbled', checksum: 'wrong' } });
  await removeCopies(profile.local, ['22222']);
  const { lost, quarantined } = await start(profile).report();
  expect(lost).toEqual([{ at: NOW, count: 1 }]);
  expect(quarantined).toMatchObject([{ key: '11111' }]);
});

test('Deleted records are not lost ones, also where the worker ended between the copies.', async () => {
  const profile = await filled();
  const before = await itemsIn(profile.local);
  const store = start(profile);
  await store.contracts.remove('11111');
  await store.contracts.remove('22222');
  await restoreArea(profile.local, before);
  expect(await lostIn(profile)).toBeUndefined();
  expect(await idsIn(profile)).toEqual(['33333', '44444', '55555']);
  await start(profile).clear();
  expect(await lostIn(profile)).toBeUndefined();
});

test('A second loss is told beside the first, newest first; work goes on in between.', async () => {
  const profile = await filled();
  profile.factory = new IDBFactory();
  await removeCopies(profile.local, IDS);
  await act(start(profile), '66666');
  profile.factory = new IDBFactory();
  await removeCopies(profile.local, ['66666']);
  expect(await lostIn(profile)).toEqual([
    { at: NOW, count: 1 },
    { at: NOW, count: 5 },
  ]);
});

test('Everything deleted forgets what was lost before.', async () => {
  const profile = await filled();
  profile.factory = new IDBFactory();
  await removeCopies(profile.local, IDS);
  await start(profile).clear();
  expect(await lostIn(profile)).toBeUndefined();
});

test('Where the browser refuses the database too, the loss is told at each start until it has one again.', async () => {
  const profile = await filled();
  const { factory } = profile;
  await removeCopies(profile.local, ['22222']);
  profile.factory = refusingFactory();
  expect(await lostIn(profile)).toEqual([{ at: NOW, count: 1 }]);
  await act(start(profile), '66666');
  expect(await lostIn(profile)).toEqual([{ at: NOW, count: 1 }]);
  profile.factory = factory;
  expect(await lostIn(profile)).toBeUndefined();
  expect(await idsIn(profile)).toEqual([...IDS, '66666']);
});

test('Both copies wiped with their counts: what something else remembers tells the loss from a first start.', async () => {
  const wiped = newProfile();
  const remembering = (count: number) =>
    createStore({ ...wiped, now: () => NOW, remembered: async () => count }).report();
  expect((await remembering(0)).lost).toBeUndefined();
  const incidents = [{ at: NOW, count: 3, orMore: true }];
  expect((await remembering(3)).lost).toEqual(incidents);
  expect((await remembering(3)).lost).toEqual(incidents);
});
