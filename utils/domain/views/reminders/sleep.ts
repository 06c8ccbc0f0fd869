// Owns how far ahead a sleep of the computer is reckoned with. Refuses to know how a browser wakes.
import { epochMs, type Instant } from '../../time.ts';

/** A computer sleeps no longer, a long weekend through: what is due later needs no look each minute yet. */
const LONGEST_SLEEP_MS = 3 * 24 * 3_600_000;
/** Whether a computer that falls asleep now may still sleep at that instant. */
export const maySleepThrough = (at: Instant | undefined, now: Instant): boolean =>
  at !== undefined && epochMs(at) - epochMs(now) <= LONGEST_SLEEP_MS;
