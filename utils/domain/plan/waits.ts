// Owns the reasons to wait before an end that are no money: notice, week, hours, open steps; and the list of all reasons.
// Refuses to add them up (safe-to-end.ts).

import { isWeekClosed } from '../rules/checklist/hourly.ts';
import { counted } from '../text/count.ts';
import { dayText } from '../text/format.ts';
import { CONDITIONS } from './conditions.ts';
import type { Context } from './context.ts';
import { isUnrated } from './end-edges.ts';
import { endIfTold } from './notice.ts';
import type { PlanItem, PlanWarning } from './types.ts';
import { isOpen, moneyWaits, type RemediableWait } from './waits-money.ts';
import { diaryFinal } from './weeks.ts';

type Items = readonly PlanItem[];

const noticeWait = (context: Context, items: Items): RemediableWait[] => {
  const { notice, facts, settings, now, nowMs } = context;
  // Ticked or dismissed: the client agreed to an earlier end.
  if (!isOpen(items, 'serve-notice')) return [];
  // A default notice would outlast the hours in which an order can be cancelled without feedback.
  if (notice.from === 'default' && isUnrated(facts, false, nowMs)) return [];
  if (notice.dueAt === undefined || notice.lastDay === undefined) {
    const isTold = !isOpen(items, 'tell');
    // Ticked or dismissed without a moment: a default binds nobody then, what was agreed still does.
    if (isTold && (notice.from !== 'agreement' || notice.days === 0)) return [];
    const at = endIfTold(facts, settings, now, notice, context.zone);
    return [
      {
        text: notice.days === 0 ? 'The client does not know yet.' : 'Your notice has not begun.',
        because: [],
        ifDone: { at, condition: CONDITIONS[isTold ? 'say-told' : 'tell'] },
      },
    ];
  }
  const text =
    facts.toldAt === undefined
      ? `You chose ${dayText(notice.lastDay)} as your last day.`
      : `Your notice runs until the end of ${dayText(notice.lastDay)}.`;
  const because = (['toldAt', 'lastDay'] as const).filter((key) => facts[key] !== undefined);
  return [{ text, until: notice.dueAt, because }];
};

const weekWait = ({ kind, weeks, facts }: Context, items: Items): RemediableWait[] => {
  const week = weeks[0];
  // Only where it is known to be hourly: else every contract of unknown kind would wait for a Monday.
  if (kind !== 'hourly' || week === undefined || !isOpen(items, 'log-hours', 'check-diary')) return [];
  const isAssumed = week.because.length === 0;
  return [
    {
      text: isAssumed
        ? 'This week’s hours can still be changed until Monday 12:00 UTC. Until you say when you last worked, this moves on each Monday.'
        : 'Hours of the worked week can still be changed until Monday 12:00 UTC. Once they are logged and checked, you need not wait for that.',
      until: diaryFinal(week, facts),
      because: week.because,
    },
  ];
};

// What a week of a retainer brings is in doubt where the contract ends within it (H-PAYHR-C, C-898523).
const retainerWait = ({ kind, facts, weeks }: Context): RemediableWait[] => {
  if (facts.form !== 'retainer' || kind === 'fixed') return [];
  const week = weeks.findLast(({ because }) => because.length > 0) ?? weeks[0];
  if (week === undefined) return [];
  // Without a fact behind it, it is shown and never announced.
  const text =
    week.because.length > 0
      ? 'The week of a retainer may not be paid in full if you end it within that week.'
      : 'The week of a retainer may not be paid in full if you end it within that week. Until you say when you last worked, this moves on each Monday.';
  return [{ text, until: week.monday, because: week.because }];
};

const hoursWaits = (context: Context): RemediableWait[] => {
  const { facts, kind } = context;
  if (kind === 'fixed') return [];
  const { unloggedHours = 0, trackerRunning } = facts;
  const waits: RemediableWait[] = [];
  if (unloggedHours > 0)
    waits.push({
      text: counted(unloggedHours, {
        one: '{n} hour is not in the diary.',
        other: '{n} hours are not in the diary.',
      }),
      because: ['unloggedHours'],
      loses: true,
      ifDone: { condition: CONDITIONS[isWeekClosed(context) ? 'agree-bonus' : 'log-hours'] },
    });
  if (trackerRunning === true)
    waits.push({
      text: 'The time tracker is running.',
      because: ['trackerRunning'],
      loses: true,
      ifDone: { condition: CONDITIONS['tracker-stopped'] },
    });
  return waits;
};

const warningWaits = (warnings: readonly PlanWarning[]): RemediableWait[] =>
  warnings.flatMap(({ waits, because }) =>
    waits === undefined ? [] : [{ text: waits.text, because, ifDone: { condition: waits } }],
  );

const stepsWait = (items: Items): RemediableWait[] => {
  const open = items.filter(({ mustDo, status, ownWait }) => mustDo && status === 'open' && !ownWait).length;
  if (open === 0) return [];
  const forms = { one: '{n} step is still open.', other: '{n} steps are still open.' };
  return [{ text: counted(open, forms), because: [] }];
};

/** Every wait, also those whose instant has come. */
export const waitsOf = (
  context: Context,
  items: Items,
  warnings: readonly PlanWarning[],
): RemediableWait[] => [
  ...noticeWait(context, items),
  ...weekWait(context, items),
  ...retainerWait(context),
  ...hoursWaits(context),
  ...moneyWaits(context, items),
  ...warningWaits(warnings),
  ...stepsWait(items),
];
