// @vitest-environment node
// The store against a model of a few lines, with restarts, damage and deletions between the acknowledgements.
// RUNS raises the number of runs, SEED replays them.
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { isProblem } from '../../utils/domain/problems.ts';
import type { Area } from '../../utils/storage/area.ts';
import type { Store } from '../../utils/storage/store.ts';
import { countFrom, seedOfRun } from '../chance.ts';
import { type All, allIn, type Doing, doings, goingBack, NOTHING, numbered, recordIn } from './kinds.ts';
import {
  brokenFactory,
  closedFactory,
  itemsIn,
  newProfile,
  type Profile,
  restoreArea,
  start,
} from './profile.ts';

const RUNS = countFrom('RUNS', 1_500);
const SEED = seedOfRun();
/** Runs side by side: each of them mostly waits for the database and the checksums. */
const LANES = 4;
const IDS = ['11111', '22222', '33333'] as const;
/** Where the mirror refuses: known from the start, there is none to delete from. */
const HALF_OR_NOTHING = expect.toSatisfy(
  (reply) => reply === null || (isProblem(reply) && reply.problem === 'half-deleted'),
);

type Model = {
  all: All;
  done: { readonly doing: Doing; readonly operationId: string }[];
};
type Real = {
  /** What is stored, whether the browser lets it be reached or not. */
  readonly profile: Profile;
  store: Store;
  operations: number;
  /** The area takes no write: what is acknowledged then stands in the database alone. */
  isRefusing: boolean;
  /** The usual database does not open: what is acknowledged then stands in its successor. */
  isBroken: boolean;
};
type Command = fc.AsyncCommand<Model, Real>;

// What the browser refuses is told there too, thousands of times.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

const nextOperation = (real: Real): string => {
  real.operations += 1;
  return `operation-${real.operations}`;
};
const restart = (real: Real): void => {
  const { profile, isBroken } = real;
  const orRefuse = <T>(work: () => Promise<T>): Promise<T> =>
    real.isRefusing ? Promise.reject(new Error('The browser refuses.')) : work();
  const local: Area = {
    get: (keys) => profile.local.get(keys),
    set: (items) => orRefuse(() => profile.local.set(items)),
    remove: (keys) => orRefuse(() => profile.local.remove(keys)),
  };
  const { factory } = profile;
  real.store = start({ ...profile, local, factory: factory && isBroken ? brokenFactory(factory) : factory });
};
const expectSame = async (model: Model, { store }: Real): Promise<void> => {
  expect(await allIn(store)).toEqual(model.all);
  const report = await store.report();
  expect(report.mode).toBe('durable');
  expect(report.lost).toBeUndefined();
};
const act = async (model: Model, real: Real, doing: Doing, operationId: string): Promise<void> => {
  const expected = doing.on(model.all, operationId);
  expect(await doing.ask(real.store, operationId)).toEqual(recordIn(expected, doing.key));
  model.all = expected;
};
const command = (name: string, run: (model: Model, real: Real) => Promise<void>): Command => ({
  check: () => true,
  run,
  toString: () => name,
});

const ODD_TEXTS = ['', '\0', '\uD800', '\uFEFF', '\u202E', '😀', '__proto__', '"}', 'é'.repeat(500)];
const Text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom(...ODD_TEXTS));
const Id = fc.constantFrom(...IDS);

const Doings = doings(IDS, Text);

const acts = Doings.map((doing) =>
  command(`act(${doing.name})`, async (model, real) => {
    const operationId = nextOperation(real);
    await act(model, real, doing, operationId);
    model.done.push({ doing, operationId });
  }),
);
const waysBack = fc
  .tuple(fc.constantFrom(...IDS, 'settings', 'comeback'), fc.constantFrom('undo', 'redo'))
  .map(([key, type]) =>
    command(`${type}(${key})`, async (model, real) => {
      const doing = goingBack(model.all, key, type);
      if (doing) await act(model, real, doing, nextOperation(real));
    }),
  );
const repeats = fc.nat().map((pick) =>
  command(`repeat(${pick})`, async (model, real) => {
    const again = model.done[pick % Math.max(model.done.length, 1)];
    // After a deletion the record no longer knows what was done to it; views do not repeat across one.
    if (again) await act(model, real, again.doing, again.operationId);
  }),
);
const races = fc.tuple(Doings, Doings).map(([one, other]) =>
  command(`race(${one.name}, ${other.name})`, async (model, real) => {
    const [first, second] = [nextOperation(real), nextOperation(real)];
    await Promise.all([one.ask(real.store, first), other.ask(real.store, second)]);
    const stored = await allIn(real.store);
    const forth = other.on(one.on(model.all, first), second);
    const back = one.on(other.on(model.all, second), first);
    expect([forth, back]).toContainEqual(stored);
    model.all = stored;
  }),
);
const removals = Id.map((id) =>
  command(`remove(${id})`, async (model, real) => {
    // Half of it is told as half of it; the database has it done either way.
    expect(await real.store.contracts.remove(id)).toEqual(real.isRefusing ? HALF_OR_NOTHING : null);
    const { contracts, ...singles } = model.all;
    model.all = { ...singles, contracts: new Map([...contracts].filter(([key]) => key !== id)) };
    model.done = model.done.filter(({ doing }) => doing.key !== id);
  }),
);
const afterStart = (name: string, happen: (real: Real) => Promise<void>) =>
  fc.constant(
    command(name, async (model, real) => {
      await happen(real);
      restart(real);
      await expectSame(model, real);
    }),
  );
