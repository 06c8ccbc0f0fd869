// @vitest-environment node
// The plan after a loss is a record like the others: in both copies, in the backup, taken back with an import, gone with everything.
import { expect, test } from 'vitest';
import { EMPTY_COMEBACK } from '../../utils/domain/comeback/record.ts';
import { type ComebackAction, performComeback } from '../../utils/domain/comeback/reducer.ts';
import { comebackRecord } from '../builders.ts';
import { exported, fine, takeAll } from './import/importing.ts';
import { doing, itemsIn, newProfile, note, type Profile, put, rowsIn, start } from './profile.ts';

const PLAN = comebackRecord();
const ADD: ComebackAction = {
  type: 'put',
  list: 'steps',
  entries: [{ id: 's2', text: 'Call Ana', on: '2026-11-06' }],
};
const withPlan = async (): Promise<Profile> => {
  const profile = newProfile();
  fine(await start(profile).comeback.change(() => PLAN));
  return profile;
};

test('Without a word of it nothing is stored, and a backup holds none of it.', async () => {
  const profile = newProfile();
  expect(await start(profile).comeback.read()).toEqual(EMPTY_COMEBACK);
  expect((await rowsIn(profile, 'comeback')).size).toBe(0);
  expect(fine(await start(profile).imports.everything())).not.toHaveProperty('comeback');
});

test('It lasts in both copies, and either one brings it back.', async () => {
  const profile = await withPlan();
  fine(await start(profile).comeback.change((stored) => performComeback(stored, 'operation-1', ADD)));
  const wanted = { rev: 2, steps: [...PLAN.steps, ADD.entries[0]] };
  expect(await itemsIn(profile.local)).toMatchObject({ 'comeback/comeback': { seq: 2 } });
  expect(await start({ ...profile, factory: newProfile().factory }).comeback.read()).toMatchObject(wanted);
  expect(await start({ ...profile, local: newProfile().local }).comeback.read()).toMatchObject(wanted);
});

test('A change that leads to no valid record is refused, and what stood there stays.', async () => {
  const profile = await withPlan();
  const bad = { ...PLAN, rev: 2, budget: { ...PLAN.budget, rates: { EUR: -1 } } };
  expect(await start(profile).comeback.change(() => bad)).toEqual({ problem: 'wrong-shape' });
  expect(await start(profile).comeback.read()).toEqual(PLAN);
});

test('One that cannot be read gives way to a new one, is quarantined, and is told under its own name.', async () => {
  const profile = await withPlan();
  const bad = { id: 'comeback', seq: 1, record: { version: 1, steps: 'none' } };
  await put(profile, { store: 'comeback', value: bad });
  await profile.local.set({ 'comeback/comeback': 'garbled' });
  const store = start(profile);
  expect(await store.comeback.read()).toEqual(EMPTY_COMEBACK);
  await store.contracts.readAll();
  fine(await store.comeback.change(() => PLAN));
  expect(await store.comeback.read()).toEqual(PLAN);
  expect((await store.report()).quarantined).toContainEqual(
    expect.objectContaining({ key: 'comeback', replaced: true }),
  );
});

test('A backup carries it to another computer, once, and taking the import back takes it away.', async () => {
  const backup = await exported(start(await withPlan()));
  const other = newProfile();
  const preview = fine(await start(other).imports.preview(backup));
  expect(preview.comeback).toEqual({ status: 'new', seenRev: 0 });
  const { step = 0 } = await takeAll(start(other), backup);
  expect(await start(other).comeback.read()).toEqual(PLAN);
  expect(fine(await start(other).imports.preview(backup)).comeback?.status).toBe('same');
  expect(fine(await takeAll(start(other), backup))).not.toHaveProperty('step');
  fine(await start(other).imports.undo(step));
  expect(await start(other).comeback.read()).toEqual(EMPTY_COMEBACK);
});

test('Changed since the import, it is not taken away unseen.', async () => {
  const backup = await exported(start(await withPlan()));
  const other = newProfile();
  const { step = 0 } = await takeAll(start(other), backup);
  fine(await start(other).comeback.change((stored) => performComeback(stored, 'operation-1', ADD)));
  expect(await start(other).imports.undo(step)).toMatchObject({ problem: 'changed-meanwhile' });
  const last = fine(await start(other).imports.last());
  expect(last?.changed).toEqual({ contracts: 0, settings: false, comeback: true });
  fine(await start(other).imports.undo(step, last?.changed));
  expect(await start(other).comeback.read()).toEqual(EMPTY_COMEBACK);
});

test('What changed here since the preview is not overwritten unseen.', async () => {
  const backup = await exported(start(await withPlan()));
  const other = newProfile();
  fine(await start(other).comeback.change((stored) => performComeback(stored, 'operation-1', ADD)));
  const choices = { contracts: {}, comeback: 0 };
  expect(await start(other).imports.take(backup, choices)).toMatchObject({ problem: 'changed-meanwhile' });
});

test('Everything deleted leaves no word of it in any copy.', async () => {
  const profile = await withPlan();
  await start(profile).contracts.update('77777', doing('77777', 'operation-2', note('talk', 'Hello.')));
  expect(await start(profile).clear()).toBeNull();
  expect(await start(profile).comeback.read()).toEqual(EMPTY_COMEBACK);
  expect((await rowsIn(profile, 'comeback')).size).toBe(0);
  expect(JSON.stringify(await itemsIn(profile.local))).not.toContain('present clients');
});
