// @vitest-environment node
// Owns the promise that no date of a notice which is not told yet comes earlier than it does where the person is.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../utils/domain/contract/facts.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { timedText } from '../../../utils/domain/text/moments.ts';
import { addDays, endOfLocalDay, epochMs, type Instant, localDay } from '../../../utils/domain/time.ts';
import { pageViewFor } from '../../../utils/domain/views/page-view.ts';
import { fixed, hourly, settings } from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { NOW } from '../../clock.ts';
import { instants } from '../arbitraries.ts';
import { rulesOn } from '../rules-on.ts';

const holds = rulesOn(countFrom('RUNS', 1_000), seedOfRun());
const zones = fc.constantFrom(
  'UTC',
  'Pacific/Kiritimati',
  '-12:00',
  '+05:45',
  ...Intl.supportedValuesOf('timeZone'),
);
const ofNotice = fc.integer({ min: 0, max: 60 });
const ms = (at: Instant | undefined): number => epochMs(at ?? '1990-01-01T00:00:00Z');

describe('a notice that is not told yet', () => {
  test.each([
    // 04:30 UTC is still the evening of 3 November in Los Angeles, and the afternoon of the 4th in Tokyo.
    ['America/Los_Angeles', '2026-11-04T04:30:00Z', '2026-11-18T08:00:00Z', 'the end of Tue 17 Nov'],
    ['Asia/Tokyo', '2026-11-04T04:30:00Z', '2026-11-18T15:00:00Z', 'the end of Wed 18 Nov'],
    // And 20:00 UTC is the 5th in Tokyo.
    ['Asia/Tokyo', '2026-11-04T20:00:00Z', '2026-11-19T15:00:00Z', 'the end of Thu 19 Nov'],
    ['America/New_York', NOW, '2026-11-19T05:00:00Z', 'the end of Wed 18 Nov'],
  ])('counts in %s from its own day at %s', (zone, now, ends, says) => {
    const { safeToEnd, verdict } = planFor(fixed(), settings(), now, zone);
    expect(safeToEnd.earliest).toBe(ends);
    expect(timedText(verdict, now, zone)).toMatch(`Safe to end from ${says} if you tell the client today`);
    expect(pageViewFor(fixed(), settings(), now, zone).safeToEnd).toContain(says);
  });
  test('towards a chosen last day ends with that day where the person is', () => {
    const record = fixed([], { lastDay: '2026-12-30' });
    const plan = planFor(record, settings(), NOW, 'America/Los_Angeles');
    expect(timedText(plan.verdict, NOW, 'America/Los_Angeles')).toMatch(
      /^Safe to end from the end of Wed 30 Dec/,
    );
    const at = (key: string) => plan.timeline.find((entry) => entry.key === key)?.at;
    expect([at('tell-by'), at('last-day')]).toEqual(['2026-12-17T08:00:00Z', '2026-12-30T08:00:00Z']);
    expect(plan.notice.dueAt).toBe('2026-12-31T08:00:00Z');
  });
  holds(
    'is never said to end before it would in the zone that is given',
    [instants, zones, ofNotice, fc.constantFrom('hourly', 'fixed', undefined)],
    (now, zone, noticeDays, kind) => {
      const facts: Facts = { situation: 'me', noticeDays, ...(kind === undefined ? {} : { kind }) };
      const record = hourly(facts);
      const truth = endOfLocalDay(addDays(localDay(now, zone), noticeDays), zone);
      const days = settings({ noticeCounting: 'calendar' });
      expect(ms(planFor(record, days, now, zone).safeToEnd.earliest)).toBeGreaterThanOrEqual(ms(truth));
      expect(planFor(fixed([], { noticeDays }), days, now, zone).safeToEnd.earliest).toBe(truth);
    },
  );
  holds(
    'with a chosen last day is over with that day, and to be told by the end of a day, in the zone that is given',
    [instants, zones, ofNotice, fc.integer({ min: 0, max: 90 })],
    (now, zone, noticeDays, ahead) => {
      const lastDay = addDays(localDay(now, zone), ahead);
      const record = fixed([], { noticeDays, lastDay });
      const { notice } = planFor(record, settings(), now, zone);
      expect(notice.dueAt).toBe(endOfLocalDay(lastDay, zone));
      expect(notice.tellByAt).toBe(endOfLocalDay(notice.tellBy ?? lastDay, zone));
    },
  );
  holds('stays where it was told once it is told', [instants, zones, zones], (toldAt, toldZone, zone) => {
    const record = fixed([], { toldAt, toldZone });
    expect(planFor(record, settings(), toldAt, zone)).toEqual(planFor(record, settings(), toldAt));
  });
});
