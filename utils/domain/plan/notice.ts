// Owns the notice: how long, counted how, until when. Its last day ends in the zone where it was told.
// Refuses to know whether it has passed.
import type { Facts } from '../contract/facts.ts';
import type { Settings } from '../settings/settings.ts';
import { type Counting, type Day, endOfLocalDay, type Instant, lastDayOfNotice, localDay } from '../time.ts';

/** The notice that holds now; it may still come from a default that nobody was told. */
export type Notice = {
  /** Whole days in `counting`; with 0 the last day is the day of telling. */
  readonly days: number;
  readonly counting: Counting;
  /** Where the figure comes from. */
  readonly from: 'ending' | 'agreement' | 'default';
  /** Only once the client was told or a last day was chosen. */
  readonly lastDay: Day | undefined;
  /** 24:00 of the last day in the stored zone, in UTC where none is stored. */
  readonly dueAt: Instant | undefined;
};

const noticeFigure = (facts: Facts, settings: Settings): Pick<Notice, 'days' | 'from'> => {
  if (facts.noticeDays !== undefined) return { days: facts.noticeDays, from: 'ending' };
  if (facts.agreementNoticeDays !== undefined) return { days: facts.agreementNoticeDays, from: 'agreement' };
  const byKind = { hourly: settings.noticeDaysHourly, fixed: settings.noticeDaysFixed };
  return {
    days: facts.kind === undefined ? settings.noticeDaysUnknown : byKind[facts.kind],
    from: 'default',
  };
};

/** The notice that holds: the ending's own figure, else the agreement's, else the default of the kind. */
export const noticeOf = (facts: Facts, settings: Settings): Notice => {
  const { days, from } = noticeFigure(facts, settings);
  const counting = facts.noticeCounting ?? settings.noticeCounting;
  const zone = facts.toldZone ?? 'UTC';
  const lastDay =
    facts.lastDay ??
    (facts.toldAt === undefined
      ? undefined
      : lastDayOfNotice(
          localDay(facts.toldAt, zone),
          days,
          counting,
          // As they were when it was told; today's only where nothing was frozen.
          facts.toldWeekdays ?? settings.workingWeekdays,
        ));
  const dueAt = lastDay === undefined ? undefined : endOfLocalDay(lastDay, zone);
  return { days, counting, from, lastDay, dueAt };
};
