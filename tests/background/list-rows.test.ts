// @vitest-environment node
// Owns the promise that what a list keeps, within one life of the worker and from one to the next, never shows: it says what a look at
// all records would say at that moment. And that it is used.

import { IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { createListRows } from '../../entrypoints/background/lists/list-rows.ts';
import { createRest } from '../../entrypoints/background/rest.ts';
import { startBackground } from '../../entrypoints/background/start.ts';
import type { Contract } from '../../utils/domain/contract/record.ts';
import { planFor } from '../../utils/domain/plan/plan.ts';
import { DEFAULT_SETTINGS } from '../../utils/domain/settings/settings.ts';
import { epochMs, isOver, later } from '../../utils/domain/time.ts';
import { exportReminderFor, toSave } from '../../utils/domain/views/export-reminder.ts';
import { FIRST_LIST } from '../../utils/domain/views/first-list.ts';
import { listingOf, listRowOf, titlesOf } from '../../utils/domain/views/listing.ts';
import { countFrom, seedOfRun } from '../chance.ts';
import { at, NOW } from '../clock.ts';
import { doing, newProfile, type Profile, put, rowsIn, start } from '../storage/profile.ts';
import { BASE_URL, OWN_ID } from './fake-browser.ts';
import { fine, newWorker, until, type Worker, ZONE } from './worker.ts';

const RUNS = countFrom('RUNS', 60);
const SEED = seedOfRun();
const IDS = ['11111', '22222', '33333'] as const;
const HOUR_MS = 3_600_000;

const begin = (worker: Worker, id: string, title = `Shop ${id}`) =>
  worker.act({ type: 'begin', facts: { situation: 'me', kind: 'hourly', title } }, undefined, id);
const list = async (worker: Worker) => fine<'list'>(await worker.own('list', FIRST_LIST));
/** What a look at all records says, made by hand. */
const byHand = async (worker: Worker) => {
  const loaded = await Promise.all(IDS.map((contractId) => worker.own('load', { contractId })));
  const { settings } = await list(worker);
  const contracts = loaded.flatMap((one) => fine<'load'>(one).contract ?? []) as Contract[];
  const rows = contracts.map((contract) =>
    listRowOf(
      contract,
      planFor(contract, settings, worker.now, worker.zone),
      epochMs(worker.now),
      worker.zone,
    ),
  );
  const reminder = exportReminderFor(contracts.map(toSave), settings, {});
  return {
    ...listingOf(rows, FIRST_LIST),
    titles: titlesOf(rows, settings.hiddenOn),
    exportReminder: reminder && isOver(reminder.shownFrom, worker.now) ? reminder : undefined,
  };
};
const profileOf = ({ factory, browser }: Worker): Profile => ({ factory, ...browser.storage });
const kept = async (worker: Worker): Promise<string> =>
  [...(await rowsIn(profileOf(worker), 'meta'))]
    .filter(([key]) => String(key).startsWith('list'))
    .map(([, value]) => JSON.stringify(value))
    .join('\n');
/** In both copies, as an earlier version may have written it. */
const damage = async (worker: Worker, id: string): Promise<void> => {
  const row = (await rowsIn(profileOf(worker), 'contracts')).get(id) as { record: object };
  await put(profileOf(worker), {
    store: 'contracts',
    value: { ...row, record: { ...row.record, facts: 7 } },
  });
  await worker.browser.storage.local.remove(`contracts/${id}`);
};
/** Waits until the lists of the next life have something to go by. */
const isKept = (worker: Worker, text: string) =>
  vi.waitFor(async () => expect(await kept(worker)).toContain(text), { timeout: 5_000, interval: 5 });

/** The next life, which looks at all endings only when it is let go on. */
const startCold = ({ browser, factory, zone }: Worker, now = NOW) => {
  const idle = Promise.withResolvers<void>();
  const { onMessage } = startBackground(
    browser,
    factory,
    () => createRest,
    () => now,
    () => idle.promise,
    () => zone,
  );
  const ask = async () =>
    (await onMessage(
      { type: 'list', request: FIRST_LIST },
      { id: OWN_ID, url: `${BASE_URL}popup.html` },
    )) as Awaited<ReturnType<typeof list>>;
  return { ask, goOn: idle.resolve };
};
const readsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  await work();
  const names = getAll.mock.contexts.map((one) => (one as IDBObjectStore).name);
  getAll.mockRestore();
  return names.filter((name) => name === 'contracts').length;
};

