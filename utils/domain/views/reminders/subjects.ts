// Owns what of one ending a person is reminded of: its clocks, the day by which to tell, the safe moment, steps with a day
// of the person's own; each with the moments at which that is wanted. Refuses to know what was said already, and the quiet hours.
import type { Contract } from '../../contract/record.ts';
import { morningOf } from '../../mornings.ts';
import type { Plan, PlanTimer } from '../../plan/types.ts';
import type { LeadKind } from '../../rules/rows.ts';
import type { Settings } from '../../settings/settings.ts';
import { DAY_MS, type Day, endOfLocalDay, epochMs, HOUR_MS, type Instant, utcMidnight } from '../../time.ts';
import { pauseEndMs } from '../answer-pause.ts';
import { countsFor, isAnnounced } from '../badge.ts';

const DAY_HOURS = 24;
/** The key of what is neither a clock nor a step. */
export const TELL_BY = 'tell-by';

/** One wanted reminder: whole hours before the moment that it is about (0 for its morning), and when that is (epoch ms). */
export type Lead = { readonly hours: number; readonly ms: number };
export type Subject = {
  /** Names it in `announced` and `snoozed`: the timer's key, or one of those of the moments that are no clocks. */
  readonly key: string;
  readonly about: 'deadline' | 'notice' | 'tell-by' | 'safe' | 'planned' | 'answer';
  readonly kind: LeadKind;
  /** With the key, what it is known by: a moved one is told anew. */
  readonly dueAt: Instant;
  /** The end of it, epoch ms. Of the safe moment its beginning. */
  readonly dueMs: number;
  /** Nothing is lost at its moment, so it may be told later. */
  readonly soft: boolean;
  /** Those that count, the longest first. */
  readonly leads: readonly Lead[];
  readonly timer?: PlanTimer;
  /** What the person wrote to be reminded of. */
  readonly words?: string;
};

