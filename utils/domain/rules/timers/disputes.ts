// Owns the clocks of what is disputed on a fixed-price contract: refund requests, disputes, arbitration, mediation.

import { type Context, hasPassed } from '../../plan/context.ts';
import { latestEnd } from '../../plan/end-edges.ts';
import { milestoneText } from '../../text/format.ts';
import { epochMs, type Instant, laterByDays, laterByWeekdays } from '../../time.ts';
import { isRequestDismissed } from '../checklist/dismissed.ts';
import type { Clock, TimerRow } from '../rows.ts';
import { daysAfter, settledBy } from './clocks.ts';
import { sinceRelease } from './milestones.ts';

// From the help pages that the rows below cite.
const REFUND_REQUEST_DAYS = 7;
const DISPUTE_WEEKDAYS = 5;
const ARBITRATION_DAYS = 7;
const MEDIATION_DAYS = 30;

/** Whether nobody said what is held at the end of a fixed-price contract: no list, and no word that there is nothing to look for. */
const isUnlisted = ({ contract, facts, kind }: Context): boolean =>
  kind === 'fixed' &&
  contract.milestones.length === 0 &&
  facts.refundAskedAt === undefined &&
  !isRequestDismissed({ contract });

/**
 * Whether it ended with money held, and nobody said who pressed End: if the client or Upwork did, the money was asked back by that, and
 * the earlier moment counts until it is known.
 */
export const mayBeTheirEnd = ({ ended, clientEnded, facts, held }: Context): boolean =>
  ended && !clientEnded && facts.endedBy === undefined && held.length > 0;
// On Upwork a request is approved or disputed (H-DFP).
const ANSWERS = ['refundAnsweredAt', 'disputeFiledAt'] as const;
/** Whether a request was answered at or after an instant (UTC), and before another one where that is given. */
const isAnswered = ({ facts }: Context, since: Instant, until?: Instant): boolean =>
  ANSWERS.some((key) => {
    const at = facts[key];
    return (
      at !== undefined &&
      epochMs(at) >= epochMs(since) &&
      (until === undefined || epochMs(at) < epochMs(until))
    );
  });

const startOfRequest = (context: Context): 'refundAskedAt' | 'endedAt' | undefined => {
  const { facts, contract, clientEnded, held } = context;
  const { refundAskedAt: asked, endedAt, refundAnsweredAt } = facts;
  const returned = contract.milestones.some(({ state }) => state === 'returned');
  // Who ends with money held has asked it back by that, whether or not the request was seen yet; and without a list nobody knows
  // that nothing was held.
  const byEnd =
    (clientEnded || mayBeTheirEnd(context)) &&
    endedAt !== undefined &&
    (held.length > 0 ||
      returned ||
      isUnlisted(context) ||
      // Answered before, it was another one.
      (refundAnsweredAt !== undefined && epochMs(refundAnsweredAt) >= epochMs(endedAt)));
  if (asked === undefined || endedAt === undefined)
    return asked !== undefined ? 'refundAskedAt' : byEnd ? 'endedAt' : undefined;
  if (!byEnd) return 'refundAskedAt';
  // Asked for within the week after the end, it is the end's own request, and the earlier moment counts; not where that was answered before.
  if (epochMs(asked) >= epochMs(endedAt))
    return epochMs(asked) < epochMs(laterByDays(endedAt, REFUND_REQUEST_DAYS)) &&
      !isAnswered(context, endedAt, asked)
      ? 'endedAt'
      : 'refundAskedAt';
  // One from before the end is another one: it counts until it is answered or over.
  return isAnswered(context, asked) || epochMs(laterByDays(asked, REFUND_REQUEST_DAYS)) <= epochMs(endedAt)
    ? 'endedAt'
    : 'refundAskedAt';
};
const refundRequest = (context: Context): Clock[] => {
  const { facts, contract, held } = context;
  const start = startOfRequest(context);
  const startAt = start === undefined ? undefined : facts[start];
  if (start === undefined || startAt === undefined) return [];
  const isReturned = held.length === 0 && contract.milestones.some(({ state }) => state === 'returned');
  return [
    {
      ...(isUnlisted(context)
        ? { label: 'Check for a refund request', dated: 'Check for a refund request by {when}' }
        : {}),
      startAt,
      dueAt: laterByDays(startAt, REFUND_REQUEST_DAYS),
      because: [start],
      ...(facts.refundAskedAmount === undefined ? {} : { sum: facts.refundAskedAmount }),
      ...(isReturned ? { settled: { by: [] } } : {}),
      ...settledBy(facts, startAt, ...ANSWERS),
    },
  ];
};

