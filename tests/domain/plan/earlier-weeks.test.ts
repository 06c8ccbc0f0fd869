// @vitest-environment node
// Owns the promise that review and pay of a worked week are shown until they come, though later weeks have begun.
// 4 November 2026 is a Wednesday; Mondays are 26 October, 2, 9, 16 and 23 November.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { epochMs, laterByDays, laterByHours } from '../../../utils/domain/time.ts';
import { effectsFor } from '../../../utils/domain/views/reminders/reminders.ts';
import { fixed, hourly, settings } from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { NOW } from '../../clock.ts';

const running = (record: Contract, now: string, id: string): Record<string, string> =>
  Object.fromEntries(
    planFor(record, settings(), now)
      .timers.filter((timer) => timer.id === id && timer.status === 'running')
      .map(({ key, dueAt }) => [key, dueAt]),
  );

test.each([
  ['Monday noon', '2026-11-09T12:00:00Z'],
  ['Wednesday', '2026-11-11T09:00:00Z'],
  ['the last moment of Friday', '2026-11-13T23:59:59Z'],
])('last week’s review is still shown on %s', (_, now) => {
  expect(running(hourly(), now, 'creview')).toEqual({
    'creview:last-week': '2026-11-14T00:00:00Z',
    creview: '2026-11-21T00:00:00Z',
  });
});
test('and not once it is over', () => {
  expect(running(hourly(), '2026-11-14T00:00:00Z', 'creview')).toEqual({ creview: '2026-11-21T00:00:00Z' });
});
test('pay of the week before last is shown until its Wednesday, and that of last week a week longer', () => {
  const pay = { 'hpay:last-week': '2026-11-18T00:00:00Z', hpay: '2026-11-25T00:00:00Z' };
  expect(running(hourly(), '2026-11-10T23:59:59Z', 'hpay')).toEqual({
    'hpay:week-before': '2026-11-11T00:00:00Z',
    ...pay,
  });
  expect(running(hourly(), '2026-11-11T00:00:00Z', 'hpay')).toEqual(pay);
});
test('on a Monday morning, while two weeks are open, it is the one before both', () => {
  expect(running(hourly(), '2026-11-09T06:00:00Z', 'hpay')).toEqual({
    'hpay:week-before': '2026-11-11T00:00:00Z',
    hpay: '2026-11-18T00:00:00Z',
    'hpay:new-week': '2026-11-25T00:00:00Z',
  });
});
test('each is named as seen from the present moment, also where the last work is longer ago', () => {
  const worked = hourly({ lastWorkedAt: '2026-11-03T10:00:00Z' });
  const { timers } = planFor(worked, settings(), '2026-11-10T10:00:00Z');
  const pay = timers.filter(({ id }) => id === 'hpay').map(({ label, dueAt }) => [label, dueAt]);
  expect(pay).toEqual([
    ['Money for the hours of the week before last is available', '2026-11-11T00:00:00Z'],
    ['Money for the worked week is available', '2026-11-18T00:00:00Z'],
  ]);
});
test('what was paid since its invoice is expected no more', () => {
  const paid = hourly({ paymentReceivedAt: '2026-11-10T08:00:00Z' });
  expect(running(paid, '2026-11-10T09:00:00Z', 'hpay')).toEqual({ hpay: '2026-11-25T00:00:00Z' });
  // Nobody said that those weeks were worked: nothing of them is told as settled either.
  const { timers } = planFor(paid, settings(), '2026-11-10T09:00:00Z');
  expect(timers.filter(({ status, assumed }) => status === 'settled' && assumed)).toEqual([]);
});
test('no week from before the first work with this client is counted, nor of a fixed-price contract', () => {
  const young = hourly({ relationshipStartedOn: '2026-11-03' });
  expect(Object.keys(running(young, NOW, 'hpay'))).toEqual(['hpay']);
  expect(running(fixed(), NOW, 'hpay')).toEqual({});
});
test('none of them is said to be lost, asked about or announced', () => {
  const record = hourly();
  const now = '2026-11-09T12:00:00Z';
  const plan = planFor(record, settings(), now);
  const earlier = plan.timers.filter(({ entryId }) => entryId?.includes('week'));
  expect(earlier).toHaveLength(3);
  expect(earlier.every(({ assumed, announce }) => assumed && announce === 'never')).toBe(true);
  expect(effectsFor(plan, record, settings(), now, 'UTC').announcements).toEqual([]);
});

const RUNS = countFrom('RUNS', 1_000);
const SEED = seedOfRun();
test(
  `review and pay of every worked week are shown until they come (RUNS=${RUNS} SEED=${SEED})`,
  {
    timeout: 180_000 + RUNS * 20,
  },
  () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 9 * 24 * 60 - 1 }),
        fc.option(fc.integer({ min: 0, max: 9 * 24 }), { nil: undefined }),
        (week, minutes, endedAfterHours) => {
          const monday = laterByDays('2026-11-09T00:00:00Z', 7 * week);
          const now = laterByHours(monday, minutes / 60);
          const endedAt = endedAfterHours === undefined ? undefined : laterByHours(monday, endedAfterHours);
          const hasEnded = endedAt !== undefined && epochMs(endedAt) <= epochMs(now);
          const record = hourly(hasEnded ? { endedAt, endedBy: 'me' } : {});
          const due = (id: string) => Object.values(running(record, now, id));
          expect(due('hpay')).toContain(laterByDays(monday, 9));
          if (minutes < 5 * 24 * 60) expect(due('creview')).toContain(laterByDays(monday, 5));
        },
      ),
      { numRuns: RUNS, seed: SEED },
    ),
);
