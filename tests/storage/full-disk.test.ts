// @vitest-environment node
// Owns the proof that a start on a disk that is full shows every record that a copy still holds, and never says nothing: the disk
// takes nothing more from some step of the start on, once for each step that there is.
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isProblem } from '../../utils/domain/problems.ts';
import type { Area } from '../../utils/storage/area.ts';
import type { Store } from '../../utils/storage/store.ts';
import { KEYS, numbered } from './kinds.ts';
import { DATABASE, newProfile, type Profile, start } from './profile.ts';

const full = () => new DOMException('The disk is full.', 'QuotaExceededError');

/** What asks the disk for room: every write, and where the browser wants room for that too, every opening of a database, or a read. */
type Asks = 'write' | 'open' | 'read';
let steps = 0;
let fullFrom = Number.POSITIVE_INFINITY;
let fullUntil = Number.POSITIVE_INFINITY;
let refused: readonly Asks[] = [];
/** Whether this step is refused; each one counts. */
const isRefused = (asks: Asks): boolean => {
  if (!refused.includes(asks)) return false;
  steps += 1;
  return steps > fullFrom && steps <= fullUntil;
};
const orFull = <T>(asks: Asks, work: () => Promise<T>): Promise<T> =>
  isRefused(asks) ? Promise.reject(full()) : work();
const onDisk = (area: Area): Area => ({
  get: (keys) => orFull('read', () => area.get(keys)),
  set: (items) => orFull('write', () => area.set(items)),
  remove: (keys) => area.remove(keys),
});
const openOnDisk = (factory: IDBFactory): IDBFactory =>
  Object.assign(Object.create(factory), {
    databases: factory.databases.bind(factory),
    deleteDatabase: factory.deleteDatabase.bind(factory),
    open: (name: string, version?: number) => {
      if (isRefused('open')) throw full();
      return factory.open(name, version);
    },
  });

const [ID = ''] = KEYS;
/** Ways to be answered first: one record of each kind, all of them, or what there is to say. */
const FIRST: Readonly<Record<string, (store: Store) => Promise<unknown>>> = {
  'one ending is asked for': (store) => store.contracts.read(ID),
  'the settings are asked for': (store) => store.settings.read(),
  'the plan after a loss is asked for': (store) => store.comeback.read(),
  'all are asked for': (store) => store.contracts.readAll(),
  'the report is asked for': (store) => store.reportAtOnce(),
};
/** One write to a record of each kind. */
const writeEach = async (profile: Profile, number: number): Promise<void> => {
  const store = start(profile);
  for (const key of KEYS) await numbered(key, number).ask(store, `operation-${number}`);
};
/** What lies on the disk when the browser starts. */
const BEFORE: Readonly<Record<string, (profile: Profile) => Promise<void> | void>> = {
  'both copies': () => undefined,
  'a database that the browser lost': (profile) => {
    profile.factory = new IDBFactory();
  },
  'a second copy that the browser lost': async ({ local }) => {
    await local.remove(Object.keys(await local.get(null)));
  },
  'a second copy that is behind': async (profile) => {
    const before = await profile.local.get(null);
    await writeEach(profile, 2);
    await profile.local.remove(Object.keys(await profile.local.get(null)));
    await profile.local.set(before);
  },
};

const saved = async (before: string): Promise<Profile> => {
  const profile = newProfile();
  await writeEach(profile, 1);
  await BEFORE[before]?.(profile);
  return profile;
};
const startOn = async (profile: Profile, first: string) => {
  const store = start({
    factory: openOnDisk(profile.factory as IDBFactory),
    local: onDisk(profile.local),
    session: profile.session,
  });
  await FIRST[first]?.(store);
  const one = await store.contracts.read(ID);
  const all = await store.contracts.readAll();
  const singles = [await store.settings.read(), await store.comeback.read()];
  const isShown =
    one !== undefined &&
    'rev' in one &&
    Array.isArray(all) &&
    all.length === 1 &&
    // Of those without a readable copy the default is given.
    singles.every(({ rev }) => rev > 0);
  // A view that gets a problem says so itself.
  const isSaid = isProblem(one) || isProblem(all);
  return { isShown, isSaid, report: await store.report() };
};

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  for (const method of ['put', 'add'] as const) {
    const original = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...given) {
      if (isRefused('write')) throw full();
      return original.apply(this, given);
    });
  }
  const { get } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    if (isRefused('read')) throw full();
    return get.call(this, key);
  });
  for (const method of ['getAll', 'getAllKeys'] as const) {
    const original = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...given) {
      if (isRefused('read')) throw full();
      return original.apply(this, given as []) as never;
    });
  }
});
afterEach(() => {
  refused = [];
  vi.restoreAllMocks();
});

/** Runs the start once with room, to count its steps, then once for each step from which, or at so many of which, there is none. */
const tryEach = async (before: string, first: string, asks: readonly Asks[], times: number) => {
  const begin = (from: number) => {
    steps = 0;
    fullFrom = from;
    fullUntil = from + times;
  };
  const profiles = await saved(before);
  begin(Number.POSITIVE_INFINITY);
  refused = asks;
  await startOn(profiles, first);
  const count = steps;
  const outcomes = [];
  for (let from = 0; from <= count; from += 1) {
    refused = [];
    const profile = await saved(before);
    begin(from);
    refused = asks;
    outcomes.push({ from, ...(await startOn(profile, first)) });
  }
  return outcomes;
};

describe.each(Object.keys(BEFORE))('%s, and a disk that is full', (before) => {
  describe.each(Object.keys(FIRST))('%s first', (first) => {
    it.each([
      ['takes no write any more', ['write'], Number.POSITIVE_INFINITY],
      ['opens nothing any more either', ['write', 'open'], Number.POSITIVE_INFINITY],
      ['refuses one write', ['write'], 1],
      ['refuses one step', ['write', 'open'], 1],
      ['refuses one read or write', ['write', 'read'], 1],
      ['refuses two openings', ['open'], 2],
      ['refuses two reads', ['read'], 2],
      ['refuses four steps', ['write', 'open', 'read'], 4],
    ] as const)('%s', async (_what, asks, times) => {
      for (const { from, isShown, isSaid, report } of await tryEach(before, first, asks, times)) {
        const said =
          report.reason !== undefined || report.lost !== undefined || report.quarantined.length > 0;
        // The second copy can be read whatever the disk says; the database only where it still opens.
        const isThere =
          before !== 'a second copy that the browser lost' || !asks.some((one) => one === 'open');
        const mayBeSaid = !isThere || asks.some((one) => one === 'read');
        expect({ from, shown: isShown || (mayBeSaid && (said || isSaid)) }).toEqual({ from, shown: true });
        // Full from the first step on, it is told in any case.
        if (from === 0 && times > 4) expect(said).toBe(true);
      }
    });
  });
});

it('a full disk is told, and what was said of it goes once there is room', async () => {
  const profile = await saved('both copies');
  refused = ['write', 'open'];
  steps = 0;
  fullFrom = 0;
  fullUntil = Number.POSITIVE_INFINITY;
  expect((await startOn(profile, 'all are asked for')).report.reason).toBeDefined();
  refused = [];
  expect((await startOn(profile, 'all are asked for')).report.reason).toBeUndefined();
  expect(await (profile.factory as IDBFactory).databases()).toMatchObject([{ name: DATABASE }]);
});
