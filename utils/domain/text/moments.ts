// Owns how a moment is written for a person: with its weekday, in local time, midnight as the end of the day before.
// Refuses to know the present moment and the viewer's zone: both are arguments. No Intl: the first format of a page costs it 20 ms.
import { type Day, epochMs, HOUR_MS, type Instant } from '../time.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const local = (at: Instant, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(epochMs(at)).toZonedDateTimeISO(zone);

const named = (day: Temporal.PlainDate, year: number): string => {
  const date = `${DAYS[day.dayOfWeek - 1]} ${day.day} ${MONTHS[day.month - 1]}`;
  return day.year === year ? date : `${date} ${day.year}`;
};

/** "today", "tomorrow", "Fri 4 Dec"; with the year where it is not that of `today`. */
const dateText = (day: Temporal.PlainDate, today: Temporal.PlainDate): string => {
  const ahead = today.until(day).days;
  return ahead === 0 ? 'today' : ahead === 1 ? 'tomorrow' : named(day, today.year);
};
const clockText = ({ hour, minute }: Temporal.ZonedDateTime): string =>
  `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`;

/** "Fri 4 Dec", "today" as seen at `now` in the zone. */
export const shortDay = (day: Day, now: Instant, zone: string): string =>
  dateText(Temporal.PlainDate.from(day), local(now, zone).toPlainDate());

/** "Fri 4 Dec, 7:16 pm", "tomorrow, 9:00 am", "the end of Fri 11 Dec" for a midnight; never 00:00. */
export const shortMoment = (at: Instant, now: Instant, zone: string): string => {
  const moment = local(at, zone);
  const today = local(now, zone).toPlainDate();
  const isMidnight = moment.hour === 0 && moment.minute === 0 && moment.second === 0;
  return isMidnight
    ? `the end of ${dateText(moment.toPlainDate().subtract({ days: 1 }), today)}`
    : `${dateText(moment.toPlainDate(), today)}, ${clockText(moment)}`;
};

/** "Fri 11 Dec" of a moment, and of the midnight at its end; "today", "tomorrow" as seen at `now` in the zone. */
export const momentDay = (at: Instant, now: Instant, zone: string): string => {
  const moment = local(at, zone);
  const isMidnight = moment.hour === 0 && moment.minute === 0 && moment.second === 0;
  const day = moment.toPlainDate();
  return dateText(isMidnight ? day.subtract({ days: 1 }) : day, local(now, zone).toPlainDate());
};

type Timed = { readonly sentence: string; readonly at?: Instant; readonly day?: Day };
/** A sentence with its moment where `{when}` stands, local to the zone; "on today" and "on tomorrow" lose their "on". */
export const timedText = ({ sentence, at, day }: Timed, now: Instant, zone: string): string =>
  sentence.replace(/(on )?\{when\}/, (_, on = '') => {
    const when =
      day !== undefined ? shortDay(day, now, zone) : at !== undefined ? shortMoment(at, now, zone) : '';
    return /^to(?:day|morrow)/.test(when) ? when : `${on}${when}`;
  });

/**
 * What is left of the time until `at`, rounded down, as a number and its unit: below two days the hours count. Without a unit
 * where none of it is left.
 */
export const timeLeft = (at: Instant, now: Instant): { readonly count: string; readonly unit?: string } => {
  const hours = Math.floor((epochMs(at) - epochMs(now)) / HOUR_MS);
  if (hours < 0) return { count: 'Over' };
  if (hours === 0) return { count: '<1', unit: 'hour' };
  if (hours < 48) return { count: `${hours}`, unit: hours === 1 ? 'hour' : 'hours' };
  return { count: `${Math.floor(hours / 24)}`, unit: 'days' };
};
