// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { Area } from '../../../utils/storage/area.ts';
import { VERSION } from '../../../utils/storage/db/migrations.ts';
import { CONTRACT_ID as ID } from '../../builders.ts';
import { NOW } from '../../clock.ts';
import {
  choosing,
  doing,
  itemsIn,
  newProfile,
  note,
  type Profile,
  put,
  restoreArea,
  rowsIn,
  start,
} from '../profile.ts';

const BAD = { id: 'settings', seq: 1, record: { version: 1, theme: 'pink' } };
/** A profile in which unreadable settings were quarantined, and one record was restored. */
const profileWithQuarantined = async (): Promise<Profile> => {
  const profile = newProfile();
  await start(profile).contracts.update(ID, doing(ID, 'operation-1', note('talk', 'Mine.')));
  await put(profile, { store: 'settings', value: BAD });
  await start(profile).settings.change(choosing({ theme: 'dark' }));
  await put(profile, { store: 'contracts', value: { id: ID, seq: 1, record: 'garbled' } });
  await start(profile).report();
  return profile;
};
const TOLD = {
  restored: [{ at: NOW, contractId: ID, from: 'mirror' }],
  quarantined: [{ key: 'settings' }, { key: ID }],
};
const quarantinedIn = async (profile: Profile) => [...(await rowsIn(profile, 'setAside')).values()];
const headIn = async (profile: Profile) => (await rowsIn(profile, 'meta')).get('head');

test('What was restored and what was quarantined is told again after every restart.', async () => {
  const profile = await profileWithQuarantined();
  expect(await start(profile).report()).toMatchObject(TOLD);
  expect(await quarantinedIn(profile)).toMatchObject([{ value: BAD }, { value: 'garbled' }]);
});

test('A lost database does not take along what it had quarantined, nor what was restored before.', async () => {
  const profile = await profileWithQuarantined();
  const aside = await quarantinedIn(profile);
  profile.factory = new IDBFactory();
  const { restored, quarantined } = await start(profile).report();
  expect(quarantined).toMatchObject(TOLD.quarantined);
  expect(restored.map(({ contractId }) => contractId)).toEqual(expect.arrayContaining([ID, 'settings']));
  expect(await quarantinedIn(profile)).toEqual(aside);
});

test('A database that came back older is told what was quarantined since.', async () => {
  const profile = newProfile();
  await start(profile).contracts.update(ID, doing(ID, 'operation-1', note('talk', 'Mine.')));
  const older = newProfile();
  await start(older).contracts.update(ID, doing(ID, 'operation-1', note('talk', 'Mine.')));
  await put(profile, { store: 'settings', value: BAD });
  await start(profile).settings.change(choosing({ theme: 'dark' }));
  profile.factory = older.factory;
  expect((await start(profile).report()).quarantined).toMatchObject([{ key: 'settings' }]);
});

test.each([
  ['lost', async (local: Area) => local.remove('told')],
  ['no entry', async (local: Area) => local.set({ told: 'nothing' })],
  [
    'changed by one character',
    async (local: Area) => {
      const { told: incidents } = await itemsIn(local);
      const entry = incidents as { text: string };
      await local.set({ told: { ...entry, text: entry.text.replace(ID, '99999') } });
    },
  ],
])('The second copy of it, %s, is written anew from the database.', async (_, damage) => {
  const profile = await profileWithQuarantined();
  const { told: incidents } = await itemsIn(profile.local);
  await damage(profile.local);
  expect(await start(profile).report()).toMatchObject(TOLD);
  expect((await itemsIn(profile.local)).told).toEqual(incidents);
  profile.factory = new IDBFactory();
  expect((await start(profile).report()).quarantined).toMatchObject(TOLD.quarantined);
});

test('A whole pair of copies is not written again at a start.', async () => {
  const profile = await profileWithQuarantined();
  const before = [await itemsIn(profile.local), await headIn(profile), await rowsIn(profile, 'setAside')];
  await start(profile).report();
  expect([await itemsIn(profile.local), await headIn(profile), await rowsIn(profile, 'setAside')]).toEqual(
    before,
  );
});

test('What no JSON can hold is quarantined once, however often the worker starts.', async () => {
  const profile = newProfile();
  await start(profile).settings.read();
  await put(profile, { store: 'settings', value: { id: 'settings', seq: 1, record: { big: 10n } } });
  await start(profile).settings.change(choosing({ theme: 'dark' }));
  for (let restart = 0; restart < 3; restart += 1) await start(profile).report();
  expect((await start(profile).report()).quarantined).toHaveLength(1);
  expect(await quarantinedIn(profile)).toMatchObject([{ value: { record: { big: 10n } } }]);
});

test('Everything deleted leaves nothing quarantined, also where the worker’s end cut it off before the second copy.', async () => {
  const profile = await profileWithQuarantined();
  const before = await itemsIn(profile.local);
  expect(await start(profile).clear()).toBeNull();
  expect(await itemsIn(profile.local)).not.toHaveProperty('told');
  await restoreArea(profile.local, before);
  expect(await start(profile).report()).toMatchObject({ restored: [], quarantined: [] });
  expect(JSON.stringify(await itemsIn(profile.local))).not.toContain('pink');
  expect(await quarantinedIn(profile)).toEqual([]);
});

test('Where the browser refuses a database, it is told and kept too.', async () => {
  const profile = { ...(await profileWithQuarantined()), factory: undefined };
  expect(await start(profile).report()).toMatchObject({ mode: 'memory', ...TOLD });
  const { settings } = await itemsIn(profile.local).then((items) => ({
    settings: items['settings/settings'],
  }));
  await profile.local.set({ 'settings/settings': { half: settings } });
  await start(profile).settings.change(choosing({ theme: 'light' }));
  expect((await start(profile).report()).quarantined).toMatchObject([
    ...TOLD.quarantined,
    { key: 'settings', reason: expect.any(String) },
  ]);
});

test('A second copy that a newer version wrote is neither read nor touched, whatever became of the database.', async () => {
  const profile = await profileWithQuarantined();
  const items = await itemsIn(profile.local);
  const name = `contracts/${ID}`;
  await profile.local.set({ [name]: { ...(items[name] as object), version: VERSION + 1 } });
  const before = await itemsIn(profile.local);
  for (const factory of [new IDBFactory(), undefined]) {
    const store = start({ ...profile, factory });
    expect(await store.contracts.update(ID, doing(ID, 'operation-2', note('talk', 'New.')))).toMatchObject({
      problem: 'newer-data',
    });
    expect(await store.clear()).toMatchObject({ problem: 'newer-data' });
    expect(await store.report()).toMatchObject({ mode: 'memory' });
    expect(await itemsIn(profile.local)).toEqual(before);
  }
});
