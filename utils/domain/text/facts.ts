// Owns how a fact and a moment are written in a text that leaves the product: local time first, UTC beside it.
// Refuses to know the viewer's zone: it is an argument (IANA).
import type { FactKey, Facts } from '../contract/facts.ts';
import { formatMoney, type Money } from '../money.ts';
import { FACT_QUESTIONS } from '../rules/questions.ts';
import { type Day, epochMs, type InstantLike } from '../time.ts';
import { counted } from './count.ts';
import { dayText, weekdaysText } from './format.ts';
import { dayAndTime } from './locale.ts';

const clock = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString({ smallestUnit: 'minute' });
const day = (at: Temporal.ZonedDateTime): string => dayText(at.toPlainDate().toString());
const moment = (at: Temporal.ZonedDateTime): string => dayAndTime({ day: day(at), time: clock(at) });

/** Under whichever of its names. */
export const isUtc = (zone: string): boolean => {
  const utc = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO('UTC');
  return utc.withTimeZone(zone).equals(utc);
};
/** "4 November 2026, 23:30 (5 November 2026, 04:30 UTC)"; the second date only where it is another one, and once where local is UTC. */
export const momentIn = (at: InstantLike, zone: string): string => {
  const instant = Temporal.Instant.fromEpochMilliseconds(epochMs(at));
  const local = instant.toZonedDateTimeISO(zone);
  const utc = instant.toZonedDateTimeISO('UTC');
  const second = day(utc) === day(local) ? clock(utc) : moment(utc);
  return isUtc(zone) ? `${moment(utc)} UTC` : `${moment(local)} (${second} UTC)`;
};

/** The value in the words of its question. */
export const factText = (key: FactKey, value: NonNullable<Facts[FactKey]>, zone: string): string => {
  const question = FACT_QUESTIONS[key];
  switch (question.input) {
    case 'instant':
    case 'pause':
      return momentIn(value as string, zone);
    case 'day':
      return dayText(value as Day);
    case 'days':
      return counted(value as number, 'day');
    case 'hours':
      return counted(value as number, 'hour');
    case 'money':
      return formatMoney(value as Money);
    case 'yes-no':
      return value === true ? 'Yes' : 'No';
    case 'weekdays':
      return weekdaysText(value as number[]);
    case 'choice':
      return question.choices.find((choice) => choice.value === value)?.label ?? String(value);
    // A line, a zone: as it was given.
    default:
      return String(value);
  }
};
