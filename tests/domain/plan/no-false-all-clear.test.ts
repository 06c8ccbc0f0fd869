// @vitest-environment node
// Owns the promises that no order of ticks makes recorded money safe, that more answers move no deadline back, and that nothing counts from a moment
// which nobody gave. The counts: RUNS.
import * as fc from 'fast-check';
import { describe, expect } from 'vitest';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import type { Milestone } from '../../../utils/domain/contract/entries.ts';
import type { FactKey, Facts } from '../../../utils/domain/contract/facts.ts';
import { perform } from '../../../utils/domain/contract/perform.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { formatMoney, type Money } from '../../../utils/domain/money.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import type { PlanTimer } from '../../../utils/domain/plan/types.ts';
import { CHECKLIST } from '../../../utils/domain/rules/checklist/checklist.ts';
import { TIMER_IDS } from '../../../utils/domain/rules/rows.ts';
import { DAY_MS, epochMs, laterByDays, latest, nextUtcMonday } from '../../../utils/domain/time.ts';
import { pageViewFor } from '../../../utils/domain/views/page-view.ts';
import { effectsFor } from '../../../utils/domain/views/reminders/reminders.ts';
import { summaryOf } from '../../../utils/domain/views/summary.ts';
import { settings } from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { contracts, instants, settingsOf, withMoreFacts } from '../arbitraries.ts';
import { rulesOn } from '../rules-on.ts';

const RUNS = countFrom('RUNS', 2_000);
const SEED = seedOfRun();
const holds = rulesOn(RUNS, SEED);

// ---- What ending would lose -------------------------------------------------------------------------------------------------

