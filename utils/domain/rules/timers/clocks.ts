// Owns the sums that several timer rows share: when a settling fact closes a clock, and the plain "so many days after".
// Refuses to hold rules; the rows give the figures.

import type { FactKey, Facts } from '../../contract/facts.ts';
import type { Context } from '../../plan/context.ts';
import { addDays, epochMs, type Instant, laterByDays, utcDay, utcMidnight } from '../../time.ts';
import type { Clock } from '../rows.ts';

/** Facts that their name declares to be instants (UTC). */
type InstantKey = { [K in FactKey]: K extends `${string}At` ? K : never }[FactKey];

/**
 * The facts that close a clock which began at an instant: the first one that came at or after it counts, since an answer
 * closes only the question that it came after.
 */
export const settledBy = (
  facts: Facts,
  since: Instant,
  ...keys: readonly InstantKey[]
): Pick<Clock, 'settled'> => {
  const sinceMs = epochMs(since);
  for (const key of keys) {
    const at = facts[key];
    if (at !== undefined && epochMs(at) >= sinceMs) return { settled: { at, by: [key] } };
  }
  return {};
};

/** 00:00 UTC of the instant's UTC date plus `days`. */
const midnightAfter = (at: Instant, days: number): Instant => utcMidnight(addDays(utcDay(at), days));

/** A clock that starts with a fact and is due where `dueAfter` puts it; none while the fact is absent. */
const clockFrom =
  (dueAfter: (startAt: Instant, days: number) => Instant, asked: (startAt: Instant) => Instant) =>
  (
    { facts }: Pick<Context, 'facts'>,
    start: InstantKey,
    days: number,
    ...closers: readonly InstantKey[]
  ): Clock[] => {
    const startAt = facts[start];
    if (startAt === undefined) return [];
    const dueAt = dueAfter(startAt, days);
    return [{ startAt, dueAt, because: [start], ...settledBy(facts, asked(startAt), ...closers) }];
  };

/** One clock that runs `days` times 24 hours from a fact; none while the fact is absent. */
export const daysAfter = clockFrom(laterByDays, (startAt) => startAt);
/**
 * One clock from a fact to 00:00 UTC of its UTC date plus `days`; none while the fact is absent. For the
 * feedback windows, which Upwork closes at a UTC midnight (H-FB-F): the beginning of that day, the earlier
 * reading. Upwork's form asks for feedback before it ends, so what came on the same UTC date closes it too.
 */
export const datesAfter = clockFrom(midnightAfter, (startAt) => utcMidnight(utcDay(startAt)));
