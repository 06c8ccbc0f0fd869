// Owns the clocks of single milestones: submissions and security days. Each carries the milestone's id as its part.

import type { Milestone } from '../../contract/entries.ts';
import { type Context, hasPassed } from '../../plan/context.ts';
import { milestoneText } from '../../text/format.ts';
import { epochMs, type Instant, laterByDays } from '../../time.ts';
import type { Clock, TimerRow } from '../rows.ts';
import { daysAfter } from './clocks.ts';

// Days of 24 hours, from the help pages that the rows below cite.
const REVIEW_DAYS = 14;
const SECURITY_DAYS = 5;

// Nothing is left to be decided about it.
const isSettled = ({ state }: Milestone): boolean =>
  state === 'approved' || state === 'paid' || state === 'returned';

/** When silence of the client releases a milestone that was submitted then; `submittedAt` and the result are instants (UTC). */
export const reviewDue = (submittedAt: Instant): Instant => laterByDays(submittedAt, REVIEW_DAYS);
/** Whether the contract ended before an instant: then nothing is released by silence any more. */
const endedBefore = ({ ended, facts }: Context, at: Instant): boolean =>
  facts.endedAt === undefined ? ended : epochMs(facts.endedAt) < epochMs(at);

const reviewClock = (milestone: Milestone, context: Context): Clock[] => {
  const { id, state, submittedAt, approvedAt } = milestone;
  // Requesting changes stops the clock; only submitting again starts it anew. Nor does it run on what is said to be only funded.
  if (submittedAt === undefined || !(state === 'submitted' || isSettled(milestone))) return [];
  const dueAt = reviewDue(submittedAt);
  const { endedAt } = context.facts;
  const settled = isSettled(milestone)
    ? { by: [], ...(approvedAt === undefined ? {} : { at: approvedAt }) }
    : endedBefore(context, dueAt)
      ? endedAt === undefined
        ? { by: ['situation' as const] }
        : { at: endedAt, by: ['endedAt' as const] }
      : undefined;
  return [
    {
      label: `${milestoneText(milestone)} is released automatically`,
      dated: `${milestoneText(milestone)} is released automatically {on}`,
      part: id,
      startAt: submittedAt,
      dueAt,
      because: [],
      ...(settled === undefined ? {} : { settled }),
    },
  ];
};

/** When the money of a milestone was released: approved, or by 14 days of silence while the contract was open. */
const releasedAt = ({ state, submittedAt, approvedAt }: Milestone, context: Context) => {
  if (state === 'approved' || state === 'paid') return approvedAt;
  if (state !== 'submitted' || submittedAt === undefined) return undefined;
  const dueAt = reviewDue(submittedAt);
  return hasPassed(context, dueAt) && !endedBefore(context, dueAt) ? dueAt : undefined;
};
/** One clock for each milestone whose money was released, so many days of 24 hours from then. */
export const sinceRelease =
  (
    days: number,
    words: (milestone: Milestone) => Pick<Clock, 'label' | 'dated'>,
    isOver: (milestone: Milestone) => boolean,
  ) =>
  (context: Context): Clock[] => {
    // Entries from before the kind was corrected count for nothing.
    if (context.kind === 'hourly') return [];
    return context.contract.milestones.flatMap((milestone): Clock[] => {
      const startAt = releasedAt(milestone, context);
      if (startAt === undefined) return [];
      return [
        {
          ...words(milestone),
          part: milestone.id,
          startAt,
          dueAt: laterByDays(startAt, days),
          because: [],
          ...(isOver(milestone) ? { settled: { by: [] } } : {}),
        },
      ];
    });
  };
const securityClocks = sinceRelease(
  SECURITY_DAYS,
  (milestone) => ({
    label: `${milestoneText(milestone)} is available`,
    dated: `${milestoneText(milestone)} is available {on}`,
  }),
  ({ state }) => state === 'paid',
);
export const TIMERS_MILESTONES: readonly TimerRow[] = [
  {
    id: 'submit',
    title: 'A milestone is released automatically',
    dated: 'A milestone is released automatically {on}',
    passed: 'A milestone was released automatically',
    kinds: ['fixed'],
    sense: 'expected',
    announce: 'never',
    brings: 'released to you',
    startsWith: 'You press Submit work; anew when you submit again after changes',
    endsWith: '14 x 24 hours later; changes asked stop it, and the end of the contract does',
    onSilence: 'Upwork releases the money to you.',
    paysAfterDays: SECURITY_DAYS,
    clocks: (context) => context.contract.milestones.flatMap((milestone) => reviewClock(milestone, context)),
    sources: ['H-PAYFP', 'H-FPP'],
    confidence: 'H',
  },
  {
    // For every kind: a bonus can be paid on an hourly contract as well.
    id: 'sec',
    title: 'Money is available',
    dated: 'Money is available {on}',
    passed: 'Released money became available',
    sense: 'expected',
    announce: 'never',
    brings: 'paid out',
    startsWith: 'A milestone is approved or released, or a bonus is paid',
    endsWith: '5 x 24 hours later',
    onSilence: 'The money should be available from then on.',
    paysAfterDays: 0,
    clocks: (context) => [
      ...securityClocks(context),
      ...daysAfter(context, 'bonusPaidAt', SECURITY_DAYS, 'bonusAvailableAt').map((clock) => ({
        ...clock,
        label: 'The bonus is available',
        dated: 'The bonus is available {on}',
      })),
    ],
    sources: ['H-PAYFP', 'H-BILL'],
    confidence: 'H',
  },
];
