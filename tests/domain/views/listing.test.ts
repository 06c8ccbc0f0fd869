// Owns the promises of the list of all endings: which are in it, in which order, and how long that order holds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../utils/domain/contract/facts.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { epochMs, type Instant, later } from '../../../utils/domain/time.ts';
import { badgeOf } from '../../../utils/domain/views/badge.ts';
import { ListQuerySchema, listingOf, listRowOf, titlesOf } from '../../../utils/domain/views/listing.ts';
import type { Summary } from '../../../utils/domain/views/summary.ts';
import { byUrgency, steadyUntilMs, urgencyOf } from '../../../utils/domain/views/urgency.ts';
import {
  allTicked,
  clientEnded,
  contract,
  dollars,
  fixed,
  followUp,
  hourly,
  milestone,
  settings,
  told,
} from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { at, NOW } from '../../clock.ts';
import { contracts, instants, settingsOf } from '../arbitraries.ts';

const RUNS = countFrom('RUNS', 1_000);
const SEED = seedOfRun();
const rowOf = (record: Contract) => listRowOf(record, planFor(record, settings(), NOW), epochMs(NOW), 'UTC');
const summaryIn = (record: Contract) => JSON.parse(rowOf(record).summary) as Summary;
const list = (records: readonly Contract[], words = '', count = 10) =>
  listingOf(records.map(rowOf), { words, count });
const YEARS_MS = 3 * 365 * 86_400_000;
/** The same, kept or with nothing left to be done. */
const doneWith = (record: Contract): Contract => {
  const { facts, createdAt, id } = record;
  const over = { feedbackLeftAt: createdAt, feedbackReplyAt: createdAt, paymentReceivedAt: createdAt };
  return Number(id) % 2 === 0
    ? { ...record, keptAt: createdAt }
    : allTicked({ ...record, facts: { ...facts, ...over, endedAt: facts.endedAt ?? createdAt } });
};
const named = (id: string, title: string): Contract => hourly({ title }, { id });

describe('a summary', () => {
  it('calls the end unknown only where nothing says when it was, not even the day', () => {
    const isUnknown = (facts: Facts) =>
      summaryIn(contract({ facts: { kind: 'fixed', situation: 'client', ...facts } })).endUnknown;
    expect(isUnknown({})).toBe(true);
    expect(isUnknown({ endedOn: '2026-11-03' })).toBeUndefined();
    expect(isUnknown({ endedAt: NOW })).toBeUndefined();
  });
});

