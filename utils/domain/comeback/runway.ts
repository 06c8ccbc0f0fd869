// Owns how long the money lasts: month by month from today, with what comes in on its day. Pure.
// Amounts in another currency count only at a rate that the person gave; the others are told, never added.
import { type Money, sumMoney } from '../money.ts';
import { addDays, addMonths, type Day } from '../time.ts';
import type { Budget } from './record.ts';

/** Beyond it nobody plans, and no picture could be read. */
export const HORIZON_MONTHS = 24;

/** Money that comes in on a day. */
export type Income = { readonly amount: Money; readonly on: Day };
/** One month from its first day on; all in cents of the runway's currency. */
type RunwayMonth = {
  readonly from: Day;
  readonly startCents: number;
  readonly incomeCents: number;
  readonly costCents: number;
  /** 0 in the month in which the money is used up. */
  readonly endCents: number;
};
export type Runway = {
  readonly currency: string;
  /** What one month costs after the cut. */
  readonly cost: Money;
  /** Up to the one in which the money is used up, 24 at most. */
  readonly months: readonly RunwayMonth[];
  /** The last day that is covered; the day before `today` where not even that is. Absent where 24 months are covered. */
  readonly lastDay?: Day;
  /** Sums in currencies for which there is no rate: they are not in it. */
  readonly notAdded: readonly Money[];
};

/** Whole cents of another currency, rounded down so that nothing is promised; undefined without a rate. */
const centsIn = (currency: string, { cents, currency: from }: Money, rates: Budget['rates']) => {
  if (from === currency) return cents;
  const rate = Object.hasOwn(rates, from) ? rates[from] : undefined;
  return rate === undefined ? undefined : Math.floor(cents * rate);
};

/** The currencies beside that of the cost in which money is at hand or comes in, in order of first appearance. */
export const otherCurrencies = ({ savings, monthlyCost }: Budget, income: readonly Income[]): string[] => {
  const all = [...(savings === undefined ? [] : [savings]), ...income.map(({ amount }) => amount)];
  return [...new Set(all.map(({ currency }) => currency))].filter((one) => one !== monthlyCost?.currency);
};

const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;

/** The first of so many days at whose end the money is below zero; undefined where it lasts. */
const emptyOn = (
  startCents: number,
  costCents: number,
  days: number,
  received: readonly { readonly day: number; readonly cents: number }[],
): number | undefined => {
  for (let day = 0; day < days; day += 1) {
    const got = received.reduce((sum, one) => (one.day <= day ? sum + one.cents : sum), 0);
    // The cost is spread evenly, and rounded up.
    if (startCents + got < Math.ceil((costCents * (day + 1)) / days)) return day;
  }
  return undefined;
};

/**
 * From `today` on; `cutPercent` (0 to 100) is what the cost is lowered by. What was to come before today counts for nothing:
 * it is at hand by now, or it did not come. undefined where the money at hand or the monthly cost is not known.
 */
export const runwayOf = (
  { savings, monthlyCost, rates }: Budget,
  income: readonly Income[],
  today: Day,
  cutPercent = 0,
): Runway | undefined => {
  if (savings === undefined || monthlyCost === undefined) return undefined;
  const { currency } = monthlyCost;
  const costCents = Math.ceil((monthlyCost.cents * (100 - cutPercent)) / 100);
  const coming = income.filter(({ on }) => on >= today);
  const all = [savings, ...coming.map(({ amount }) => amount)];
  const notAdded = sumMoney(all.filter((amount) => centsIn(currency, amount, rates) === undefined));
  const months: RunwayMonth[] = [];
  const shared = { currency, cost: { cents: costCents, currency }, months, notAdded };
  let startCents = centsIn(currency, savings, rates) ?? 0;
  for (let count = 0; count < HORIZON_MONTHS; count += 1) {
    const from = addMonths(today, count);
    const next = addMonths(today, count + 1);
    const received = coming.flatMap(({ amount, on }) => {
      const cents = centsIn(currency, amount, rates);
      return cents === undefined || on < from || on >= next ? [] : [{ day: daysBetween(from, on), cents }];
    });
    const incomeCents = received.reduce((sum, { cents }) => sum + cents, 0);
    const empty = emptyOn(startCents, costCents, daysBetween(from, next), received);
    const endCents = empty === undefined ? startCents + incomeCents - costCents : 0;
    months.push({ from, startCents, incomeCents, costCents, endCents });
    if (empty !== undefined) return { ...shared, lastDay: addDays(from, empty - 1) };
    startCents = endCents;
  }
  return shared;
};
