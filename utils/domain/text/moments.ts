// Owns how days, moments and distances are written for a person: with the weekday, in local time, UTC where it is asked for.
// Refuses to know the present moment and the viewer's zone: both are arguments.
import { DAY_MS, type Day, epochMs, HOUR_MS, type Instant, localDay, MINUTE_MS } from '../time.ts';
import { counted, type Forms, formFor } from './count.ts';
import {
  clock,
  dayAndTime,
  MONTHS_SHORT,
  shortDay as shortDate,
  shortDayOfYear,
  WEEKDAYS_SHORT,
} from './locale.ts';

// Up to two days the hours count, since "1 day" could be one or almost two.
const HOURS_UP_TO = 48;

const local = (at: Instant, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(epochMs(at)).toZonedDateTimeISO(zone);
const isMidnight = ({ hour, minute, second }: Temporal.ZonedDateTime): boolean =>
  hour === 0 && minute === 0 && second === 0;

const named = (date: Temporal.PlainDate | Temporal.ZonedDateTime, presentYear: number): string => {
  const { day, year } = date;
  const weekday = WEEKDAYS_SHORT[date.dayOfWeek - 1] ?? '';
  const month = MONTHS_SHORT[date.month - 1] ?? '';
  return year === presentYear
    ? shortDate({ weekday, day, month })
    : shortDayOfYear({ weekday, day, month, year });
};
const NEAR = ['today', 'tomorrow'] as const;
/** "today", "tomorrow", "Fri 4 Dec"; with the year where it is not that of `today`. */
const dateText = (day: Temporal.PlainDate, today: Temporal.PlainDate): string =>
  NEAR[today.until(day).days] ?? named(day, today.year);
const clockText = ({ hour, minute }: Temporal.ZonedDateTime): string => clock(hour, minute);

/** "Fri 4 Dec", "today" as seen at `now` in the zone. */
export const shortDay = (day: Day, now: Instant, zone: string): string =>
  dateText(Temporal.PlainDate.from(day), local(now, zone).toPlainDate());
/** "Wed 18 Nov", whatever day it is today; with the year where it is not the present one (UTC). */
export const formatDay = (day: Day, now: Instant): string =>
  named(Temporal.PlainDate.from(day), Number(now.slice(0, 4)));

const written = (moment: Temporal.ZonedDateTime, date: (day: Temporal.PlainDate) => string): string =>
  isMidnight(moment)
    ? `the end of ${date(moment.toPlainDate().subtract({ days: 1 }))}`
    : dayAndTime({ day: date(moment.toPlainDate()), time: clockText(moment) });
/** "Fri 4 Dec, 7:16 pm", "tomorrow, 9:00 am", "the end of Fri 11 Dec" for a midnight; never 00:00. */
export const shortMoment = (at: Instant, now: Instant, zone: string): string => {
  const today = local(now, zone).toPlainDate();
  return written(local(at, zone), (day) => dateText(day, today));
};
/** "Fri 11 Dec" of the day in which a moment is; a midnight begins its day. */
export const startDay = (at: Instant, now: Instant, zone: string): string =>
  shortDay(localDay(at, zone), now, zone);
/** "Fri 11 Dec" of a moment, and of the midnight at its end; "today", "tomorrow" as seen at `now` in the zone. */
export const momentDay = (at: Instant, now: Instant, zone: string): string => {
  const moment = local(at, zone);
  const day = moment.toPlainDate();
  return dateText(isMidnight(moment) ? day.subtract({ days: 1 }) : day, local(now, zone).toPlainDate());
};
/** "10:17 pm"; "end of day" for a midnight. */
export const formatTime = (at: Instant, zone: string): string => {
  const moment = local(at, zone);
  return isMidnight(moment) ? 'end of day' : clockText(moment);
};
/** The same with its date also today and tomorrow: "Wed 18 Nov, 1:00 am"; with the year where it is not the present one. */
export const formatMoment = (at: Instant, now: Instant, zone: string): string => {
  const { year } = local(now, zone);
  return written(local(at, zone), (day) => named(day, year));
};
/** "Tue 17 Nov, 8:00 pm UTC". */
export const formatUtc = (at: Instant, now: Instant): string => `${formatMoment(at, now, 'UTC')} UTC`;

/** "Today", "Tomorrow", where such a word begins a line. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Timed = { readonly sentence: string; readonly at?: Instant; readonly day?: Day };
/**
 * A sentence with its moment where `{when}` stands, local to the zone; where `{on}` stands, with the day, or the one that the
 * moment begins or lies in: "on Fri 4 Dec", but "today". What stands in isolation (visible.ts) is a person's own and stays.
 */
export const timedText = ({ sentence, at, day }: Timed, now: Instant, zone: string): string =>
  sentence.replace(/\u2068[^\u2069]*\u2069|\{(when|on)\}/g, (whole, how?: string) => {
    if (how === undefined) return whole;
    const shown = day ?? (how === 'on' && at !== undefined ? localDay(at, zone) : undefined);
    if (shown === undefined) return at === undefined ? '' : shortMoment(at, now, zone);
    const text = shortDay(shown, now, zone);
    const isNear = local(now, zone).toPlainDate().until(shown).days in NEAR;
    return how === 'when' || isNear ? text : `on ${text}`;
  });

/** Whole hours below two days, then whole days: rounded down, so that no time left is ever promised too long. */
const units = (ms: number): { readonly count: number; readonly unit: 'hour' | 'day' } => {
  const hours = Math.floor(ms / HOUR_MS);
  return hours < HOURS_UP_TO
    ? { count: hours, unit: 'hour' }
    : { count: Math.floor(ms / DAY_MS), unit: 'day' };
};
/** A sentence for each unit of time, with its number where `{n}` stands, and one for less than the smallest. */
type TimeForms = { readonly day: Forms; readonly hour: Forms; readonly less: string };
/** The sentence for a time in ms, in its whole units: "You have 3 days left.", "You have 7 hours left." */
export const timeText = (ms: number, forms: TimeForms): string => {
  const { count, unit } = units(ms);
  return count < 1 ? forms.less : counted(count, forms[unit]);
};
const UNITS = { hour: { one: 'hour', other: 'hours' }, day: { one: 'day', other: 'days' } } as const;
/** The same of the time until `at`, as a number and its unit; without a unit where none of it is left. */
export const timeLeft = (at: Instant, now: Instant): { readonly count: string; readonly unit?: string } => {
  const { count, unit } = units(epochMs(at) - epochMs(now));
  if (count < 0) return { count: 'Over' };
  return count === 0 ? { count: '<1', unit } : { count: `${count}`, unit: formFor(count, UNITS[unit]) };
};
const AHEAD = {
  day: { one: 'in {n} day', other: 'in {n} days' },
  hour: { one: 'in {n} hour', other: 'in {n} hours' },
  minute: { one: 'in {n} minute', other: 'in {n} minutes' },
} as const;
const BEHIND = {
  day: { one: '{n} day ago', other: '{n} days ago' },
  hour: { one: '{n} hour ago', other: '{n} hours ago' },
  minute: { one: '{n} minute ago', other: '{n} minutes ago' },
} as const;
/** "in 3 days", "in 5 hours", "20 minutes ago", "now": rounded down as well. */
export const formatDistance = (at: Instant, now: Instant): string => {
  const distance = epochMs(at) - epochMs(now);
  const size = Math.abs(distance);
  if (size < MINUTE_MS) return 'now';
  const { count, unit } =
    size < HOUR_MS ? { count: Math.floor(size / MINUTE_MS), unit: 'minute' as const } : units(size);
  return counted(count, (distance > 0 ? AHEAD : BEHIND)[unit]);
};
