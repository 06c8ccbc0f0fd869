// Owns the table of deadlines: seventeen timers, each with its exact instants in UTC. Days are 24 hours unless the row says dates.
// A window's end is exclusive. Where a source leaves room, the earlier moment counts and the row says so.
import type { TimerId, TimerRow } from '../rows.ts';
import { TIMERS_EVERY_KIND } from './every-kind.ts';
import { TIMERS_FIXED } from './fixed.ts';
import { TIMERS_HOURLY } from './hourly.ts';

export const TIMERS: readonly TimerRow[] = [...TIMERS_EVERY_KIND, ...TIMERS_HOURLY, ...TIMERS_FIXED];

const BY_ID = new Map(TIMERS.map((row) => [row.id, row]));
/** The row of a timer; every id has one. */
export const timerRow = (id: TimerId): TimerRow | undefined => BY_ID.get(id);
