// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { compareSingle } from '../../../utils/domain/backup/compare.ts';
import { EMPTY_COMEBACK } from '../../../utils/domain/comeback/record.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import type { Problem } from '../../../utils/domain/problems.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import { MIGRATIONS } from '../../../utils/storage/db/migrations.ts';
import { type WholeStore, withImports } from '../../../utils/storage/import/imports.ts';
import type { ImportSnapshot } from '../../../utils/storage/import/snapshot.ts';
import { createStore } from '../../../utils/storage/store.ts';
import { contract, settings } from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { at, NOW } from '../../clock.ts';
import { comebacks, storedSettings } from '../../domain/arbitraries.ts';
import { backedUp, PLAIN, RICH } from '../../domain/backup/backup-files.ts';
import {
  choosing,
  doing,
  itemsIn,
  newProfile,
  note,
  type Profile,
  put,
  refusingArea,
  rowsIn,
  start,
  tick,
} from '../profile.ts';
import { BACKUP, choose, exported, fine, takeAll } from './importing.ts';

const RUNS = countFrom('RUNS', 200);
const SEED = seedOfRun();

/** Everything in the browser that an import may not touch when it fails. */
const rowsOf = async (profile: Profile): Promise<string> => {
  const stores = ['contracts', 'settings', 'comeback', 'setAside', 'meta'];
  const rows = await Promise.all(stores.map((store) => rowsIn(profile, store)));
  return JSON.stringify(rows.map((store) => [...store]));
};
const bytesOf = async (profile: Profile): Promise<string> =>
  JSON.stringify([await rowsOf(profile), await itemsIn(profile.local)]);
const startAt = (profile: Profile, now: Instant): WholeStore =>
  withImports(createStore({ ...profile, now: () => now }));
const withOne = async (): Promise<Profile> => {
  const profile = newProfile();
  await start(profile).contracts.update(RICH.id, doing(RICH.id, 'operation-9', note('talk', 'Mine.')));
  return profile;
};

// One that says nothing is the same as none: it is not taken, and not exported.
const plans = comebacks.filter((plan) => compareSingle(EMPTY_COMEBACK, { ...plan, rev: 1 }) !== 'same');

