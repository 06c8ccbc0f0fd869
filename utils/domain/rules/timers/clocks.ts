// Owns the sums that several timer rows share: when a settling fact closes a clock, and the plain "so many days after".
// Refuses to hold rules; the rows give the figures.

import type { FactKey, Facts } from '../../contract/facts.ts';
import type { Context } from '../../plan/context.ts';
import { addDays, type Instant, laterByDays, utcDay, utcMidnight } from '../../time.ts';
import type { Clock } from '../rows.ts';

/** Facts that their name declares to be instants (UTC). */
type InstantKey = { [K in FactKey]: K extends `${string}At` ? K : never }[FactKey];

/** The facts that close a clock: the first one known counts. */
export const settledBy = (facts: Facts, ...keys: readonly InstantKey[]): Pick<Clock, 'settled'> => {
  const key = keys.find((candidate) => facts[candidate] !== undefined);
  const at = key === undefined ? undefined : facts[key];
  return key === undefined || at === undefined ? {} : { settled: { at, by: [key] } };
};

/** A clock that starts with a fact and is due where `dueAfter` puts it; none while the fact is absent. */
const clockFrom =
  (dueAfter: (startAt: Instant, days: number) => Instant) =>
  ({ facts }: Context, start: InstantKey, days: number, ...closers: readonly InstantKey[]): Clock[] => {
    const startAt = facts[start];
    if (startAt === undefined) return [];
    const dueAt = dueAfter(startAt, days);
    return [{ startAt, dueAt, because: [start], ...settledBy(facts, ...closers) }];
  };

/** 00:00 UTC of the instant's UTC date plus `days`. */
const midnightAfter = (at: Instant, days: number): Instant => utcMidnight(addDays(utcDay(at), days));

/** One clock that runs `days` times 24 hours from a fact; none while the fact is absent. */
export const daysAfter = clockFrom(laterByDays);
/**
 * One clock from a fact to 00:00 UTC of its UTC date plus `days`; none while the fact is absent. For the
 * feedback windows, which Upwork closes at a UTC midnight (H-FB-F): the beginning of that day, the earlier
 * reading.
 */
export const datesAfter = clockFrom(midnightAfter);
