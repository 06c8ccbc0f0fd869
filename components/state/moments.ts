// Owns how a moment is written for a person: always with its weekday, local time first, UTC beside it.
// Refuses to know the present moment or the viewer's zone: both are arguments.
import { DAY_MS, type Day, epochMs, type Instant } from '../../utils/domain/time.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
// Up to two days the hours count, since "1 day" could be one or almost two.
const HOURS_UP_TO_MS = 48 * HOUR_MS;

// Making a format takes far longer than using it, and a view asks for hundreds of moments.
const FORMATS = new Map<string, Intl.DateTimeFormat>();
// `en-GB`, as all our texts are English, with a day before its month.
const formatIn = (zone: string): Intl.DateTimeFormat => {
  const known = FORMATS.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  FORMATS.set(zone, format);
  return format;
};

type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute';
type Parts = Readonly<Record<Part, string>>;
// A render writes the same instants again and again, the present one with each of them.
const KNOWN = new Map<string, Parts>();
const MOST_KNOWN = 1_000;
const partsOf = (at: Instant, zone: string): Parts => {
  const key = `${at} ${zone}`;
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const named = formatIn(zone).formatToParts(epochMs(at));
  const parts = Object.fromEntries(named.map(({ type, value }) => [type, value])) as Parts;
  // Beyond it all are forgotten: most are of minutes that have passed.
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(key, parts);
  return parts;
};
const dated = (parts: Parts, year: string): string =>
  `${parts.weekday} ${parts.day} ${parts.month}${parts.year === year ? '' : ` ${parts.year}`}`;

/** "Wed 18 Nov, 01:00" in the zone; with the year where it is not the present one. */
export const formatMoment = (at: Instant, now: Instant, zone: string): string => {
  const parts = partsOf(at, zone);
  return `${dated(parts, partsOf(now, zone).year)}, ${parts.hour}:${parts.minute}`;
};
/** "10:17 pm"; "end of day" for a midnight. */
export const formatTime = (at: Instant, zone: string): string => {
  const { hour, minute } = partsOf(at, zone);
  const hours = Number(hour);
  if (hours === 0 && minute === '00') return 'end of day';
  return `${hours % 12 === 0 ? 12 : hours % 12}:${minute} ${hours < 12 ? 'am' : 'pm'}`;
};
/** "Tue 17 Nov, 20:00 UTC". */
export const formatUtc = (at: Instant, now: Instant): string => `${formatMoment(at, now, 'UTC')} UTC`;

/** "Wed 18 Nov"; with the year where it is not the present one. */
export const formatDay = (day: Day, now: Instant): string =>
  dated(partsOf(`${day}T00:00:00Z`, 'UTC'), now.slice(0, 4));

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

/** "in 3 days", "in 5 hours", "20 minutes ago", "now": rounded down, so that no time left is ever promised too long. */
export const formatDistance = (at: Instant, now: Instant): string => {
  const distance = epochMs(at) - epochMs(now);
  const size = Math.abs(distance);
  if (size < MINUTE_MS) return 'now';
  const text =
    size < HOUR_MS
      ? counted(Math.floor(size / MINUTE_MS), 'minute')
      : size < HOURS_UP_TO_MS
        ? counted(Math.floor(size / HOUR_MS), 'hour')
        : counted(Math.floor(size / DAY_MS), 'day');
  return distance > 0 ? `in ${text}` : `${text} ago`;
};

/** The text of a `datetime-local` field for an instant in a zone. */
export const toLocalField = (at: Instant, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
