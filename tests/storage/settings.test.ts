// @vitest-environment node
import { expect, test } from 'vitest';
import { withPatch } from '../../utils/domain/settings/reducer.ts';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings/settings.ts';
import { NOW } from '../clock.ts';
import { choosing, itemsIn, newProfile, put, rowsIn, start } from './profile.ts';

test('Without a choice the defaults hold, and nothing is stored.', async () => {
  const profile = newProfile();
  expect(await start(profile).settings.read()).toEqual(DEFAULT_SETTINGS);
  expect((await rowsIn(profile, 'settings')).size).toBe(0);
});

test('A choice lasts, in both copies, and the others stay as they were.', async () => {
  const profile = newProfile();
  await start(profile).settings.change(choosing({ noticeDaysHourly: 30 }));
  await start(profile).settings.change((before) =>
    withPatch(before, { layout: { ...before.layout, open: true } }),
  );
  const wanted = {
    ...DEFAULT_SETTINGS,
    rev: 2,
    noticeDaysHourly: 30,
    layout: { ...DEFAULT_SETTINGS.layout, open: true },
  };
  expect(await start(profile).settings.read()).toEqual(wanted);
  expect(await itemsIn(profile.local)).toMatchObject({
    mirror: { seq: 2, count: 1 },
    'settings/settings': { seq: 2 },
  });
});

test('Settings from before there was a side panel are kept as they are, and both places hold.', async () => {
  const profile = newProfile();
  await start(profile).settings.read();
  const { where: _, ...before } = { ...DEFAULT_SETTINGS, rev: 3, noticeDaysHourly: 30 };
  await put(profile, { store: 'settings', value: { id: 'settings', seq: 1, record: before } });
  const store = start(profile);
  expect(await store.settings.read()).toEqual({ ...before, where: 'both' });
  await store.settings.change(choosing({ where: 'panel' }));
  expect(await store.settings.change(choosing({ theme: 'dark' }))).toMatchObject({ where: 'panel', rev: 5 });
});

test('Choosing what is already chosen writes nothing.', async () => {
  const profile = newProfile();
  const { settings } = start(profile);
  expect(await settings.change(choosing({ theme: 'upwork' }))).toEqual(DEFAULT_SETTINGS);
  expect((await rowsIn(profile, 'settings')).size).toBe(0);
});

test.each([[-1], [0.5], [1_000], [undefined]])(
  'A notice of %s days is refused, and nothing else changes.',
  async (days) => {
    const noticeDaysHourly = days as number;
    const { settings } = start(newProfile());
    const before = await settings.change(choosing({ theme: 'dark' }));
    expect(await settings.change(choosing({ noticeDaysHourly, theme: 'light' }))).toEqual({
      problem: 'wrong-shape',
    });
    expect(await settings.read()).toEqual(before);
  },
);

test('Settings made at the same time in two places are all kept.', async () => {
  const { settings } = start(newProfile());
  await Promise.all([
    settings.change(choosing({ noticeDaysHourly: 30 })),
    settings.change(choosing({ noticeDaysFixed: 7 })),
    settings.change(choosing({ theme: 'dark' })),
  ]);
  expect(await settings.read()).toMatchObject({
    rev: 3,
    noticeDaysHourly: 30,
    noticeDaysFixed: 7,
    theme: 'dark',
  });
});

test('Unreadable settings give way to the defaults and are quarantined at the next change.', async () => {
  const profile = newProfile();
  await start(profile).settings.read();
  const bad = { id: 'settings', seq: 1, record: { version: 1, theme: 'pink' } };
  await put(profile, { store: 'settings', value: bad });
  const store = start(profile);
  expect(await store.settings.read()).toEqual(DEFAULT_SETTINGS);
  expect(await store.settings.change(choosing({ theme: 'dark' }))).toMatchObject({ theme: 'dark', rev: 1 });
  expect((await store.report()).quarantined).toMatchObject([{ key: 'settings' }]);
  expect([...(await rowsIn(profile, 'setAside')).values()]).toMatchObject([{ value: bad, at: NOW }]);
});

test('Settings that neither copy can read are told, until new ones stand in their place.', async () => {
  const profile = newProfile();
  await start(profile).settings.change(choosing({ theme: 'dark' }));
  const record = { version: 1, theme: 'pink' };
  await put(profile, { store: 'settings', value: { id: 'settings', seq: 1, record } });
  await profile.local.set({ 'settings/settings': 'garbled' });
  const store = start(profile);
  expect(await store.settings.read()).toMatchObject({ theme: 'upwork' });
  await store.contracts.readAll();
  expect((await store.report()).quarantined).toMatchObject([{ key: 'settings' }]);
  await store.settings.change(choosing({ theme: 'light' }));
  expect((await store.report()).quarantined).toMatchObject([{ key: 'settings' }]);
  expect(JSON.stringify(await store.imports.everything())).toContain('pink');
});