describe('an import', () => {
  test('of all that was exported gives the same database, in both copies, after a restart.', async () => {
    const profile = newProfile();
    expect(await takeAll(start(profile))).toMatchObject({ put: [RICH.id, PLAIN.id], removed: [] });
    const store = start(profile);
    expect(await store.contracts.readAll()).toEqual([RICH, PLAIN]);
    expect(await store.settings.read()).toEqual(BACKUP.settings);
    expect(await exported(store)).toEqual(BACKUP);
    expect((await store.report()).restored).toEqual([]);
    expect(await itemsIn(profile.local)).toMatchObject({
      mirror: { seq: 1, count: 4 },
      [`contracts/${RICH.id}`]: { seq: 1 },
      'comeback/comeback': { seq: 1 },
      'settings/settings': { seq: 1 },
    });
  });

  test(`is the same for every database (RUNS=${RUNS} SEED=${SEED}).`, {
    timeout: 180_000 + RUNS * 100,
  }, async () => {
    const same = fc.asyncProperty(backedUp(4), storedSettings, plans, async (contracts, chosen, plan) => {
      const records = contracts.map((one) => ({ ...one, rev: Math.max(one.rev, 1) }));
      const settings = { ...chosen, rev: chosen.rev + 1 };
      const comeback = { ...plan, rev: plan.rev + 1 };
      const backup = { ...BACKUP, contracts: records, settings, comeback };
      const profile = newProfile();
      await takeAll(start(profile), backup);
      const store = start(profile);
      const sorted = records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
      expect(await exported(store)).toEqual({ ...backup, contracts: sorted });
      const copy = newProfile();
      await takeAll(start(copy), await exported(store));
      expect(await exported(start(copy))).toEqual(await exported(store));
    });
    await fc.assert(same, { numRuns: RUNS, seed: SEED });
  });

  test('takes only what was chosen and leaves the rest.', async () => {
    const store = start(await withOne());
    expect(await store.imports.take(BACKUP, { contracts: { [PLAIN.id]: 0 } })).toMatchObject({
      put: [PLAIN.id],
    });
    expect(await store.contracts.read(RICH.id)).toMatchObject({ notes: { talk: 'Mine.' } });
    expect(await store.settings.read()).toMatchObject({ rev: 0 });
  });

  test('is one strict transaction over all stores.', async () => {
    const store = start(newProfile());
    const choices = await choose(store, BACKUP);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await store.imports.take(BACKUP, choices);
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes).toEqual([
      [['contracts', 'settings', 'comeback', 'setAside', 'meta'], 'readwrite', { durability: 'strict' }],
    ]);
  });

  test('that comes again, as from a view that missed its answer, writes nothing.', async () => {
    const profile = newProfile();
    const store = start(profile);
    const choices = await choose(store, BACKUP);
    await store.imports.take(BACKUP, choices);
    const before = await bytesOf(profile);
    expect(await start(profile).imports.take(BACKUP, choices)).toEqual({ put: [], removed: [] });
    expect(await bytesOf(profile)).toBe(before);
  });

  test('quarantines an unreadable record that it replaces, and one that the file carries, each once.', async () => {
    const profile = newProfile();
    await start(profile).contracts.readAll();
    const record = { id: RICH.id, ticks: 'all' };
    await put(profile, { store: 'contracts', value: { id: RICH.id, seq: 1, record } });
    const store = start(profile);
    expect((await exported(store)).setAside).toMatchObject([{ key: RICH.id, text: JSON.stringify(record) }]);
    await takeAll(store);
    expect(await store.contracts.read(RICH.id)).toEqual(RICH);
    const keys = ['11111111', '33333333'];
    expect((await store.report()).quarantined.map(({ key }) => key)).toEqual(keys);
    const after = start(profile);
    await takeAll(after, await exported(after));
    expect((await after.report()).quarantined.map(({ key }) => key)).toEqual(keys);
    expect([...(await rowsIn(profile, 'setAside')).values()]).toMatchObject([
      { value: record },
      { value: { id: '33333333' } },
    ]);
  });

  test('quarantines what no JSON could hold as a text, and what is too deep to look into.', async () => {
    const profile = newProfile();
    await start(profile).contracts.readAll();
    await put(profile, { store: 'contracts', value: { id: '55555', seq: 1, record: { big: 10n } } });
    const store = start(profile);
    const deep = '['.repeat(70) + ']'.repeat(70);
    const setAside = [{ key: '66666', reason: 'It is not a whole record.', at: NOW, text: deep }];
    await store.imports.take({ ...BACKUP, setAside }, { contracts: {} });
    expect((await exported(store)).setAside).toEqual([
      { key: '55555', reason: expect.any(String), at: NOW, text: '[object Object]' },
      { ...setAside[0], text: JSON.stringify(deep) },
    ]);
  });
});

test('What is damaged can be exported and comes back, however long its key and the reason are.', async () => {
  const profile = newProfile();
  await start(profile).contracts.readAll();
  const long = { ...RICH, notes: { [`My words ${'x'.repeat(600)}`]: 'text' } };
  await put(profile, { store: 'contracts', value: { id: RICH.id, seq: 1, record: long } });
  for (const id of ['9'.repeat(300), '8'.repeat(3_000)])
    await put(profile, { store: 'contracts', value: { id, seq: 1, record: { half: 1 } } });
  const aside = { key: '44444', reason: 'x'.repeat(900), at: NOW, value: { half: 2 } };
  await put(profile, { store: 'setAside', value: aside });
  const backup = await exported(start(profile));
  const other = start(newProfile());
  await takeAll(other, backup);
  const { quarantined } = await other.report();
  expect(quarantined.map(({ key }) => key)).toEqual([RICH.id, '8'.repeat(1_000), '9'.repeat(300), '44444']);
  for (const { reason } of quarantined) expect(reason.length).toBeLessThanOrEqual(500);
});

