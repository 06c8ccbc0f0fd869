// @vitest-environment node
// Owns the promises about an end that is known as a day: deadlines count from its first edge, and what may hold until its last is said;
// and about feedback: silenced only where it cannot come.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { addDays, epochMs, later, laterByDays, utcMidnight } from '../../../utils/domain/time.ts';
import { clientEnded, contract, fixed, milestone, settings } from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { at } from '../../clock.ts';
import { rulesOn } from '../rules-on.ts';

const HOUR_MS = 3_600_000;
const RUNS = countFrom('RUNS', 1_000);
const SEED = seedOfRun();
const holds = rulesOn(RUNS, SEED);
const days = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2026-01-01', n));

describe('a refund request that counts from a day', () => {
  holds(
    'is never said to be over while it may still run, in whatever zone the day was meant, and ends for good after it',
    [
      days,
      fc.integer({ min: -12, max: 14 }),
      fc.integer({ min: 0, max: 24 * 3600 - 1 }),
      fc.integer({ min: 0, max: 7 * 24 * 3600 - 1 }),
      fc.boolean(),
    ],
    (endedOn, zoneHours, secondOfDay, secondOfWindow, isEdgeStored) => {
      const ended = later(utcMidnight(endedOn), (secondOfDay - zoneHours * 3600) * 1_000);
      // Read off the page the earlier edge is stored with it; alone it was meant in UTC or behind it.
      fc.pre(isEdgeStored || zoneHours <= 0);
      const edge = later(utcMidnight(endedOn), -Math.max(0, zoneHours) * HOUR_MS);
      const record = contract({
        facts: {
          situation: 'client',
          kind: 'fixed',
          endedBy: 'client',
          endedOn,
          ...(isEdgeStored ? { endedAt: edge } : {}),
        },
        milestones: [milestone()],
      });
      const { verdict, warnings } = planFor(record, settings(), later(ended, secondOfWindow * 1_000));
      expect(verdict).toMatchObject({ state: 'lose', label: 'Answer needed' });
      expect(verdict.atStake).toHaveLength(1);
      expect(warnings[0]?.id).toMatch(/^refund-request-(running|may-run)$/);
      const over = laterByDays(later(utcMidnight(endedOn), 36 * HOUR_MS), 7);
      expect(planFor(record, settings(), over).verdict.state).not.toBe('lose');
    },
  );
  test('is over at its due where the moment of the end is known', () => {
    const record = clientEnded(
      { kind: 'fixed', endedOn: '2026-10-28', endedAt: '2026-10-28T08:00:00Z' },
      { milestones: [milestone()] },
    );
    expect(planFor(record, settings(), '2026-11-04T07:59:59Z').verdict.state).toBe('lose');
    expect(planFor(record, settings(), '2026-11-04T08:00:00Z').verdict.state).not.toBe('lose');
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
