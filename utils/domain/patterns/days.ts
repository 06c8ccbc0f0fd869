// Owns the two lengths of an ending that can be compared: the notice that was given, and the days from telling to the end.
import type { Context } from '../plan/context.ts';
import { type Day, localDay } from '../time.ts';

const between = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
const zoneOf = ({ facts }: Context): string => facts.toldZone ?? 'UTC';
const toldDay = (context: Context): Day | undefined => {
  const { toldAt, toldOn } = context.facts;
  return toldOn ?? (toldAt === undefined ? undefined : localDay(toldAt, zoneOf(context)));
};

/** Calendar days from telling to the last day that was named; undefined where the client was not told. */
export const noticeDays = (context: Context): number | undefined => {
  const told = toldDay(context);
  const { lastDay } = context.notice;
  return told === undefined || lastDay === undefined ? undefined : Math.max(0, between(told, lastDay));
};

/** Calendar days; undefined where one of the two days is not known, or the end came before the telling. */
export const daysToEnd = (context: Context): number | undefined => {
  const told = toldDay(context);
  const { endedAt, endedOn } = context.facts;
  const end = endedOn ?? (endedAt === undefined ? undefined : localDay(endedAt, zoneOf(context)));
  if (told === undefined || end === undefined || end < told) return undefined;
  return between(told, end);
};