describe('the list of all endings', () => {
  it('begins with the most urgent, and holds as many as are wanted', () => {
    const calm = hourly({}, { id: '11111', keptAt: NOW });
    const open = fixed([], {}, { id: '22222' });
    const urgent = clientEnded({ kind: 'fixed' }, { id: '33333', milestones: [milestone()] });
    const ids = ({ endings }: ReturnType<typeof list>) => endings.map(({ contractId }) => contractId);
    expect(ids(list([calm, open, urgent]))).toEqual(['33333', '22222', '11111']);
    expect(list([calm, open, urgent], '', 2)).toMatchObject({ found: 3, total: 3 });
    expect(ids(list([calm, open, urgent], '', 2))).toEqual(['33333', '22222']);
  });

  it('counts no ending as done whose money a running request takes: kept, or with its step marked as not needed', () => {
    const asked = { refundAskedAt: at({ days: -6 }) };
    const kept = fixed([milestone()], asked, { id: '22222', keptAt: NOW });
    const left = { kind: 'fixed', feedbackLeftAt: NOW, feedbackReplyAt: NOW } as const;
    const over = allTicked(clientEnded({ ...left, ...asked }, { milestones: [milestone()] }));
    const setAside = { 'client-refund-request': { at: NOW, reason: 'Not now' } };
    for (const record of [kept, { ...over, setAside }]) {
      const summary = summaryIn(record);
      expect(summary).toMatchObject({
        group: 'now',
        amount: '$400',
        nextStep: 'Answer the client’s refund request',
      });
      expect(summary.verdict.state).toBe('lose');
      const plan = planFor(record, settings(), NOW);
      expect(badgeOf(plan, record, epochMs(NOW)).title).toContain('$400 at stake');
    }
  });
  it('puts what was planned for today among what needs a look now, a settled one too, and after money', () => {
    const done = { feedbackLeftAt: NOW, feedbackReplyAt: NOW, paymentReceivedAt: NOW };
    const followed = (on: string) =>
      clientEnded(
        { kind: 'hourly', ...done, endedAt: at({ days: -60 }) },
        {
          id: '33333',
          followUps: [followUp({ on })],
        },
      );
    const money = clientEnded(
      { kind: 'fixed', refundAskedAt: at({ days: -6 }), endedAt: at({ days: -6 }) },
      { id: '22222', milestones: [milestone()] },
    );
    const summaries = list([followed('2026-11-04'), money]).endings;
    expect(summaries.map(({ contractId, group }) => `${contractId} ${group}`)).toEqual([
      '22222 now',
      '33333 now',
    ]);
    expect(summaries[1]).toMatchObject({
      nextStep: expect.stringContaining('Ask how the launch went'),
      next: { dueAt: '2026-11-05T00:00:00Z' },
    });
    expect(list([followed('2026-11-05')]).endings[0]?.group).not.toBe('now');
  });

  it('shows, however few are wanted, the front of one and the same order', () => {
    fc.assert(
      fc.property(fc.array(contracts, { maxLength: 12 }), fc.integer({ min: 1, max: 13 }), (some, count) => {
        const records = some.map((record, index) => ({ ...record, id: `${10_000 + index}`, begunAt: NOW }));
        const byHand = records.map(rowOf).sort(byUrgency);
        const { endings, groups } = list(records, '', count);
        expect(endings).toEqual(byHand.slice(0, count).map(({ summary }) => JSON.parse(summary)));
        expect(Object.values(groups).reduce((sum, one) => sum + one, 0)).toBe(records.length);
      }),
      { numRuns: Math.min(RUNS, 60), seed: SEED },
    );
  });
  it('leaves out what was only looked at', () => {
    const { begunAt: _, ...looked } = contract();
    expect(list([looked])).toEqual({
      endings: [],
      found: 0,
      total: 0,
      groups: { now: 0, coming: 0, undated: 0, done: 0 },
    });
  });

  it('counts what has the words apart from what there is', () => {
    const found = list([named('11111', 'Shop'), named('22222', 'Wedding site')], ' WEDDING ');
    expect(found).toMatchObject({ endings: [{ contractId: '22222' }], found: 1, total: 2 });
  });

  it('carries of each one what is seen at a glance, and nothing else of it', () => {
    const secret = 'SECRET';
    const record = clientEnded(
      { kind: 'fixed', title: 'Shop', refundAskedAt: at({ days: -6 }) },
      { milestones: [milestone()], notes: { talk: secret }, drafts: { tell: secret } },
    );
    const { endings } = list([record]);
    expect(endings).toEqual([
      {
        contractId: record.id,
        title: 'Shop',
        stage: 'ended',
        group: 'now',
        nextStep: 'Answer the client’s refund request',
        amount: '$400',
        next: { label: expect.any(String), dueAt: at({ days: 1 }) },
        openMustDos: planFor(record, settings(), NOW).progress.openMustDos,
        verdict: {
          state: 'lose',
          label: 'Answer needed',
          sentence: 'Answer by {when}, or $400 goes back',
          at: at({ days: 1 }),
          atStake: [dollars(400)],
          hoursAtStake: 0,
          orMore: false,
          givenUp: [],
        },
      },
    ]);
    expect(JSON.stringify(endings)).not.toContain(secret);
  });

  it('takes no more words than a line holds, and no endless list', () => {
    const takes = (choice: unknown) => ListQuerySchema.safeParse(choice).success;
    expect(takes({ words: 'x'.repeat(200), count: 25 })).toBe(true);
    expect(takes({ words: 'x'.repeat(201), count: 25 })).toBe(false);
    expect(takes({ words: '', count: 0 })).toBe(false);
  });

  it('names records by title or number, and none that is not there', () => {
    const { title: _, ...untitled } = named('22222', '').facts;
    const records = [named('11111', 'Shop'), contract({ id: '22222', facts: untitled })];
    expect(titlesOf(records.map(rowOf), ['11111', '22222', '33333'])).toEqual({
      '11111': 'Shop',
      '22222': 'Contract 22222',
    });
  });
});

