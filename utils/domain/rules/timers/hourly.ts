// Owns the weekly clock of hourly contracts: week, edit, creview, hpay, and the hourly dispute.
// All counted from one worked instant; Upwork's week runs from Monday 00:00 to Monday 00:00 UTC.

import type { FactKey } from '../../contract/facts.ts';
import { type Context, hasPassed } from '../../plan/context.ts';
import { DIARY_HOURS, diaryFinal, earlierWeeks, PAY_DAYS, type WorkedWeek } from '../../plan/weeks.ts';
import { earliest, type Instant, laterByDays, laterByHours } from '../../time.ts';
import type { Clock, TimerRow } from '../rows.ts';
import { daysAfter, settledBy } from './clocks.ts';

const WEEK_DAYS = 7;
// From the Monday 00:00 UTC after the worked week: the review to the end of Friday, the pay on the Wednesday ten days after
// the Sunday (H-BILL, H-PAYHR; PAY_DAYS).
const REVIEW_DAYS = 5;

type Weekly = (week: WorkedWeek, context: Context) => Omit<Clock, 'because' | 'part'>;
const weekly =
  (clock: Weekly): TimerRow['clocks'] =>
  (context) =>
    context.weeks.map((week) => ({
      ...clock(week, context),
      because: week.because,
      ...(week.because.length === 0 ? { assumed: true as const } : {}),
      ...(week.part === undefined ? {} : { part: week.part }),
    }));
/** As `weekly`, and of earlier weeks while it runs: nobody said that they were worked, so those are shown and no more. */
const weeklySince =
  (clock: Weekly, labels: Readonly<Record<'last-week' | 'week-before', string>>): TimerRow['clocks'] =>
  (context) => [
    ...weekly(clock)(context),
    ...earlierWeeks(context.weeks, context.facts, context.nowMs)
      .map(({ part, ...week }) => ({
        ...clock(week, context),
        label: labels[part],
        because: week.because,
        assumed: true,
        part,
      }))
      .filter(({ dueAt, settled }) => settled === undefined && !hasPassed(context, dueAt)),
  ];

/** When the client's last review of worked hours ends (UTC), and the facts that say which week it is. */
export const reviewEnd = ({
  weeks,
}: Pick<Context, 'weeks'>): { readonly at: Instant; readonly because: readonly FactKey[] } | undefined => {
  const week = weeks.at(-1);
  return week === undefined
    ? undefined
    : { at: laterByDays(week.monday, REVIEW_DAYS), because: week.because };
};

export const TIMERS_HOURLY: readonly TimerRow[] = [
  {
    id: 'week',
    title: 'The worked week closes',
    kinds: ['hourly'],
    sense: 'expected',
    announce: 'never',
    background: true,
    startsWith: 'Monday 00:00 UTC of the worked week',
    endsWith: 'The next Monday 00:00 UTC',
    onSilence: 'The week closes and its hours go in review.',
    clocks: weekly(({ monday }) => ({
      startAt: laterByDays(monday, -WEEK_DAYS),
      dueAt: monday,
    })),
    sources: ['H-BILL'],
    confidence: 'H',
  },
  {
    id: 'edit',
    title: 'Last moment to add or correct hours of the worked week',
    dated: 'Add or correct hours of the worked week by {when}',
    passed: 'The hours of the worked week became final',
    kinds: ['hourly'],
    sense: 'deadline',
    announce: 'before',
    leads: 'money',
    money: true,
    startsWith: 'Monday 00:00 UTC after the worked week',
    endsWith: 'That Monday 12:00 UTC, or the end of the contract if that comes first',
    onSilence: 'The diary is final: no hour can be added or changed. Ending the contract locks it at once.',
    clocks: weekly((week, { facts }) => {
      const dueAt = diaryFinal(week, facts);
      // An end within the week opens and closes it in one instant.
      const startAt = earliest([week.monday, dueAt]) ?? week.monday;
      return { startAt, dueAt };
    }),
    sources: ['H-BILL', 'H-WD', 'H-END'],
    confidence: 'H',
  },
  {
    id: 'creview',
    title: 'The client’s review of your hours ends',
    dated: 'The client’s review of your hours ends {on}',
    passed: 'The client’s review of your hours ended',
    kinds: ['hourly'],
    sense: 'expected',
    announce: 'never',
    startsWith: 'Monday 12:00 UTC after the worked week',
    endsWith: 'Saturday 00:00 UTC after it',
    onSilence: 'Your hours stand. Until then the client may dispute them, also on an ended contract.',
    clocks: weeklySince(
      ({ monday }) => ({
        startAt: laterByHours(monday, DIARY_HOURS),
        dueAt: laterByDays(monday, REVIEW_DAYS),
      }),
      {
        'last-week': 'The client’s review of last week’s hours ends',
        'week-before': 'The client’s review of the hours of the week before last ends',
      },
    ),
    sources: ['H-BILL', 'H-DHR-C', 'H-HR-ENT'],
    confidence: 'H',
    contested: 'A page for Enterprise contracts says that the review ends on Thursday.',
  },
  {
    id: 'hpay',
    title: 'Money for the worked week is available',
    dated: 'Money for the worked week is available {on}',
    passed: 'The money for the worked week became available',
    kinds: ['hourly'],
    sense: 'expected',
    announce: 'never',
    brings: 'paid out',
    startsWith: 'Monday 00:00 UTC after the worked week',
    endsWith: 'The Wednesday 00:00 UTC nine days later',
    onSilence: 'The money of the worked week should be available from then on.',
    paysAfterDays: 0,
    clocks: weeklySince(
      ({ monday }, { facts }) => ({
        startAt: monday,
        dueAt: laterByDays(monday, PAY_DAYS),
        // A payment from before this week's invoice was one for an earlier week.
        ...settledBy(facts, laterByHours(monday, DIARY_HOURS), 'paymentReceivedAt'),
      }),
      {
        'last-week': 'Money for last week’s hours is available',
        'week-before': 'Money for the hours of the week before last is available',
      },
    ),
    sources: ['H-BILL', 'H-PAYHR', 'H-FAST'],
    confidence: 'H',
    contested: 'Some accounts are paid sooner. For whom that holds today is not known.',
  },
  {
    id: 'hdisp',
    title: 'Answer the client’s dispute about your hours',
    dated: 'Answer the client’s dispute about your hours by {when}',
    passed: 'The time to answer the dispute ended',
    kinds: ['hourly'],
    sense: 'deadline',
    announce: 'before',
    leads: 'money',
    money: true,
    answer: true,
    startsWith: 'The client disputes hours',
    endsWith: '3 x 24 hours later',
    onSilence: 'Upwork decides without you. Only hours that qualify for hourly payment protection are safe.',
    clocks: (context) => daysAfter(context, 'hourlyDisputeFiledAt', 3, 'hourlyDisputeAnsweredAt'),
    sources: ['H-DHR'],
    confidence: 'M',
    contested:
      'An older copy says three working days, the newest names no number. Three calendar days are counted here, the earlier reading.',
  },
];
