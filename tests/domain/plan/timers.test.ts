// @vitest-environment node
import { describe, expect, it, test } from 'vitest';
import type { Facts } from '../../../utils/domain/contract/facts.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import type { PlanTimer } from '../../../utils/domain/plan/types.ts';
import { TIMER_IDS } from '../../../utils/domain/rules/rows.ts';
import { TIMERS, timerRow } from '../../../utils/domain/rules/timers/timers.ts';
import { timedText } from '../../../utils/domain/text/moments.ts';
import { type InstantLike, later } from '../../../utils/domain/time.ts';
import {
  allTicked,
  clientEnded,
  contract,
  fixed,
  hourly,
  milestone,
  settings,
  told,
} from '../../builders.ts';
import { at, NOW } from '../../clock.ts';

const timers = (record: Contract, now: InstantLike = NOW) => planFor(record, settings(), now).timers;
const timer = (record: Contract, key: string, now: InstantLike = NOW): PlanTimer | undefined =>
  timers(record, now).find((candidate) => candidate.key === key);
const ended: Facts = { endedAt: NOW, endedBy: 'me' };
const submitted = (submittedAt = NOW) => milestone({ state: 'submitted', submittedAt });

/** One running of each timer. */
const RUNNING: readonly (readonly [key: string, record: Contract])[] = [
  ['week', hourly({ lastWorkedAt: NOW })],
  ['edit', hourly({ lastWorkedAt: NOW })],
  ['creview', hourly({ lastWorkedAt: NOW })],
  ['hpay', hourly({ lastWorkedAt: NOW })],
  ['hdisp', hourly({ ...ended, hourlyDisputeFiledAt: NOW })],
  ['submit:m1', fixed([submitted()])],
  ['sec:m1', fixed([milestone({ state: 'approved', approvedAt: NOW })])],
  ['sec', hourly({ bonusPaidAt: NOW })],
  ['escreq', clientEnded({ kind: 'fixed' }, { milestones: [milestone()] })],
  ['dispc', fixed([milestone()], { disputeFiledAt: NOW })],
  ['arb', fixed([milestone()], { nonResolutionAt: NOW })],
  ['fb', hourly(ended)],
  ['fbresp', hourly(ended)],
  ['fbedit', hourly({ ...ended, feedbackChangeEnabledAt: NOW })],
  ['refund', hourly({ ...ended, paymentReceivedAt: NOW })],
  ['dorm:day-76', fixed([milestone()], { lastActivityOn: '2026-11-01' })],
  ['dorm:day-83', fixed([milestone()], { lastActivityOn: '2026-11-01' })],
  ['dorm:day-90', fixed([milestone()], { lastActivityOn: '2026-11-01' })],
  ['noncirc', hourly({ relationshipStartedOn: '2026-01-01' })],
  ['notice', hourly(told())],
  ['relreq', fixed([milestone()], { lastActivityOn: '2026-11-01' })],
  ['med30:m1', fixed([milestone({ state: 'approved', approvedAt: NOW })])],
  ['bonus', hourly({ ...ended, unloggedHours: 2 })],
];

describe('every timer', () => {
  it('has one row and a running case', () => {
    expect(TIMERS.map(({ id }) => id).sort()).toEqual([...TIMER_IDS].sort());
    expect(new Set(RUNNING.map(([key]) => key.split(':')[0]))).toEqual(new Set(TIMER_IDS));
  });
  describe.each(RUNNING)('%s', (key, record) => {
    const found = timer(record, key);
    const startAt = found?.startAt ?? '';
    const dueAt = found?.dueAt ?? '';
    test.each([
      ['at its start', startAt, 'running'],
      ['a millisecond before it is due', later(dueAt, -1), 'running'],
      ['when it is due, because the end is exclusive', dueAt, 'over'],
      ['a millisecond later', later(dueAt, 1), 'over'],
    ])('%s (%s) is %s', (_, now, status) => {
      expect(timer(record, key, now)).toMatchObject({ status, dueAt });
    });
  });
});

