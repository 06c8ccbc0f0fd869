// Owns reading what a person typed: text -> value, or the sentence that says what is wrong with it.
// Refuses to know where it was typed.
import { MAX_NOTICE_DAYS } from '../../../utils/domain/contract/facts.ts';
import { type Money, MoneySchema } from '../../../utils/domain/money.ts';
import { PROBLEMS } from '../../../utils/domain/problems.ts';
import { type Day, type Instant, toInstant } from '../../../utils/domain/time.ts';
import { DaySchema, InstantSchema, ZoneSchema } from '../../../utils/domain/time-schemas.ts';

/** What was typed, read; `error` is a sentence for the person. */
export type Parsed<T> = { readonly value: T } | { readonly error: string };

// As the schema of the facts has it.
const MAX_HOURS = 10_000;

/** Whole days of notice, 0 to 365. */
export const readDays = (text: string): Parsed<number> => {
  const days = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return days <= MAX_NOTICE_DAYS ? { value: days } : { error: PROBLEMS['notice-days'] };
};

/** Hours, 0 to 10,000, decimals with a point or a comma. */
export const readHours = (text: string): Parsed<number> => {
  const given = text.trim().replace(',', '.');
  const hours = /^\d{1,5}(?:\.\d{1,2})?$/.test(given) ? Number(given) : Number.NaN;
  return hours <= MAX_HOURS
    ? { value: hours }
    : { error: 'Give the hours as a number, for example 2 or 2.5.' };
};

/** An amount such as "400" or "1,250.50" in the given currency. */
export const readMoney = (text: string, currency: string): Parsed<Money> => {
  const given = text.trim().replace(/^[$€£]\s*/, '');
  const wellFormed = /^(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,3})(?:\.\d{1,2})?$/.test(given);
  const money = { cents: Math.round(Number(given.replaceAll(',', '')) * 100), currency };
  return wellFormed && MoneySchema.safeParse(money).success
    ? { value: money }
    : { error: 'Give the amount as a number, for example 400 or 1,250.50.' };
};

/** A calendar day of a date field, years 1990 to 2199. */
export const readDay = (text: string): Parsed<Day> =>
  DaySchema.safeParse(text).success
    ? { value: text }
    : { error: 'Give a full date with day, month and year, from 1990 on.' };

/** The instant (UTC) of a `datetime-local` text in a zone; a time skipped by a clock change moves forward. */
export const readMoment = (text: string, zone: string): Parsed<Instant> => {
  const error = 'Give a full date and time, from 1990 on.';
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return { error };
  try {
    const value = toInstant(Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant());
    return InstantSchema.safeParse(value).success ? { value } : { error };
  } catch {
    return { error }; // Temporal reports a day that does not exist only by throwing.
  }
};

const LONGEST_LINE = 500;
/** One line of text, up to 500 characters. */
export const readLine = (text: string): Parsed<string> =>
  text.length <= LONGEST_LINE
    ? { value: text.trim() }
    : { error: 'Keep this under 500 characters; a longer text fits into the note.' };

/** An IANA zone name. */
export const readZone = (text: string): Parsed<string> =>
  ZoneSchema.safeParse(text.trim()).success
    ? { value: text.trim() }
    : { error: 'Give the name of a time zone, for example Europe/Berlin.' };
/** The text of a `datetime-local` field for an instant in a zone. */
export const toLocalField = (at: Instant, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
