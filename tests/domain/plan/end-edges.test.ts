// @vitest-environment node
// Owns the promises about an end that is known as a day: deadlines count from its first edge, and what may hold until its last is said;
// and about feedback: silenced only where it cannot come.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../utils/domain/contract/facts.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { addDays, epochMs, later, laterByDays, utcMidnight } from '../../../utils/domain/time.ts';
import { lineOfTime } from '../../../utils/domain/views/line-of-time.ts';
import { moneyRows } from '../../../utils/domain/views/money-rows.ts';
import { stepsByTime } from '../../../utils/domain/views/steps-by-time.ts';
import { clientEnded, contract, fixed, milestone, settings, told } from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { at, NOW } from '../../clock.ts';
import { rulesOn } from '../rules-on.ts';

const HOUR_MS = 3_600_000;
const RUNS = countFrom('RUNS', 1_000);
const SEED = seedOfRun();
const holds = rulesOn(RUNS, SEED);
const days = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2026-01-01', n));

/** What a record holds of an end: the day alone, the earlier edge read off the page, or the day as a person chose it in their own zone. */
const STORED = ['day', 'edge', 'local'] as const;

describe('a refund request that counts from a day', () => {
  holds(
    'is never said to be over while it may still run, nor to run when it is over, in whatever zone the day was meant',
    [
      days,
      fc.integer({ min: -12 * 60, max: 14 * 60 }),
      fc.integer({ min: 0, max: 24 * 3600 - 1 }),
      fc.integer({ min: 0, max: 7 * 24 * 3600 - 1 }),
      fc.constantFrom(...STORED),
    ],
    (endedOn, zoneMinutes, secondOfDay, secondOfWindow, stored) => {
      const local = later(utcMidnight(endedOn), -zoneMinutes * 60_000);
      const ended = later(local, secondOfDay * 1_000);
      const edge = epochMs(local) < epochMs(utcMidnight(endedOn)) ? local : utcMidnight(endedOn);
      const record = contract({
        facts: {
          situation: 'client',
          kind: 'fixed',
          endedBy: 'client',
          endedOn,
          ...(stored === 'day' ? {} : { endedAt: stored === 'edge' ? edge : local }),
        },
        milestones: [milestone()],
      });
      const { verdict, warnings } = planFor(record, settings(), later(ended, secondOfWindow * 1_000));
      expect(verdict).toMatchObject({ state: 'lose', label: 'Answer needed' });
      expect(verdict.atStake).toHaveLength(1);
      expect(warnings[0]?.id).toMatch(/^refund-request-(running|may-run)$/);
      // Once its seven days are over for certain nobody is told that so much is left.
      const { timers } = planFor(record, settings(), later(ended, 1));
      const due = timers.find(({ key }) => key === 'escreq')?.dueAt;
      expect(epochMs(due ?? ended)).toBeLessThanOrEqual(epochMs(laterByDays(ended, 7)));
      const over = laterByDays(later(utcMidnight(endedOn), 36 * HOUR_MS), 7);
      expect(planFor(record, settings(), over).verdict.state).not.toBe('lose');
    },
  );
  test.each([
    ['Kiritimati, where the day begins first', '2026-11-17T10:00:00Z', '2026-11-24T10:00:00Z'],
    ['Kolkata', '2026-11-17T18:30:00Z', '2026-11-24T18:30:00Z'],
    ['New York', '2026-11-18T05:00:00Z', '2026-11-25T05:00:00Z'],
  ])('is due in time for an end at the first moment of the 18th in %s', (_, ended, due) => {
    const record = contract({
      facts: { situation: 'client', kind: 'fixed', endedBy: 'client', endedOn: '2026-11-18' },
      milestones: [milestone()],
    });
    const clock = planFor(record, settings(), ended).timers.find(({ key }) => key === 'escreq');
    expect(clock?.dueAt).toBe('2026-11-24T10:00:00Z');
    expect(epochMs(clock?.dueAt ?? '')).toBeLessThanOrEqual(epochMs(due));
  });
  test('is over at its due where the moment of the end is known', () => {
    const record = clientEnded(
      { kind: 'fixed', endedAt: '2026-10-28T08:00:00Z' },
      { milestones: [milestone()] },
    );
    expect(planFor(record, settings(), '2026-11-04T07:59:59Z').verdict.state).toBe('lose');
    expect(planFor(record, settings(), '2026-11-04T08:00:00Z').verdict.state).not.toBe('lose');
  });
});