/** Whether a refund request could still run, by the later edge of the client's end, if it should turn out to be a fixed-price contract. */
export const mayBeRequested = ({ contract, clientEnded, nowMs }: Context): boolean => {
  const end = latestEnd(contract.facts);
  return clientEnded && end !== undefined && nowMs < epochMs(laterByDays(end, REFUND_REQUEST_DAYS));
};

/**
 * Until when (UTC) a refund request that counts from a day, not from a moment, may still be open though the earlier edge is over;
 * undefined where nothing is left open.
 */
export const requestMayRunUntil = (context: Context): Instant | undefined => {
  const [clock] = refundRequest(context);
  const end = latestEnd(context.contract.facts);
  if (clock === undefined || clock.settled !== undefined || end === undefined) return undefined;
  if (!clock.because.includes('endedAt') || !hasPassed(context, clock.dueAt)) return undefined;
  const until = laterByDays(end, REFUND_REQUEST_DAYS);
  return hasPassed(context, until) ? undefined : until;
};

const mediationClocks = sinceRelease(
  MEDIATION_DAYS,
  (milestone) => ({ label: `Mediation about ${milestoneText(milestone)} is no longer possible` }),
  () => false,
);

export const TIMERS_DISPUTES: readonly TimerRow[] = [
  {
    id: 'escreq',
    title: 'Answer the client’s refund request',
    dated: 'Answer the client’s refund request by {when}',
    passed: 'The time to answer the refund request ended',
    kinds: ['fixed'],
    sense: 'deadline',
    announce: 'before',
    leads: 'money',
    money: true,
    answer: true,
    startsWith:
      'The client, or Upwork for the client, ends the contract with money held, or nobody has listed what was held',
    endsWith: '7 x 24 hours later',
    onSilence: 'The held money goes back to the client.',
    clocks: refundRequest,
    sources: ['H-DFP', 'H-ESCREF', 'R-DISP'],
    confidence: 'H',
  },
  {
    id: 'dispc',
    title: 'The client’s time to answer your dispute ends',
    dated: 'The client’s time to answer your dispute ends {on}',
    passed: 'The client’s time to answer your dispute ended',
    kinds: ['fixed'],
    sense: 'expected',
    announce: 'never',
    startsWith: 'You file a dispute',
    endsWith: 'The same time of day (UTC) on the fifth Monday to Friday after it',
    onSilence: 'If the client does not answer, the money is released to you.',
    clocks: ({ facts }) =>
      facts.disputeFiledAt === undefined
        ? []
        : [
            {
              startAt: facts.disputeFiledAt,
              dueAt: laterByWeekdays(facts.disputeFiledAt, DISPUTE_WEEKDAYS),
              because: ['disputeFiledAt'],
              ...settledBy(facts, facts.disputeFiledAt, 'disputeClosedAt', 'nonResolutionAt'),
            },
          ],
    sources: ['H-ESCRESP', 'R-DISP'],
    confidence: 'M',
    contested:
      'One page says five working days, a post five days, an older copy seven. Five working days are counted here, so that nothing is promised too soon.',
  },
  {
    id: 'arb',
    title: 'Agree to arbitration and pay your share',
    dated: 'Agree to arbitration and pay your share by {when}',
    passed: 'The time to pay for arbitration ended',
    kinds: ['fixed'],
    sense: 'deadline',
    announce: 'before',
    leads: 'money',
    money: true,
    answer: true,
    asks: {
      one: 'Pay for arbitration by {when}, or {sums} goes back',
      other: 'Pay for arbitration by {when}, or {sums} go back',
    },
    startsWith: 'Upwork’s notice that the dispute was not resolved',
    endsWith: '7 x 24 hours later',
    onSilence:
      'If nobody pays for arbitration, the client gets the money. If only the client pays, the client gets it too.',
    clocks: (context) =>
      daysAfter(context, 'nonResolutionAt', ARBITRATION_DAYS, 'arbitrationPaidAt', 'disputeClosedAt'),
    sources: ['H-ARB', 'E-DISP'],
    confidence: 'H',
    contested: 'A blog reports that one side may now pay the whole fee.',
  },
  {
    id: 'med30',
    title: 'Mediation about released money is no longer possible',
    kinds: ['fixed'],
    sense: 'expected',
    announce: 'never',
    background: true,
    startsWith: 'A milestone is approved or released',
    endsWith: '30 x 24 hours later',
    onSilence:
      'Until then the client can ask Upwork to mediate about this payment. Keep every proof until it is over.',
    clocks: mediationClocks,
    sources: ['H-MED30', 'E-DISP'],
    confidence: 'M',
  },
];
