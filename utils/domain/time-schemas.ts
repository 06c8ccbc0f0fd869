// Owns what may be stored or said as an instant, a day and a zone.
// Apart from the sums with them (time.ts), which a view also makes where it checks nothing.
import * as z from 'zod/mini';

// A slip in the year is refused instead of being planned for.
const FIRST_YEAR = 1990;
const LAST_YEAR = 2199;

const parses = (parse: () => unknown): boolean => {
  try {
    parse();
    return true;
  } catch {
    return false; // Temporal reports a malformed text only by throwing; here the answer is the result.
  }
};
const inYears = (text: string): boolean => {
  const year = Number(text.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
};

/** UTC instant, `2026-11-22T09:30:00Z`, milliseconds at most, years 1990 to 2199. */
export const InstantSchema = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/),
  z.refine((text) => inYears(text) && parses(() => Temporal.Instant.from(text))),
);
/** Calendar day without a zone, `2026-11-22`, years 1990 to 2199. */
export const DaySchema = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\d$/),
  z.refine((text) => inYears(text) && parses(() => Temporal.PlainDate.from(text))),
);
/** Time of day without a zone, to the minute: `22:00`. */
export const TimeOfDaySchema = z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));
/** IANA zone name or fixed offset that this engine knows. */
export const ZoneSchema = z.string().check(
  z.maxLength(64),
  z.refine((zone) => parses(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone))),
);
