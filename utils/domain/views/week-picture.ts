// Owns the picture of the worked week of an hourly contract: its seven days, and the three moments that decide over its hours.
// Refuses to count those moments (weeks.ts, rules/timers/hourly.ts) and to write them in local time.

import { isEndSaid } from '../contract/facts.ts';
import type { Contract } from '../contract/record.ts';
import { diaryFinal, PAY_DAYS, weeksOf } from '../plan/weeks.ts';
import { reviewEnd } from '../rules/timers/hourly.ts';
import { addDays, type Day, epochMs, type Instant, laterByDays, utcDay } from '../time.ts';

/** `unsaid`: nobody has said whether its hours are logged. */
export type DayState = 'logged' | 'open' | 'unsaid' | 'ahead';
export type WeekPicture = {
  /** It is the week of `now`, not one before it. */
  readonly isPresent: boolean;
  /** Monday to Sunday, as Upwork counts them: in UTC. */
  readonly days: readonly { readonly day: Day; readonly state: DayState }[];
  /** UTC, in their order; each says in two words what happens, and whether it is a moment, the end of a day or its start. */
  readonly marks: readonly {
    readonly at: Instant;
    readonly written: 'moment' | 'end' | 'start';
    readonly says: string;
  }[];
};
const DAYS_OF_WEEK = 7;

const stateOf = (day: Day, { facts }: Contract, now: Instant): DayState => {
  const { hoursLoggedThrough, unloggedHours } = facts;
  if (day > utcDay(now)) return 'ahead';
  if (hoursLoggedThrough === undefined) return 'unsaid';
  if (day <= utcDay(hoursLoggedThrough)) return 'logged';
  return unloggedHours !== undefined && unloggedHours > 0 ? 'open' : 'unsaid';
};

/** Of the week that closes first; undefined where none is open: the contract is not hourly, has ended or goes on. */
export const weekPicture = (contract: Contract, now: Instant): WeekPicture | undefined => {
  const { facts, keptAt } = contract;
  if (facts.kind !== 'hourly' || isEndSaid(facts) || keptAt !== undefined) return undefined;
  const [week] = weeksOf({ facts, isActive: true, now });
  if (week === undefined) return undefined;
  const first = utcDay(laterByDays(week.monday, -DAYS_OF_WEEK));
  const review = reviewEnd({ weeks: [week] });
  return {
    isPresent: epochMs(now) < epochMs(week.monday),
    days: Array.from({ length: DAYS_OF_WEEK }, (_, index) => {
      const day = addDays(first, index);
      return { day, state: stateOf(day, contract, now) };
    }),
    marks: [
      { at: diaryFinal(week, facts), written: 'moment', says: 'hours lock' },
      ...(review === undefined ? [] : [{ at: review.at, written: 'end' as const, says: 'review ends' }]),
      { at: laterByDays(week.monday, PAY_DAYS), written: 'start', says: 'paid out' },
    ],
  };
};
