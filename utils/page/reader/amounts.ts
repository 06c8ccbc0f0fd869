// Owns amounts as a page writes them: money in several ways of writing, hours and minutes.
// Refuses whatever can be read in two ways: no amount rather than a wrong one.
import type { Money } from '../../domain/money.ts';

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  CA$: 'CAD',
  AU$: 'AUD',
  A$: 'AUD',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
};
const CODES = new Set(['USD', 'EUR', 'GBP', 'INR', 'CAD', 'AUD', 'CHF', 'NZD', 'SGD']);
const MONEY =
  /^(?<sign>(?:US|CA|AU|A)?\$|[€£₹])?\s?(?<number>\d(?:[\d.,'’\u00a0\u202f]*\d)?)\s?(?<after>[€£₹]|[A-Z]{3})?$/;
// What the record admits (domain/money.ts).
const MAX_CENTS = 100_000_000_00;

// Two decimals or none. A lone group of three after a point ("1.150") may be either, so it stands for nothing.
const NUMBERS = [
  /^\d{1,9}(?:[.,]\d\d)?$/,
  /^\d{1,3}(?:,\d{3})+(?:\.\d\d)?$/,
  /^\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d\d)?$/,
  /^\d{1,3}(?:\.\d{3})+,\d\d$/,
  /^\d{1,3}(?:['’\u00a0\u202f]\d{3})+(?:[.,]\d\d)?$/,
];

const centsIn = (number: string): number | undefined => {
  if (!NUMBERS.some((form) => form.test(number))) return undefined;
  const digits = number.replace(/\D/g, '');
  const cents = Number(digits) * (/[.,]\d\d$/.test(number) ? 1 : 100);
  return cents <= MAX_CENTS ? cents : undefined;
};

const currencyOf = (sign: string | undefined, after: string | undefined): string | undefined => {
  const before = sign === undefined ? undefined : SIGNS[sign];
  const behind = after === undefined ? undefined : (SIGNS[after] ?? (CODES.has(after) ? after : ''));
  if (before === undefined || behind === undefined) return before ?? behind;
  // "$400 CAD": the code says which dollar.
  return behind === before || (sign === '$' && behind.endsWith('D')) ? behind : undefined;
};

/** The amount that a whole text is: "$1,150.00", "1.150,00 €", "400 USD"; undefined for every other text. */
export const moneyIn = (text: string): Money | undefined => {
  const { sign, number = '', after } = MONEY.exec(text.trim())?.groups ?? {};
  const cents = centsIn(number);
  const currency = currencyOf(sign, after);
  return cents === undefined || !currency ? undefined : { cents, currency };
};

const UNIT = String.raw`(?:hrs?\.?|hours?|h)`;
const OF_LIMIT = String.raw`\s*(?:of|/)\s*\d{1,3}(?::\d\d)?\s*${UNIT}(?:\s+weekly\s+limit)?`;
const HOURS = [
  new RegExp(String.raw`^(?<hours>\d{1,3}):(?<minutes>[0-5]\d)\s*${UNIT}$`, 'i'),
  new RegExp(String.raw`^(?<hours>\d{1,3}):(?<minutes>[0-5]\d)\s*(?:${UNIT})?${OF_LIMIT}$`, 'i'),
  new RegExp(String.raw`^(?<hours>\d{1,3})(?:[.,](?<part>\d{1,2}))?\s*${UNIT}${OF_LIMIT}$`, 'i'),
  new RegExp(String.raw`^(?<hours>\d{1,3})\s*${UNIT}\s+(?<minutes>[0-5]?\d)\s*m(?:ins?\.?|inutes?)?$`, 'i'),
  new RegExp(String.raw`^(?<hours>\d{1,3})(?:[.,](?<part>\d{1,2}))?\s*${UNIT}$`, 'i'),
];
const WEEK_MINUTES = 7 * 24 * 60;

/** The minutes of a whole text such as "12:30 hrs", "12.5 hours" or "12:30 of 35 hrs", at most a week of them. */
export const minutesIn = (text: string): number | undefined => {
  for (const form of HOURS) {
    const { hours, minutes, part } = form.exec(text.trim())?.groups ?? {};
    if (hours === undefined) continue;
    const total = Number(hours) * 60 + Number(minutes ?? 0) + Math.round(Number(`0.${part ?? 0}`) * 60);
    return total <= WEEK_MINUTES ? total : undefined;
  }
  return undefined;
};
