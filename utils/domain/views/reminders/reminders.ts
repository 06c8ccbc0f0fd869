// Owns what should happen outside the views: which reminders are due, when the next one is, which may stay on the screen.
// Refuses to make any of it happen; the background compares this with what is there. Decided by the present moment alone: an
// alarm may ring early or late.
import type { Contract } from '../../contract/record.ts';
import type { Plan } from '../../plan/types.ts';
import type { Settings } from '../../settings/settings.ts';
import { epochMs, type Instant, type InstantLike, instantAt } from '../../time.ts';
import { type Badge, badgeOf, soonIn } from '../badge.ts';
import { awakeAt, canWait, type Quiet, quietAt, quietOf } from './quiet.ts';
import { type Reminding, remindingOf } from './reminding.ts';
import { isSaid, snoozedMs } from './said.ts';
import { type Snooze, snoozesOf } from './snooze.ts';
import { MISSED_MS, type Subject } from './subjects.ts';
import { type Words, wordsOf } from './words.ts';

/** One reminder that is due. Timer key, due instant (UTC) and contract name it, so that shown twice it replaces itself. */
export type Announcement = Words & {
  readonly timerKey: string;
  readonly dueAt: Instant;
  /** Hours; this and every longer lead time are done with it. */
  readonly lead: number;
  /** Among several: money first, then what is lost at its moment, then the rest. */
  readonly rank: number;
  /** Until when it can be put off. */
  readonly snoozes: readonly Snooze[];
};
/** What should be so outside the views at one instant; the background makes it so by comparing. */
export type Effects = {
  /** Next instant (UTC) at which something is to be announced; absent where nothing is. */
  readonly alarmAt?: Instant;
  /** Due now and not announced yet; `announced` is to be performed for each that was shown. */
  readonly announcements: readonly Announcement[];
  /** Ids of those that are still open: a notification of any other is to be taken away. */
  readonly standing: readonly string[];
  readonly badge: Badge;
  /** Deadlines within 48 hours, for the icon where no contract is shown. */
  readonly soon: number;
};

/** What a notification is known by in the browser. */
export const reminderId = (timerKey: string, dueAt: Instant, contractId: string): string =>
  `${timerKey}|${dueAt}|${contractId}`;

/** One that passed unseen is told once, late rather than never, but not as old news, nor from before the ending was begun. */
const isNews = ({ about, dueMs }: Subject, { beganMs }: Reminding, nowMs: number): boolean => {
  // The end of the notice asks for something however late it is told: a look at the checklist.
  if (about === 'notice' || nowMs < dueMs) return true;
  return dueMs > beganMs && nowMs - dueMs < MISSED_MS;
};

/** Among several. */
export const KIND_RANKS = { money: 0, feedback: 1, day: 2 } as const;

type Asked = {
  readonly reminding: Reminding;
  readonly settings: Settings;
  readonly nowMs: number;
  readonly zone: string;
  readonly quiet: Quiet | undefined;
};
/** What a subject wants at an instant: to be said now, to be looked at again (epoch ms), or neither. */
type Wanted = { readonly announcement?: Announcement; readonly nextMs?: number };

const wantedOf = (subject: Subject, { reminding, settings, nowMs, zone, quiet }: Asked): Wanted => {
  const { memory, who, noticeEndsAt } = reminding;
  const { key, dueAt, dueMs, soft, leads, kind } = subject;
  const limit = soft ? undefined : dueMs;
  const untilMs = snoozedMs(subject, memory);
  const open = leads
    // What would have come before the chosen moment is said with it.
    .filter((lead) => (untilMs === undefined || lead.ms > untilMs) && !isSaid(subject, lead, memory, nowMs))
    .map(({ hours, ms }) => ({ hours, ms: awakeAt(ms, limit, quiet, zone) }));
  const isChosen = untilMs !== undefined && untilMs <= nowMs;
  const due = open.filter(({ ms }) => ms <= nowMs);
  const coming = [
    ...open.filter(({ ms }) => ms > nowMs).map(({ ms }) => ms),
    ...(untilMs === undefined || isChosen ? [] : [untilMs]),
  ];
  const next = (...moments: readonly number[]): Pick<Wanted, 'nextMs'> =>
    moments.length === 0 ? {} : { nextMs: Math.min(...moments) };
  if (!isNews(subject, reminding, nowMs)) return {};
  if (due.length === 0 && !isChosen) return next(...coming);
  const isOver = nowMs >= dueMs;
  const night = isChosen ? undefined : quietAt(nowMs, quiet, zone);
  if (night !== undefined && (isOver || canWait(night, limit))) return next(...coming, night.endMs);
  const passed = leads.filter(({ ms }) => ms <= nowMs).map(({ hours }) => hours);
  // Put off before any of them: none is done with it.
  const none = (leads[0]?.hours ?? 0) + 1;
  return {
    announcement: {
      ...wordsOf(who, subject, nowMs, zone),
      timerKey: key,
      dueAt,
      lead: isOver ? 0 : Math.min(none, ...passed, ...due.map(({ hours }) => hours)),
      rank: KIND_RANKS[kind],
      snoozes: snoozesOf(subject, { noticeEndsAt, settings, nowMs, zone }),
    },
    ...next(...coming),
  };
};

/** What is to be said, and when next. */
export type Reminders = Pick<Effects, 'alarmAt' | 'announcements' | 'standing'>;
/**
 * At an instant (UTC), days and times of day as they are in the viewer's zone. What was put off waits for its instant and then
 * speaks once more, also in the quiet hours: the person chose it.
 */
export const remindersFor = (
  reminding: Reminding,
  settings: Settings,
  now: InstantLike,
  zone: string,
): Reminders => {
  if (!settings.reminders) return { announcements: [], standing: [] };
  const { id, memory } = reminding;
  const subjects = reminding.subjects();
  const nowMs = epochMs(now);
  const asked = { reminding, settings, nowMs, zone, quiet: quietOf(settings) };
  const wanted = subjects.map((subject) => wantedOf(subject, asked));
  const next = wanted.flatMap(({ nextMs }) => nextMs ?? []);
  return {
    ...(next.length === 0 ? {} : { alarmAt: instantAt(Math.min(...next)) }),
    announcements: wanted.flatMap(({ announcement }) => announcement ?? []),
    standing: subjects
      .filter((subject) => (snoozedMs(subject, memory) ?? nowMs) <= nowMs)
      .map(({ key, dueAt }) => reminderId(key, dueAt, id)),
  };
};

/** Effects of one ending at an instant (UTC). */
export const effectsFor = (
  plan: Plan,
  contract: Contract,
  settings: Settings,
  now: InstantLike,
  zone: string,
): Effects => {
  const nowMs = epochMs(now);
  return {
    // The badge is no reminder and stays without them.
    ...remindersFor(remindingOf(plan, contract, settings, zone), settings, now, zone),
    badge: badgeOf(plan, contract, nowMs),
    soon: soonIn(plan, contract, nowMs),
  };
};
