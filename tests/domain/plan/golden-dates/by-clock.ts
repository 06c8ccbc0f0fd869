// Owns dates worked out by hand from the calendar and the sources, clock by clock. 4 November 2026 is a Wednesday; Mondays are 2, 9, 16, 23, 30.
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../../utils/domain/contract/facts.ts';
import type { Contract } from '../../../../utils/domain/contract/record.ts';
import { planFor } from '../../../../utils/domain/plan/plan.ts';
import { type Day, endOfLocalDay, type Instant } from '../../../../utils/domain/time.ts';
import { clientEnded, contract, fixed, hourly, milestone, settings } from '../../../builders.ts';
import { NOW } from '../../../clock.ts';
import { counted } from './counted.ts';

const due = (record: Contract, key: string): Instant | undefined =>
  planFor(record, settings(), NOW).timers.find((timer) => timer.key === key)?.dueAt;

type Golden = readonly [rule: string, given: Instant | Day, due: Instant];
const golden = (key: string, record: (given: string) => Contract, cases: readonly Golden[]): void => {
  describe(`${key} is due`, () => {
    test.each(counted('by clock', cases, key))('%s: %s gives %s', (_, given, expected) => {
      expect(due(record(given), key)).toBe(expected);
    });
  });
};
const worked = (lastWorkedAt: string): Contract => hourly({ lastWorkedAt });
const endedAt = (endedAt: string): Contract => hourly({ endedAt, endedBy: 'me' });
const submittedAt = (submittedAt: string): Contract =>
  fixed([milestone({ state: 'submitted', submittedAt })]);