describe('every clock of an end that is known as a day', () => {
  const ofDay = (endedOn: string, key: string, facts: Facts = {}): string | undefined =>
    planFor(
      contract({ facts: { situation: 'me', endedBy: 'me', endedOn, ...facts } }),
      settings(),
      at(),
    ).timers.find((timer) => timer.key === key)?.dueAt;
  // 18 November 2026 is a Wednesday; Mondays are 16 and 23.
  test.each([
    ['the feedback window, a deadline, from the earlier date', '2026-11-18', 'fb', '2026-12-01T00:00:00Z'],
    ['the reply, a deadline too', '2026-11-18', 'fbresp', '2026-12-15T00:00:00Z'],
    ['the pay of a week that leaves no doubt', '2026-11-18', 'hpay', '2026-12-02T00:00:00Z'],
    ['the diary, locked with the end', '2026-11-18', 'edit', '2026-11-17T10:00:00Z'],
    ['on a Sunday: the week that it closes', '2026-11-22', 'hpay', '2026-12-02T00:00:00Z'],
    ['and the one that had begun in the far west', '2026-11-22', 'hpay:new-week', '2026-12-09T00:00:00Z'],
    ['on a Monday: the week before, which was over nowhere', '2026-11-23', 'creview', '2026-11-28T00:00:00Z'],
    ['and the week that it begins', '2026-11-23', 'creview:new-week', '2026-12-05T00:00:00Z'],
    [
      'on a Tuesday, which began on Monday morning: the week before',
      '2026-11-24',
      'hpay',
      '2026-12-02T00:00:00Z',
    ],
    ['and its own', '2026-11-24', 'hpay:new-week', '2026-12-09T00:00:00Z'],
  ])('%s: %s, %s', (_, endedOn, key, due) => {
    expect(ofDay(endedOn, key, { kind: 'hourly' })).toBe(due);
  });
  holds(
    'counts no deadline from later and no payday from earlier than the moment itself would',
    [days, fc.integer({ min: -12 * 60, max: 14 * 60 }), fc.integer({ min: 0, max: 24 * 3600 - 1 })],
    (endedOn, zoneMinutes, secondOfDay) => {
      const endedAt = later(utcMidnight(endedOn), (secondOfDay - zoneMinutes * 60) * 1_000);
      const facts: Facts = { situation: 'me', kind: 'hourly', endedBy: 'me' };
      const timers = (more: Facts) =>
        planFor(contract({ facts: { ...facts, ...more } }), settings(), endedAt).timers;
      const [known, unsure] = [timers({ endedAt }), timers({ endedOn })];
      const last = (all: typeof known, id: string): number =>
        Math.max(...all.filter((timer) => timer.id === id).map(({ dueAt }) => epochMs(dueAt)));
      for (const id of ['fb', 'fbresp', 'edit'])
        expect(last(unsure, id), id).toBeLessThanOrEqual(last(known, id));
      for (const id of ['creview', 'hpay'])
        expect(last(unsure, id), id).toBeGreaterThanOrEqual(last(known, id));
    },
  );
});

describe('an end of which only the day is said', () => {
  const on = (endedOn: string, facts: Facts = {}) =>
    fixed([milestone()], { ...told(at({ days: -20 }), 'UTC'), endedOn, endedBy: 'client', ...facts });
  test('leaves no step for a last day that has passed', () => {
    const record = on('2026-11-03');
    const groups = stepsByTime(record, planFor(record, settings(), NOW));
    expect(groups['last-day']).toEqual([]);
    expect(groups.now.map(({ key }) => key)).toContain('client-refund-request');
  });
  test('turns the line of time to the answer that is needed, and of money that is still held says that it goes back no more by an end', () => {
    const record = on('2026-10-20', { refundAnsweredAt: at({ days: -10 }) });
    const plan = planFor(record, settings(), NOW);
    expect(moneyRows(record, plan)[0]?.sentence).toBe('Not submitted. Still held');
    expect(lineOfTime({ ...record, keptAt: NOW }, plan, NOW)).toBeDefined();
  });
});

describe('feedback on a Project Catalog order', () => {
  const orders = fc.record({
    endedBy: fc.constantFrom('me' as const, 'client' as const, 'upwork' as const),
    requirementsAt: fc.option(
      fc.integer({ min: 0, max: 72 * 60 }).map((minutes) => at({ minutes: -minutes })),
      {
        nil: undefined,
      },
    ),
  });
  holds(
    'is silenced only where the freelancer ended it within 24 hours of the requirements',
    [orders],
    ({ endedBy, requirementsAt }) => {
      const endedAt = at();
      const record = fixed([], {
        form: 'catalog',
        endedAt,
        endedBy,
        ...(requirementsAt === undefined ? {} : { requirementsAt }),
      });
      const { timers, items, warnings } = planFor(record, settings(), at({ hours: 1 }));
      const isSilent =
        endedBy === 'me' &&
        requirementsAt !== undefined &&
        epochMs(endedAt) - epochMs(requirementsAt) < 24 * HOUR_MS;
      const running = timers.filter(({ id, status }) => /^fb(resp)?$/.test(id) && status === 'running');
      expect(running).toHaveLength(isSilent ? 0 : 2);
      expect(items.some(({ id }) => id === 'leave-feedback')).toBe(!isSilent);
      expect(warnings.some(({ id }) => id === 'feedback-open')).toBe(!isSilent);
    },
  );
});
