// Owns the clocks of fixed-price contracts: submissions, security days, refund requests, disputes, dormancy.
// Those of a milestone carry its id as their part.

import type { Milestone } from '../../contract/entries.ts';
import { type Context, hasPassed } from '../../plan/context.ts';
import { milestoneText } from '../../text/format.ts';
import { addDays, laterByDays, utcMidnight } from '../../time.ts';
import type { Clock, TimerRow } from '../rows.ts';
import { daysAfter, settledBy } from './clocks.ts';

// Days of 24 hours, from the help pages that the rows below cite.
const REVIEW_DAYS = 14;
const SECURITY_DAYS = 5;
const REFUND_REQUEST_DAYS = 7;
const DORMANT_MARKS = [
  { day: 76, label: 'Upwork’s first notice of a dormant contract' },
  { day: 83, label: 'Upwork’s final notice of a dormant contract' },
  { day: 90, label: 'The contract counts as dormant' },
] as const;

// Nothing is left to be decided about it.
const isSettled = ({ state }: Milestone): boolean =>
  state === 'approved' || state === 'paid' || state === 'returned';

const reviewClock = (milestone: Milestone): Clock[] => {
  const { id, state, submittedAt, approvedAt } = milestone;
  // Changes asked stop the clock; only submitting again starts it anew.
  if (submittedAt === undefined || state === 'changes-asked') return [];
  return [
    {
      label: `${milestoneText(milestone)} is released to you without a word from the client`,
      part: id,
      startAt: submittedAt,
      dueAt: laterByDays(submittedAt, REVIEW_DAYS),
      because: [],
      ...(isSettled(milestone)
        ? { settled: { by: [], ...(approvedAt === undefined ? {} : { at: approvedAt }) } }
        : {}),
    },
  ];
};

/** When the money of a milestone was released: approved, or by the 14 days of silence. */
const releasedAt = ({ state, submittedAt, approvedAt }: Milestone, context: Context) => {
  if (state === 'approved' || state === 'paid') return approvedAt;
  if (state !== 'submitted' || submittedAt === undefined) return undefined;
  const dueAt = laterByDays(submittedAt, REVIEW_DAYS);
  return hasPassed(context, dueAt) ? dueAt : undefined;
};
const securityClock = (milestone: Milestone, context: Context): Clock[] => {
  const startAt = releasedAt(milestone, context);
  if (startAt === undefined) return [];
  return [
    {
      label: `Money for ${milestoneText(milestone)} is available`,
      part: milestone.id,
      startAt,
      dueAt: laterByDays(startAt, SECURITY_DAYS),
      because: [],
      ...(milestone.state === 'paid' ? { settled: { by: [] } } : {}),
    },
  ];
};

const refundRequest = ({ facts, contract, clientEnded, held }: Context): Clock[] => {
  const started = facts.refundAskedAt !== undefined ? 'refundAskedAt' : 'endedAt';
  const startAt = facts[started];
  const answered = facts.refundAnsweredAt !== undefined;
  const returned = contract.milestones.some(({ state }) => state === 'returned');
  // A client who ends with money held has asked it back by that, whether or not the request was seen yet.
  const assumed = clientEnded && (held.length > 0 || returned || answered);
  if (startAt === undefined || (started === 'endedAt' && !assumed)) return [];
  return [
    {
      startAt,
      dueAt: laterByDays(startAt, REFUND_REQUEST_DAYS),
      because: [started],
      ...(returned && held.length === 0 ? { settled: { by: [] } } : {}),
      ...settledBy(facts, 'refundAnsweredAt'),
    },
  ];
};