const money: fc.Arbitrary<Money> = fc.record({
  cents: fc.integer({ min: 1, max: 5_000_000 }),
  currency: fc.constantFrom('USD', 'EUR', 'JPY'),
});
const heldMilestones: fc.Arbitrary<Milestone[]> = fc
  .array(
    fc.record({
      amount: fc.option(money, { nil: undefined }),
      state: fc.constantFrom('funded' as const, 'submitted' as const, 'changes-asked' as const),
      submittedAt: fc.option(instants, { nil: undefined }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((entries) =>
    entries.map(({ amount, state, submittedAt }, index) => ({
      id: `m${index + 1}`,
      name: `Part ${index + 1}`,
      state,
      ...(amount === undefined ? {} : { amount }),
      ...(submittedAt === undefined ? {} : { submittedAt }),
    })),
  );
/** What is added to an active contract so that ending it now would lose something. */
type Holding = { readonly facts: Facts; readonly milestones?: Milestone[] };
const holdings: fc.Arbitrary<Holding> = fc.oneof(
  heldMilestones.map((milestones) => ({ facts: { kind: 'fixed' as const }, milestones })),
  fc.tuple(fc.integer({ min: 1, max: 400 }), fc.option(money, { nil: undefined })).map(([tenths, rate]) => ({
    facts: { kind: 'hourly' as const, unloggedHours: tenths / 10, ...(rate === undefined ? {} : { rate }) },
  })),
  fc.constant({ facts: { kind: 'hourly' as const, trackerRunning: true } }),
  instants.map((at) => ({ facts: { kind: 'fixed' as const, disputeFiledAt: at } })),
  instants.map((at) => ({ facts: { kind: 'hourly' as const, hourlyDisputeFiledAt: at } })),
);
const GONE: readonly FactKey[] = [
  ...['endedAt', 'endedOn', 'endedBy', 'situation', 'kind', 'unloggedHours', 'rate'],
  ...['disputeClosedAt', 'hourlyDisputeAnsweredAt', 'refundAnsweredAt'],
] as FactKey[];
const holding: fc.Arbitrary<Contract> = fc
  .tuple(contracts, holdings, fc.constantFrom('me', 'both', undefined), fc.boolean(), instants)
  .map(([{ keptAt: _, ...record }, { facts, milestones = [] }, situation, isKindKnown, begunAt]) => {
    const left = Object.fromEntries(
      Object.entries(record.facts).filter(([key]) => !GONE.includes(key as FactKey)),
    );
    const { kind, ...rest } = facts;
    return {
      ...record,
      begunAt,
      undo: [],
      redo: [],
      milestones: [...milestones, ...record.milestones.filter(({ id }) => !/^m\d$/.test(id))],
      facts: {
        ...left,
        ...rest,
        ...(isKindKnown && kind !== undefined ? { kind } : {}),
        ...(situation === undefined ? {} : { situation }),
      },
    };
  });

/** Everything that a hand can do to steps without saying anything new of the contract. */
type Move = { readonly type: Action['type']; readonly item: string };
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    type: fc.constantFrom('tick', 'untick', 'set-aside', 'take-back', 'note', 'undo', 'redo') as fc.Arbitrary<
      Action['type']
    >,
    item: fc
      .tuple(fc.constantFrom(...CHECKLIST), fc.constantFrom('m1', 'm2', 'm3'))
      .map(([{ id, each }, entry]) => (each === undefined ? id : `${id}:${entry}`)),
  }),
  { maxLength: 40 },
);
const actionOf = ({ type, item }: Move, state: Contract): Action => {
  switch (type as string) {
    case 'untick':
      return { type: 'tick', item, done: false };
    case 'set-aside':
      return { type: 'set-aside', item, reason: 'Not needed' };
    case 'take-back':
      return { type: 'take-back', item };
    case 'note':
      return { type: 'note', item, text: 'Seen.' };
    case 'undo':
      return { type: 'undo', of: state.undo.at(-1)?.id ?? '' };
    case 'redo':
      return { type: 'redo', of: state.redo.at(-1)?.id ?? '' };
    default:
      return { type: 'tick', item, done: true };
  }
};
/** All open and done steps ticked, and every second one dismissed: the most that ticks can do. */
const allTicked = (record: Contract, keys: readonly string[], now: string): Contract =>
  keys.reduce(
    (state, item, index) =>
      perform(
        state,
        `all-ticked-${index}`,
        index % 2 === 0 ? { type: 'tick', item, done: true } : { type: 'set-aside', item, reason: 'No' },
        now,
      ),
    record,
  );

/** Summed here by hand, per currency, so that the planner's own sum is not what proves it. */
const sums = (amounts: readonly Money[]): Record<string, number> => {
  const total: Record<string, number> = {};
  for (const { cents, currency } of amounts) total[currency] = (total[currency] ?? 0) + cents;
  return total;
};
const HELD = ['funded', 'submitted', 'changes-asked'];
const expectedStake = ({ facts, milestones }: Contract): Record<string, number> => {
  const held =
    facts.kind === 'hourly'
      ? []
      : milestones.filter(({ state, givenUpAt }) => HELD.includes(state) && givenUpAt === undefined);
  const hours = facts.kind === 'fixed' ? 0 : (facts.unloggedHours ?? 0);
  const { rate } = facts;
  const pay = rate === undefined ? [] : [{ ...rate, cents: Math.floor(rate.cents * hours) }];
  const total = sums([...held.flatMap(({ amount }) => amount ?? []), ...pay]);
  return Object.fromEntries(Object.entries(total).filter(([, cents]) => cents > 0));
};

const losesStill = (record: Contract, now: string, chosen: Parameters<typeof planFor>[1]): void => {
  const plan = planFor(record, chosen, now);
  const { verdict } = plan;
  expect(verdict.state).toBe('lose');
  expect(sums(verdict.atStake)).toEqual(expectedStake(record));
  expect(new Set(verdict.atStake.map(({ currency }) => currency)).size).toBe(verdict.atStake.length);
  const page = pageViewFor(record, chosen, now, 'UTC');
  expect(page.verdict?.state).toBe('lose');
  expect(page.held).toMatch(/\w/);
  expect(page.mustDos.length).toBeGreaterThan(0);
  expect(summaryOf(record, plan, epochMs(now), 'UTC').verdict).toEqual(verdict);
  const badge = effectsFor(plan, record, chosen, now, 'UTC').badge;
  for (const amount of verdict.atStake) {
    expect(page.atStake).toContain(formatMoney(amount));
    expect(badge.title).toContain(formatMoney(amount));
  }
};

describe('while a record holds something that ending would lose', () => {
  holds(
    'no order of ticks, dismissals, undos and redos makes the verdict safe, and its amount stands in every view',
    [holding, moves, instants, settingsOf],
    (record, sequence, now, chosen) => {
      const after = sequence.reduce(
        (state, move, n) => perform(state, `move-number-${n}`, actionOf(move, state), now),
        record,
      );
      losesStill(after, now, chosen);
    },
  );
  holds(
    'every step of it may be ticked or dismissed, and nothing of that changes',
    [holding, instants, settingsOf],
    (record, now, chosen) => {
      const keys = planFor(record, chosen, now).items.map(({ key }) => key);
      losesStill(allTicked(record, keys, now), now, chosen);
    },
  );
  holds(
    'money that is given up one milestone at a time leaves the stake with exactly its own sum, and stays shown',
    [heldMilestones, instants, settingsOf],
    (milestones, now, chosen) => {
      let state: Contract = { ...blank, begunAt: now, milestones, facts: { situation: 'me', kind: 'fixed' } };
      for (const [index, { id }] of milestones.entries()) {
        state = perform(
          state,
          `give-up-number-${index}`,
          { type: 'give-up', milestone: id, done: true },
          now,
        );
        const { verdict, warnings } = planFor(state, chosen, now);
        const given = milestones.slice(0, index + 1).flatMap(({ amount }) => amount ?? []);
        expect(sums(verdict.givenUp)).toEqual(sums(given));
        expect(sums(verdict.atStake)).toEqual(expectedStake(state));
        expect(warnings.map((warning) => warning.id)).toContain('held-accepted');
      }
    },
  );
});

describe('a calm answer', () => {
  holds(
    'never stands beside a critical warning, whatever was ticked',
    [contracts, instants, settingsOf],
    (record, now, chosen) => {
      const keys = planFor(record, chosen, now).items.map(({ key }) => key);
      const { verdict, warnings } = planFor(allTicked(record, keys, now), chosen, now);
      if (verdict.label !== 'Safe to end' && verdict.label !== 'Settled') return;
      expect(warnings.filter(({ severity }) => severity === 'critical').map(({ id }) => id)).toEqual([]);
    },
  );
});

const blank: Contract = {
  version: 1,
  id: '38114251',
  rev: 1,
  createdAt: '2026-11-04T10:00:00Z',
  facts: {},
  ticks: {},
  setAside: {},
  notes: {},
  drafts: {},
  announced: {},
  exported: {},
  snoozed: {},
  reminded: {},
  milestones: [],
  tasks: [],
  access: [],
  evidence: [],
  followUps: [],
  ownSteps: [],
  history: [],
  undo: [],
  redo: [],
};

// ---- Deadlines --------------------------------------------------------------------------------------------------------------

/** What starts a count anew by the rules, so that it may lie later (upwork's help pages name each). */
const RESTARTS: readonly FactKey[] = ['lastActivityOn', 'lastWorkedAt', 'releaseRequestedAt'];
const restarts = (less: Contract, more: Contract): boolean => {
  const added = (Object.keys(more.facts) as FactKey[]).filter((key) => less.facts[key] === undefined);
  if (added.some((key) => RESTARTS.includes(key))) return true;
  const { endedAt, endedOn, refundAskedAt, refundAnsweredAt } = more.facts;
  // The exact moment takes the place of the day whose beginning counted until then.
  if (added.includes('endedAt') && endedOn !== undefined) return true;
  const end = endedAt ?? (endedOn === undefined ? undefined : `${endedOn}T00:00:00Z`);
  if (end === undefined) return false;
  // A second request: asked a week after the end, or asked by the end itself after the first one was answered.
  return (
    (added.includes('refundAskedAt') && epochMs(refundAskedAt ?? end) >= epochMs(laterByDays(end, 7))) ||
    (added.includes('refundAnsweredAt') && epochMs(refundAnsweredAt ?? end) < epochMs(end)) ||
    (['endedAt', 'endedOn', 'endedBy'].some((key) => added.includes(key as FactKey)) &&
      refundAskedAt !== undefined)
  );
};
/** A moment at which everything that was said has passed: nobody can say what has not come yet. */
const onceObserved = ({ facts }: Contract, now: string): string =>
  latest([
    now,
    ...Object.entries(facts).flatMap(([key, value]) => (key.endsWith('At') ? [value as string] : [])),
    ...(facts.endedOn === undefined ? [] : [`${facts.endedOn}T00:00:00Z`]),
  ]) ?? now;

const deadlines = (timers: readonly PlanTimer[]): PlanTimer[] =>
  timers.filter(({ sense, status }) => sense === 'deadline' && status === 'running');

describe('a deadline', () => {
  holds(
    'lies no later because more was said, but for what starts its count anew',
    [withMoreFacts, instants, settingsOf],
    ({ less, more }, earliest, chosen) => {
      fc.pre(!restarts(less, more));
      const now = onceObserved(more, earliest);
      const after = new Map(planFor(more, chosen, now).timers.map((timer) => [timer.key, timer]));
      for (const { key, dueAt } of deadlines(planFor(less, chosen, now).timers)) {
        const then = after.get(key);
        if (then !== undefined)
          expect(epochMs(then.dueAt), `${key}: ${dueAt} became ${then.dueAt}`).toBeLessThanOrEqual(
            epochMs(dueAt),
          );
      }
    },
  );
  holds(
    'that runs is warned of in its last 48 hours, whatever was ticked',
    [contracts, instants, settingsOf, fc.boolean()],
    (record, now, chosen, isTicked) => {
      const { keptAt: _, ...goesOn } = record;
      const keys = planFor(goesOn, chosen, now).items.map(({ key }) => key);
      const state = isTicked ? allTicked(goesOn, keys, now) : goesOn;
      const { timers, warnings } = planFor(state, chosen, now);
      const closing = deadlines(timers).filter(
        ({ assumed, background, dueAt }) =>
          !assumed && !background && epochMs(dueAt) - epochMs(now) <= 2 * DAY_MS,
      );
      const said = warnings.find(({ id }) => id === 'closing-soon')?.text;
      if (closing.length === 0) expect(said).toBeUndefined();
      // It names the first one and counts the others.
      else {
        expect(closing.map(({ label }) => `Less than two days left: ${label}`)).toContain(
          said?.replace(/(, and \d+ more)?\.$/, ''),
        );
        expect(said?.includes('more.') ?? false).toBe(closing.length > 1);
      }
    },
  );
});

const WEEKLY: readonly string[] = TIMER_IDS.filter((id) => ['week', 'edit', 'creview', 'hpay'].includes(id));
/** Within the first twelve hours of a Monday (UTC) two weeks are open, and after them one. */
const isMondayMorning = (at: string | undefined): boolean =>
  at !== undefined && epochMs(nextUtcMonday(at)) - epochMs(at) > 6.5 * DAY_MS;

describe('nothing counts from a moment that nobody gave', () => {
  holds(
    'what is counted names a given fact or an entry with a date, or it is marked as assumed',
    [contracts, instants, settingsOf],
    (record, now, chosen) => {
      const { facts, milestones } = record;
      const given = (key: FactKey): boolean =>
        facts[key] !== undefined || (key === 'endedAt' && facts.endedOn !== undefined);
      const isDated = milestones.some(
        ({ submittedAt, approvedAt, dueOn }) =>
          submittedAt !== undefined || approvedAt !== undefined || dueOn !== undefined,
      );
      const plan = planFor(record, chosen, now);
      for (const { key, because, assumed } of plan.timers) {
        if (!assumed) expect(because.some(given) || (because.length === 0 && isDated), key).toBe(true);
        for (const fact of because) expect(given(fact), `${key} names ${fact}`).toBe(true);
      }
      const assumed = new Set(plan.timers.filter((timer) => timer.assumed).map(({ key }) => key));
      for (const { timerKey } of effectsFor(plan, record, chosen, now, 'UTC').announcements)
        expect(assumed.has(timerKey), timerKey).toBe(false);
    },
  );
  holds(
    'time alone moves no clock that rests on an answer',
    [contracts, instants, fc.integer({ min: 0, max: 400 * 24 })],
    (record, now, hours) => {
      const chosen = settings();
      const after = new Map(
        planFor(record, chosen, laterByDays(now, hours / 24)).timers.map((timer) => [timer.key, timer]),
      );
      for (const { key, id, assumed, startAt, dueAt } of planFor(record, chosen, now).timers) {
        const then = after.get(key);
        if (assumed || then === undefined || then.assumed) continue;
        if (WEEKLY.includes(id) && isMondayMorning(record.facts.lastWorkedAt)) continue;
        expect({ key, startAt: then.startAt, dueAt: then.dueAt }).toEqual({ key, startAt, dueAt });
      }
    },
  );
  holds(
    'an end of which nobody said when starts no clock, and the first thing that is asked is when it was',
    [contracts, instants, settingsOf],
    (record, now, chosen) => {
      const { endedAt: _, endedOn: __, lastWorkedAt: ___, ...facts } = record.facts;
      const { keptAt: ____, ...rest } = record;
      const state: Contract = { ...rest, facts: { ...facts, situation: 'client' } };
      const { timers, verdict } = planFor(state, chosen, now);
      const afterEnd = ['fb', 'fbresp', 'week', 'edit', 'creview', 'hpay', 'bonus'];
      expect(timers.filter(({ id }) => afterEnd.includes(id))).toEqual([]);
      expect(verdict.state).toBe('lose');
      expect(verdict.sentence).toMatch(/^When did it end\?/);
    },
  );
});
