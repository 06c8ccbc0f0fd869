// Owns the notice: how long, counted how, until when, and by which day to tell. Its last day ends in the zone where it was told.
// Refuses to know whether it has passed.

import type { Facts } from '../contract/facts.ts';
import { type Counting, firstDayOfNotice, lastDayOfNotice } from '../notice-days.ts';
import type { Settings } from '../settings/settings.ts';
import {
  addDays,
  type Day,
  endOfLocalDay,
  endOfMonth,
  type Instant,
  localDay,
  startOfLocalDay,
} from '../time.ts';

/** The notice that holds now; it may still come from a default that nobody was told. */
export type Notice = {
  /** Whole days in `counting`; with 0 the last day is the day of telling. */
  readonly days: number;
  readonly counting: Counting;
  /** Where the figure comes from. */
  readonly from: 'ending' | 'agreement' | 'default';
  /** It may only end with a calendar month. */
  readonly monthEnd: boolean;
  /** Only once the client was told or a last day was chosen. */
  readonly lastDay: Day | undefined;
  /** Its first instant, in the zone of `dueAt`. */
  readonly lastDayAt: Instant | undefined;
  /** 24:00 of the last day: in the zone in which it was told (UTC in records that name none), until then in the viewer's. */
  readonly dueAt: Instant | undefined;
  /** The latest day on which telling still gives the whole notice before the chosen last day; only until it is told. */
  readonly tellBy: Day | undefined;
  /** 24:00 of that day. */
  readonly tellByAt: Instant | undefined;
  /** The last day that the whole notice would give, told now if it is not told yet, where a chosen last day comes earlier. */
  readonly fullDay: Day | undefined;
};

/** The last day of a notice that was told, where it ends at that moment; in whatever zone it was agreed. */
export const agreedDay = ({ dueAt, lastDay }: Notice, { toldAt }: Facts, at: Instant): Day | undefined =>
  toldAt !== undefined && dueAt === at ? lastDay : undefined;

const noticeFigure = (facts: Facts, settings: Settings): Pick<Notice, 'days' | 'from'> => {
  const { noticeDays: own, agreementNoticeDays: agreed } = facts;
  // Less than was agreed takes the client's word: a last day that was told, or the step marked as not needed.
  if (own !== undefined && own >= (agreed ?? 0)) return { days: own, from: 'ending' };
  if (agreed !== undefined) return { days: agreed, from: 'agreement' };
  const byKind = { hourly: settings.noticeDaysHourly, fixed: settings.noticeDaysFixed };
  return {
    days: facts.kind === undefined ? settings.noticeDaysUnknown : byKind[facts.kind],
    from: 'default',
  };
};

/** The local day of telling, as it was frozen; recomputed only for records from before that. */
const toldDay = ({ toldAt, toldOn }: Facts, zone: string): Day | undefined =>
  toldOn ?? (toldAt === undefined ? undefined : localDay(toldAt, zone));

/** The last day of a notice that is told on a day, as the record counts. */
export const lastDayFrom = (
  told: Day,
  { days, counting, monthEnd }: Pick<Notice, 'days' | 'counting' | 'monthEnd'>,
  weekdays: readonly number[],
): Day => {
  const last = lastDayOfNotice(told, days, counting, weekdays);
  return monthEnd ? endOfMonth(last) : last;
};

/** Zone (IANA) and weekdays by which the days of a notice count: as they were when it was told, until then the viewer's and today's. */
const countsBy = ({ toldAt, toldZone, toldWeekdays }: Facts, settings: Settings, viewersZone: string) => ({
  zone: toldZone ?? (toldAt === undefined ? viewersZone : 'UTC'),
  weekdays: toldWeekdays ?? settings.workingWeekdays,
});

/** When (UTC) a notice ends that is told at an instant. */
export const endIfTold = (
  facts: Facts,
  settings: Settings,
  now: Instant,
  notice: Pick<Notice, 'days' | 'counting' | 'monthEnd'>,
  viewersZone: string,
): Instant => {
  const { zone, weekdays } = countsBy(facts, settings, viewersZone);
  return endOfLocalDay(lastDayFrom(localDay(now, zone), notice, weekdays), zone);
};

/**
 * The notice that holds at an instant: the ending's own figure or a longer one of the agreement, else the default of the kind. While
 * nobody was told, its days are those of the viewer's zone (IANA).
 */
export const noticeOf = (facts: Facts, settings: Settings, now: Instant, viewersZone: string): Notice => {
  const { days, from } = noticeFigure(facts, settings);
  const counting = facts.noticeCounting ?? settings.noticeCounting;
  const monthEnd = facts.noticeEnds === 'month-end';
  const { zone, weekdays } = countsBy(facts, settings, viewersZone);
  const told = toldDay(facts, zone);
  // Told today, where it is not told and a last day is chosen.
  const begins = told ?? (facts.lastDay === undefined ? undefined : localDay(now, zone));
  const full = begins === undefined ? undefined : lastDayFrom(begins, { days, counting, monthEnd }, weekdays);
  const lastDay = facts.lastDay ?? full;
  const chosen = told === undefined ? facts.lastDay : undefined;
  // A chosen day within a month leaves only the month's end before it.
  const target =
    chosen === undefined || !monthEnd || chosen === endOfMonth(chosen)
      ? chosen
      : addDays(`${chosen.slice(0, 7)}-01`, -1);
  const tellBy = target === undefined ? undefined : firstDayOfNotice(target, days, counting, weekdays);
  return {
    days,
    counting,
    from,
    monthEnd,
    lastDay,
    lastDayAt: lastDay && startOfLocalDay(lastDay, zone),
    dueAt: lastDay && endOfLocalDay(lastDay, zone),
    tellBy,
    tellByAt: tellBy && endOfLocalDay(tellBy, zone),
    fullDay: full !== undefined && lastDay !== undefined && lastDay < full ? full : undefined,
  };
};
