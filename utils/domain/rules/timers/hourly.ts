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

const EARLIER_WEEK = { 'last-week': 'last week', 'week-before': 'the week before last' } as const;
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
  (clock: Weekly, label: (week: string) => string): TimerRow['clocks'] =>
  (context) => [
    ...weekly(clock)(context),
    ...earlierWeeks(context.weeks, context.facts, context.nowMs)
      .map(({ part, ...week }) => ({
        ...clock(week, context),
        label: label(EARLIER_WEEK[part]),
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
    endsWith: 'the next Monday 00:00 UTC',
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
    passed: 'the hours of the worked week became final',
    kinds: ['hourly'],
    sense: 'deadline',
    announce: 'before',
    leads: 'money',
    money: true,
    startsWith: 'Monday 00:00 UTC after the worked week',
    endsWith: 'that Monday 12:00 UTC, or the end of the contract if that comes first',
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
    passed: 'the client’s review of your hours ended',
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
      (week) => `The client’s review of the hours of ${week} ends`,
    ),
    sources: ['H-BILL', 'H-DHR-C', 'H-HR-ENT'],
    confidence: 'H',
    contested: 'A page for Enterprise contracts says that the review ends on Thursday.',
  },
  {
    id: 'hpay',
    title: 'Money for the worked week is available',
    passed: 'the money for the worked week became available',
    kinds: ['hourly'],
    sense: 'expected',
    announce: 'never',
    brings: 'paid out',
    startsWith: 'Monday 00:00 UTC after the worked week',
    endsWith: 'the Wednesday 00:00 UTC nine days later',
    onSilence: 'The money of the worked week should be available from then on.',
    paysAfterDays: 0,
    clocks: weeklySince(
      ({ monday }, { facts }) => ({
        startAt: monday,
        dueAt: laterByDays(monday, PAY_DAYS),
        // A payment from before this week's invoice was one for an earlier week.
        ...settledBy(facts, laterByHours(monday, DIARY_HOURS), 'paymentReceivedAt'),
      }),
      (week) => `Money for the hours of ${week} is available`,
    ),
    sources: ['H-BILL', 'H-PAYHR', 'H-FAST'],
    confidence: 'H',
    contested: 'Some accounts are paid sooner. For whom that holds today is not known.',
  },
  {
    id: 'hdisp',
    title: 'Answer the client’s dispute about your hours',
    passed: 'the time to answer the dispute ended',
    kinds: ['hourly'],
    sense: 'deadline',
    announce: 'before',
    leads: 'money',
    money: true,
    answer: true,
    startsWith: 'the client disputes hours',
    endsWith: '3 x 24 hours later',
    onSilence: 'Upwork decides without you. Only hours that qualify for hourly payment protection are safe.',
    clocks: (context) => daysAfter(context, 'hourlyDisputeFiledAt', 3, 'hourlyDisputeAnsweredAt'),
    sources: ['H-DHR'],
    confidence: 'M',
    contested:
      'An older copy says three working days, the newest names no number. Three calendar days are counted here, the earlier reading.',
  },
];
