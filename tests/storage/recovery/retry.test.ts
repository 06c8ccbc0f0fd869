// @vitest-environment node
// Owns what becomes of a record that was quarantined: tried again at every start, and really gone once it is deleted.
import { describe, expect, it } from 'vitest';
import { newContract } from '../../../utils/domain/contract/record.ts';
import { MIGRATIONS, type Migration } from '../../../utils/storage/db/migrations.ts';
import { createStore } from '../../../utils/storage/store.ts';
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
  refusingFactory,
  rowsIn,
  start,
  tick,
} from '../profile.ts';

const READABLE = { ...newContract(ID, NOW), notes: { talk: 'Written by a later version.' } };
/** A profile in which that value was quarantined, as by a version that could not read it. */
const withQuarantined = async (value: unknown, key = ID): Promise<Profile> => {
  const profile = newProfile();
  await start(profile).settings.change(choosing({ theme: 'dark' }));
  const aside = { key, reason: 'A newer version of the extension wrote it.', at: NOW, value };
  await put(profile, { store: 'setAside', value: aside });
  return profile;
};

describe('a quarantined record', () => {
  it('comes back at the first start that can read it, into both copies, and is quarantined no more', async () => {
    const profile = await withQuarantined(READABLE);
    const store = start(profile);
    expect(await store.contracts.read(ID)).toEqual(READABLE);
    expect((await store.report()).quarantined).toEqual([]);
    expect(await rowsIn(profile, 'setAside')).toEqual(new Map());
    expect(await itemsIn(profile.local)).toHaveProperty([`contracts/${ID}`]);
    const again = start(profile);
    expect(await again.contracts.read(ID)).toEqual(READABLE);
    expect(await again.report()).toEqual({ mode: 'durable', restored: [], quarantined: [] });
  });

  it('stays quarantined while nobody can read it', async () => {
    const profile = await withQuarantined({ ...READABLE, version: 99 });
    expect(await start(profile).contracts.read(ID)).toBeUndefined();
    expect((await start(profile).report()).quarantined).toMatchObject([{ key: ID }]);
  });

  it('stays quarantined where another record stands in its place', async () => {
    const profile = newProfile();
    await start(profile).contracts.update(ID, doing(ID, 'operation-1', note('talk', 'Mine.')));
    await put(profile, { store: 'setAside', value: { key: ID, reason: 'Old.', at: NOW, value: READABLE } });
    const store = start(profile);
    expect(await store.contracts.read(ID)).toMatchObject({ notes: { talk: 'Mine.' } });
    // The views need not warn of it.
    expect((await store.report()).quarantined).toEqual([{ key: ID, reason: 'Old.', replaced: true }]);
  });
});

it('A record that was quarantined before its shape changed comes back in the new one.', async () => {
  const { notes, ...old } = READABLE;
  const profile = await withQuarantined({ ...old, remarks: notes });
  expect(await start(profile).contracts.read(ID)).toBeUndefined();
  const later: Migration = {
    reshape: {
      contracts: (record) => {
        const { remarks, ...rest } = record as { remarks?: unknown };
        return { ...rest, notes: remarks };
      },
    },
  };
  const store = createStore({ ...profile, now: () => NOW, steps: [...MIGRATIONS, later] });
  expect(await store.contracts.read(ID)).toEqual(READABLE);
  expect((await store.report()).quarantined).toEqual([]);
});

describe('deleting a contract', () => {
  const OTHER = '22222';
  const deleteFrom = async (profile: Profile): Promise<void> => {
    const store = start(profile);
    await store.contracts.update(ID, doing(ID, 'operation-1', note('talk', 'Mine.')));
    expect(await store.contracts.remove(ID)).toBeNull();
  };

  it('deletes what of it is quarantined too, and leaves that of others', async () => {
    const profile = await withQuarantined({ secret: 'kept' });
    await put(profile, { store: 'setAside', value: { key: OTHER, reason: 'Old.', at: NOW, value: 1 } });
    await deleteFrom(profile);
    expect([...(await rowsIn(profile, 'setAside')).values()]).toMatchObject([{ key: OTHER }]);
    expect(JSON.stringify(await itemsIn(profile.local))).not.toContain('secret');
    expect((await start(profile).report()).quarantined).toEqual([{ key: OTHER, reason: 'Old.' }]);
  });

  it('deletes also the note that it was restored', async () => {
    const profile = newProfile();
    await start(profile).contracts.update(ID, doing(ID, 'operation-1', tick('talk')));
    profile.factory = new IDBFactory();
    const store = start(profile);
    expect((await store.report()).restored).toMatchObject([{ contractId: ID }]);
    expect(await store.contracts.remove(ID)).toBeNull();
    expect((await store.report()).restored).toEqual([]);
    expect(JSON.stringify(await itemsIn(profile.local))).not.toContain(ID);
    expect(JSON.stringify([...(await rowsIn(profile, 'meta'))])).not.toContain(ID);
  });

  it('does so where the browser refuses a database', async () => {
    const profile = await withQuarantined({ secret: 'kept' });
    await start(profile).report();
    profile.factory = refusingFactory();
    await deleteFrom(profile);
    expect(JSON.stringify(await itemsIn(profile.local))).not.toContain('secret');
    expect((await start(profile).report()).quarantined).toEqual([]);
  });
});
