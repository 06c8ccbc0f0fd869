// Owns the morning of a day: when a person is told of what a day brings.
import type { Day } from './time.ts';

const MORNING = Temporal.PlainTime.from('09:00');

/** 09:00 of the day in the zone, in epoch ms; after a clock change that skips it. */
export const morningOf = (day: Temporal.PlainDate | Day, zone: string): number =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: MORNING }).epochMilliseconds;
