// Owns each reason to wait before an end: notice, week, hours, milestones, disputes, open steps.
// Refuses to add them up (safe-to-end.ts).

import type { Milestone } from '../contract/entries.ts';
import type { Role } from '../rules/rows.ts';
import { counted, dayText, milestoneText } from '../text/format.ts';
import { endOfLocalDay, type Instant, lastDayOfNotice, laterByDays, localDay } from '../time.ts';
import { type Context, hasPassed } from './context.ts';
import { isDisputed, isHourlyDisputed } from './disputes.ts';
import type { PlanItem, Wait } from './types.ts';
import { diaryFinal } from './weeks.ts';

// Silence of the client for so many times 24 hours after Submit work releases the money (H-PAYFP).
const REVIEW_DAYS = 14;

type Items = readonly PlanItem[];
/** A wait, and what would have to be done now for it to end at an instant; without a name, since Upwork's page may see it. */
export type Open = Wait & { readonly ifDone?: { readonly at?: Instant; readonly text: string } };

const isOpen = (items: Items, ...roles: readonly Role[]): boolean =>
  items.some(({ role, status }) => status === 'open' && role !== undefined && roles.includes(role));

const noticeWait = (context: Context, items: Items): Open[] => {
  const { notice, facts, now } = context;
  // Ticked or dismissed: the client agreed to an earlier end.
  if (!isOpen(items, 'serve-notice')) return [];
  const zone = facts.toldZone ?? 'UTC';
  if (notice.dueAt === undefined || notice.lastDay === undefined) {
    if (!isOpen(items, 'tell')) return [];
    const weekdays = facts.toldWeekdays ?? context.settings.workingWeekdays;
    const lastDay = lastDayOfNotice(localDay(now, zone), notice.days, notice.counting, weekdays);
    const at = endOfLocalDay(lastDay, zone);
    return [
      {
        text: notice.days === 0 ? 'The client does not know yet.' : 'Your notice has not begun.',
        because: [],
        ifDone: { at, text: 'tell the client today' },
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

const weekWait = ({ kind, weeks, facts }: Context, items: Items): Open[] => {
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

const hoursWaits = ({ facts, kind }: Context): Open[] => {
  if (kind === 'fixed') return [];
  const { unloggedHours = 0, trackerRunning } = facts;
  const waits: Open[] = [];
  if (unloggedHours > 0)
    waits.push({
      text: `${counted(unloggedHours, 'hour')} ${unloggedHours === 1 ? 'is' : 'are'} not in the diary.`,
      because: ['unloggedHours'],
      loses: true,
      ifDone: { text: 'log every hour' },
    });
  if (trackerRunning === true)
    waits.push({
      text: 'The time tracker is running.',
      because: ['trackerRunning'],
      loses: true,
      ifDone: { text: 'stop the time tracker' },
    });
  return waits;
};

const milestoneWait = (context: Context, milestone: Milestone): Open => {
  const name = milestoneText(milestone);
  const { id: entryId, state, submittedAt } = milestone;
  const of = { entryId, because: [] };
  if (state !== 'submitted')
    return {
      ...of,
      text: `${name} is held. Submit it, or let its money go back.`,
      ifDone: { at: laterByDays(context.now, REVIEW_DAYS), text: 'submit the work today' },
    };
  if (submittedAt === undefined)
    return {
      ...of,
      text: `${name} is in review. Say when you submitted it.`,
      ifDone: { at: laterByDays(context.now, REVIEW_DAYS), text: 'say when you submitted it' },
    };
  const until = laterByDays(submittedAt, REVIEW_DAYS);
  // Released by now, as far as anybody can say from here; only the person can see that it was.
  return hasPassed(context, until)
    ? {
        ...of,
        text: `Check that ${name} was released, and mark it as approved.`,
        ifDone: { text: 'mark it as approved' },
      }
    : { ...of, text: `${name} is in review. Silence releases its money to you.`, until };
};

// A dispute has no date: Upwork names none for the whole of it.
const disputeWaits = (context: Context): Open[] => {
  const { facts, kind } = context;
  const waits: Open[] = [];
  if (kind !== 'hourly' && isDisputed(context))
    waits.push({
      text: 'A dispute is open. If you end now, you give up what it is about.',
      because: ['disputeFiledAt'],
      loses: true,
      ifDone: { text: 'wait until the dispute is closed' },
    });
  if (kind !== 'fixed' && isHourlyDisputed(context))
    waits.push({
      text: 'The client disputes your hours.',
      because: facts.hourlyDisputeFiledAt === undefined ? [] : ['hourlyDisputeFiledAt'],
      loses: true,
      ifDone: { text: 'answer the dispute about your hours' },
    });
  return waits;
};

const stepsWait = (items: Items): Open[] => {
  const open = items.filter(({ mustDo, status, ownWait }) => mustDo && status === 'open' && !ownWait).length;
  if (open === 0) return [];
  return [{ text: `${counted(open, 'step')} ${open === 1 ? 'is' : 'are'} still open.`, because: [] }];
};

/** Every wait, also those whose instant has come. */
export const waitsOf = (context: Context, items: Items): Open[] => [
  ...noticeWait(context, items),
  ...weekWait(context, items),
  ...hoursWaits(context),
  ...context.atRisk.map((milestone) => milestoneWait(context, milestone)),
  ...disputeWaits(context),
  ...stepsWait(items),
];
