// Owns amounts of money: whole cents and a currency, and how they are written for a person.
import * as z from 'zod/mini';
import { grouped } from './text/count.ts';
import { DECIMAL, SIGNS, sumByCode, sumBySign } from './text/locale.ts';

// Far above any contract, and still exact when thousands of them are added up.
const MAX_CENTS = 100_000_000_00;

/** Amount in cents (hundredths of the currency), 0 to 100 million units, with an ISO 4217 code. */
export const MoneySchema = z.strictObject({
  cents: z.int().check(z.minimum(0), z.maximum(MAX_CENTS)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.infer<typeof MoneySchema>;

const signOf: Readonly<Record<string, string>> = SIGNS;

/** "$400" or "€1,250.50": whole amounts without cents, in the interface's language whatever the browser speaks. */
export const formatMoney = ({ cents, currency }: Money): string => {
  const rest = cents % 100;
  const units = grouped((cents - rest) / 100);
  const sum = rest === 0 ? units : `${units}${DECIMAL}${`${rest}`.padStart(2, '0')}`;
  const sign = signOf[currency] ?? currency;
  return /\p{S}$/u.test(sign) ? sumBySign({ sign, sum }) : sumByCode({ sign, sum });
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
