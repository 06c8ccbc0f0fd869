// Owns days as a page writes them: with month and year, or so long before the present day.
// Refuses what may be two days: numbers alone, a day without a year; of a coarse statement it gives the earliest day.
import { addDays, addMonths, type Day } from '../../domain/time.ts';
import { DaySchema } from '../../domain/time-schemas.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?';
// A time of day may follow; the zone in which it holds is not known, so it says nothing.
const TIME = String.raw`(?:,?(?: at)? \d{1,2}:\d\d(?: ?[ap]m)?(?: [A-Z]{3,4})?)?`;
const FORMS = [
  `${WEEKDAY}(?<month>${NAMES})\\.? (?<date>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})${TIME}`,
  `${WEEKDAY}(?<date>\\d{1,2})(?:st|nd|rd|th)? (?<month>${NAMES})\\.?,? (?<year>\\d{4})${TIME}`,
  `(?<iso>\\d{4}-\\d\\d-\\d\\d)`,
].map((form) => new RegExp(`^${form}$`, 'i'));
const AGO = /^(?<count>an?|\d{1,3}) (?<unit>day|week|month)s? ago$/i;

const pad = (number: number | string): string => `${number}`.padStart(2, '0');

/** The day that a whole text is: "Nov 18, 2026", "18 November 2026", "2026-11-18"; undefined for every other text. */
export const dayIn = (text: string): Day | undefined => {
  const given = text.trim().replace(/\.$/, '');
  const { year, month, date, iso } = FORMS.map((form) => form.exec(given)).find(Boolean)?.groups ?? {};
  const number = MONTHS.indexOf(month?.slice(0, 3).toLowerCase() ?? '') + 1;
  // 31 February is none.
  const day = DaySchema.safeParse(iso ?? `${year}-${pad(number)}-${pad(date ?? '')}`);
  return day.success ? day.data : undefined;
};

/**
 * The day of a whole text such as "3 weeks ago", seen from the present day (local); the earliest that it can mean, so that no
 * clock which counts from it ends too late. Hours and years are in doubt.
 */
export const pastDayIn = (text: string, today: Day): Day | undefined => {
  if (/^today$/i.test(text)) return today;
  if (/^yesterday$/i.test(text)) return addDays(today, -1);
  const { count, unit } = AGO.exec(text)?.groups ?? {};
  if (count === undefined || unit === undefined) {
    const day = dayIn(text);
    return day !== undefined && day <= today ? day : undefined;
  }
  const number = /^an?$/i.test(count) ? 1 : Number(count);
  if (/^day$/i.test(unit)) return addDays(today, -number);
  // "3 weeks" are told until the fourth is full.
  return addDays(
    /^week$/i.test(unit) ? addDays(today, -7 * (number + 1)) : addMonths(today, -(number + 1)),
    1,
  );
};
