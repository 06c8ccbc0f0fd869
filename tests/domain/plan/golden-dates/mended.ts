// Owns dates worked out by hand where the plan once went wrong: Monday mornings, second requests, weekdays, idle contracts, month ends, zones.
// 4 November 2026 is a Wednesday. Mondays are 2, 9, 16, 23, 30 November; 7, 14, 21, 28 December; 4 and 11 January 2027; 6 March 2028.
import { describe, expect, test } from 'vitest';
import { apply } from '../../../../utils/domain/contract/actions.ts';
import type { Facts } from '../../../../utils/domain/contract/facts.ts';
import type { Contract } from '../../../../utils/domain/contract/record.ts';
import { planFor } from '../../../../utils/domain/plan/plan.ts';
import { clientEnded, contract, fixed, hourly, milestone, settings } from '../../../builders.ts';
import { NOW } from '../../../clock.ts';
import { counted } from './counted.ts';

const timer = (record: Contract, key: string, now = NOW) =>
  planFor(record, settings(), now).timers.find((candidate) => candidate.key === key);
/** Each line one date; `undefined` where no such clock may stand. `key` is the timer's, where all are of one. */
const hold = <T extends readonly [rule: string, ...unknown[]]>(
  name: string,
  cases: readonly T[],
  check: (...values: T) => void,
  key?: string,
): void => {
  describe(name, () => {
    for (const values of counted('mended', cases, key)) test(values[0], () => check(...values));
  });
};

