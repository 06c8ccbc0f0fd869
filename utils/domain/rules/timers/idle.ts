// Owns the clocks of an idle contract with money held: Upwork's notices, the dormant day, the freelancer's week to request release.
// Counted from the last activity, in UTC dates (H-DORM).

import type { FactKey } from '../../contract/facts.ts';
import { type Context, hasPassed } from '../../plan/context.ts';
import type { Day } from '../../time.ts';
import { addDays, laterByDays, utcDay, utcMidnight } from '../../time.ts';
import type { Clock, TimerRow } from '../rows.ts';
import { settledBy } from './clocks.ts';

const DORMANT_DAY = 90;
const DORMANT_MARKS = [
  {
    day: 76,
    label: 'Upwork’s first notice that the contract is idle',
    dated: 'Expect Upwork’s first notice that the contract is idle by {when}',
  },
  {
    day: 83,
    label: 'Upwork’s final notice that the contract is idle',
    dated: 'Expect Upwork’s final notice that the contract is idle by {when}',
  },
  {
    day: DORMANT_DAY,
    label: 'The contract counts as dormant',
    dated: 'The contract counts as dormant by {when}',
  },
] as const;
// After day 90 the client has 7 days, then the freelancer 7 days to request the release (H-DORM).
const RELEASE_REQUEST_FROM = 97;
const RELEASE_REQUEST_DAYS = 7;

/**
 * The last day (UTC) on which something happened while money is held, and the facts that name it, if any does; only then can a
 * contract become dormant.
 */
const lastActivity = ({
  facts,
  contract,
  atRisk,
}: Context): { readonly last: Day; readonly because: readonly FactKey[] } | undefined => {
  // What was given up is nobody's loss any more.
  if (atRisk.length === 0) return undefined;
  const said: readonly (readonly [Day | undefined, FactKey])[] = [
    [facts.lastActivityOn, 'lastActivityOn'],
    [facts.releaseRequestedAt && utcDay(facts.releaseRequestedAt), 'releaseRequestedAt'],
  ];
  let last: Day | undefined;
  const look = (day: Day | undefined): void => {
    if (day !== undefined && (last === undefined || day > last)) last = day;
  };
  for (const { dueOn, submittedAt } of contract.milestones) {
    look(dueOn);
    look(submittedAt && utcDay(submittedAt));
  }
  for (const [day] of said) look(day);
  if (last === undefined) return undefined;
  return { last, because: said.flatMap(([day, key]) => (day === last ? [key] : [])) };
};
const dormancy = (context: Context): Clock[] => {
  const { facts } = context;
  const activity = lastActivity(context);
  if (activity === undefined) return [];
  const { last, because } = activity;
  return DORMANT_MARKS.map(({ day, label, dated }) => ({
    label,
    dated,
    part: `day-${day}`,
    startAt: utcMidnight(last),
    dueAt: utcMidnight(addDays(last, day)),
    because,
    ...settledBy(facts, utcMidnight(last), 'endedAt'),
  }));
};
/** Whether the contract counts as dormant: 90 days without activity, with money held and not ended. */
export const isDormant = (context: Context): boolean => {
  const activity = lastActivity(context);
  return (
    activity !== undefined &&
    !context.ended &&
    hasPassed(context, utcMidnight(addDays(activity.last, DORMANT_DAY)))
  );
};
const releaseRequest = (context: Context): Clock[] => {
  const { facts } = context;
  const activity = lastActivity(context);
  if (activity === undefined) return [];
  const { last, because } = activity;
  const startAt = utcMidnight(addDays(last, RELEASE_REQUEST_FROM));
  return [
    {
      startAt,
      dueAt: laterByDays(startAt, RELEASE_REQUEST_DAYS),
      // A milestone's own dates found it as well as a fact does.
      assumed: false,
      because,
      ...settledBy(facts, utcMidnight(last), 'endedAt'),
    },
  ];
};

export const TIMERS_IDLE: readonly TimerRow[] = [
  {
    id: 'dorm',
    title: 'Upwork’s notices of a dormant contract',
    passed: 'A date passed that Upwork sets for idle contracts',
    kinds: ['fixed'],
    sense: 'deadline',
    announce: 'before',
    leads: 'money',
    startsWith: 'The last milestone’s due date or the last activity, the later, while money is held',
    endsWith: '00:00 UTC of the date 76, 83 and 90 days later',
    onSilence: 'If nobody acts in the weeks after day 90, the held money goes to the client.',
    clocks: dormancy,
    sources: ['H-DORM'],
    confidence: 'H',
  },
  {
    id: 'relreq',
    title: 'Request the release of the held money',
    dated: 'Request the release of the held money by {when}',
    passed: 'The time to request the release ended',
    kinds: ['fixed'],
    sense: 'deadline',
    announce: 'before',
    leads: 'money',
    money: true,
    answer: true,
    asks: {
      one: 'Request the release by {when}, or {sums} goes back',
      other: 'Request the release by {when}, or {sums} go back',
    },
    startsWith: 'Day 97 without activity: the client’s week after day 90 is over',
    endsWith: '00:00 UTC of day 104',
    onSilence: 'If you do not request the release, the held money goes to the client.',
    clocks: releaseRequest,
    sources: ['H-DORM', 'C-383755'],
    confidence: 'H',
  },
];