describe('the groups of the list', () => {
  const asked = (hoursLeft: number, id: string) =>
    clientEnded(
      { kind: 'fixed', refundAskedAt: at({ days: -7, hours: hoursLeft }) },
      { id, milestones: [milestone()] },
    );
  const notice = hourly(told(), { id: '30001' });
  const feedback = (daysAgo: number, id: string) => fixed([], { endedAt: at({ days: -daysAgo }) }, { id });
  const groupsOf = (records: readonly Contract[]) =>
    list(records).endings.map(({ contractId, group }) => [contractId, group]);

  it('put a deadline within 48 hours first, then what has a date, then what has none, then what is done', () => {
    const { endedAt: _, ...unknownEnd } = clientEnded({ kind: 'fixed' }).facts;
    const records = [
      hourly({}, { id: '50001', keptAt: NOW }),
      contract({ id: '40002', facts: unknownEnd }),
      fixed([milestone()], {}, { id: '40001' }),
      notice,
      feedback(12.5, '20001'),
      asked(24, '10001'),
    ];
    expect(groupsOf(records)).toEqual([
      ['10001', 'now'],
      ['20001', 'now'],
      ['30001', 'coming'],
      ['40001', 'undated'],
      ['40002', 'undated'],
      ['50001', 'done'],
    ]);
    expect(list(records).groups).toEqual({ now: 2, coming: 1, undated: 2, done: 1 });
    // Also of those that did not fit.
    expect(list(records, '', 1).groups).toEqual({ now: 2, coming: 1, undated: 2, done: 1 });
  });

  it('change at 48 hours before the deadline, and the list is looked at anew then', () => {
    const record = asked(49, '10001');
    const plan = planFor(record, settings(), NOW);
    expect(urgencyOf(plan, epochMs(NOW), 'UTC').group).toBe('coming');
    const then = at({ hours: 1 });
    expect(urgencyOf(planFor(record, settings(), then), epochMs(then), 'UTC').group).toBe('now');
  });

  it('put within each one what has money behind its clock first, then money at stake, then the sooner', () => {
    const records = [
      notice,
      feedback(5, '20002'),
      feedback(6, '20001'),
      fixed([milestone()], told(), { id: '15000' }),
      asked(100, '10002'),
      asked(99, '10001'),
    ];
    expect(groupsOf(records).map(([id]) => id)).toEqual([
      '10001',
      '10002',
      '15000',
      '30001',
      '20001',
      '20002',
    ]);
  });

  it('never put what has no date above what has one, whatever is at stake', () => {
    const shown = list([fixed([milestone()], {}, { id: '10001' }), notice]).endings;
    expect(shown.map(({ next }) => next === undefined)).toEqual([false, true]);
    expect(shown[1]).toMatchObject({ amount: '$400', group: 'undated' });
  });

  it('count no clock that is only assumed as a date', () => {
    expect(list([hourly()]).endings[0]).toMatchObject({ group: 'undated', nextStep: 'Tell the client' });
  });

  describe('of a contract with $400 to submit and $400 in review', () => {
    const parts = (daysAgo: number) => [
      milestone({ dueOn: '2026-10-27' }),
      milestone({
        id: 'm2',
        name: 'Day tickets',
        state: 'submitted',
        submittedAt: at({ days: -daysAgo }),
      }),
    ];
    const shown = (facts: Facts, daysAgo = 5) => list([fixed(parts(daysAgo), facts)]).endings[0];

    it('say the step that keeps the money and the release that comes first, not a far notice of Upwork’s', () => {
      expect(shown({})).toMatchObject({
        amount: '$800',
        nextStep: expect.stringContaining('Submit work'),
        next: { label: expect.stringContaining('Day tickets'), dueAt: at({ days: 9 }) },
      });
    });

    it('show the notice where that ends first', () => {
      expect(shown(told(at({ days: -9 })))?.next?.label).toBe('Your notice ends');
    });

    it('show a deadline within 48 hours before a release that comes sooner', () => {
      expect(shown({ refundAskedAt: at({ days: -6 }) }, 13.5)).toMatchObject({
        group: 'now',
        nextStep: 'Answer the client’s refund request',
      });
    });
  });

  it('put a contract that only counts as idle far ahead below one whose money goes at its clock', () => {
    const idle = fixed([milestone({ dueOn: '2026-10-27' })], {}, { id: '10001' });
    const shown = list([idle, asked(100, '10002')]).endings;
    expect(shown.map(({ contractId }) => contractId)).toEqual(['10002', '10001']);
    expect(shown[1]?.nextStep).toContain('Submit work');
  });

  it('name as the next step what keeps the money, where the clock has none behind it', () => {
    expect(list([fixed([milestone()], told())]).endings[0]?.nextStep).toContain('Submit');
    expect(list([notice]).endings[0]?.nextStep).toBe('Your notice ends');
  });
});