describe('a timer is settled, and stays visible, when', () => {
  test.each<readonly [rule: string, key: string, record: Contract]>([
    ['feedback was left', 'fb', hourly({ ...ended, feedbackLeftAt: NOW })],
    ['the reply was given', 'fbresp', hourly({ ...ended, feedbackReplyAt: NOW })],
    [
      'the feedback was changed',
      'fbedit',
      hourly({ ...ended, feedbackChangeEnabledAt: NOW, feedbackChangedAt: NOW }),
    ],
    [
      'the request was answered',
      'escreq',
      clientEnded({ kind: 'fixed', refundAskedAt: NOW, refundAnsweredAt: NOW }),
    ],
    [
      'the answer came after the milestone was dealt with',
      'escreq',
      clientEnded({ kind: 'fixed', refundAnsweredAt: NOW }),
    ],
    [
      'the dispute and the answer came before the end, and nothing says that money was held then',
      'escreq',
      contract({
        facts: {
          refundAskedAt: at({ days: -9 }),
          disputeFiledAt: at({ days: -9 }),
          refundAnsweredAt: at({ days: -9 }),
          endedAt: at({ days: -8 }),
          endedBy: 'client',
        },
      }),
    ],
    [
      'the money went back',
      'escreq',
      clientEnded({ kind: 'fixed' }, { milestones: [milestone({ state: 'returned' })] }),
    ],
    [
      'the dispute was answered',
      'hdisp',
      hourly({ ...ended, hourlyDisputeFiledAt: NOW, hourlyDisputeAnsweredAt: NOW }),
    ],
    ['the dispute was closed', 'dispc', fixed([], { disputeFiledAt: NOW, disputeClosedAt: NOW })],
    ['the dispute went on to arbitration', 'dispc', fixed([], { disputeFiledAt: NOW, nonResolutionAt: NOW })],
    ['arbitration was paid', 'arb', fixed([], { nonResolutionAt: NOW, arbitrationPaidAt: NOW })],
    [
      'the milestone was approved',
      'submit:m1',
      fixed([{ ...submitted(), state: 'approved', approvedAt: NOW }]),
    ],
    ['the milestone was paid', 'sec:m1', fixed([milestone({ state: 'paid', approvedAt: NOW })])],
    ['the bonus was there', 'sec', hourly({ bonusPaidAt: NOW, bonusAvailableAt: NOW })],
    [
      'the payment for that week arrived',
      'hpay',
      hourly({ endedAt: at({ days: -10 }), endedBy: 'me', paymentReceivedAt: NOW }),
    ],
    ['the contract ended within the notice', 'notice', hourly({ ...told(), ...ended })],
    [
      'the client ended it within the notice, moment not known',
      'notice',
      contract({ facts: { ...told(), situation: 'client' } }),
    ],
    ['the contract goes on', 'notice', hourly(told(), { keptAt: NOW })],
    [
      'an idle contract ended',
      'dorm:day-90',
      fixed([milestone()], { lastActivityOn: '2026-11-01', ...ended }),
    ],
  ])('%s', (_, key, record) => {
    expect(timer(record, key)?.status).toBe('settled');
  });
});

describe('no timer runs', () => {
  test.each<readonly [rule: string, key: string, record: Contract]>([
    [
      'for a submission that was sent back for changes',
      'submit:m1',
      fixed([{ ...submitted(), state: 'changes-asked' }]),
    ],
    ['for a submission whose moment is not known', 'submit:m1', fixed([milestone({ state: 'submitted' })])],
    ['for the security days of a submission in review', 'sec:m1', fixed([submitted()])],
    [
      'for a milestone from before the kind was corrected to hourly',
      'sec:m1',
      hourly({}, { milestones: [submitted(at({ days: -14 }))] }),
    ],
    ['for a refund request when I ended it', 'escreq', fixed([milestone()], ended)],
    [
      'for a refund request when nothing was held',
      'escreq',
      clientEnded({ kind: 'fixed' }, { milestones: [milestone({ state: 'paid' })] }),
    ],
    [
      'for a refund request where the person said that there is none',
      'escreq',
      clientEnded(
        { kind: 'fixed' },
        { setAside: { 'client-refund-request': { at: NOW, reason: 'Nothing was held' } } },
      ),
    ],
    [
      'for a refund request on an hourly contract',
      'escreq',
      clientEnded({ kind: 'hourly' }, { milestones: [milestone()] }),
    ],
    ['for dormancy while nothing is held', 'dorm:day-76', fixed([], { lastActivityOn: '2026-11-01' })],
    ['for the week of a fixed-price contract', 'week', fixed([], ended)],
    ['for the week of a contract whose kind is not known, before its end', 'week', contract()],
    ['for the week of an hourly contract that goes on', 'week', hourly({}, { keptAt: NOW })],
    ['for the notice before the client was told', 'notice', hourly({ lastDay: '2026-11-30' })],
    ['for feedback before the end', 'fb', hourly()],
  ])('%s', (_, key, record) => {
    expect(timer(record, key)).toBeUndefined();
  });
});

