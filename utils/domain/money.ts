// Owns amounts of money: whole cents and a currency, and how they are written for a person.
import * as z from 'zod/mini';

// Far above any contract, and still exact when thousands of them are added up.
const MAX_CENTS = 100_000_000_00;

/** Amount in cents (hundredths of the currency), 0 to 100 million units, with an ISO 4217 code. */
export const MoneySchema = z.strictObject({
  cents: z.int().check(z.minimum(0), z.maximum(MAX_CENTS)),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.infer<typeof MoneySchema>;

// Making a formatter takes longer than a whole plan, and the same few are asked for again and again.
const formats = new Map<string, Intl.NumberFormat>();
const formatOf = (currency: string, digits: number): Intl.NumberFormat => {
  const key = `${currency} ${digits}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: 2,
  });
  formats.set(key, format);
  return format;
};

/** "$400" or "€1,250.50": whole amounts without cents, in English whatever the browser speaks. */
export const formatMoney = ({ cents, currency }: Money): string =>
  formatOf(currency, cents % 100 === 0 ? 0 : 2).format(cents / 100);

/** Sums per currency, in order of first appearance; different currencies are never added up. */
export const sumMoney = (amounts: readonly Money[]): Money[] => {
  const sums = new Map<string, number>();
  for (const { cents, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + cents);
  return [...sums].map(([currency, cents]) => ({ cents, currency }));
};
