// Owns the reasons to wait that are money: milestones that are held, a list that nobody gave, disputes.
// Refuses what is only time or steps (waits.ts).

import type { Milestone } from '../contract/entries.ts';
import type { FactKey } from '../contract/facts.ts';
import type { Role } from '../rules/rows.ts';
import { reviewDue } from '../rules/timers/milestones.ts';
import { milestoneText } from '../text/format.ts';
import type { Instant } from '../time.ts';
import { CONDITIONS, type Condition } from './conditions.ts';
import { type Context, hasPassed } from './context.ts';
import { isDisputed, isHourlyDisputed, isUnresolved } from './disputes.ts';
import type { PlanItem } from './types.ts';

type Items = readonly PlanItem[];
/** One reason to wait; without `until` no date can be named. */
export type Wait = {
  readonly text: string;
  readonly until?: Instant;
  readonly because: readonly FactKey[];
  /** The milestone that is waited for. */
  readonly entryId?: string;
  /** Ending before it loses hours, or what a dispute is about. */
  readonly loses?: true;
};
/** A wait, and what would have to be done now for it to end at an instant. */
export type RemediableWait = Wait & {
  readonly ifDone?: { readonly at?: Instant; readonly condition: Condition };
};

export const isOpen = (items: Items, ...roles: readonly Role[]): boolean =>
  items.some(({ role, status }) => status === 'open' && role !== undefined && roles.includes(role));

const milestoneWait = (context: Context, milestone: Milestone): RemediableWait => {
  const name = milestoneText(milestone);
  const { id: entryId, state, submittedAt } = milestone;
  const of = { entryId, because: [] };
  if (state !== 'submitted')
    return {
      ...of,
      text: `${name} is held. Submit it, or let its money go back.`,
      ifDone: { at: reviewDue(context.now), condition: CONDITIONS.submit },
    };
  if (submittedAt === undefined)
    return {
      ...of,
      text: `${name} is in review. Say when you submitted it.`,
      ifDone: { at: reviewDue(context.now), condition: CONDITIONS['say-submitted'] },
    };
  const until = reviewDue(submittedAt);
  // Released by now, as far as anybody can say from here; only the person can see that it was.
  return hasPassed(context, until)
    ? {
        ...of,
        text: `Check that ${name} was released, and mark it as approved.`,
        ifDone: { condition: CONDITIONS['mark-approved'] },
      }
    : { ...of, text: `${name} is in review. Silence releases its money to you.`, until };
};

// Without a list of milestones nobody knows that nothing is held.
const unlistedWait = ({ kind, held }: Context, items: Items): RemediableWait[] =>
  kind !== 'fixed' || held.length > 0 || !isOpen(items, 'say-held')
    ? []
    : [
        {
          text: 'Nobody has said yet whether money is held.',
          because: [],
          ifDone: { condition: CONDITIONS['say-held'] },
        },
      ];

// A dispute has no date: Upwork names none for the whole of it.
const disputeWaits = (context: Context): RemediableWait[] => {
  const { facts, kind } = context;
  const waits: RemediableWait[] = [];
  if (kind !== 'hourly' && isDisputed(context))
    waits.push({
      text: 'A dispute is open. If you end now, you give up what it is about.',
      because: ['disputeFiledAt'],
      loses: true,
      ifDone: { condition: CONDITIONS['dispute-closed'] },
    });
  else if (kind !== 'hourly' && isUnresolved(context))
    waits.push({
      text: 'Nobody has said yet how the dispute ended.',
      because: ['nonResolutionAt'],
      ifDone: { condition: CONDITIONS['say-dispute'] },
    });
  if (kind !== 'fixed' && isHourlyDisputed(context))
    waits.push({
      text: 'The client disputes your hours.',
      because: facts.hourlyDisputeFiledAt === undefined ? [] : ['hourlyDisputeFiledAt'],
      loses: true,
      ifDone: { condition: CONDITIONS['answer-dispute'] },
    });
  return waits;
};

/** Every wait for money, also those whose instant has come. */
export const moneyWaits = (context: Context, items: Items): RemediableWait[] => [
  ...context.atRisk.map((milestone) => milestoneWait(context, milestone)),
  ...unlistedWait(context, items),
  ...disputeWaits(context),
];
