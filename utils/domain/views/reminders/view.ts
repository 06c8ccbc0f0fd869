// Owns what a view says of the reminders of one ending, and until when each can be put off.
// Refuses to announce anything.
import type { Contract } from '../../contract/record.ts';
import type { Plan } from '../../plan/types.ts';
import type { Settings } from '../../settings/settings.ts';
import { epochMs, type Instant, type InstantLike, instantAt } from '../../time.ts';
import { KIND_RANKS } from './reminders.ts';
import { type Reminding, remindingOf } from './reminding.ts';
import { isSameDue, snoozedMs } from './said.ts';
import { type Snooze, snoozesOf } from './snooze.ts';
import { TELL_BY } from './subjects.ts';
import { titleOfSubject } from './words.ts';

/** What a view says of the reminders of one ending or of the plan: the one that was shown last and is not answered, or that was put off. */
export type Standing = {
  readonly key: string;
  readonly title: string;
  /** When it was shown (UTC); absent where it was put off. */
  readonly shownAt?: Instant;
  /** Until when it was put off (UTC). */
  readonly snoozedUntil?: Instant;
  readonly snoozes: readonly Snooze[];
};
/** At an instant (UTC); undefined where none was shown, or all of them were answered. */
export const standingOf = (
  { subjects, memory, noticeEndsAt }: Reminding,
  settings: Settings,
  now: InstantLike,
  zone: string,
): Standing | undefined => {
  if (!settings.reminders) return undefined;
  const nowMs = epochMs(now);
  const all = subjects()
    .toSorted((a, b) => KIND_RANKS[a.kind] - KIND_RANKS[b.kind] || a.dueMs - b.dueMs)
    .flatMap((subject): Standing[] => {
      const untilMs = snoozedMs(subject, memory);
      const said = memory.announced[subject.key];
      const choices = {
        key: subject.key,
        title: titleOfSubject(subject, nowMs, zone),
        snoozes: snoozesOf(subject, { noticeEndsAt, settings, nowMs, zone }),
      };
      if (untilMs !== undefined && untilMs > nowMs) return [{ ...choices, snoozedUntil: instantAt(untilMs) }];
      const shownAt = memory.reminded[subject.key]?.at;
      if (said === undefined || shownAt === undefined || !isSameDue(subject, said)) return [];
      // What is over asks for nothing that a later reminder could help with.
      return nowMs >= subject.dueMs && !subject.soft ? [] : [{ ...choices, shownAt }];
    });
  return all.find(({ shownAt }) => shownAt !== undefined) ?? all[0];
};
export const standingReminder = (
  plan: Plan,
  contract: Contract,
  settings: Settings,
  now: InstantLike,
  zone: string,
): Standing | undefined => standingOf(remindingOf(plan, contract, settings, zone), settings, now, zone);

/** The step that a reminder is about, by the key of its timer; undefined where none is open. */
export const stepOfReminder = ({ items, next }: Plan, timerKey: string): string | undefined => {
  const open = items.filter(({ status }) => status === 'open');
  const step =
    open.find(({ timer }) => timer === timerKey) ??
    open.find(({ reminds }) => reminds?.key === timerKey) ??
    (timerKey === TELL_BY ? open.find(({ role }) => role === 'tell') : undefined);
  return step?.key ?? next;
};

/** Until when one reminder can be put off at an instant (UTC), by its key; none where it is gone or it is too late. */
export const snoozesFor = (
  { subjects, noticeEndsAt }: Reminding,
  settings: Settings,
  now: InstantLike,
  zone: string,
  key: string,
): readonly Snooze[] => {
  const subject = subjects().find((one) => one.key === key);
  return subject === undefined
    ? []
    : snoozesOf(subject, { noticeEndsAt, settings, nowMs: epochMs(now), zone });
};
