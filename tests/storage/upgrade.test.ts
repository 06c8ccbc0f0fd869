// @vitest-environment node
// Databases of older versions, brought to one that does not exist yet, and killed at every request on the way there.
import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { Backup } from '../../utils/domain/backup/backup.ts';
import { BLOCKED_MS, databaseName, openDatabase, SILENT_MS } from '../../utils/storage/db/database.ts';
import { MIGRATIONS, type Migration } from '../../utils/storage/db/migrations.ts';
import { type WholeStore, withImports } from '../../utils/storage/import/imports.ts';
import { createStore } from '../../utils/storage/store.ts';
import { comebackRecord } from '../builders.ts';
import { countFrom, seedOfRun } from '../chance.ts';
import { NOW } from '../clock.ts';
import { comebacks, storedSettings } from '../domain/arbitraries.ts';
import { backedUp, EVERYTHING } from '../domain/backup/backup-files.ts';
import { choosing, itemsIn, newProfile, type Profile, rowsIn } from './profile.ts';

const RUNS = countFrom('RUNS', 10);
const SEED = seedOfRun();

const renamed = (from: string, to: string) => (record: unknown) => {
  const { [from]: value, ...rest } = record as Record<string, unknown>;
  return value === undefined ? rest : { ...rest, [to]: value };
};
/** The last shape is today's, so that the store can read it; those between are not. */
const LATER: readonly Migration[] = [
  ...MIGRATIONS,
  { reshape: { contracts: renamed('notes', 'remarks'), comeback: renamed('habits', 'routines') } },
  { stores: (db) => void db.createObjectStore('drawer'), reshape: { settings: renamed('theme', 'colours') } },
  {
    stores: (db) => db.deleteObjectStore('drawer'),
    reshape: {
      contracts: renamed('remarks', 'notes'),
      settings: renamed('colours', 'theme'),
      comeback: renamed('routines', 'habits'),
    },
  },
];
const startAt = (profile: Profile, steps: readonly Migration[]): WholeStore =>
  withImports(createStore({ ...profile, now: () => NOW, steps }));
const STORES = ['contracts', 'settings', 'comeback', 'setAside', 'meta'];
/** Every row of the database, at whatever version it is. */
const rowsOf = async (profile: Profile) =>
  JSON.stringify(await Promise.all(STORES.map(async (store) => [...(await rowsIn(profile, store))])));
const versionOf = async ({ factory }: Profile): Promise<number | undefined> =>
  (await factory?.databases())?.find(({ name }) => name === databaseName(0))?.version;
const ONE_OF_ALL = {
  contracts: [...EVERYTHING.contracts],
  settings: { ...EVERYTHING.settings },
  comeback: comebackRecord(),
};
const upgrade = async ({ factory }: Profile, steps: readonly Migration[]): Promise<boolean> => {
  const opening = await openDatabase(factory, databaseName(0), () => undefined, steps);
  if ('database' in opening) opening.database.close();
  return 'database' in opening;
};

/** The process ends at the request of this number inside the upgrade: nothing of the transaction may stay. */
const killAt = (number: number): void => {
  let requests = 0;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const kill = (transaction: IDBTransaction | null): boolean => {
    if (transaction?.mode !== 'versionchange') return false;
    requests += 1;
    if (requests === number) transaction.abort();
    return requests >= number;
  };
  const { update } = IDBCursor.prototype;
  const { openCursor } = IDBObjectStore.prototype;
  const ended = () => new DOMException('Killed.', 'AbortError');
  const transactionOf = (cursor: IDBCursor) =>
    ('objectStore' in cursor.source ? cursor.source.objectStore : cursor.source).transaction;
  vi.spyOn(IDBObjectStore.prototype, 'openCursor').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (kill(this.transaction)) throw ended();
    return openCursor.apply(this, args);
  });
  vi.spyOn(IDBCursor.prototype, 'update').mockImplementation(function (this: IDBCursor, value) {
    if (kill(transactionOf(this))) throw ended();
    return update.call(this, value);
  });
};
afterEach(() => vi.restoreAllMocks());

const databases = fc.record({
  contracts: backedUp(4).map((all) => all.map((one) => ({ ...one, rev: one.rev + 1 }))),
  settings: storedSettings.map((choices) => ({ ...choices, rev: choices.rev + 1 })),
  comeback: comebacks.map((plan) => ({ ...plan, rev: plan.rev + 1 })),
  /** The version that wrote it, and whether it also wrote the mirror: a record that nobody changed lies there as it was. */
  from: fc.integer({ min: MIGRATIONS.length, max: LATER.length - 1 }),
});
type Random = typeof databases extends fc.Arbitrary<infer T> ? T : never;
const filled = async ({ contracts, settings, comeback, from }: Random): Promise<Profile> => {
  const profile = newProfile();
  const backup: Backup = { ...EVERYTHING, contracts, settings, comeback, exportedAt: NOW, refused: [] };
  const ids = Object.fromEntries(contracts.map(({ id }) => [id, 0]));
  const choices = { contracts: ids, settings: 0, comeback: 0 };
  expect(await startAt(profile, MIGRATIONS).imports.take(backup, choices)).not.toHaveProperty('problem');
  expect(await upgrade(profile, LATER.slice(0, from))).toBe(true);
  return profile;
};

