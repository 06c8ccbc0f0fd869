// Owns the hours in which nothing is said, and where a reminder goes that falls into them. Local days and times are the
// viewer's, of whatever length a clock change makes them. Refuses to know what is reminded of.

import type { Settings } from '../../settings/settings.ts';
import { MINUTE_MS } from '../../time.ts';

/** So long before a deadline the end of the quiet hours is soon enough. */
const SOON_ENOUGH_MS = 6 * 60 * MINUTE_MS;
/** An alarm may ring late: so long before the quiet hours begin is still outside of them. */
const BEFORE_MS = 5 * MINUTE_MS;

/** Local times of day, `22:00`; `from` and `until` are never the same. */
export type Quiet = { readonly from: Temporal.PlainTime; readonly until: Temporal.PlainTime };
export const quietOf = ({
  quiet,
  quietFrom,
  quietUntil,
}: Pick<Settings, 'quiet' | 'quietFrom' | 'quietUntil'>): Quiet | undefined =>
  quiet && quietFrom !== quietUntil
    ? { from: Temporal.PlainTime.from(quietFrom), until: Temporal.PlainTime.from(quietUntil) }
    : undefined;

type Edges = { readonly startMs: number; readonly endMs: number };
const msOf = (
  day: Temporal.PlainDate,
  time: Temporal.PlainTime,
  zone: string,
  disambiguation: 'earlier' | 'later',
): number => day.toPlainDateTime(time).toZonedDateTime(zone, { disambiguation }).epochMilliseconds;

/** The quiet hours that hold at an instant (epoch ms) in the zone; undefined outside of them. */
export const quietAt = (ms: number, quiet: Quiet | undefined, zone: string): Edges | undefined => {
  if (quiet === undefined) return undefined;
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  const { from, until } = quiet;
  const time = local.toPlainTime();
  const isIn = (a: Temporal.PlainTime, b: Temporal.PlainTime) => Temporal.PlainTime.compare(a, b) >= 0;
  const overMidnight = isIn(from, until);
  const begunToday = isIn(time, from);
  const endsLater = !isIn(time, until);
  if (!(overMidnight ? begunToday || endsLater : begunToday && endsLater)) return undefined;
  const today = local.toPlainDate();
  const startMs = msOf(begunToday ? today : today.subtract({ days: 1 }), from, zone, 'earlier');
  const endDay = overMidnight && begunToday ? today.add({ days: 1 }) : today;
  // Of a time that comes twice, or that a clock change skips, the later one: never back into the quiet hours.
  return { startMs, endMs: msOf(endDay, until, zone, 'later') };
};

/**
 * When (epoch ms) something that is wanted at an instant may be said. `dueMs` is the deadline, absent where nothing is lost: then
 * it waits for the end of the quiet hours. A deadline less than six hours after that end is announced before they begin.
 */
export const awakeAt = (
  ms: number,
  dueMs: number | undefined,
  quiet: Quiet | undefined,
  zone: string,
): number => {
  const night = quietAt(ms, quiet, zone);
  if (night === undefined) return ms;
  return canWait(night, dueMs) ? night.endMs : Math.min(ms, night.startMs - BEFORE_MS);
};
/** Whether the end of the quiet hours is soon enough. */
export const canWait = ({ endMs }: Edges, dueMs: number | undefined): boolean =>
  dueMs === undefined || dueMs - endMs >= SOON_ENOUGH_MS;
