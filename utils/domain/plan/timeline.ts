// Owns the one line of time: every clock, the last day and the safe moment, in the order in which they come.
// Refuses to compute any of these moments (timers, notice and safe-to-end do).

import { type Day, epochMs, type Instant } from '../time.ts';
import type { Context } from './context.ts';
import type { SafeToEnd } from './safe-to-end.ts';
import type { PlanTimer } from './types.ts';

/** One mark on the line of time. Its `key` is the timer's own, `tell-by`, `last-day` or `safe`. */
export type TimelineEntry = {
  readonly key: string;
  /** Where it stands (UTC): a clock's due instant, the beginning of the last day, the safe moment or its earliest bound. */
  readonly at: Instant;
  /** Over or settled. */
  readonly isPast: boolean;
} & (
  | { readonly kind: 'timer'; readonly timer: PlanTimer }
  | { readonly kind: 'tell-by'; readonly day: Day }
  | { readonly kind: 'last-day'; readonly day: Day }
  | { readonly kind: 'safe' }
);

const lastDayEntry = ({ notice, ended, contract, nowMs }: Context): TimelineEntry[] => {
  const { lastDay, lastDayAt: at, dueAt } = notice;
  if (lastDay === undefined || at === undefined || dueAt === undefined) return [];
  if (ended || contract.keptAt !== undefined) return [];
  return [{ kind: 'last-day', key: 'last-day', at, isPast: nowMs >= epochMs(dueAt), day: lastDay }];
};
/** By which day to tell for a chosen last day, while it is not told. */
const tellByEntry = ({ notice, ended, contract, nowMs }: Context): TimelineEntry[] => {
  const { tellBy, tellByAt } = notice;
  if (tellBy === undefined || tellByAt === undefined || ended || contract.keptAt !== undefined) return [];
  return [{ kind: 'tell-by', key: 'tell-by', at: tellByAt, isPast: nowMs >= epochMs(tellByAt), day: tellBy }];
};
// Without any date it stands at the present moment: it cannot be earlier.
const safeEntry = ({ at, earliest, waits }: SafeToEnd, now: Instant): TimelineEntry[] =>
  at === undefined && waits.length === 0
    ? []
    : [{ kind: 'safe', key: 'safe', at: at ?? earliest ?? now, isPast: false }];

/**
 * Everything dated, by its instant (UTC); `isPast` where it is over or settled. The safe moment stands at the latest
 * instant that can be named while it has no date of its own, and is absent after the end.
 */
export const timelineFor = (
  context: Context,
  timers: readonly PlanTimer[],
  safeToEnd: SafeToEnd,
): TimelineEntry[] => {
  const entries: TimelineEntry[] = [
    ...tellByEntry(context),
    ...lastDayEntry(context),
    ...timers.map((timer) => {
      const { key, dueAt: at, status } = timer;
      return { kind: 'timer' as const, key, at, isPast: status !== 'running', timer };
    }),
    ...safeEntry(safeToEnd, context.now),
  ];
  // Each instant is read once, since a list of all endings sorts thousands of lines.
  const timed = entries.map((entry) => ({ entry, ms: epochMs(entry.at) }));
  return timed.sort((a, b) => a.ms - b.ms).map(({ entry }) => entry);
};