const morning = '2026-11-30T06:00:00Z';
const workedMonday: Facts = { lastWorkedAt: '2026-11-30T08:00:00Z' };
const endedMonday: Facts = { endedAt: morning, endedBy: 'me' };
hold<readonly [rule: string, now: string, facts: Facts, key: string, due: string | undefined]>(
  'on a Monday from 00:00 to 12:00 UTC two weeks are open, the one that closes first under the plain key',
  [
    ['Sunday’s last second has one week', '2026-11-29T23:59:59Z', {}, 'edit', '2026-11-30T12:00:00Z'],
    ['and no new one', '2026-11-29T23:59:59Z', {}, 'edit:new-week', undefined],
    [
      'the first second of Monday still has the old one',
      '2026-11-30T00:00:00Z',
      {},
      'edit',
      '2026-11-30T12:00:00Z',
    ],
    ['and the new one', '2026-11-30T00:00:00Z', {}, 'edit:new-week', '2026-12-07T12:00:00Z'],
    ['06:00, the lock of the old diary', morning, {}, 'edit', '2026-11-30T12:00:00Z'],
    ['06:00, the lock of the new one', morning, {}, 'edit:new-week', '2026-12-07T12:00:00Z'],
    ['06:00, the old week closed', morning, {}, 'week', '2026-11-30T00:00:00Z'],
    ['06:00, the new week closes', morning, {}, 'week:new-week', '2026-12-07T00:00:00Z'],
    ['06:00, the old review', morning, {}, 'creview', '2026-12-05T00:00:00Z'],
    ['06:00, the new review', morning, {}, 'creview:new-week', '2026-12-12T00:00:00Z'],
    ['06:00, the old pay', morning, {}, 'hpay', '2026-12-09T00:00:00Z'],
    ['06:00, the new pay', morning, {}, 'hpay:new-week', '2026-12-16T00:00:00Z'],
    ['the last millisecond before noon', '2026-11-30T11:59:59.999Z', {}, 'edit', '2026-11-30T12:00:00Z'],
    ['noon has one week again', '2026-11-30T12:00:00Z', {}, 'edit', '2026-12-07T12:00:00Z'],
    ['and no second one', '2026-11-30T12:00:00Z', {}, 'edit:new-week', undefined],
    [
      'work that very morning, the old lock',
      '2026-11-30T09:00:00Z',
      workedMonday,
      'edit',
      '2026-11-30T12:00:00Z',
    ],
    [
      'work that very morning, the new lock',
      '2026-11-30T09:00:00Z',
      workedMonday,
      'edit:new-week',
      '2026-12-07T12:00:00Z',
    ],
    [
      'work that very morning, the old review',
      '2026-11-30T09:00:00Z',
      workedMonday,
      'creview',
      '2026-12-05T00:00:00Z',
    ],
    [
      'work that very morning, the old pay',
      '2026-11-30T09:00:00Z',
      workedMonday,
      'hpay',
      '2026-12-09T00:00:00Z',
    ],
    ['the same work seen on Tuesday', '2026-12-01T09:00:00Z', workedMonday, 'edit', '2026-12-07T12:00:00Z'],
    [
      'work until Sunday’s last second',
      morning,
      { lastWorkedAt: '2026-11-29T23:59:59Z' },
      'edit',
      '2026-11-30T12:00:00Z',
    ],
    [
      'and nothing of a new week',
      morning,
      { lastWorkedAt: '2026-11-29T23:59:59Z' },
      'edit:new-week',
      undefined,
    ],
    ['an end at 06:00 locks the old diary then', '2026-12-01T00:00:00Z', endedMonday, 'edit', morning],
    ['and the new one too', '2026-12-01T00:00:00Z', endedMonday, 'edit:new-week', morning],
    ['the old week is reviewed', '2026-12-01T00:00:00Z', endedMonday, 'creview', '2026-12-05T00:00:00Z'],
    [
      'the new week is reviewed',
      '2026-12-01T00:00:00Z',
      endedMonday,
      'creview:new-week',
      '2026-12-12T00:00:00Z',
    ],
    ['the old week is paid', '2026-12-01T00:00:00Z', endedMonday, 'hpay', '2026-12-09T00:00:00Z'],
    ['the new week is paid', '2026-12-01T00:00:00Z', endedMonday, 'hpay:new-week', '2026-12-16T00:00:00Z'],
    [
      'an end at noon belongs to the new week',
      '2026-12-01T00:00:00Z',
      { endedAt: '2026-11-30T12:00:00Z', endedBy: 'me' },
      'creview',
      '2026-12-12T00:00:00Z',
    ],
    [
      'and locks its diary at once',
      '2026-12-01T00:00:00Z',
      { endedAt: '2026-11-30T12:00:00Z', endedBy: 'me' },
      'edit',
      '2026-11-30T12:00:00Z',
    ],
    ['the first Monday of a year, old lock', '2027-01-04T05:00:00Z', {}, 'edit', '2027-01-04T12:00:00Z'],
    [
      'the first Monday of a year, new lock',
      '2027-01-04T05:00:00Z',
      {},
      'edit:new-week',
      '2027-01-11T12:00:00Z',
    ],
    ['the first Monday of a year, old pay', '2027-01-04T05:00:00Z', {}, 'hpay', '2027-01-13T00:00:00Z'],
    ['the Monday after 29 February, old lock', '2028-03-06T03:00:00Z', {}, 'edit', '2028-03-06T12:00:00Z'],
    [
      'the Monday after 29 February, old review',
      '2028-03-06T03:00:00Z',
      {},
      'creview',
      '2028-03-11T00:00:00Z',
    ],
    ['the Monday after 29 February, old pay', '2028-03-06T03:00:00Z', {}, 'hpay', '2028-03-15T00:00:00Z'],
  ],
  (_, now, facts, key, due) => expect(timer(hourly(facts), key, now)?.dueAt).toBe(due),
);

