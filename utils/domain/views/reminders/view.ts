// Owns what a view says of the reminders of one ending, and until when each can be put off.
// Refuses to announce anything.
import type { Contract } from '../../contract/record.ts';
import type { Plan } from '../../plan/types.ts';
import type { Settings } from '../../settings/settings.ts';
import { epochMs, type Instant, type InstantLike, instantAt } from '../../time.ts';
import { KIND_RANKS } from './reminders.ts';
import { isSameDue, snoozedMs } from './said.ts';
import { type Snooze, snoozesOf } from './snooze.ts';
import { FOLLOW_UP, subjectsOf, TELL_BY } from './subjects.ts';
import { titleOfSubject } from './words.ts';

/** What a view says of the reminders of one ending: the one that was shown last and is not answered, or that was put off. */
type Standing = {
  readonly key: string;
  readonly title: string;
  /** When it was shown (UTC); absent where it was put off. */
  readonly shownAt?: Instant;
  /** Until when it was put off (UTC). */
  readonly snoozedUntil?: Instant;
  readonly snoozes: readonly Snooze[];
};
/** At an instant (UTC); undefined where none was shown, or all of them were answered. */
export const standingReminder = (
  plan: Plan,
  contract: Contract,
  settings: Settings,
  now: InstantLike,
  zone: string,
): Standing | undefined => {
  if (!settings.reminders) return undefined;
  const nowMs = epochMs(now);
  const all = subjectsOf({ contract, plan, settings, zone })
    .sort((a, b) => KIND_RANKS[a.kind] - KIND_RANKS[b.kind] || a.dueMs - b.dueMs)
    .flatMap((subject): Standing[] => {
      const untilMs = snoozedMs(subject, contract);
      const said = contract.announced[subject.key];
      const title = titleOfSubject(subject, nowMs, zone);
      const choices = {
        key: subject.key,
        title,
        snoozes: snoozesOf(subject, { plan, settings, nowMs, zone }),
      };
      if (untilMs !== undefined && untilMs > nowMs) return [{ ...choices, snoozedUntil: instantAt(untilMs) }];
      const shownAt = contract.reminded[subject.key]?.at;
      if (said === undefined || shownAt === undefined || !isSameDue(subject, said)) return [];
      // What is over asks for nothing that a later reminder could help with.
      return nowMs >= subject.dueMs && !subject.soft ? [] : [{ ...choices, shownAt }];
    });
  return all.find(({ shownAt }) => shownAt !== undefined) ?? all[0];
};

/** The step that a reminder is about, by the key of its timer; undefined where none is open. */
export const stepOfReminder = ({ items, next }: Plan, timerKey: string): string | undefined => {
  const open = items.filter(({ status }) => status === 'open');
  const step =
    open.find(({ timer }) => timer === timerKey) ??
    (timerKey === TELL_BY ? open.find(({ role }) => role === 'tell') : undefined) ??
    (timerKey.startsWith(FOLLOW_UP) ? open.find(({ lists }) => lists.includes('followUps')) : undefined);
  return step?.key ?? next;
};

/** Until when one reminder can be put off at an instant (UTC), by the key of its timer; none where it is gone or it is too late. */
export const snoozesFor = (
  plan: Plan,
  contract: Contract,
  settings: Settings,
  now: InstantLike,
  zone: string,
  timerKey: string,
): readonly Snooze[] => {
  const subject = subjectsOf({ contract, plan, settings, zone }).find(({ key }) => key === timerKey);
  return subject === undefined ? [] : snoozesOf(subject, { plan, settings, nowMs: epochMs(now), zone });
};