const dormancy = ({ facts, contract, held }: Context): Clock[] => {
  const days = contract.milestones.flatMap(({ dueOn }) => (dueOn === undefined ? [] : [dueOn]));
  if (facts.lastActivityOn !== undefined) days.push(facts.lastActivityOn);
  const last = days.sort().at(-1);
  // Only held money makes a contract dormant.
  if (held.length === 0 || last === undefined) return [];
  return DORMANT_MARKS.map(({ day, label }) => ({
    label,
    part: `day-${day}`,
    startAt: utcMidnight(last),
    dueAt: utcMidnight(addDays(last, day)),
    because: facts.lastActivityOn === last ? (['lastActivityOn'] as const) : [],
    ...settledBy(facts, 'endedAt'),
  }));
};

export const TIMERS_FIXED: readonly TimerRow[] = [
  {
    id: 'submit',
    title: 'A milestone is released to you without a word from the client',
    kinds: ['fixed'],
    sense: 'expected',
    startsWith: 'you press Submit work; anew when you submit again after changes',
    endsWith: '14 x 24 hours later; changes asked stop it',
    onSilence: 'Upwork releases the money to you.',
    clocks: ({ contract }) => contract.milestones.flatMap(reviewClock),
    sources: ['H-PAYFP', 'H-FPP'],
    confidence: 'H',
  },
  {
    // For every kind: a bonus can be paid on an hourly contract as well.
    id: 'sec',
    title: 'Money is available',
    sense: 'expected',
    startsWith: 'a milestone is approved or released, or a bonus is paid',
    endsWith: '5 x 24 hours later',
    onSilence: 'The money should be available from then on.',
    clocks: (context) => [
      ...context.contract.milestones.flatMap((milestone) => securityClock(milestone, context)),
      ...daysAfter(context, 'bonusPaidAt', SECURITY_DAYS, 'bonusAvailableAt').map((clock) => ({
        ...clock,
        label: 'The bonus is available',
      })),
    ],
    sources: ['H-PAYFP', 'H-BILL'],
    confidence: 'H',
  },
  {
    id: 'escreq',
    title: 'Answer the client’s request to have held money back',
    kinds: ['fixed'],
    sense: 'deadline',
    startsWith: 'the client asks held money back, by ending the contract with money held',
    endsWith: '7 x 24 hours later',
    onSilence: 'The held money goes back to the client.',
    clocks: refundRequest,
    sources: ['H-DFP', 'H-ESCREF', 'R-DISP'],
    confidence: 'H',
  },
  {
    id: 'dispc',
    title: 'The client’s time to answer your dispute ends',
    kinds: ['fixed'],
    sense: 'expected',
    startsWith: 'you file a dispute',
    endsWith: '5 x 24 hours later',
    onSilence: 'If the client does not answer, the money is released to you.',
    clocks: (context) => daysAfter(context, 'disputeFiledAt', 5, 'disputeClosedAt', 'nonResolutionAt'),
    sources: ['H-ESCRESP', 'R-DISP'],
    confidence: 'M',
    contested:
      'One page says five working days, a post five days, an older copy seven. Five calendar days are counted here, the earliest reading.',
  },
  {
    id: 'arb',
    title: 'Agree to arbitration and pay your share',
    kinds: ['fixed'],
    sense: 'deadline',
    startsWith: 'Upwork’s notice that the dispute was not resolved',
    endsWith: '7 x 24 hours later',
    onSilence:
      'If nobody pays for arbitration, the client gets the money. If only the client pays, the client gets it too.',
    clocks: (context) => daysAfter(context, 'nonResolutionAt', 7, 'arbitrationPaidAt', 'disputeClosedAt'),
    sources: ['H-ARB', 'E-DISP'],
    confidence: 'H',
    contested: 'A blog reports that one side may now pay the whole fee.',
  },
  {
    id: 'dorm',
    title: 'Upwork’s notices of a dormant contract',
    kinds: ['fixed'],
    sense: 'deadline',
    startsWith: 'the last milestone’s due date or the last activity, the later, while money is held',
    endsWith: '00:00 UTC of the date 76, 83 and 90 days later',
    onSilence: 'If nobody acts in the weeks after day 90, the held money goes to the client.',
    clocks: dormancy,
    sources: ['H-DORM'],
    confidence: 'H',
  },
];