/** The date at epoch ms in a zone. */
export const localDate = (ms: number, zone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate();

/** The day with the last morning before an instant. */
const dayBefore = (dueMs: number, zone: string): Temporal.PlainDate => {
  const day = localDate(dueMs - 1, zone);
  return morningOf(day, zone) < dueMs ? day : day.subtract({ days: 1 });
};
const mornings = (day: Temporal.PlainDate, hours: readonly number[], zone: string): Lead[] =>
  hours.map((lead) => ({
    hours: lead,
    ms: morningOf(day.subtract({ days: Math.floor(lead / DAY_HOURS) }), zone),
  }));

const KEY_OF = {
  money: 'leadsMoney',
  feedback: 'leadsFeedback',
  day: 'leadsDays',
} as const satisfies Record<LeadKind, keyof Settings>;

type About = {
  readonly contract: Contract;
  readonly plan: Plan;
  readonly settings: Settings;
  readonly zone: string;
};
/** The chosen hours of a kind, each once, the longest first. */
const hoursOf = (kind: LeadKind, settings: Settings): number[] =>
  [...new Set(settings[KEY_OF[kind]])].sort((a, b) => b - a);

/** From when (epoch ms) a clock could be known: its start, or a fact behind it that came before that. */
const knownMs = ({ startAt, because }: PlanTimer, { facts }: Contract): number =>
  Math.min(
    epochMs(startAt),
    ...because.flatMap((key) => {
      const at = key.endsWith('At') ? facts[key] : undefined;
      return typeof at === 'string' ? [epochMs(at)] : [];
    }),
  );
/**
 * Without those from before the clock could be known, when all of its time was left, and those from before the person began the
 * ending, who saw it then; of these the last one counts all the same.
 */
const worthSaying = (leads: readonly Lead[], timer: PlanTimer, contract: Contract): Lead[] => {
  const from = knownMs(timer, contract);
  const begun = epochMs(contract.begunAt ?? contract.createdAt);
  return leads.filter(({ ms }, index) => ms > from && (ms > begun || index === leads.length - 1));
};

const ofTimers = ({ contract, plan, settings, zone }: About): Subject[] =>
  plan.timers
    .filter((timer) => isAnnounced(timer) && countsFor(plan, timer))
    .map((timer) => {
      const { key, dueAt, announce, leads: kind = 'feedback' } = timer;
      const dueMs = epochMs(dueAt);
      const hours = hoursOf(kind, settings);
      const leads =
        kind === 'day'
          ? mornings(dayBefore(dueMs, zone), hours, zone)
          : hours.map((lead) => ({ hours: lead, ms: dueMs - lead * HOUR_MS }));
      const isNotice = announce === 'at';
      return {
        key,
        about: isNotice ? ('notice' as const) : ('deadline' as const),
        kind,
        dueAt,
        dueMs,
        soft: isNotice,
        leads: worthSaying(leads, timer, contract),
        timer,
      };
    });

/** By which day to tell for a chosen last day. */
const ofTelling = ({ plan: { notice, timeline }, settings, zone }: About): Subject[] => {
  const { tellByAt: dueAt } = notice;
  if (dueAt === undefined || !timeline.some(({ kind }) => kind === 'tell-by')) return [];
  const dueMs = epochMs(dueAt);
  const leads = mornings(dayBefore(dueMs, zone), hoursOf('day', settings), zone);
  return [{ key: TELL_BY, about: 'tell-by', kind: 'day', dueAt, dueMs, soft: false, leads }];
};

/** On the morning of its day, or when it comes, whichever is later. */
const ofSafety = ({ contract, plan: { safeToEnd, verdict }, settings, zone }: About): Subject[] => {
  const { since: dueAt, at } = safeToEnd;
  // Only what time alone brings: while a step is open, nothing has become safe.
  if (dueAt === undefined || at === undefined || !(verdict.state === 'gain' || verdict.state === 'wait'))
    return [];
  const dueMs = epochMs(dueAt);
  if (dueMs <= epochMs(contract.begunAt ?? contract.createdAt)) return [];
  const ms = Math.max(dueMs, morningOf(localDate(dueMs, zone), zone));
  const leads = settings.leadsDays.length === 0 ? [] : [{ hours: 0, ms }];
  return [{ key: 'safe', about: 'safe', kind: 'day', dueAt, dueMs, soft: true, leads }];
};

/** What the person planned for a day: a follow-up, a step of their own. */
export const plannedFor = (
  { key, on, words }: { readonly key: string; readonly on: Day; readonly words: string },
  settings: Settings,
  zone: string,
): Subject => ({
  key,
  about: 'planned',
  kind: 'day',
  // The day itself, so that a journey moves none.
  dueAt: utcMidnight(on),
  dueMs: epochMs(endOfLocalDay(on, zone)),
  soft: true,
  leads: mornings(Temporal.PlainDate.from(on), hoursOf('day', settings), zone),
  words,
});
const ofSteps = ({ plan, settings, zone }: About): Subject[] =>
  plan.items.flatMap(({ status, reminds }): Subject[] => {
    if (status !== 'open' || reminds === undefined) return [];
    const { key, on, at: dueAt, words = '' } = reminds;
    if (on !== undefined) return [plannedFor({ key, on, words }, settings, zone)];
    // Once, whatever lead times were chosen.
    const dueMs = pauseEndMs(plan, dueAt);
    return [
      { key, about: 'answer', kind: 'day', dueAt, dueMs, soft: true, leads: [{ hours: 0, ms: dueMs }] },
    ];
  });

/** Everything that a person is to be reminded of, answered or not; where the contract goes on, only of its money. */
export const subjectsOf = (about: About): Subject[] => {
  if (about.contract.begunAt === undefined) return [];
  if (about.plan.stage === 'kept') return ofTimers(about);
  return [ofTimers, ofTelling, ofSafety, ofSteps].flatMap((part) => part(about));
};

/** The local day that ends with a moment, or on which it lies. */
export const dayOf = ({ dueMs }: Subject, zone: string): Day => localDate(dueMs - 1, zone).toString();
/** The last moment (epoch ms) to which it may be put off: an hour before what is lost at due. */
export const utmostMs = ({ soft, dueMs }: Subject): number =>
  soft ? Number.POSITIVE_INFINITY : dueMs - HOUR_MS;
/** So long after its moment (ms) it is no news any more. */
export const MISSED_MS = 7 * DAY_MS;
