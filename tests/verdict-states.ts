// Owns one ending for each state of the verdict: the actions that lead there, told from any moment, and the words by which it is
// known. The pictures draw them, and a test holds that no state is missing.

import type { Action } from '../utils/domain/contract/action-schema.ts';
import type { Milestone } from '../utils/domain/contract/entries.ts';
import type { Facts } from '../utils/domain/contract/facts.ts';
import { newContract } from '../utils/domain/contract/record.ts';
import { planFor } from '../utils/domain/plan/plan.ts';
import type { Verdict } from '../utils/domain/plan/verdict/parts.ts';
import { DEFAULT_SETTINGS } from '../utils/domain/settings/settings.ts';
import { type Instant, later, laterByDays, utcDay, utcMidnight } from '../utils/domain/time.ts';
import { after, dollars, milestone } from './builders.ts';

export type VerdictState = {
  /** As the person would say it. */
  readonly name: string;
  readonly state: Verdict['state'];
  readonly label: RegExp;
  readonly sentence: RegExp;
  /** Leads from nothing to that state at a moment (UTC); the last ones may depend on what is open by then. */
  readonly actions: (now: Instant) => Action[];
};

const CALENDAR = milestone({ id: 'calendar', name: 'Course calendar' });
const TICKETS = milestone({ id: 'tickets', name: 'Day tickets' });
const PAID: Milestone = { ...CALENDAR, state: 'paid' };
const submitted = (at: Instant): Milestone => ({ ...TICKETS, state: 'submitted', submittedAt: at });

const FIXED: Facts = {
  situation: 'me',
  kind: 'fixed',
  title: 'Booking form for a climbing hall',
  client: 'Hallwerk Co-op',
};
const HOURLY: Facts = {
  situation: 'me',
  kind: 'hourly',
  title: 'Warehouse dashboard',
  client: 'Marta Lindqvist',
  rate: dollars(62),
};
const begin = (facts: Facts): Action => ({ type: 'begin', facts });
const put = (...entries: Milestone[]): Action[] =>
  entries.map((entry) => ({ type: 'put', list: 'milestones', entry }));
const tell = (at: Instant): Action => ({ type: 'tell', at, zone: 'UTC', facts: {} });
const end = (endedAt: Instant, endedBy: 'me' | 'client' = 'me'): Action => ({
  type: 'end',
  endedAt,
  endedBy,
});

/** After these, every open step that a tick closes is ticked. */
const withEachTicked = (actions: Action[], now: Instant): Action[] => {
  const record = after(newContract('45200000', now), actions, now);
  const open = planFor(record, DEFAULT_SETTINGS, now).items.filter(({ status }) => status === 'open');
  return [...actions, ...open.map(({ key }) => ({ type: 'tick' as const, item: key, done: true }))];
};

