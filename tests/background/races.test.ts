// @vitest-environment node
// Pairs of requests that arrive at the same moment from two views: the outcome is that of one after the other.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ComebackAction } from '../../utils/domain/comeback/reducer.ts';
import type { SettingsAction } from '../../utils/domain/settings/reducer.ts';
import type { MessageType, Request } from '../../utils/messages/protocol.ts';
import { CONTRACT_ID } from '../builders.ts';
import { countFrom, seedOfRun } from '../chance.ts';
import { actions, comebackActions, settingsActions } from '../domain/arbitraries.ts';
import { fakeBrowser } from './fake-browser.ts';
import { fine, newWorker, type Worker, ZONE } from './worker.ts';

const RUNS = countFrom('RUNS', 400);
const SEED = seedOfRun();
const IDS = ['11111', '22222'] as const;

type Ask = { readonly [T in MessageType]: { readonly type: T; readonly request: Request<T> } }[MessageType];
const ids = fc.constantFrom(...IDS);
/** Few values, so that two often touch the same thing. */
const simple = fc.oneof(
  fc.record({ type: fc.constant('tick' as const), item: fc.constantFrom('talk', 'pay'), done: fc.boolean() }),
  fc.record({
    type: fc.constant('note' as const),
    item: fc.constant('talk'),
    text: fc.constantFrom('', 'a', 'b'),
  }),
  fc.constant({ type: 'keep' as const }),
  fc.constant({ type: 'resume' as const }),
);
const acts: fc.Arbitrary<Ask> = fc
  .tuple(ids, fc.uuid(), fc.oneof({ weight: 3, arbitrary: simple }, { weight: 1, arbitrary: actions }))
  .map(([contractId, operationId, action]) => ({
    type: 'act',
    request: { contractId, operationId, action, zone: ZONE },
  }));
/** The settings and the plan after a loss, at places where two often meet, and anywhere. */
const choices: fc.Arbitrary<SettingsAction> = fc.oneof(
  fc
    .record({ theme: fc.constantFrom('light' as const, 'dark' as const), noticeDaysHourly: fc.nat(30) })
    .map((patch): SettingsAction => ({ type: 'choose', patch })),
  fc.constantFrom('Mine', 'Ours').map(
    (name): SettingsAction => ({
      type: 'own',
      change: { stepSets: { s1: { name, steps: [{ text: 'Return the key', when: 'before' }] } } },
    }),
  ),
  settingsActions,
);
const planned: fc.Arbitrary<ComebackAction> = fc.oneof(
  fc.tuple(fc.constantFrom('m1', 'm2'), fc.constantFrom('Call Ana', 'Call Bo')).map(
    ([id, text]): ComebackAction => ({
      type: 'put',
      list: 'steps',
      entries: [{ id, text, on: '2026-11-10' }],
    }),
  ),
  fc.constantFrom('m1', 'm2').map((id): ComebackAction => ({ type: 'drop', list: 'steps', id })),
  comebackActions,
);
const changes: fc.Arbitrary<Ask> = fc.oneof(
  { weight: 3, arbitrary: acts },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.uuid(), choices)
      .map(([operationId, action]): Ask => ({ type: 'change-settings', request: { operationId, action } })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.uuid(), planned)
      .map(([operationId, action]): Ask => ({ type: 'change-comeback', request: { operationId, action } })),
  },
);
const asks: fc.Arbitrary<Ask> = fc.oneof(
  { weight: 10, arbitrary: changes },
  {
    weight: 2,
    arbitrary: ids.map((contractId): Ask => ({ type: 'delete-contract', request: { contractId } })),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Ask>({ type: 'delete-everything', request: { confirmation: 'DELETE' } }),
  },
);
/** `same`: the second view sends the first one's operation again, as after a lost answer. */
const pairs = fc.record({
  before: fc.array(changes, { maxLength: 6 }),
  one: asks,
  other: asks,
  same: fc.boolean(),
});

const say = (worker: Worker, { type, request }: Ask): Promise<unknown> => worker.own(type, request as never);
/** All that is stored, as an export has it, with the numbers of writes. */
const stateOf = async (worker: Worker): Promise<string> =>
  fine<'export-all'>(await worker.own('export-all', {})).text;
const workerAfter = async (before: readonly Ask[]): Promise<Worker> => {
  // A browser that shows no notification: what was shown is recorded whenever that is done, and no view asks for it.
  const worker = newWorker(fakeBrowser(undefined, 'firefox'));
  for (const ask of before) await say(worker, ask);
  return worker;
};
const inOrder = async (before: readonly Ask[], first: Ask, second: Ask) => {
  const worker = await workerAfter(before);
  const replies = [await say(worker, first), await say(worker, second)];
  return { replies, state: await stateOf(worker) };
};

test(`Two views that write at once both land, or one is told; some order explains what is stored (RUNS=${RUNS} SEED=${SEED}).`, {
  timeout: 180_000 + RUNS * 1_000,
}, async () => {
  const explained = fc.asyncProperty(pairs, async ({ before, one, other, same }) => {
    const second = same ? one : other;
    const worker = await workerAfter(before);
    const replies = await Promise.all([say(worker, one), say(worker, second)]);
    const happened = { replies, state: await stateOf(worker) };
    const forth = await inOrder(before, one, second);
    const back = await inOrder(before, second, one);
    const orders = [forth, { ...back, replies: back.replies.toReversed() }];
    expect(orders).toContainEqual(happened);
    // And it lasts.
    worker.restart();
    expect(await stateOf(worker)).toBe(happened.state);
  });
  await fc.assert(explained, { numRuns: RUNS, seed: SEED });
});

test('Views of two workers, as during an update, lose nothing to each other.', async () => {
  const older = newWorker();
  const newer = newWorker(older.browser);
  newer.factory = older.factory;
  newer.restart();
  const texts = Array.from({ length: 50 }, (_, index) => `item-${index}`);
  await Promise.all(
    texts.map((item, index) => (index % 2 === 0 ? older : newer).act({ type: 'tick', item, done: true })),
  );
  const { contract } = fine<'load'>(await newer.own('load', { contractId: CONTRACT_ID }));
  expect(Object.keys(contract?.ticks ?? {}).sort()).toEqual(texts.sort());
});