golden('week', worked, [
  ['the last second of Sunday still belongs to the week', '2026-11-08T23:59:59Z', '2026-11-09T00:00:00Z'],
  ['the first second of Monday begins the next one', '2026-11-09T00:00:00Z', '2026-11-16T00:00:00Z'],
  ['the last second of a year', '2026-12-31T23:59:59Z', '2027-01-04T00:00:00Z'],
  ['29 February, a Tuesday', '2028-02-29T09:00:00Z', '2028-03-06T00:00:00Z'],
  ['New York’s clocks going back move nothing', '2026-11-01T05:30:00Z', '2026-11-02T00:00:00Z'],
]);
golden('edit', worked, [
  ['Monday noon after a Sunday', '2026-11-08T23:59:59Z', '2026-11-09T12:00:00Z'],
  ['Monday morning counts for the new week', '2026-11-09T11:59:59Z', '2026-11-16T12:00:00Z'],
  ['Monday noon counts for the new week', '2026-11-09T12:00:00Z', '2026-11-16T12:00:00Z'],
  ['the end of February', '2027-02-28T12:00:00Z', '2027-03-01T12:00:00Z'],
]);
golden('edit', (end) => hourly({ lastWorkedAt: '2026-11-08T18:00:00Z', endedAt: end, endedBy: 'me' }), [
  ['an end on Sunday night locks the diary', '2026-11-08T23:59:59Z', '2026-11-08T23:59:59Z'],
  ['an end a second before noon locks it then', '2026-11-09T11:59:59Z', '2026-11-09T11:59:59Z'],
  ['an end at noon changes nothing', '2026-11-09T12:00:00Z', '2026-11-09T12:00:00Z'],
  ['an end after noon changes nothing', '2026-11-10T08:00:00Z', '2026-11-09T12:00:00Z'],
]);
golden('creview', worked, [
  ['Saturday 00:00 after the next Monday', '2026-11-08T23:59:59Z', '2026-11-14T00:00:00Z'],
  ['work on Monday is reviewed a week later', '2026-11-09T00:00:00Z', '2026-11-21T00:00:00Z'],
  ['over the new year', '2026-12-31T23:59:59Z', '2027-01-09T00:00:00Z'],
  ['after 29 February', '2028-02-29T09:00:00Z', '2028-03-11T00:00:00Z'],
]);
golden('creview', endedAt, [
  ['without a worked instant the end counts', '2026-11-08T23:59:59Z', '2026-11-14T00:00:00Z'],
  ['an end on Monday 12:00', '2026-11-09T12:00:00Z', '2026-11-21T00:00:00Z'],
]);
golden('hpay', worked, [
  ['the Wednesday ten days after Sunday', '2026-11-08T23:59:59Z', '2026-11-18T00:00:00Z'],
  ['work on Monday is paid a week later', '2026-11-09T11:59:59Z', '2026-11-25T00:00:00Z'],
  ['over the new year', '2026-12-31T23:59:59Z', '2027-01-13T00:00:00Z'],
  ['after the end of February', '2027-02-28T12:00:00Z', '2027-03-10T00:00:00Z'],
  ['after 29 February', '2028-02-29T09:00:00Z', '2028-03-15T00:00:00Z'],
]);
golden('hdisp', (filed) => hourly({ hourlyDisputeFiledAt: filed }), [
  ['three calendar days, the weekend included', '2026-11-13T23:59:00Z', '2026-11-16T23:59:00Z'],
  ['over the end of February', '2027-02-27T12:00:00Z', '2027-03-02T12:00:00Z'],
]);
golden('submit:m1', submittedAt, [
  ['fourteen days to the second', '2026-11-04T10:00:00Z', '2026-11-18T10:00:00Z'],
  ['New York’s clocks going back move nothing', '2026-10-25T06:30:00Z', '2026-11-08T06:30:00Z'],
  ['over the new year', '2026-12-24T18:00:00Z', '2027-01-07T18:00:00Z'],
  ['over 29 February', '2028-02-20T08:00:00Z', '2028-03-05T08:00:00Z'],
  ['over a February without it', '2027-02-20T08:00:00Z', '2027-03-06T08:00:00Z'],
]);
golden('sec:m1', (approvedAt) => fixed([milestone({ state: 'approved', approvedAt })]), [
  ['five days after the approval', '2026-11-04T10:00:00Z', '2026-11-09T10:00:00Z'],
  ['over the new year', '2026-12-29T22:15:00Z', '2027-01-03T22:15:00Z'],
]);
golden('sec:m1', submittedAt, [
  ['five days after the release by silence', '2026-10-20T09:00:00Z', '2026-11-08T09:00:00Z'],
]);
golden('sec', (bonusPaidAt) => hourly({ bonusPaidAt }), [
  ['five days after a bonus', '2026-11-04T10:00:00Z', '2026-11-09T10:00:00Z'],
]);
golden('escreq', (end) => clientEnded({ kind: 'fixed', endedAt: end }, { milestones: [milestone()] }), [
  ['seven days after the client’s end', '2026-11-04T10:00:00Z', '2026-11-11T10:00:00Z'],
  ['over the new year', '2026-12-28T00:00:00Z', '2027-01-04T00:00:00Z'],
  ['over 29 February', '2028-02-24T15:30:00Z', '2028-03-02T15:30:00Z'],
]);
golden('escreq', (asked) => clientEnded({ kind: 'fixed', refundAskedAt: asked }), [
  ['seven days after the request where its moment is known', '2026-11-05T07:00:00Z', '2026-11-12T07:00:00Z'],
]);
golden('dispc', (filed) => fixed([milestone()], { disputeFiledAt: filed }), [
  [
    'five weekdays, the later reading: the weekend does not count',
    '2026-11-05T09:00:00Z',
    '2026-11-12T09:00:00Z',
  ],
  ['over the new year, whose first day is a weekday', '2026-12-30T23:00:00Z', '2027-01-06T23:00:00Z'],
]);
golden('arb', (notice) => fixed([milestone()], { nonResolutionAt: notice }), [
  ['seven days over the end of a month', '2026-11-26T10:00:00Z', '2026-12-03T10:00:00Z'],
]);
golden('fb', endedAt, [
  ['the start of day 14', '2026-11-04T10:00:00Z', '2026-11-18T00:00:00Z'],
  ['Sunday 23:59:59', '2026-11-08T23:59:59Z', '2026-11-22T00:00:00Z'],
  ['Monday 00:00:00', '2026-11-09T00:00:00Z', '2026-11-23T00:00:00Z'],
  ['Monday 11:59:59', '2026-11-09T11:59:59Z', '2026-11-23T00:00:00Z'],
  ['Monday 12:00:00', '2026-11-09T12:00:00Z', '2026-11-23T00:00:00Z'],
  ['the last millisecond of a month', '2026-11-30T23:59:59.999Z', '2026-12-14T00:00:00Z'],
  ['into the new year', '2026-12-18T00:00:00Z', '2027-01-01T00:00:00Z'],
  ['the last second of a year', '2026-12-31T23:59:59Z', '2027-01-14T00:00:00Z'],
  ['to 29 February', '2028-02-15T12:00:00Z', '2028-02-29T00:00:00Z'],
  ['from 29 February', '2028-02-29T12:00:00Z', '2028-03-14T00:00:00Z'],
  ['to the end of a February without it', '2027-02-14T23:59:00Z', '2027-02-28T00:00:00Z'],
  ['past a February without it', '2027-02-15T12:00:00Z', '2027-03-01T00:00:00Z'],
]);
golden('fbresp', endedAt, [
  ['the start of day 28', '2026-11-04T10:00:00Z', '2026-12-02T00:00:00Z'],
  ['the last second of a year', '2026-12-31T23:59:59Z', '2027-01-28T00:00:00Z'],
  ['to 29 February', '2028-02-01T00:00:00Z', '2028-02-29T00:00:00Z'],
  ['past a February without it', '2027-02-01T00:00:00Z', '2027-03-01T00:00:00Z'],
]);
golden('fbedit', (enabled) => hourly({ endedAt: NOW, endedBy: 'me', feedbackChangeEnabledAt: enabled }), [
  ['fourteen days to the millisecond', '2026-11-04T10:00:00.5Z', '2026-11-18T10:00:00.5Z'],
  ['from 29 February', '2028-02-29T23:59:59Z', '2028-03-14T23:59:59Z'],
]);
golden('refund', (paymentReceivedAt) => hourly({ paymentReceivedAt }), [
  ['180 days over a February of 28', '2026-11-18T00:00:00Z', '2027-05-17T00:00:00Z'],
  ['180 days over a February of 29', '2027-11-18T00:00:00Z', '2028-05-16T00:00:00Z'],
]);
const idleSince = (lastActivityOn: string): Contract => fixed([milestone()], { lastActivityOn });
golden('dorm:day-76', idleSince, [
  ['76 days', '2026-08-20', '2026-11-04T00:00:00Z'],
  ['over the new year', '2026-12-01', '2027-02-15T00:00:00Z'],
]);
golden('dorm:day-83', idleSince, [['83 days', '2026-08-20', '2026-11-11T00:00:00Z']]);
golden('dorm:day-90', idleSince, [
  ['90 days', '2026-08-20', '2026-11-18T00:00:00Z'],
  ['over the end of February', '2026-12-01', '2027-03-01T00:00:00Z'],
]);
golden('dorm:day-76', (dueOn) => fixed([milestone({ dueOn })], { lastActivityOn: '2026-09-01' }), [
  ['the activity counts where it is later than the due date', '2026-08-20', '2026-11-16T00:00:00Z'],
  ['the due date counts where it is later than the activity', '2026-09-02', '2026-11-17T00:00:00Z'],
]);
golden('noncirc', (relationshipStartedOn) => hourly({ relationshipStartedOn }), [
  ['24 calendar months', '2024-11-04', '2026-11-04T00:00:00Z'],
  ['29 February has no counterpart, so the 28th', '2024-02-29', '2026-02-28T00:00:00Z'],
]);

