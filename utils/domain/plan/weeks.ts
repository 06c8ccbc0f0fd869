// Owns which weeks of hourly work are open: Upwork's week runs from Monday 00:00 to Monday 00:00 UTC, its diary until that Monday 12:00.
// Refuses to count clocks (rules/timers/hourly.ts does).
import type { FactKey, Facts } from '../contract/facts.ts';
import { epochMs, type Instant, laterByDays, laterByHours, nextUtcMonday, utcMidnight } from '../time.ts';
import { latestEnd } from './end-edges.ts';

/** Hours after the Monday 00:00 UTC at which the diary of the week before is final (H-BILL). */
export const DIARY_HOURS = 12;
const WEEK_DAYS = 7;

/** The Monday 00:00 UTC that closes the week, and the facts that say which week it is. */
export type WorkedWeek = {
  readonly monday: Instant;
  readonly because: readonly FactKey[];
  /** The first one has no part: its clocks stand under their plain ids. */
  readonly part?: 'new-week';
};
// The money of a week comes nine days after the Monday that closed it: two earlier ones can still be on their way.
const EARLIER = ['last-week', 'week-before'] as const;
type EarlierWeek = Omit<WorkedWeek, 'part'> & { readonly part: (typeof EARLIER)[number] };
/** Days after that Monday 00:00 UTC from which a week's money is expected (H-PAYHR). */
export const PAY_DAYS = 9;

type Asked = {
  readonly facts: Facts;
  readonly isActive: boolean;
  readonly now: Instant;
};

/**
 * The Monday 00:00 UTC of a moment within its first twelve hours; undefined at any other time. Of a moment that is known between two
 * edges, where it can lie there.
 */
const openMonday = (earliest: Instant, latest = earliest): Instant | undefined => {
  const monday = laterByDays(nextUtcMonday(latest), -WEEK_DAYS);
  return epochMs(earliest) < epochMs(laterByHours(monday, DIARY_HOURS)) ? monday : undefined;
};

/** The week of an instant; where work on a Monday morning leaves the week before open too, that one first. */
const from = (
  at: Instant,
  because: readonly FactKey[],
  open: Instant | undefined,
  own: Instant | undefined,
): WorkedWeek[] => {
  const monday = nextUtcMonday(at);
  return open === undefined || open !== own
    ? [{ monday, because }]
    : [
        { monday: open, because },
        { monday, because, part: 'new-week' },
      ];
};

/** The weeks to count from: that of the last work, else of the end, else this very week of an active hourly contract. */
export const weeksOf = ({ facts, isActive, now }: Asked): WorkedWeek[] => {
  if (facts.kind === 'fixed') return [];
  const { lastWorkedAt, endedAt } = facts;
  const isRunning = isActive && facts.kind === 'hourly';
  // An end on that morning locks the diary of both weeks at once; their reviews and payments still come.
  const moment = endedAt ?? (isRunning ? now : undefined);
  const end = latestEnd(facts);
  const open = moment === undefined ? undefined : openMonday(moment, end);
  if (lastWorkedAt !== undefined) return from(lastWorkedAt, ['lastWorkedAt'], open, openMonday(lastWorkedAt));
  // By the later edge: what is expected is promised no sooner.
  if (endedAt !== undefined) return from(end ?? endedAt, ['endedAt'], open, open);
  // Assumed, and so without a fact behind it: what only stands on this week is shown, never announced.
  return isRunning ? from(now, [], open, open) : [];
};

/**
 * The weeks before those of `weeksOf` whose review or pay has not come yet, the later one first. Nobody said that they were worked, so
 * each is only assumed; none from before the first work with this client.
 */
export const earlierWeeks = (
  weeks: readonly WorkedWeek[],
  { kind, relationshipStartedOn }: Facts,
  nowMs: number,
): EarlierWeek[] => {
  const first = weeks[0];
  if (kind !== 'hourly' || first === undefined) return [];
  const closed = laterByDays(nextUtcMonday(Temporal.Instant.fromEpochMilliseconds(nowMs)), -WEEK_DAYS);
  return EARLIER.map((part, index) => ({
    monday: laterByDays(closed, -WEEK_DAYS * index),
    because: [],
    part,
  })).filter(
    ({ monday }) =>
      epochMs(monday) < epochMs(first.monday) &&
      epochMs(laterByDays(monday, PAY_DAYS)) > nowMs &&
      (relationshipStartedOn === undefined || epochMs(monday) > epochMs(utcMidnight(relationshipStartedOn))),
  );
};

/** When the diary of a week is final (UTC): Monday 12:00, or the end of the contract if that comes first. */
export const diaryFinal = ({ monday }: WorkedWeek, { endedAt }: Facts): Instant => {
  const noon = laterByHours(monday, DIARY_HOURS);
  return endedAt !== undefined && epochMs(endedAt) < epochMs(noon) ? endedAt : noon;
};