describe('an import that fails leaves every byte as it was', () => {
  test('where something changed since the preview.', async () => {
    const profile = await withOne();
    const store = start(profile);
    const choices = await choose(store, BACKUP);
    await store.contracts.update(RICH.id, doing(RICH.id, 'operation-10', tick('talk')));
    const before = await bytesOf(profile);
    expect(await store.imports.take(BACKUP, choices)).toEqual({
      problem: 'changed-meanwhile',
      detail: 'contracts[0]',
    });
    expect(await bytesOf(profile)).toBe(before);
  });

  test.each([1, 2, 3, 4, 5, 6])('where the browser refuses its write number %i.', async (number) => {
    const profile = await withOne();
    const store = start(profile);
    const choices = await choose(store, BACKUP);
    const before = await rowsOf(profile);
    let writes = 0;
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const method of ['put', 'add'] as const) {
      const real = IDBObjectStore.prototype[method];
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...args) {
        writes += 1;
        // From then on: the second try must not hide what the first one left.
        if (writes >= number) throw new DOMException('The disk is full.', 'QuotaExceededError');
        return real.apply(this, args);
      });
    }
    const taken = await store.imports.take(BACKUP, choices);
    expect(await rowsOf(profile)).toBe(before);
    // It is not lost: the second copy has it, and the report says that nothing else does.
    expect(taken).toMatchObject({ put: [RICH.id, PLAIN.id] });
    expect(await store.report()).toMatchObject({
      mode: 'memory',
      reason: expect.stringContaining('in the other one only'),
    });
    vi.restoreAllMocks();
    expect(await start(profile).contracts.readAll()).toMatchObject([{ id: RICH.id }, { id: PLAIN.id }]);
  });

  test('where the revision of the stored record can be raised no more, also on the way back.', async () => {
    const profile = await withOne();
    const { step = 0 } = await takeAll(start(profile));
    const record = { ...RICH, notes: {}, rev: Number.MAX_SAFE_INTEGER };
    await put(profile, { store: 'contracts', value: { id: RICH.id, seq: 9, record } });
    const store = start(profile);
    const choices = await choose(store, BACKUP);
    const before = await bytesOf(profile);
    const refused = { problem: 'wrong-shape', detail: `contracts/${RICH.id}` };
    expect(await store.imports.take(BACKUP, choices)).toEqual(refused);
    expect(await store.imports.undo(step, { contracts: 1, settings: false })).toEqual(refused);
    expect(await bytesOf(profile)).toBe(before);
  });

  test('where data of a newer version lies there.', async () => {
    const profile = newProfile();
    await new Promise((resolve) => {
      const request = (profile.factory as IDBFactory).open('end-contract-safely', 99);
      request.onupgradeneeded = () => request.result.createObjectStore('from-the-future');
      request.onsuccess = () => resolve(request.result.close());
    });
    const { imports } = start(profile);
    const refused = { problem: 'newer-data', detail: 'database' };
    expect(await imports.everything()).toEqual(refused);
    expect(await imports.preview(BACKUP)).toEqual(refused);
    expect(await imports.take(BACKUP, { contracts: {} })).toEqual(refused);
    expect(await imports.last()).toEqual(refused);
    expect(await imports.undo(1)).toEqual(refused);
  });
});