describe('the worked week', () => {
  it('is this week while an hourly contract is active and nothing is said, and then rests on no fact', () => {
    expect(timer(hourly(), 'edit')).toMatchObject({ dueAt: '2026-11-09T12:00:00Z', because: [] });
  });
  it('is the week of the end where no last work is known', () => {
    const record = hourly({ endedAt: at({ days: -7 }), endedBy: 'me' });
    expect(timer(record, 'creview')).toMatchObject({ dueAt: '2026-11-07T00:00:00Z', because: ['endedAt'] });
  });
  it('is the week of the last work where that is known, whenever the end was', () => {
    const record = hourly({ ...ended, lastWorkedAt: at({ days: -14 }) });
    expect(timer(record, 'hpay')).toMatchObject({ dueAt: '2026-11-04T00:00:00Z', because: ['lastWorkedAt'] });
  });
});

describe('a submission', () => {
  it('that is submitted again starts anew', () => {
    const again = fixed([submitted(at({ days: 3 }))]);
    expect(timer(again, 'submit:m1', at({ days: 4 }))?.dueAt).toBe(at({ days: 17 }));
  });
  it('has a clock of its own beside others', () => {
    const record = fixed([submitted(), { ...submitted(at({ days: -1 })), id: 'm2', name: 'Site' }]);
    expect(
      timers(record)
        .filter(({ id }) => id === 'submit')
        .map(({ key }) => key),
    ).toEqual(['submit:m2', 'submit:m1']);
  });
  it('that met 14 days of silence counts as released, and its money is expected 5 days later', () => {
    expect(timer(fixed([submitted(at({ days: -14 }))]), 'sec:m1')).toMatchObject({
      startAt: NOW,
      dueAt: at({ days: 5 }),
    });
  });
});

describe('an idle contract', () => {
  it('names the fact that its clocks count from, and none where a milestone dates them', () => {
    const because = (facts: Facts, dueOn?: string) =>
      ['dorm:day-76', 'relreq'].map(
        (key) => timer(fixed([milestone(dueOn === undefined ? {} : { dueOn })], facts), key)?.because,
      );
    expect(because({ lastActivityOn: '2026-11-01' })).toEqual([['lastActivityOn'], ['lastActivityOn']]);
    expect(because({ lastActivityOn: '2026-11-01', releaseRequestedAt: NOW })).toEqual([
      ['releaseRequestedAt'],
      ['releaseRequestedAt'],
    ]);
    expect(because({ lastActivityOn: '2026-11-01' }, '2026-11-02')).toEqual([[], []]);
  });
});

describe('the timers of a plan', () => {
  it('come running by due instant, then over, then settled', () => {
    const record = hourly({ ...ended, endedAt: at({ days: -20 }), feedbackReplyAt: NOW });
    expect(timers(record).map(({ key, status }) => `${key} ${status}`)).toEqual([
      'edit over',
      'week over',
      'creview over',
      'hpay over',
      'fb over',
      'fbresp settled',
    ]);
  });
  it('say openly where the earlier of two readings was taken for a deadline, and the later for what is expected', () => {
    for (const id of ['fb', 'hdisp'] as const)
      expect(timerRow(id), id).toMatchObject({
        sense: 'deadline',
        contested: expect.stringContaining('earlier reading'),
      });
    expect(timerRow('dispc')).toMatchObject({
      sense: 'expected',
      contested: expect.stringContaining('so that nothing is promised too soon'),
    });
  });
});