const end = '2026-12-01T09:00:00Z';
hold<readonly [rule: string, facts: Facts, due: string, status: string]>(
  'a refund request counts from the earlier of end and request, and a second one anew',
  [
    ['asked with the end', { refundAskedAt: end }, '2026-12-08T09:00:00Z', 'running'],
    [
      'asked three days after it: the end’s own request',
      { refundAskedAt: '2026-12-04T09:00:00Z' },
      '2026-12-08T09:00:00Z',
      'running',
    ],
    [
      'asked a second before the week is over',
      { refundAskedAt: '2026-12-08T08:59:59Z' },
      '2026-12-08T09:00:00Z',
      'running',
    ],
    [
      'asked when the week is over: a second request',
      { refundAskedAt: '2026-12-08T09:00:00Z' },
      '2026-12-15T09:00:00Z',
      'running',
    ],
    [
      'asked before the end and still open',
      { refundAskedAt: '2026-11-28T09:00:00Z' },
      '2026-12-05T09:00:00Z',
      'running',
    ],
    [
      'asked before the end and answered: the end asks anew',
      { refundAskedAt: '2026-11-28T09:00:00Z', refundAnsweredAt: '2026-11-29T09:00:00Z' },
      '2026-12-08T09:00:00Z',
      'running',
    ],
    [
      'asked so long before that it was over',
      { refundAskedAt: '2026-11-20T09:00:00Z' },
      '2026-12-08T09:00:00Z',
      'running',
    ],
    [
      'an answer older than the question closes nothing',
      { refundAskedAt: '2026-11-28T09:00:00Z', refundAnsweredAt: '2026-11-10T09:00:00Z' },
      '2026-12-05T09:00:00Z',
      'running',
    ],
    [
      'an answer older than the end closes nothing',
      { refundAnsweredAt: '2026-11-10T09:00:00Z' },
      '2026-12-08T09:00:00Z',
      'running',
    ],
    [
      'an answer at the very moment closes it',
      { refundAskedAt: end, refundAnsweredAt: end },
      '2026-12-08T09:00:00Z',
      'settled',
    ],
    ['Upwork’s end asks too', { endedBy: 'upwork' }, '2026-12-08T09:00:00Z', 'running'],
    ['over the new year', { endedAt: '2026-12-28T23:30:00Z' }, '2027-01-04T23:30:00Z', 'running'],
    ['over 29 February', { endedAt: '2028-02-26T12:00:00Z' }, '2028-03-04T12:00:00Z', 'running'],
  ],
  (_, facts, due, status) => {
    const record = clientEnded({ kind: 'fixed', endedAt: end, ...facts }, { milestones: [milestone()] });
    expect(timer(record, 'escreq', facts.endedAt ?? end)).toMatchObject({ dueAt: due, status });
  },
);
hold<readonly [rule: string, key: string, due: string]>(
  'where only the day of the end is known, 18 November, its first instant in any zone counts, 14 hours before UTC midnight',
  [
    ['seven days', 'escreq', '2026-11-24T10:00:00Z'],
    ['feedback', 'fb', '2026-12-01T00:00:00Z'],
    ['reply', 'fbresp', '2026-12-15T00:00:00Z'],
    ['bonus', 'bonus', '2027-11-17T10:00:00Z'],
  ],
  (_, key, due) => {
    const { endedAt: __, ...facts } = clientEnded({
      kind: 'fixed',
      endedOn: '2026-11-18',
      hoursOverLimit: 1,
    }).facts;
    expect(timer(contract({ facts, milestones: [milestone()] }), key, '2026-11-19T00:00:00Z')?.dueAt).toBe(
      due,
    );
  },
);
hold<readonly [rule: string, filed: string, answered: string | undefined, due: string, status: string]>(
  'a dispute about hours has three calendar days, also when it is the second',
  [
    ['no answer', '2026-12-01T09:00:00Z', undefined, '2026-12-04T09:00:00Z', 'running'],
    [
      'an answer to an earlier one',
      '2026-12-01T09:00:00Z',
      '2026-11-10T09:00:00Z',
      '2026-12-04T09:00:00Z',
      'running',
    ],
    [
      'an answer a second too early',
      '2026-12-01T09:00:00Z',
      '2026-12-01T08:59:59Z',
      '2026-12-04T09:00:00Z',
      'running',
    ],
    [
      'an answer to this one',
      '2026-12-01T09:00:00Z',
      '2026-12-01T09:00:00Z',
      '2026-12-04T09:00:00Z',
      'settled',
    ],
    ['from a Friday over the weekend', '2026-12-04T18:00:00Z', undefined, '2026-12-07T18:00:00Z', 'running'],
    ['over the new year', '2026-12-31T18:00:00Z', undefined, '2027-01-03T18:00:00Z', 'running'],
    ['over a February of 28', '2027-02-26T10:00:00Z', undefined, '2027-03-01T10:00:00Z', 'running'],
    ['over 29 February', '2028-02-27T10:00:00Z', undefined, '2028-03-01T10:00:00Z', 'running'],
  ],
  (_, filed, answered, due, status) => {
    const facts = {
      hourlyDisputeFiledAt: filed,
      ...(answered === undefined ? {} : { hourlyDisputeAnsweredAt: answered }),
    };
    expect(timer(hourly(facts), 'hdisp', filed)).toMatchObject({ dueAt: due, status });
  },
);
hold<readonly [rule: string, filed: string, due: string]>(
  'the client answers a dispute within five weekdays after the day of filing',
  [
    ['Monday', '2026-11-02T09:00:00Z', '2026-11-09T09:00:00Z'],
    ['Tuesday', '2026-11-03T09:00:00Z', '2026-11-10T09:00:00Z'],
    ['Wednesday', '2026-11-04T09:00:00Z', '2026-11-11T09:00:00Z'],
    ['Thursday', '2026-11-05T09:00:00Z', '2026-11-12T09:00:00Z'],
    ['Friday', '2026-11-06T09:00:00Z', '2026-11-13T09:00:00Z'],
    ['Saturday', '2026-11-07T09:00:00Z', '2026-11-13T09:00:00Z'],
    ['Sunday', '2026-11-08T09:00:00Z', '2026-11-13T09:00:00Z'],
    ['Friday’s last second', '2026-11-06T23:59:59Z', '2026-11-13T23:59:59Z'],
    ['Saturday’s first', '2026-11-07T00:00:00Z', '2026-11-13T00:00:00Z'],
    ['Sunday’s last second', '2026-11-08T23:59:59Z', '2026-11-13T23:59:59Z'],
    ['Monday’s first', '2026-11-09T00:00:00Z', '2026-11-16T00:00:00Z'],
    ['24 December: holidays are weekdays', '2026-12-24T15:00:00Z', '2026-12-31T15:00:00Z'],
    ['25 December', '2026-12-25T15:00:00Z', '2027-01-01T15:00:00Z'],
    ['31 December', '2026-12-31T15:00:00Z', '2027-01-07T15:00:00Z'],
    ['over 29 February', '2028-02-25T15:00:00Z', '2028-03-03T15:00:00Z'],
  ],
  (_, filed, due) =>
    expect(timer(fixed([milestone()], { disputeFiledAt: filed }), 'dispc', filed)?.dueAt).toBe(due),
);
const held = { milestones: [milestone()] };
hold<readonly [rule: string, record: Contract, start: string, due: string]>(
  'the freelancer’s week to request the release is day 97 to day 104',
  [
    [
      'from 29 July',
      fixed(held.milestones, { lastActivityOn: '2026-07-29' }),
      '2026-11-03T00:00:00Z',
      '2026-11-10T00:00:00Z',
    ],
    [
      'from 1 August',
      fixed(held.milestones, { lastActivityOn: '2026-08-01' }),
      '2026-11-06T00:00:00Z',
      '2026-11-13T00:00:00Z',
    ],
    [
      'from 4 November',
      fixed(held.milestones, { lastActivityOn: '2026-11-04' }),
      '2027-02-09T00:00:00Z',
      '2027-02-16T00:00:00Z',
    ],
    [
      'over a February of 28',
      fixed(held.milestones, { lastActivityOn: '2026-12-01' }),
      '2027-03-08T00:00:00Z',
      '2027-03-15T00:00:00Z',
    ],
    [
      'over a February of 29',
      fixed(held.milestones, { lastActivityOn: '2027-12-01' }),
      '2028-03-07T00:00:00Z',
      '2028-03-14T00:00:00Z',
    ],
    [
      'a later due date counts',
      fixed([milestone({ dueOn: '2026-08-10' })], { lastActivityOn: '2026-07-29' }),
      '2026-11-15T00:00:00Z',
      '2026-11-22T00:00:00Z',
    ],
    [
      'a submission counts, on its UTC day',
      fixed([milestone({ state: 'submitted', submittedAt: '2026-08-20T23:30:00Z' })], {
        lastActivityOn: '2026-07-29',
      }),
      '2026-11-25T00:00:00Z',
      '2026-12-02T00:00:00Z',
    ],
    [
      'a release request starts it anew',
      fixed(held.milestones, { lastActivityOn: '2026-07-29', releaseRequestedAt: NOW }),
      '2027-02-09T00:00:00Z',
      '2027-02-16T00:00:00Z',
    ],
  ],
  (_, record, startAt, dueAt) =>
    expect(timer(record, 'relreq')).toMatchObject({ startAt, dueAt, status: 'running' }),
  'relreq',
);
hold<readonly [rule: string, key: string, due: string]>(
  'a submission of 20 August moves the marks of an idle contract',
  [
    ['first notice', 'dorm:day-76', '2026-11-04T00:00:00Z'],
    ['final notice', 'dorm:day-83', '2026-11-11T00:00:00Z'],
    ['dormant', 'dorm:day-90', '2026-11-18T00:00:00Z'],
  ],
  (_, key, due) => {
    const submitted = milestone({ state: 'submitted', submittedAt: '2026-08-20T23:30:00Z' });
    expect(timer(fixed([submitted], { lastActivityOn: '2026-07-29' }), key)?.dueAt).toBe(due);
  },
);
hold<readonly [rule: string, record: Contract, due: string | undefined]>(
  'mediation is possible for 30 days from a release',
  [
    ['from an approval', fixed([milestone({ state: 'approved', approvedAt: NOW })]), '2026-12-04T10:00:00Z'],
    [
      'across New York’s clocks',
      fixed([milestone({ state: 'paid', approvedAt: '2026-10-10T06:30:00Z' })]),
      '2026-11-09T06:30:00Z',
    ],
    [
      'over the new year',
      fixed([milestone({ state: 'paid', approvedAt: '2026-12-15T08:00:00Z' })]),
      '2027-01-14T08:00:00Z',
    ],
    [
      'over a February of 28',
      fixed([milestone({ state: 'paid', approvedAt: '2027-02-01T00:00:00Z' })]),
      '2027-03-03T00:00:00Z',
    ],
    [
      'over a February of 29',
      fixed([milestone({ state: 'paid', approvedAt: '2028-02-01T00:00:00Z' })]),
      '2028-03-02T00:00:00Z',
    ],
    [
      'from a release by silence',
      fixed([milestone({ state: 'submitted', submittedAt: '2026-10-20T09:00:00Z' })]),
      '2026-12-03T09:00:00Z',
    ],
    [
      'not from a silence that the end cut off',
      fixed([milestone({ state: 'submitted', submittedAt: '2026-10-20T09:00:00Z' })], {
        endedAt: '2026-11-01T09:00:00Z',
        endedBy: 'me',
      }),
      undefined,
    ],
    [
      'not while it is in review',
      fixed([milestone({ state: 'submitted', submittedAt: '2026-10-25T09:00:00Z' })]),
      undefined,
    ],
  ],
  (_, record, due) => expect(timer(record, 'med30:m1')?.dueAt).toBe(due),
  'med30',
);
hold<readonly [rule: string, endedAt: string, due: string]>(
  'a bonus can be paid for 365 days after the end',
  [
    ['a year without a leap day', '2026-11-04T10:00:00Z', '2027-11-04T10:00:00Z'],
    ['a day short of a year over a leap day', '2027-03-01T00:00:00Z', '2028-02-29T00:00:00Z'],
    ['from the end of a February of 28', '2027-02-28T12:00:00Z', '2028-02-28T12:00:00Z'],
    ['from 29 February', '2028-02-29T12:00:00Z', '2029-02-28T12:00:00Z'],
    ['the last second of a year', '2026-12-31T23:59:59Z', '2027-12-31T23:59:59Z'],
  ],
  (_, endedAt, due) =>
    expect(timer(hourly({ endedAt, endedBy: 'me', hoursOverLimit: 2 }), 'bonus', endedAt)?.dueAt).toBe(due),
  'bonus',
);
hold<readonly [rule: string, paidAt: string, status: string]>(
  'only a payment from the invoice of the worked week on, Monday 9 November 12:00, settles its pay',
  [
    ['a second before', '2026-11-09T11:59:59Z', 'running'],
    ['at that moment', '2026-11-09T12:00:00Z', 'settled'],
  ],
  (_, paymentReceivedAt, status) =>
    expect(
      timer(hourly({ lastWorkedAt: NOW, paymentReceivedAt }), 'hpay', '2026-11-10T00:00:00Z'),
    ).toMatchObject({
      dueAt: '2026-11-18T00:00:00Z',
      status,
    }),
);

