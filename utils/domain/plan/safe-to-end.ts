// Owns the earliest instant at which nothing is lost by ending, and the reason for each wait until then.
// Refuses to name a date while something has none: held money without a submission, an open must-do.

import { diaryFinal } from '../rules/timers/hourly.ts';
import { counted, dayText, milestoneText } from '../text/format.ts';
import { laterByDays, latest } from '../time.ts';
import { type Context, hasPassed } from './context.ts';
import type { PlanItem, SafeToEnd, Wait } from './plan.ts';

// Silence of the client for so many times 24 hours after Submit work releases the money (H-PAYFP).
const REVIEW_DAYS = 14;

type Items = readonly PlanItem[];
const isOpen = (items: Items, ...ids: readonly string[]): boolean =>
  items.some(({ id, status }) => status === 'open' && ids.includes(id));

const noticeWait = ({ notice, facts }: Context, items: Items): Wait[] => {
  // Ticked or set aside: the client agreed to an earlier end.
  if (notice.dueAt === undefined || notice.lastDay === undefined || !isOpen(items, 'serve-notice')) return [];
  const text =
    facts.toldAt === undefined
      ? `You chose ${dayText(notice.lastDay)} as your last day.`
      : `Your notice runs until the end of ${dayText(notice.lastDay)}.`;
  const because = (['toldAt', 'lastDay'] as const).filter((key) => facts[key] !== undefined);
  return [{ text, until: notice.dueAt, because }];
};

const weekWait = (context: Context, items: Items): Wait[] => {
  const until = diaryFinal(context);
  // Only where it is known to be hourly: else every contract of unknown kind would wait for a Monday.
  if (context.kind !== 'hourly' || until === undefined || !isOpen(items, 'log-hours', 'check-diary'))
    return [];
  const because = context.facts.lastWorkedAt === undefined ? [] : (['lastWorkedAt'] as const);
  return [
    {
      text: 'Hours of the worked week can still be changed until Monday 12:00 UTC. Once they are logged and checked, you need not wait for that.',
      until,
      because,
    },
  ];
};

const milestoneWaits = (context: Context): Wait[] =>
  context.atRisk.flatMap((milestone): Wait[] => {
    const name = milestoneText(milestone);
    const { id: entryId, state, submittedAt } = milestone;
    const of = { entryId, because: [] };
    if (state === 'submitted' && submittedAt !== undefined) {
      const until = laterByDays(submittedAt, REVIEW_DAYS);
      // Released by now, as far as anybody can say from here; only the person can see that it was.
      return hasPassed(context, until)
        ? [{ ...of, text: `See that ${name} was released, and mark it as approved.` }]
        : [{ ...of, text: `${name} is in review. Silence releases its money to you.`, until }];
    }
    const ask =
      state === 'submitted' ? 'Say when you submitted it.' : 'Submit it, or say that it may go back.';
    return [{ ...of, text: `${name} is held, and no date can be named. ${ask}` }];
  });

// A dispute has no date: Upwork names none for the whole of it.
const disputeWait = ({ facts }: Context): Wait[] =>
  facts.disputeFiledAt === undefined || facts.disputeClosedAt !== undefined
    ? []
    : [{ text: 'A dispute is open. Ending would give away what it is about.', because: ['disputeFiledAt'] }];

// Each of these has a wait of its own above, with its date or the reason why there is none.
const NAMED_ABOVE = [
  'serve-notice',
  'milestone-submit',
  'milestone-changes',
  'milestone-approval',
  'nothing-held',
];
const mustDoWait = (items: Items): Wait[] => {
  const open = items.filter(
    ({ id, mustDo, status }) => mustDo && status === 'open' && !NAMED_ABOVE.includes(id),
  ).length;
  if (open === 0) return [];
  return [{ text: `${counted(open, 'must-do')} ${open === 1 ? 'is' : 'are'} still open.`, because: [] }];
};

/**
 * The waits that are left at the context's moment, and the latest of their instants (UTC). Empty after the end and
 * for a kept contract. `at` is the present moment where nothing is left to wait for.
 */
export const safeToEnd = (context: Context, items: Items): SafeToEnd => {
  if (context.ended || context.contract.keptAt !== undefined) return { waits: [] };
  const waits = [
    ...noticeWait(context, items),
    ...weekWait(context, items),
    ...milestoneWaits(context),
    ...disputeWait(context),
    ...mustDoWait(items),
  ].filter(({ until }) => until === undefined || !hasPassed(context, until));
  const dated = waits.flatMap(({ until }) => (until === undefined ? [] : [until]));
  const notBefore = latest(dated);
  if (dated.length === waits.length) return { at: notBefore ?? context.now, waits };
  return notBefore === undefined ? { waits } : { notBefore, waits };
};
