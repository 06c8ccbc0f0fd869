// Owns dates and instants: the calendar sums that the timers share.
// Refuses to know the present moment (always an argument) and the viewer's zone. Upwork counts in UTC.

/**
 * An instant as callers may give it; an ISO text may have any offset. What is none makes every function here
 * throw.
 */
export type InstantLike = Temporal.Instant | string;

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
/** UTC instant, `2026-11-22T09:30:00Z`, milliseconds at most, years 1990 to 2199 (time-schemas.ts). */
export type Instant = string;
/** As many characters of an instant are its day. */
const DAY_LENGTH = 10;
/** Calendar day without a zone, `2026-11-22`, years 1990 to 2199. */
export type Day = string;

/** The stored form of an instant: UTC, whole milliseconds. */
export const toInstant = (at: InstantLike): Instant =>
  Temporal.Instant.from(at).round({ smallestUnit: 'millisecond', roundingMode: 'floor' }).toString();
// A plan reads the same few instants many times, and reading one takes longer than all that is asked of it.
const MOST_READ = 10_000;
/** The answers of a pure function, each worked out once; beyond so many all are forgotten. */
const remembered = <K extends string | number, R>(work: (key: K) => R): ((key: K) => R) => {
  const known = new Map<K, R>();
  return (key) => {
    let answer = known.get(key);
    if (answer === undefined) {
      answer = work(key);
      if (known.size >= MOST_READ) known.clear();
      known.set(key, answer);
    }
    return answer;
  };
};
const msOf = remembered((at: string): number => Temporal.Instant.from(at).epochMilliseconds);
/** Milliseconds since 1970, UTC. */
export const epochMs = (at: InstantLike): number =>
  typeof at === 'string' ? msOf(at) : at.epochMilliseconds;
/** The instant (UTC) of whole milliseconds since 1970. */
export const instantAt = remembered(
  (ms: number): Instant => Temporal.Instant.fromEpochMilliseconds(ms).toString(),
);
/** `at` moved by a duration in ms. */
export const later = (at: InstantLike, ms: number): Instant => instantAt(epochMs(at) + ms);
/** Days of 24 hours, whatever any clock does on them. */
export const laterByDays = (at: InstantLike, days: number): Instant => later(at, days * DAY_MS);
export const laterByHours = (at: InstantLike, hours: number): Instant => later(at, hours * HOUR_MS);
/** The same time of day (UTC) on the Nth Monday to Friday after the day of the instant. */
export const laterByWeekdays = (at: InstantLike, days: number): Instant => {
  let moment = Temporal.Instant.from(at).toZonedDateTimeISO('UTC');
  for (let left = days; left > 0; ) {
    moment = moment.add({ days: 1 });
    if (moment.dayOfWeek <= 5) left -= 1;
  }
  return moment.toInstant().toString();
};
/** A window's end is exclusive: at `due` it is over. */
export const isOver = (due: InstantLike, now: InstantLike): boolean => epochMs(now) >= epochMs(due);
/** undefined for none at all. */
export const earliest = (instants: readonly Instant[]): Instant | undefined =>
  instants.reduce<Instant | undefined>(
    (a, b) => (a === undefined || epochMs(b) < epochMs(a) ? b : a),
    undefined,
  );
/** undefined for none at all. */
export const latest = (instants: readonly Instant[]): Instant | undefined =>
  instants.reduce<Instant | undefined>(
    (a, b) => (a === undefined || epochMs(b) > epochMs(a) ? b : a),
    undefined,
  );

/** The UTC calendar day of an instant. */
export const utcDay = (at: InstantLike): Day => instantAt(epochMs(at)).slice(0, DAY_LENGTH);
/** Calendar days, also backwards. */
export const addDays = (day: Day, days: number): Day => utcDay(laterByDays(utcMidnight(day), days));
/** The last day of the month where it has no such day: 31 January and one month is 28 or 29 February. */
export const addMonths = (day: Day, months: number): Day =>
  Temporal.PlainDate.from(day).add({ months }).toString();
/** The Monday of a day's week; the day itself where it is one. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
/** 00:00 UTC of a calendar day. */
export const utcMidnight = (day: Day): Instant => `${day}T00:00:00Z`;
// A day without a zone begins first where clocks are furthest ahead of UTC, and ends last where they are furthest behind it.
const AHEAD_HOURS = 14;
const BEHIND_HOURS = 12;
/** The first instant of a day of which no zone is known: before it the day has begun nowhere. */
export const earliestOfDay = (day: Day): Instant => laterByHours(utcMidnight(day), -AHEAD_HOURS);
/** The instant at which a day of which no zone is known is over everywhere. */
export const latestOfDay = (day: Day): Instant => laterByHours(utcMidnight(day), 24 + BEHIND_HOURS);
const mondayAfter = remembered((day: Day): Instant => {
  const date = Temporal.PlainDate.from(day);
  return utcMidnight(date.add({ days: 8 - date.dayOfWeek }).toString());
});
/** The next Monday 00:00 UTC strictly after the instant. */
export const nextUtcMonday = (at: InstantLike): Instant => mondayAfter(utcDay(at));

const localDayOf = remembered((key: string): Day => {
  const [at = '', zone = ''] = key.split(' ');
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
});
/** The local calendar day of an instant in the given zone. */
export const localDay = (at: InstantLike, zone: string): Day =>
  localDayOf(`${instantAt(epochMs(at))} ${zone}`);
/** 00:00 local of a day, or its first instant where a clock change skips that. */
export const startOfLocalDay = (day: Day, zone: string): Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString();
const endOfLocalDayIn = remembered((key: string): Instant => {
  const [day = '', zone = ''] = key.split(' ');
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(zone).toInstant().toString();
});
/** 24:00 local of a day: the first instant of the following day, daylight-saving changes included. */
export const endOfLocalDay = (day: Day, zone: string): Instant => endOfLocalDayIn(`${day} ${zone}`);
/** The last day of a day's month. */
export const endOfMonth = (day: Day): Day => {
  const date = Temporal.PlainDate.from(day);
  return date.with({ day: date.daysInMonth }).toString();
};