describe('a notice', () => {
  it('follows the figure of the ending, then of the agreement, then the default', () => {
    const due = (facts: Facts) => timer(hourly({ ...told(NOW, 'UTC'), ...facts }), 'notice')?.dueAt;
    expect(due({ noticeDays: 3, agreementNoticeDays: 2 })).toBe('2026-11-08T00:00:00Z');
    expect(due({ noticeDays: 1, agreementNoticeDays: 0 })).toBe('2026-11-06T00:00:00Z');
    expect(due({ agreementNoticeDays: 2 })).toBe('2026-11-07T00:00:00Z');
    expect(due({})).toBe('2026-11-19T00:00:00Z');
  });
  it('that was agreed on holds against a shorter one chosen for the ending, before the client is told and after', () => {
    const soon = { noticeDays: 0, agreementNoticeDays: 30 };
    const before = planFor(hourly(soon), settings(), NOW, 'UTC');
    expect(before.notice).toMatchObject({ days: 30, from: 'agreement' });
    expect(timedText(before.verdict, NOW, 'UTC')).toMatch(
      /^Safe to end from the end of Fri 4 Dec if you tell the client today/,
    );
    const after = planFor(hourly({ ...told(NOW, 'UTC'), ...soon }), settings(), at({ days: 2 }));
    expect(after.verdict).toMatchObject({ state: 'wait', day: '2026-12-04' });
    expect(after.stage).toBe('notice');
  });
  it('that was agreed on is warned of where a chosen last day cuts it short, before the client is told and after', () => {
    const early = { lastDay: '2026-11-10', agreementNoticeDays: 30 };
    const said = (facts: Facts) =>
      planFor(hourly(facts), settings(), NOW).warnings.find(({ id }) => id === 'notice-cut-short')?.text;
    const text = 'Your last day, 10 November 2026, cuts the agreed notice of 30 days short: it would end on ';
    expect(said(early)).toBe(`${text}4 December 2026.`);
    expect(said({ ...early, ...told(at({ days: -1 }), 'UTC') })).toBe(`${text}3 December 2026.`);
    expect(said({ ...early, lastDay: '2026-12-04' })).toBeUndefined();
    expect(said({ lastDay: '2026-11-10' })).toBeUndefined();
  });
  it('that may only end with a month is promised no earlier end before the client is told', () => {
    const { safeToEnd } = planFor(
      hourly({ agreementNoticeDays: 14, noticeEnds: 'month-end' }),
      settings(),
      NOW,
      'UTC',
    );
    expect(safeToEnd.earliest).toBe('2026-12-01T00:00:00Z');
  });
  it('that was agreed on is waited for where telling is said to be needless, and where only its moment is missing', () => {
    const done = allTicked(hourly({ agreementNoticeDays: 30 }), 'serve-notice');
    expect(planFor(done, settings(), NOW).stage).toBe('wrapping-up');
    expect(timedText(planFor(done, settings(), NOW, 'UTC').verdict, NOW, 'UTC')).toBe(
      'Safe to end from the end of Fri 4 Dec if you say when you told the client',
    );
    for (const free of [
      allTicked(hourly({ agreementNoticeDays: 0 }), 'serve-notice'),
      allTicked(hourly({ agreementNoticeDays: 30 })),
    ])
      expect(planFor(free, settings(), NOW).verdict.state).toBe('gain');
  });
  it('has a default for each kind', () => {
    const days = settings({ noticeDaysHourly: 7, noticeDaysFixed: 3, noticeDaysUnknown: 30 });
    const due = (facts: Facts) =>
      planFor(contract({ facts: { ...told(NOW, 'UTC'), ...facts } }), days, NOW).timers.find(
        ({ id }) => id === 'notice',
      )?.dueAt;
    expect([due({ kind: 'hourly' }), due({ kind: 'fixed' }), due({})]).toEqual([
      '2026-11-12T00:00:00Z',
      '2026-11-08T00:00:00Z',
      '2026-12-05T00:00:00Z',
    ]);
  });
  it('that was told with its days, counting and weekdays is moved by no later change of the defaults', () => {
    const frozen = hourly({
      ...told(NOW, 'UTC'),
      noticeDays: 5,
      noticeCounting: 'working',
      toldWeekdays: [1, 2, 3, 4, 5],
    });
    const changed = settings({ noticeDaysHourly: 30, noticeCounting: 'calendar', workingWeekdays: [7] });
    const due = (choice = settings()) =>
      planFor(frozen, choice, NOW).timers.find(({ id }) => id === 'notice')?.dueAt;
    expect(due(changed)).toBe(due());
  });
});