type Step = (worker: Worker, id: string, chance: number) => unknown;
const STEPS: readonly Step[] = [
  (worker, id) => begin(worker, id),
  (worker, id) => worker.act({ type: 'say', facts: { lastWorkedAt: worker.now }, clear: [] }, undefined, id),
  (worker, id) => worker.act({ type: 'tell', at: worker.now, zone: ZONE, facts: {} }, undefined, id),
  (worker, id) => worker.act({ type: 'keep' }, undefined, id),
  (worker, id) => worker.own('delete-contract', { contractId: id }),
  (worker, id) => worker.own('restore-contract', { contractId: id }),
  (worker, id, chance) => worker.hide(id, chance % 2 === 0),
  (worker, _, chance) => worker.choose({ noticeDaysHourly: chance }),
  (worker, _, chance) => {
    worker.now = later(worker.now, (chance - 10) * 5 * HOUR_MS);
  },
  (worker, _, chance) => {
    worker.zone = chance % 2 === 0 ? ZONE : 'Asia/Kathmandu';
  },
  (worker) => worker.restart(),
  (worker) => list(worker),
];

test(`Whatever happened, a list says what a look at all records says (RUNS=${RUNS} SEED=${SEED}).`, {
  timeout: 60_000 + RUNS * 1_000,
}, async () => {
  const steps = fc.tuple(fc.nat(STEPS.length - 1), fc.constantFrom(...IDS), fc.integer({ min: 0, max: 60 }));
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 3, maxLength: 14 }), async (chosen) => {
      const worker = newWorker();
      await begin(worker, '11111');
      for (const [step, id, chance] of chosen) await STEPS[step]?.(worker, id, chance);
      for (const life of ['this', 'next']) {
        if (life === 'next') worker.restart();
        const { endings, found, total, groups, titles, exportReminder } = await list(worker);
        expect({ endings, found, total, groups, titles, exportReminder }).toEqual(await byHand(worker));
      }
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

test('The first list of a life reads no record that nothing changed, and is the same.', async () => {
  const worker = newWorker();
  for (const id of IDS) await begin(worker, id);
  const before = await list(worker);
  await isKept(worker, 'Shop 33333');
  const cold = startCold(worker);
  let after: typeof before | undefined;
  const reads = await readsOf(async () => {
    after = await cold.ask();
  });
  expect(after).toEqual(before);
  expect(reads).toBe(0);
});

test('Once a clock ran out, the first list of a life is planned anew.', async () => {
  const worker = newWorker();
  for (const id of IDS) await begin(worker, id);
  await worker.act({ type: 'say', facts: { lastWorkedAt: NOW }, clear: [] }, undefined, '22222');
  await isKept(worker, 'Shop 33333');
  const first = ({ endings }: Awaited<ReturnType<typeof list>>) => endings[0]?.contractId;
  expect(first(await startCold(worker).ask())).toBe('22222');
  expect(first(await startCold(worker, at({ days: 60 })).ask())).toBe('11111');
});

test('A write after which the worker died at once is in the first list of the next life.', async () => {
  const worker = newWorker();
  for (const id of IDS) await begin(worker, id);
  await isKept(worker, 'Shop 33333');
  const { contracts } = start(profileOf(worker));
  const change = doing('22222', 'operation-x', { type: 'say', facts: { title: 'Renamed' }, clear: [] });
  await contracts.update('22222', change);
  const { endings } = await startCold(worker).ask();
  expect(endings.map(({ title }) => title)).toContain('Renamed');
});

test('What a list kept is not believed where a character of it changed.', async () => {
  const worker = newWorker();
  for (const id of IDS) await begin(worker, id);
  await isKept(worker, 'Shop 33333');
  for (const [key, value] of await rowsIn(profileOf(worker), 'meta'))
    if (String(key).startsWith('list-')) {
      const entry = value as { text: string };
      const text = entry.text.replaceAll('Shop', 'Ship');
      await put(profileOf(worker), { store: 'meta', value: { ...entry, text }, key });
    }
  const { endings } = await startCold(worker).ask();
  expect(endings.map(({ title }) => title)).toEqual(IDS.map((id) => `Shop ${id}`));
});

test('No word of a deleted ending stays in what lists keep, nor of any once everything is deleted.', async () => {
  const worker = newWorker();
  for (const id of IDS) await begin(worker, id);
  await isKept(worker, 'Shop 22222');
  await worker.own('delete-contract', { contractId: '22222' });
  expect(await kept(worker)).not.toContain('Shop 22222');
  await isKept(worker, 'Shop 33333');
  expect(await kept(worker)).not.toContain('Shop 22222');
  await worker.own('delete-everything', { confirmation: 'DELETE' });
  await until(() => expect(worker.browser.toPages).toContainEqual({ changed: 'all' }));
  expect(await kept(worker)).toBe('');
});

test('A list of kept rows is corrected too, once its front page has run out.', async () => {
  const worker = newWorker();
  for (const id of IDS) await begin(worker, id);
  await worker.act({ type: 'keep' }, undefined, '22222');
  await list(worker);
  await isKept(worker, 'Shop 33333');
  await damage(worker, '22222');
  const cold = startCold(worker, at({ minutes: 20 }));
  expect((await cold.ask()).endings).toHaveLength(3);
  worker.browser.toPages.length = 0;
  cold.goOn();
  await until(() => expect(worker.browser.toPages).toContainEqual({ changed: 'all' }));
  expect((await cold.ask()).endings).toHaveLength(2);
});

test('A look at all endings that ends while a list is made takes nothing written since out of it.', async () => {
  const store = start(newProfile());
  const titled = (operationId: string, title: string) =>
    store.contracts.update(
      '11111',
      doing('11111', operationId, { type: 'begin', facts: { situation: 'me', kind: 'hourly', title } }),
    );
  await titled('operation-1', 'Old');
  const [hasAll, lookMayEnd, hasOne, listMayEnd] = [1, 2, 3, 4].map(() => Promise.withResolvers<void>());
  let isHeld = false;
  const contracts = {
    ...store.contracts,
    readAll: async () => {
      const records = await store.contracts.readAll();
      if (isHeld) hasAll?.resolve();
      if (isHeld) await lookMayEnd?.promise;
      return records;
    },
    read: async (id: string) => {
      const record = await store.contracts.read(id);
      hasOne?.resolve();
      await listMayEnd?.promise;
      return record;
    },
  };
  const rows = createListRows({
    store: { ...store, contracts },
    runtime: newWorker().browser.runtime,
    now: () => NOW,
    zone: () => ZONE,
    onNews: () => undefined,
  });
  await rows.renew(DEFAULT_SETTINGS, () => 0);
  isHeld = true;
  const look = rows.renew(DEFAULT_SETTINGS, () => 0);
  await hasAll?.promise;
  await store.contracts.update(
    '11111',
    doing('11111', 'operation-2', { type: 'say', facts: { title: 'New' }, clear: [] }),
  );
  const listed = rows.listed(DEFAULT_SETTINGS, FIRST_LIST);
  await hasOne?.promise;
  lookMayEnd?.resolve();
  await look;
  listMayEnd?.resolve();
  expect(await listed).toMatchObject({ listing: { endings: [{ title: 'New' }] } });
});

test('Where a record cannot be read, a list of what was kept is corrected soon, and nothing is kept any more.', async () => {
  const worker = newWorker();
  for (const id of IDS) await begin(worker, id);
  await isKept(worker, 'Shop 33333');
  await damage(worker, '22222');
  const isTold = async (readable = 2) => {
    worker.restart();
    const { storage, endings } = await list(worker);
    expect(endings).toHaveLength(readable);
    expect(storage.quarantined.map(({ key }) => key)).toEqual(['22222']);
  };
  const cold = startCold(worker);
  expect((await cold.ask()).endings).toHaveLength(3);
  worker.browser.toPages.length = 0;
  cold.goOn();
  await until(() => expect(worker.browser.toPages).toContainEqual({ changed: 'all' }));
  const { storage, endings } = await cold.ask();
  expect(endings).toHaveLength(2);
  expect(storage.quarantined.map(({ key }) => key)).toEqual(['22222']);
  await isTold();
  await begin(worker, '44444');
  await list(worker);
  await isTold(3);
});