const toldIn = (at: string, zone: string, facts: Facts = {}): Contract =>
  apply(contract({ facts: { situation: 'me' } }), { type: 'tell', at, zone, facts }, at);
hold<readonly [rule: string, told: string, zone: string, facts: Facts, due: string]>(
  'a notice that may only end with a month',
  [
    ['well before it', '2026-11-10T10:00:00Z', 'UTC', {}, '2026-12-01T00:00:00Z'],
    ['on the last day that still reaches it', '2026-11-16T10:00:00Z', 'UTC', {}, '2026-12-01T00:00:00Z'],
    ['a day later it is the next month', '2026-11-17T10:00:00Z', 'UTC', {}, '2027-01-01T00:00:00Z'],
    ['two weeks before the end of the year', '2026-12-17T10:00:00Z', 'UTC', {}, '2027-01-01T00:00:00Z'],
    [
      'two weeks before the end of a February of 28',
      '2027-02-14T10:00:00Z',
      'UTC',
      {},
      '2027-03-01T00:00:00Z',
    ],
    ['a day later', '2027-02-15T10:00:00Z', 'UTC', {}, '2027-04-01T00:00:00Z'],
    ['two weeks before 29 February', '2028-02-15T10:00:00Z', 'UTC', {}, '2028-03-01T00:00:00Z'],
    ['a day later in a leap year', '2028-02-16T10:00:00Z', 'UTC', {}, '2028-04-01T00:00:00Z'],
    [
      'thirty days from the last of November',
      '2026-11-30T10:00:00Z',
      'UTC',
      { noticeDays: 30 },
      '2027-01-01T00:00:00Z',
    ],
    ['no days at all', '2026-11-04T10:00:00Z', 'UTC', { noticeDays: 0 }, '2026-12-01T00:00:00Z'],
    [
      'ten working days',
      '2026-11-04T10:00:00Z',
      'UTC',
      { noticeDays: 10, noticeCounting: 'working', toldWeekdays: [1, 2, 3, 4, 5] },
      '2026-12-01T00:00:00Z',
    ],
    ['in Kolkata', '2026-11-10T10:00:00Z', 'Asia/Kolkata', {}, '2026-11-30T18:30:00Z'],
    ['in New York', '2026-11-10T10:00:00Z', 'America/New_York', {}, '2026-12-01T05:00:00Z'],
  ],
  (_, told, zone, facts, due) =>
    expect(timer(toldIn(told, zone, { noticeEnds: 'month-end', ...facts }), 'notice', told)?.dueAt).toBe(due),
);
hold<readonly [rule: string, facts: Facts, day: string]>(
  'the day by which to tell for a chosen last day',
  [
    ['14 days before 30 December', { lastDay: '2026-12-30' }, '2026-12-16'],
    ['30 days before the end of the year', { lastDay: '2026-12-31', noticeDays: 30 }, '2026-12-01'],
    ['over a February of 28', { lastDay: '2027-03-01' }, '2027-02-15'],
    ['over 29 February', { lastDay: '2028-03-01' }, '2028-02-16'],
    ['no notice: the day itself', { lastDay: '2026-12-30', noticeDays: 0 }, '2026-12-30'],
    [
      'with month ends only, for a day within a month',
      { lastDay: '2026-12-30', noticeEnds: 'month-end' },
      '2026-11-16',
    ],
    [
      'with month ends only, for the last of a month',
      { lastDay: '2026-12-31', noticeEnds: 'month-end' },
      '2026-12-17',
    ],
    [
      'ten working days before a Wednesday',
      { lastDay: '2026-12-30', noticeDays: 10, noticeCounting: 'working', toldWeekdays: [1, 2, 3, 4, 5] },
      '2026-12-16',
    ],
    [
      'five working days before a Sunday: the Sunday before',
      { lastDay: '2026-11-29', noticeDays: 5, noticeCounting: 'working', toldWeekdays: [1, 2, 3, 4, 5] },
      '2026-11-22',
    ],
  ],
  (_, facts, day) => {
    const { notice, timeline } = planFor(hourly(facts), settings(), NOW, 'UTC');
    expect(notice.tellBy).toBe(day);
    expect(timeline.find(({ key }) => key === 'tell-by')).toMatchObject({ day, at: notice.tellByAt });
    expect(notice.tellByAt?.slice(11)).toBe('00:00:00Z');
  },
);
hold<readonly [rule: string, told: string, zone: string, day: string, last: string, due: string]>(
  'telling freezes the local day, also in a zone that has no name',
  [
    [
      'an offset, just before its midnight',
      '2026-11-20T04:30:00Z',
      '-05:00',
      '2026-11-19',
      '2026-12-03',
      '2026-12-04T05:00:00Z',
    ],
    [
      'an offset, at its midnight',
      '2026-11-20T05:00:00Z',
      '-05:00',
      '2026-11-20',
      '2026-12-04',
      '2026-12-05T05:00:00Z',
    ],
    [
      'three quarters of an hour',
      '2026-11-04T18:15:00Z',
      '+05:45',
      '2026-11-05',
      '2026-11-19',
      '2026-11-19T18:15:00Z',
    ],
    [
      'a second before that',
      '2026-11-04T18:14:59Z',
      '+05:45',
      '2026-11-04',
      '2026-11-18',
      '2026-11-18T18:15:00Z',
    ],
    [
      'the earliest zone',
      '2026-11-04T10:00:00Z',
      '+14:00',
      '2026-11-05',
      '2026-11-19',
      '2026-11-19T10:00:00Z',
    ],
    ['the latest zone', '2026-11-04T11:59:00Z', '-12:00', '2026-11-03', '2026-11-17', '2026-11-18T12:00:00Z'],
    ['UTC', '2026-11-04T23:59:59Z', 'UTC', '2026-11-04', '2026-11-18', '2026-11-19T00:00:00Z'],
  ],
  (_, told, zone, day, last, due) => {
    const record = toldIn(told, zone);
    expect(record.facts.toldOn).toBe(day);
    expect(planFor(record, settings(), told).notice).toMatchObject({ lastDay: last, dueAt: due });
  },
);
hold<readonly [rule: string, told: string, zone: string, frozen: string, last: string]>(
  'a frozen day of telling stands, whatever a browser’s zone data say of that moment',
  [
    ['Havana as one browser saw it', '2026-11-20T04:30:00Z', 'America/Havana', '2026-11-19', '2026-12-03'],
    ['Havana as the other would have', '2026-11-20T04:30:00Z', 'America/Havana', '2026-11-20', '2026-12-04'],
    ['Winnipeg', '2026-11-20T05:30:00Z', 'America/Winnipeg', '2026-11-19', '2026-12-03'],
    ['Winnipeg, the other way', '2026-11-20T05:30:00Z', 'America/Winnipeg', '2026-11-20', '2026-12-04'],
    ['Inuvik', '2026-11-20T06:30:00Z', 'America/Inuvik', '2026-11-19', '2026-12-03'],
    ['a day that no zone would give', '2026-11-04T10:00:00Z', 'UTC', '2026-11-01', '2026-11-15'],
  ],
  (_, toldAt, toldZone, toldOn, last) => {
    const record = contract({ facts: { situation: 'me', toldAt, toldZone, toldOn } });
    expect(planFor(record, settings(), toldAt).notice.lastDay).toBe(last);
  },
);