describe('an import can be taken back', () => {
  const contentOf = (records: readonly Contract[] | Problem) =>
    fine(records).map(({ rev: _, ...record }) => record);
  const stateOf = async (store: WholeStore) => {
    const { rev: _, ...settings } = await store.settings.read();
    return { contracts: contentOf(await store.contracts.readAll()), settings };
  };

  test('after a restart: what stood before is there again, what was not there is gone.', async () => {
    const profile = await withOne();
    const before = await stateOf(start(profile));
    const { step = 0 } = await takeAll(start(profile));
    expect(await start(profile).imports.last()).toEqual({ step, at: NOW, undone: false });
    const done = { put: [RICH.id], removed: [PLAIN.id], step: step + 1 };
    expect(await start(profile).imports.undo(step)).toEqual(done);
    const store = start(profile);
    expect(await stateOf(store)).toEqual(before);
    expect(Object.keys(await itemsIn(profile.local)).sort()).toEqual([
      `contracts/${RICH.id}`,
      'mirror',
      'told',
    ]);
    expect((await store.report()).restored).toEqual([]);
  });

  test('and views take the older record, because its revision is above the imported one.', async () => {
    const profile = await withOne();
    const store = start(profile);
    const { step = 0 } = await takeAll(store);
    const imported = fine(await store.contracts.read(RICH.id))?.rev ?? 0;
    await store.imports.undo(step);
    expect(fine(await store.contracts.read(RICH.id))?.rev).toBeGreaterThan(imported);
  });

  test('and what the file had quarantined goes with it, comes back with it, and is quarantined once.', async () => {
    const profile = await withOne();
    const own = { key: 'own', reason: 'It is not a whole record.', at: NOW, value: { of: 'mine' } };
    await put(profile, { store: 'setAside', value: own });
    const quarantinedKeys = async () => (await start(profile).report()).quarantined.map(({ key }) => key);
    expect(await quarantinedKeys()).toEqual(['own']);
    const { step = 0 } = await takeAll(start(profile));
    expect(await quarantinedKeys()).toEqual(['own', '33333333']);
    const { step: back = 0 } = fine(await start(profile).imports.undo(step));
    expect(await quarantinedKeys()).toEqual(['own']);
    expect([...(await rowsIn(profile, 'setAside')).values()]).toEqual([own]);
    expect(JSON.stringify(await itemsIn(profile.local))).not.toContain('33333333');
    await start(profile).imports.undo(back);
    expect(await quarantinedKeys()).toEqual(['own', '33333333']);
  });

  test('but what was quarantined before it, and stood in the file too, stays.', async () => {
    const store = start(await withOne());
    await takeAll(store);
    const other = { ...BACKUP, contracts: [contract({ id: '77777' })] };
    const { step = 0 } = await takeAll(store, other);
    await store.imports.undo(step);
    expect((await store.report()).quarantined).toMatchObject([{ key: '33333333' }]);
  });

  test('once: a repeat of the same request is answered and takes nothing back again.', async () => {
    const profile = await withOne();
    const store = start(profile);
    const { step = 0 } = await takeAll(store);
    await store.imports.undo(step);
    const before = await bytesOf(profile);
    expect(await start(profile).imports.undo(step)).toEqual({ put: [], removed: [] });
    expect(await bytesOf(profile)).toBe(before);
  });

  test('and brought back, with what was done on top of it.', async () => {
    const profile = await withOne();
    const store = start(profile);
    const { step = 0 } = await takeAll(store);
    await store.contracts.update(RICH.id, doing(RICH.id, 'operation-11', note('talk', 'After it.')));
    const after = await stateOf(store);
    const { step: back = 0 } = fine(await store.imports.undo(step, { contracts: 1, settings: false }));
    expect(await store.imports.last()).toMatchObject({ step: back, undone: true });
    const { step: again = 0 } = fine(await store.imports.undo(back));
    expect(await stateOf(store)).toEqual(after);
    expect(await store.imports.last()).toEqual({ step: again, at: NOW, undone: false });
  });

  test('also by a later version, which brings what stood before into its own shape.', async () => {
    const profile = await withOne();
    const { step = 0 } = await takeAll(start(profile));
    const renamed = (record: unknown) => ({
      ...(record as Contract),
      facts: { title: 'Of the later version' },
    });
    const steps = [...MIGRATIONS, { reshape: { contracts: renamed } }];
    const later = withImports(createStore({ ...profile, now: () => NOW, steps }));
    fine(await later.imports.undo(step));
    expect(await later.contracts.read(RICH.id)).toMatchObject({
      facts: { title: 'Of the later version' },
      notes: { talk: 'Mine.' },
    });
  });

  test('but nothing is touched where what stood before cannot be read any more.', async () => {
    const profile = await withOne();
    const { step = 0 } = await takeAll(start(profile));
    const snapshot = (await rowsIn(profile, 'meta')).get('kept') as ImportSnapshot;
    const rows = snapshot.rows.map((row) => (row.key === RICH.id ? { ...row, record: { half: 1 } } : row));
    await put(profile, { store: 'meta', key: 'kept', value: { ...snapshot, rows } });
    const before = await bytesOf(profile);
    expect(await start(profile).imports.undo(step)).toEqual({
      problem: 'record-quarantined',
      detail: `contracts/${RICH.id}`,
    });
    expect(await bytesOf(profile)).toBe(before);
  });

  test('where it brought nothing but what the file had quarantined; no older one is taken back instead.', async () => {
    const profile = await withOne();
    await takeAll(start(profile), { ...BACKUP, contracts: [contract({ id: '77777' })], setAside: [] });
    const { step = 0 } = fine(await start(profile).imports.take(BACKUP, { contracts: {} }));
    expect(await start(profile).imports.last()).toMatchObject({ step, undone: false });
    const { step: back = 0 } = fine(await start(profile).imports.undo(step));
    expect((await start(profile).report()).quarantined).toEqual([]);
    expect(await start(profile).contracts.read('77777')).toBeDefined();
    fine(await start(profile).imports.undo(back));
    expect((await start(profile).report()).quarantined).toMatchObject([{ key: '33333333' }]);
  });

  test('with what was done since only where the person has seen how much that is.', async () => {
    const profile = await withOne();
    const store = start(profile);
    const { step = 0 } = await takeAll(store);
    const meanwhile = { problem: 'changed-meanwhile' };
    expect(await store.imports.last()).not.toHaveProperty('changed');
    const done = note('talk', 'After it.');
    await store.contracts.update(RICH.id, doing(RICH.id, 'operation-11', done));
    expect(await store.imports.last()).toMatchObject({ changed: { contracts: 1, settings: false } });
    expect(await store.imports.undo(step)).toEqual(meanwhile);
    await store.settings.change(choosing({ theme: 'light' }));
    expect(await store.imports.undo(step, { contracts: 1, settings: false })).toEqual(meanwhile);
    const seen = { contracts: 1, settings: true };
    expect(await start(profile).imports.last()).toMatchObject({ changed: seen });
    const { step: back = 0 } = fine(await store.imports.undo(step, seen));
    expect(await store.imports.last()).not.toHaveProperty('changed');
    await store.contracts.update(PLAIN.id, doing(PLAIN.id, 'operation-12', note('talk', 'Made anew.')));
    expect(await store.imports.last()).toMatchObject({ changed: { contracts: 1, settings: false } });
    fine(await store.imports.undo(back, { contracts: 1, settings: false }));
    expect(await store.contracts.read(RICH.id)).toMatchObject({ notes: { talk: 'After it.' } });
  });

  test('where the browser announced something since, that is no change of the person’s.', async () => {
    const store = start(newProfile());
    const { step = 0 } = await takeAll(store);
    const announced = { type: 'announced', timer: 'notice', dueAt: at({ days: 3 }) } as const;
    await store.contracts.update(RICH.id, doing(RICH.id, 'operation-11', announced));
    expect(fine(await store.contracts.read(RICH.id))?.rev).toBe(RICH.rev + 1);
    expect(await store.imports.last()).not.toHaveProperty('changed');
    expect(await store.imports.undo(step)).not.toHaveProperty('problem');
  });

  test('for 24 hours.', async () => {
    const profile = await withOne();
    const { step = 0 } = await takeAll(start(profile));
    const late = startAt(profile, at({ days: 1 }));
    expect(await late.imports.last()).toBeUndefined();
    expect(await late.imports.undo(step)).toEqual({ problem: 'nothing-to-undo' });
    const inTime = startAt(profile, at({ days: 1, ms: -1 }));
    expect(await inTime.imports.undo(step)).toMatchObject({ put: [RICH.id] });
  });

  test('only the newest one, and none where there was none.', async () => {
    const store = start(await withOne());
    expect(await store.imports.last()).toBeUndefined();
    expect(await store.imports.undo(0)).toEqual({ problem: 'nothing-to-undo' });
    const first = await takeAll(store);
    await takeAll(store, { ...BACKUP, contracts: [contract({ id: '77777' })] });
    expect(await store.imports.undo(first.step ?? 0)).toEqual({ problem: 'nothing-to-undo' });
  });

  test('but what was deleted since does not come back with it.', async () => {
    const profile = await withOne();
    const store = start(profile);
    const { step = 0 } = await takeAll(store);
    await store.contracts.remove(RICH.id);
    expect(JSON.stringify([...(await rowsIn(profile, 'meta')).values()])).not.toContain('Mine.');
    await store.imports.undo(step);
    expect(await store.contracts.readAll()).toEqual([]);
    await store.imports.take({ ...BACKUP, setAside: [] }, { contracts: { [PLAIN.id]: 0 } });
    await store.contracts.remove(PLAIN.id);
    expect(await store.imports.last()).toBeUndefined();
    await takeAll(store);
    await store.clear();
    expect(await store.imports.last()).toBeUndefined();
  });

  test.each([
    ['one contract', (store: WholeStore) => store.contracts.remove('22222')],
    ['everything', (store: WholeStore) => store.clear()],
  ])(
    'and what was quarantined of %s that is deleted is not written down again by an import that waited.',
    async (_, remove) => {
      const profile = await withOne();
      const secret = { key: '22222', reason: 'Old.', at: NOW, value: { secret: 'kept' } };
      await put(profile, { store: 'setAside', value: secret });
      const store = start(profile);
      await store.report();
      const aside = { key: '33333333', reason: 'x', at: NOW, text: '{"id":"33333333"}' };
      const backup = { ...BACKUP, contracts: [], setAside: [aside] };
      const [removed] = await Promise.all([remove(store), store.imports.take(backup, { contracts: {} })]);
      expect(removed).toBeNull();
      const left = [[...(await rowsIn(profile, 'setAside')).values()], await itemsIn(profile.local)];
      expect(JSON.stringify(left)).not.toContain('secret');
    },
  );

  test('where the kept step is damaged it is said, and nothing is touched.', async () => {
    const profile = await withOne();
    const { step = 0 } = await takeAll(start(profile));
    await put(profile, { store: 'meta', key: 'kept', value: { step, rows: 'all' } });
    const before = await bytesOf(profile);
    expect(await start(profile).imports.undo(step)).toEqual({ problem: 'nothing-to-undo' });
    expect(await bytesOf(profile)).toBe(before);
  });
});

