// Owns amounts of money: whole cents and a currency, and how they are written for a person.
import * as z from 'zod/mini';
import { grouped } from './text/count.ts';

// Far above any contract, and still exact when thousands of them are added up.
const MAX_CENTS = 100_000_000_00;

/** Amount in cents (hundredths of the currency), 0 to 100 million units, with an ISO 4217 code. */
export const MoneySchema = z.strictObject({
  cents: z.int().check(z.minimum(0), z.maximum(MAX_CENTS)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.infer<typeof MoneySchema>;

// Written out here: the browser's own formatter takes longer to make than all the rest of a first plan, and each browser
// has its own table. These are the signs of English as spoken in the United States; every other currency shows its code.
const SIGNS: Readonly<Record<string, string>> = {
  AUD: 'A$',
  BRL: 'R$',
  CAD: 'CA$',
  CNY: 'CN¥',
  EUR: '€',
  GBP: '£',
  HKD: 'HK$',
  ILS: '₪',
  INR: '₹',
  JPY: '¥',
  KRW: '₩',
  MXN: 'MX$',
  NZD: 'NZ$',
  PHP: '₱',
  TWD: 'NT$',
  USD: '$',
  VND: '₫',
};

/** "$400" or "€1,250.50": whole amounts without cents, in English whatever the browser speaks. */
export const formatMoney = ({ cents, currency }: Money): string => {
  const rest = cents % 100;
  const units = grouped((cents - rest) / 100);
  const sum = rest === 0 ? units : `${units}.${`${rest}`.padStart(2, '0')}`;
  return `${SIGNS[currency] ?? `${currency}\u00a0`}${sum}`;
};

/** Sums per currency, in order of first appearance; different currencies are never added up. */
export const sumMoney = (amounts: readonly Money[]): Money[] => {
  const sums = new Map<string, number>();
  for (const { cents, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + cents);
  return [...sums].map(([currency, cents]) => ({ cents, currency }));
};

/** Cents for hours at a rate, rounded down so that nothing is promised. */
export const worth = (hours: number, rate: Money): Money => ({
  ...rate,
  cents: Math.floor(rate.cents * hours),
});