/** In the order in which an ending goes through them. */
export const VERDICT_STATES: readonly VerdictState[] = [
  {
    name: 'money would go back',
    state: 'lose',
    label: /^Not safe to end yet$/,
    sentence: /^End it now and .* back to the client/,
    actions: (now) => [begin(FIXED), ...put(CALENDAR, submitted(laterByDays(now, -5)))],
  },
  {
    name: 'hours are not logged',
    state: 'lose',
    label: /^Not safe to end yet$/,
    sentence: /^End it now and (?!.* back to the client).* unlogged hours? .*lost$/,
    actions: () => [begin({ ...HOURLY, unloggedHours: 4.5 })],
  },
  {
    name: 'something else would be lost',
    state: 'lose',
    label: /^Not safe to end yet$/,
    sentence: /^(?!End it now and )/,
    actions: () => [begin({ ...HOURLY, trackerRunning: true })],
  },
  {
    name: 'the kind is not known',
    state: 'ask',
    label: /^One question$/,
    sentence: /^Is it hourly or fixed-price\?$/,
    actions: () => [begin({ situation: 'me', title: 'Newsletter' })],
  },
  {
    name: 'the client is not told',
    state: 'wait',
    label: /^Not yet$/,
    sentence: /^Safe to end from \{when\} if /,
    actions: () => [begin(HOURLY)],
  },
  {
    name: 'the notice runs',
    state: 'wait',
    label: /^(Notice: day \d+ of \d+|Your notice is running)$/,
    sentence: /^End it \{on\}/,
    actions: (now) => [begin(FIXED), ...put(PAID), tell(laterByDays(now, -9))],
  },
  {
    name: 'steps are open, the date is known',
    state: 'wait',
    label: /^Almost ready$/,
    sentence: /^Safe to end from \{when\}(?! if )/,
    actions: (now) => [begin({ ...FIXED, lastDay: utcDay(laterByDays(now, 20)) }), ...put(PAID)],
  },
  {
    name: 'only steps are open',
    state: 'ready',
    label: /^Almost ready$/,
    sentence: /^Safe to end once /,
    actions: (now) => [begin(FIXED), tell(laterByDays(now, -20))],
  },
  {
    name: 'nothing is open',
    state: 'gain',
    label: /^Safe to end$/,
    sentence: /^You can end it now$/,
    actions: (now) => withEachTicked([begin(FIXED), tell(laterByDays(now, -20))], now),
  },
  {
    name: 'money was given up',
    state: 'gain',
    label: /^Safe to end$/,
    sentence: /^You can end it now\. .* that you gave up goe?s? back$/,
    actions: (now) =>
      withEachTicked(
        [
          begin(FIXED),
          tell(laterByDays(now, -20)),
          ...put(CALENDAR),
          { type: 'give-up', milestone: CALENDAR.id, done: true },
        ],
        now,
      ),
  },
  {
    name: 'the contract goes on',
    state: 'gain',
    label: /^Kept$/,
    sentence: /^You keep the contract$/,
    actions: () => [begin(HOURLY), { type: 'keep' }],
  },
  {
    name: 'the client asked money back',
    state: 'lose',
    label: /^Answer needed$/,
    sentence: /^(Answer|Pay for arbitration|Request the release) by \{when\}, or /,
    actions: (now) => [
      begin({ ...FIXED, situation: 'client', refundAskedAt: laterByDays(now, -5) }),
      ...put(CALENDAR),
      end(laterByDays(now, -5), 'client'),
    ],
  },
  {
    name: 'nobody said who ended it',
    state: 'lose',
    label: /^Answer needed$/,
    sentence: /^Did the client end it\? Then answer by \{when\}, or /,
    actions: (now) => [
      begin(FIXED),
      ...put(CALENDAR),
      { type: 'say', facts: { endedOn: utcDay(laterByDays(now, -2)) }, clear: [] },
    ],
  },
  {
    name: 'the client disputes hours',
    state: 'lose',
    label: /^Answer needed$/,
    sentence: /^(?!Answer by )[^?]+ by \{when\}$/,
    actions: (now) => [
      begin({ ...HOURLY, hourlyDisputeFiledAt: later(now, -3_600_000) }),
      end(laterByDays(now, -3)),
    ],
  },
  {
    name: 'the time to answer may be over',
    state: 'lose',
    label: /^Answer needed$/,
    sentence: /^Answer the refund request now, if you still can, or /,
    actions: (now) => {
      const endedOn = utcDay(laterByDays(now, -7));
      return [
        begin({ ...FIXED, situation: 'client' }),
        ...put(CALENDAR),
        { type: 'end', endedAt: utcMidnight(endedOn), endedOn, endedBy: 'client' },
      ];
    },
  },
  {
    name: 'the end is not known',
    state: 'lose',
    label: /^Answer needed$/,
    sentence: /^When did it end\?/,
    actions: () => [begin({ ...FIXED, situation: 'client' })],
  },
  {
    name: 'ended, a deadline runs',
    state: 'gain',
    label: /^Ended$/,
    sentence: / by \{when\}$/,
    actions: (now) => [begin(FIXED), end(laterByDays(now, -3))],
  },
  {
    name: 'ended, money comes',
    state: 'gain',
    label: /^Ended$/,
    sentence: / \{on\}$/,
    actions: (now) =>
      withEachTicked(
        [begin({ ...HOURLY, lastWorkedAt: laterByDays(now, -3) }), end(laterByDays(now, -3))],
        now,
      ),
  },
  {
    name: 'ended, no date ahead',
    state: 'gain',
    label: /^Ended$/,
    sentence: /^No deadline is running/,
    actions: (now) => [begin(FIXED), end(laterByDays(now, -60))],
  },
  {
    name: 'ended, money that nobody saw',
    state: 'gain',
    label: /^Ended$/,
    sentence: /^Check that the last payment arrived$/,
    actions: (now) => [
      ...withEachTicked(
        [
          begin(FIXED),
          ...put({ ...TICKETS, state: 'approved', approvedAt: laterByDays(now, -70) }),
          end(laterByDays(now, -60)),
        ],
        now,
      ),
    ],
  },
  {
    name: 'everything came',
    state: 'gain',
    label: /^Settled$/,
    sentence: /Nothing left to do$/,
    actions: (now) =>
      withEachTicked(
        [begin(FIXED), ...put(PAID, { ...TICKETS, state: 'paid' }), end(laterByDays(now, -60))],
        now,
      ),
  },
];

export const isIn = (verdict: Pick<Verdict, 'state' | 'label' | 'sentence'>, row: VerdictState): boolean =>
  verdict.state === row.state && row.label.test(verdict.label) && row.sentence.test(verdict.sentence);
