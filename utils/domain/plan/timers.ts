// Owns turning the rows of timers.ts into the clocks of one plan, with their state and in their order.
// Refuses to know any rule.

import { rowKey } from '../ids.ts';
import type { Clock, TimerRow } from '../rules/rows.ts';
import { clocksOf, TIMERS } from '../rules/timers/timers.ts';
import { epochMs } from '../time.ts';
import { type Context, fits, fitsBecause } from './context.ts';
import type { PlanTimer } from './types.ts';

const ORDER: readonly PlanTimer['status'][] = ['running', 'over', 'settled'];

type Timed = { readonly timer: PlanTimer; readonly dueMs: number };

const timed = (row: TimerRow, clock: Clock, context: Context): Timed => {
  const dueMs = epochMs(clock.dueAt);
  const { id, title, sense, onSilence, sources, confidence, contested } = row;
  const { label = title, dated = clock.label === undefined ? row.dated : undefined } = clock;
  const timer: PlanTimer = {
    id,
    key: rowKey(id, clock.part),
    label,
    dated: dated ?? `${label}: {when}`,
    sense,
    announce: row.announce,
    ...(row.leads === undefined ? {} : { leads: row.leads }),
    ...(row.passed === undefined ? {} : { passed: row.passed }),
    money: row.money === true,
    answer: row.answer === true,
    background: row.background === true,
    assumed: clock.assumed ?? (clock.because.length === 0 && clock.part === undefined),
    startAt: clock.startAt,
    dueAt: clock.dueAt,
    // The end is exclusive: at due it is over.
    status: clock.settled !== undefined ? 'settled' : context.nowMs >= dueMs ? 'over' : 'running',
    onSilence,
    sources,
    confidence,
    fitsBecause: fitsBecause(row, context),
    because: clock.because,
    ...(row.brings === undefined ? {} : { brings: row.brings }),
    ...(row.asks === undefined ? {} : { asks: row.asks }),
    ...(clock.sum === undefined ? {} : { sum: clock.sum }),
    ...(contested === undefined ? {} : { contested }),
    ...(clock.settled?.at === undefined ? {} : { settledAt: clock.settled.at }),
    // A dormant mark counts as an entry here, though it stands in no list.
    ...(clock.part === undefined ? {} : { entryId: clock.part }),
  };
  return { timer, dueMs };
};

/** Every clock of the contract: running ones by due instant, then over, then settled. */
export const timersFor = (context: Context): PlanTimer[] =>
  TIMERS.filter((row) => fits(row, context))
    .flatMap((row) => clocksOf(row, context).map((clock) => timed(row, clock, context)))
    .sort((a, b) => ORDER.indexOf(a.timer.status) - ORDER.indexOf(b.timer.status) || a.dueMs - b.dueMs)
    .map(({ timer }) => timer);
