// Owns the table of deadlines: each timer with its exact instants in UTC. Days are 24 hours unless the row says dates.
// A window's end is exclusive. Where a source leaves room, a deadline counts to the earlier moment, what is expected to the later.
import { type Context, fits, hasPassed } from '../../plan/context.ts';
import { DAY_MS, epochMs } from '../../time.ts';
import type { Clock, TimerId, TimerRow } from '../rows.ts';
import { TIMERS_DISPUTES } from './disputes.ts';
import { TIMERS_EVERY_KIND } from './every-kind.ts';
import { TIMERS_HOURLY } from './hourly.ts';
import { TIMERS_IDLE } from './idle.ts';
import { TIMERS_MILESTONES } from './milestones.ts';

export const TIMERS: readonly TimerRow[] = [
  ...TIMERS_EVERY_KIND,
  ...TIMERS_HOURLY,
  ...TIMERS_MILESTONES,
  ...TIMERS_DISPUTES,
  ...TIMERS_IDLE,
];

const SOON_MS = 2 * DAY_MS;
const BY_ID = new Map(TIMERS.map((row) => [row.id, row]));
/** The row of a timer; every id has one. */
export const timerRow = (id: TimerId): TimerRow | undefined => BY_ID.get(id);

// Several rows ask for the same clocks in one plan, and a context never changes.
const counted = new WeakMap<Context, Map<TimerId, readonly Clock[]>>();
/** The clocks of a row in one context, counted once. */
export const clocksOf = (row: TimerRow, context: Context): readonly Clock[] => {
  let all = counted.get(context);
  if (all === undefined) {
    all = new Map();
    counted.set(context, all);
  }
  let clocks = all.get(row.id);
  if (clocks === undefined) {
    clocks = row.clocks(context);
    all.set(row.id, clocks);
  }
  return clocks;
};
const clocksFor = (id: TimerId, context: Context): readonly Clock[] => {
  const row = BY_ID.get(id);
  return row === undefined ? [] : clocksOf(row, context);
};

/** What the known deadlines are called that close within two days of the context's moment, soonest first. */
export const closingSoon = (context: Context): readonly string[] =>
  TIMERS.filter((row) => row.sense === 'deadline' && row.background !== true && fits(row, context))
    .flatMap((row) =>
      clocksOf(row, context).map((clock) => ({ row, clock, leftMs: epochMs(clock.dueAt) - context.nowMs })),
    )
    .filter(
      ({ clock, leftMs }) =>
        clock.settled === undefined && clock.assumed !== true && leftMs > 0 && leftMs <= SOON_MS,
    )
    .sort((a, b) => a.leftMs - b.leftMs)
    .map(({ row, clock }) => clock.label ?? row.title);

/** Whether a clock of a timer is over and nothing has closed it. */
export const isOverdue = (id: TimerId, context: Context): boolean =>
  clocksFor(id, context).some(({ dueAt, settled }) => settled === undefined && hasPassed(context, dueAt));

/** The first clock of a timer that has begun and is neither over nor settled. */
export const runningClock = (id: TimerId, context: Context): Clock | undefined =>
  clocksFor(id, context).find(
    ({ startAt, dueAt, settled }) =>
      settled === undefined && hasPassed(context, startAt) && !hasPassed(context, dueAt),
  );