describe('how urgent an ending is', () => {
  it(`stays the same until the moment that is named for it (RUNS=${RUNS} SEED=${SEED})`, {
    timeout: 180_000 + RUNS * 20,
  }, () => {
    fc.assert(
      fc.property(
        fc.oneof(contracts, contracts.map(doneWith)),
        settingsOf,
        instants,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (record, chosen, now, share) => {
          const rowAt = (at: Instant) => listRowOf(record, planFor(record, chosen, at), epochMs(at), 'UTC');
          const { fromMs, untilMs, ...row } = rowAt(now);
          expect(fromMs).toBe(epochMs(now));
          expect(untilMs).toBeGreaterThan(fromMs);
          expect(JSON.parse(JSON.stringify({ ...row, untilMs }))).toEqual({ ...row, untilMs });
          const {
            fromMs: _,
            untilMs: __,
            ...then
          } = rowAt(later(now, Math.floor(Math.min(untilMs - fromMs, YEARS_MS) * share)));
          expect(then).toEqual(row);
        },
      ),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('is looked at anew while the kind has to be asked for, also where all is done', () => {
    const done = { feedbackLeftAt: NOW, feedbackReplyAt: NOW, paymentReceivedAt: NOW };
    const facts = { situation: 'client', endedAt: NOW, lastWorkedAt: at({ days: 12 }), ...done } as const;
    const record = allTicked(contract({ facts }));
    const row = rowOf(record);
    expect(row.group).toBe('done');
    const then = later(NOW, row.untilMs - 1 - epochMs(NOW));
    const { fromMs: _, untilMs: __, ...same } = row;
    expect(listRowOf(record, planFor(record, settings(), then), epochMs(then), 'UTC')).toMatchObject(same);
  });

  it('is looked at anew where a clock runs out', () => {
    const asked = clientEnded(
      { kind: 'fixed', refundAskedAt: at({ days: -6 }) },
      { milestones: [milestone()] },
    );
    const now = at({ hours: 23, minutes: 59 });
    expect(steadyUntilMs(planFor(asked, settings(), now), epochMs(now), 'UTC')).toBe(
      epochMs(at({ days: 1 })),
    );
  });

  it('is looked at anew where a clock begins, from which on an answer is needed', () => {
    const endedAt = at({ minutes: 1 });
    const ends = clientEnded({ kind: 'fixed', endedAt }, { milestones: [milestone()] });
    expect(steadyUntilMs(planFor(ends, settings(), NOW), epochMs(NOW), 'UTC')).toBe(epochMs(endedAt));
  });
});