describe('where the browser refuses a database', () => {
  const inMemory = (): Profile => ({ ...newProfile(), factory: undefined });

  test('export, import and its taking back work all the same.', async () => {
    const profile = inMemory();
    await profile.local.set({ 'contracts/44444': { half: 'an entry' } });
    const store = start(profile);
    await store.contracts.update(PLAIN.id, doing(PLAIN.id, 'operation-1', note('talk', 'Mine.')));
    const before = await exported(store);
    expect(before.setAside).toMatchObject([{ key: '44444', text: '{"half":"an entry"}' }]);
    const { step = 0 } = await takeAll(store);
    expect(await start(profile).contracts.readAll()).toContainEqual(RICH);
    expect(fine(await store.imports.undo(step))).toMatchObject({ put: [PLAIN.id], removed: [RICH.id] });
    expect(fine(await store.contracts.readAll())).toMatchObject([{ id: PLAIN.id, notes: { talk: 'Mine.' } }]);
    expect(await store.imports.undo(step)).toEqual({ put: [], removed: [] });
    await store.contracts.remove(PLAIN.id);
    await store.clear();
    expect(await store.imports.last()).toBeUndefined();
  });

  test('an unreadable record that is replaced can still be exported.', async () => {
    const profile = inMemory();
    await profile.local.set({ [`contracts/${RICH.id}`]: { half: 'an entry' } });
    const store = start(profile);
    await takeAll(store);
    expect(await store.contracts.read(RICH.id)).toEqual(RICH);
    expect((await store.report()).quarantined).toMatchObject([{ key: RICH.id }, { key: '33333333' }]);
    expect((await exported(store)).setAside).toMatchObject([{ text: '{"half":"an entry"}' }, {}]);
  });

  test('nothing at all is needed for an export.', async () => {
    const store = start({ factory: undefined, local: refusingArea(), session: refusingArea() });
    await takeAll(store);
    expect(await exported(store)).toMatchObject({
      contracts: [RICH, PLAIN],
      settings: settings(BACKUP.settings),
    });
  });
});