/** Damage to one copy, which the other one must restore: only where there are two. */
const damage = (name: string, happen: (real: Real) => Promise<void>) =>
  afterStart(name, async (real) => {
    if (!real.isRefusing) await happen(real);
  });
const old = new WeakMap<Profile, Record<string, unknown>>();

const commands = [
  acts,
  acts,
  acts,
  acts,
  waysBack,
  repeats,
  races,
  removals,
  fc.constant(command('read', expectSame)),
  fc.constant(
    command('delete everything', async (model, real) => {
      expect(await real.store.clear()).toEqual(real.isRefusing ? HALF_OR_NOTHING : null);
      model.all = NOTHING;
      model.done = [];
    }),
  ),
  afterStart('restart', async () => undefined),
  damage('lose the database', async ({ profile }) => {
    profile.factory = new IDBFactory();
  }),
  damage('lose the mirror', ({ profile }) => restoreArea(profile.local, {})),
  damage('remember the mirror', async ({ profile }) => {
    old.set(profile, await itemsIn(profile.local));
  }),
  damage('an older mirror comes back', async ({ profile }) => {
    await restoreArea(profile.local, old.get(profile) ?? {});
  }),
  damage('garble the mirror', async ({ profile }) => {
    const items = await itemsIn(profile.local);
    for (const kind of ['contracts/', 'settings/', 'comeback/']) {
      const name = Object.keys(items).find((key) => key.startsWith(kind));
      if (name)
        await profile.local.set({ [name]: { ...(items[name] as object), text: '{"id":"11111","rev":9' } });
    }
  }),
  fc.constant(
    command('the mirror takes nothing from now on', async (_, real) => {
      real.isRefusing = true;
    }),
  ),
  afterStart('the mirror takes nothing, and the worker ends', async (real) => {
    real.isRefusing = true;
  }),
  afterStart('the mirror takes all again', async (real) => {
    real.isRefusing = false;
  }),
  afterStart('no database opens, and the mirror is gone, for one start', async (real) => {
    const { profile, operations } = real;
    const there = (await profile.factory?.databases()) ?? [];
    if (profile.factory === undefined || there.length === 0 || real.isRefusing) return;
    await restoreArea(profile.local, {});
    const store = start({ ...profile, factory: closedFactory(profile.factory, there) });
    const { mode, reason, lost } = await store.report();
    expect({ mode, isSaid: reason !== undefined, lost }).toEqual({ mode: 'memory', isSaid: true });
    const refused = { problem: 'unopened', detail: 'database' };
    expect(await store.contracts.remove('11111')).toEqual(refused);
    expect(await numbered('22222', operations).ask(store, 'operation-refused')).toEqual(refused);
  }),
  // Built anew from the mirror, which must be whole for that.
  damage('the database does not open', async (real) => {
    real.isBroken = true;
  }),
  afterStart('the database opens again', async (real) => {
    real.isBroken = false;
  }),
];

test(
  `Whatever happens between acknowledgements, nothing is lost or doubled (${RUNS} runs, SEED=${SEED}).`,
  async () => {
    console.info(`Store model: RUNS=${RUNS} SEED=${SEED}`);
    const setup = () => {
      const profile = newProfile();
      const real: Real = {
        profile,
        store: start(profile),
        operations: 0,
        isRefusing: false,
        isBroken: false,
      };
      restart(real);
      return { model: { all: NOTHING, done: [] } as Model, real };
    };
    const upTo = (maxCommands: number) => fc.commands(commands, { maxCommands, size: 'max' });
    // Many short runs find more than a few long ones, but some things need their time to go wrong.
    const steps = fc.oneof({ weight: 2, arbitrary: upTo(20) }, { weight: 1, arbitrary: upTo(60) });
    const runs = fc.asyncProperty(steps, (commands) => fc.asyncModelRun(setup, commands));
    const lane = (number: number) =>
      fc.assert(runs, { numRuns: Math.ceil(RUNS / LANES), seed: SEED + number });
    await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number)));
  },
  180_000 + RUNS * 1_000,
);