describe('notice is due at 24:00 local of the last day', () => {
  const notice = (toldAt: Instant, toldZone: string, facts: Facts = {}): Instant | undefined =>
    due(contract({ facts: { situation: 'me', toldAt, toldZone, ...facts } }), 'notice');
  const weeks: readonly (readonly [rule: string, told: Instant, zone: string, due: Instant])[] = [
    ['UTC', '2026-11-04T10:00:00Z', 'UTC', '2026-11-19T00:00:00Z'],
    ['New York in winter', '2026-11-04T10:00:00Z', 'America/New_York', '2026-11-19T05:00:00Z'],
    ['New York, late in the evening', '2026-11-05T03:30:00Z', 'America/New_York', '2026-11-19T05:00:00Z'],
    [
      'New York, across its clocks going back',
      '2026-10-25T12:00:00Z',
      'America/New_York',
      '2026-11-09T05:00:00Z',
    ],
    ['New York, on the day they go back', '2026-10-18T12:00:00Z', 'America/New_York', '2026-11-02T05:00:00Z'],
    [
      'New York, on the day they go forward',
      '2027-02-28T15:00:00Z',
      'America/New_York',
      '2027-03-15T04:00:00Z',
    ],
    ['New York, the day before that', '2027-02-27T15:00:00Z', 'America/New_York', '2027-03-14T05:00:00Z'],
    [
      'London, on the day its clocks go back',
      '2026-10-11T09:00:00Z',
      'Europe/London',
      '2026-10-26T00:00:00Z',
    ],
    ['London, the day before that', '2026-10-10T09:00:00Z', 'Europe/London', '2026-10-24T23:00:00Z'],
    ['London, on the day they go forward', '2027-03-14T09:00:00Z', 'Europe/London', '2027-03-28T23:00:00Z'],
    ['London, the day before that', '2027-03-13T09:00:00Z', 'Europe/London', '2027-03-28T00:00:00Z'],
    ['Kolkata', '2026-11-04T10:00:00Z', 'Asia/Kolkata', '2026-11-18T18:30:00Z'],
    ['Kolkata, just after its midnight', '2026-11-04T19:00:00Z', 'Asia/Kolkata', '2026-11-19T18:30:00Z'],
    ['Kathmandu', '2026-11-04T10:00:00Z', 'Asia/Kathmandu', '2026-11-18T18:15:00Z'],
    ['Kathmandu, just after its midnight', '2026-11-04T18:20:00Z', 'Asia/Kathmandu', '2026-11-19T18:15:00Z'],
    ['Apia, in the last hour of its day', '2026-11-04T10:00:00Z', 'Pacific/Apia', '2026-11-18T11:00:00Z'],
    ['Apia, at its midnight', '2026-11-04T11:00:00Z', 'Pacific/Apia', '2026-11-19T11:00:00Z'],
    ['Apia, before the day it skipped', '2011-12-15T22:00:00Z', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['over the new year', '2026-12-20T12:00:00Z', 'UTC', '2027-01-04T00:00:00Z'],
    ['to 29 February', '2028-02-15T12:00:00Z', 'UTC', '2028-03-01T00:00:00Z'],
  ];
  test.each(counted('by clock', weeks, 'notice'))(
    '%s: told %s in %s gives %s',
    (_, toldAt, zone, expected) => {
      expect(notice(toldAt, zone)).toBe(expected);
    },
  );
  const working: readonly (readonly [
    rule: string,
    told: Instant,
    days: number,
    weekdays: number[],
    due: Instant,
  ])[] = [
    ['ten from a Wednesday', '2026-11-04T10:00:00Z', 10, [1, 2, 3, 4, 5], '2026-11-19T00:00:00Z'],
    ['five from a Friday', '2026-11-06T10:00:00Z', 5, [1, 2, 3, 4, 5], '2026-11-14T00:00:00Z'],
    ['one from a Friday is Monday', '2026-11-06T10:00:00Z', 1, [1, 2, 3, 4, 5], '2026-11-10T00:00:00Z'],
    ['one from a Saturday is Monday', '2026-11-07T10:00:00Z', 1, [1, 2, 3, 4, 5], '2026-11-10T00:00:00Z'],
    [
      'none is the same day, also on a Sunday',
      '2026-11-08T10:00:00Z',
      0,
      [1, 2, 3, 4, 5],
      '2026-11-09T00:00:00Z',
    ],
    [
      'one from a Thursday in a Sunday-to-Thursday week',
      '2026-11-05T10:00:00Z',
      1,
      [7, 1, 2, 3, 4],
      '2026-11-09T00:00:00Z',
    ],
    ['three where only Wednesday is worked', '2026-11-04T10:00:00Z', 3, [3], '2026-11-26T00:00:00Z'],
  ];
  test.each(counted('by clock', working))(
    'working days: %s',
    (_, toldAt, noticeDays, toldWeekdays, expected) => {
      expect(notice(toldAt, 'UTC', { noticeCounting: 'working', noticeDays, toldWeekdays })).toBe(expected);
    },
  );
  test('that was agreed, whatever was told', () => {
    expect(notice(NOW, 'Asia/Kolkata', { lastDay: '2026-11-06' })).toBe('2026-11-06T18:30:00Z');
  });
});

describe('a day ends', () => {
  test.each([
    ['where it does not exist, with the day before it', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    [
      'where midnight is skipped, at the first moment after it',
      '2018-11-03',
      'America/Sao_Paulo',
      '2018-11-04T03:00:00Z',
    ],
    ['where it lasts 25 hours, after all of them', '2026-11-01', 'America/New_York', '2026-11-02T05:00:00Z'],
    ['where it lasts 23 hours, after those', '2027-03-14', 'America/New_York', '2027-03-15T04:00:00Z'],
  ])('%s: %s in %s', (_, day, zone, expected) => {
    expect(endOfLocalDay(day, zone)).toBe(expected);
  });
});