test(`Every older version comes to the newest one, killed at any request on the way (RUNS=${RUNS} SEED=${SEED}).`, {
  timeout: 180_000 + RUNS * 5_000,
}, async () => {
  let kills = 0;
  const survives = fc.asyncProperty(databases, async (random) => {
    const profile = await filled(random);
    const before = await rowsOf(profile);
    for (let number = 1; ; number += 1) {
      killAt(number);
      const isDone = await upgrade(profile, LATER);
      vi.restoreAllMocks();
      if (isDone) break;
      kills += 1;
      expect(await versionOf(profile)).toBe(random.from);
      expect(await rowsOf(profile)).toBe(before);
    }
    expect(await versionOf(profile)).toBe(LATER.length);
    const store = startAt(profile, LATER);
    const sorted = random.contracts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(await store.contracts.readAll()).toEqual(sorted);
    expect(await store.settings.read()).toEqual(random.settings);
    expect(await store.comeback.read()).toEqual(random.comeback);
    expect(await store.report()).toMatchObject({ mode: 'durable', restored: [], quarantined: [{}] });
  });
  await fc.assert(survives, { numRuns: RUNS, seed: SEED });
  console.info(`${kills} kills at points of ${RUNS} upgrades`);
  expect(kills).toBeGreaterThan(RUNS);
});

test(`The second copy of any older version becomes the newest one where the database is lost (RUNS=${RUNS} SEED=${SEED}).`, async () => {
  const survives = fc.asyncProperty(databases, async (random) => {
    const profile = await filled(random);
    profile.factory = new IDBFactory();
    const store = startAt(profile, LATER);
    const sorted = random.contracts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(await store.contracts.readAll()).toEqual(sorted);
    expect(await store.settings.read()).toEqual(random.settings);
    expect(await store.comeback.read()).toEqual(random.comeback);
    const { restored } = await store.report();
    expect(restored).toHaveLength(random.contracts.length + 2);
  });
  await fc.assert(survives, { numRuns: RUNS, seed: SEED });
});

test('An older build that meets the newer database says so and touches neither copy.', async () => {
  const profile = await filled({
    ...ONE_OF_ALL,
    from: LATER.length,
  });
  const before = [await rowsOf(profile), await itemsIn(profile.local)];
  const store = startAt(profile, MIGRATIONS);
  expect(await store.contracts.readAll()).toMatchObject({ problem: 'newer-data' });
  expect(await store.settings.change(choosing({ theme: 'light' }))).toMatchObject({ problem: 'newer-data' });
  expect(await store.clear()).toMatchObject({ problem: 'newer-data' });
  expect([await rowsOf(profile), await itemsIn(profile.local)]).toEqual(before);
  expect(await versionOf(profile)).toBe(LATER.length);
});

test('A connection of the older version gives way, and the upgrade does not wait.', async () => {
  const profile = await filled({
    ...ONE_OF_ALL,
    from: MIGRATIONS.length,
  });
  const older = startAt(profile, MIGRATIONS);
  await older.contracts.readAll();
  expect(await startAt(profile, LATER).report()).toMatchObject({ mode: 'durable' });
  expect(await versionOf(profile)).toBe(LATER.length);
  // The older one finds the newer data at its next use.
  expect(await older.contracts.readAll()).toMatchObject({ problem: 'newer-data' });
});

test('A connection that holds on is waited for two seconds; then the person is told which tabs to close, and nothing is lost.', async () => {
  const profile = await filled({
    ...ONE_OF_ALL,
    from: MIGRATIONS.length,
  });
  const held = await new Promise<IDBDatabase>((resolve) => {
    const request = (profile.factory as IDBFactory).open(databaseName(0));
    request.onsuccess = () => resolve(request.result);
  });
  // Long before the browser would be taken for one that says nothing at all.
  const late = AbortSignal.timeout(SILENT_MS);
  const store = startAt(profile, LATER);
  expect(await store.report()).toMatchObject({
    mode: 'memory',
    reason: expect.stringContaining('Close its tabs'),
  });
  expect(late.aborted).toBe(false);
  expect(BLOCKED_MS).toBe(2_000);
  expect(await store.contracts.readAll()).toHaveLength(2);
  await store.settings.change(choosing({ theme: 'light' }));
  held.close();
  // The opening that was given up ends late, and must not hold back the next one.
  const later = [...LATER, {}];
  expect(await upgrade(profile, later)).toBe(true);
  const after = startAt(profile, later);
  expect(await after.report()).toMatchObject({ mode: 'durable' });
  expect(await after.contracts.readAll()).toHaveLength(2);
  expect(await after.settings.read()).toMatchObject({ theme: 'light' });
});

test('An upgrade that the browser breaks off leaves the older version whole, and the records live on from the second copy.', async () => {
  const profile = await filled({
    ...ONE_OF_ALL,
    from: MIGRATIONS.length,
  });
  const before = await rowsOf(profile);
  killAt(2);
  const store = startAt(profile, LATER);
  await store.report();
  vi.restoreAllMocks();
  expect(await store.contracts.readAll()).toHaveLength(2);
  expect(await store.report()).toMatchObject({ mode: 'memory', quarantined: [{}] });
  expect(await rowsOf(profile)).toBe(before);
  const after = startAt(profile, LATER);
  expect(await after.contracts.readAll()).toHaveLength(2);
  expect(await after.report()).toMatchObject({ mode: 'durable', restored: [], quarantined: [{}] });
});
