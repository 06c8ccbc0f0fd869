// Owns what should happen outside the views: the next wake-up, the notifications that are due, the badge.
// Refuses to make any of it happen; the background compares this with what is there.
import type { Contract } from '../contract/record.ts';
import type { Plan, PlanTimer } from '../plan/plan.ts';
import { timerRow } from '../rules/timers/timers.ts';
import type { Settings } from '../settings/settings.ts';
import { counted, leftText } from '../text/format.ts';
import { isolated } from '../text/visible.ts';
import { DAY_MS, earliest, epochMs, type Instant, type InstantLike, later } from '../time.ts';

// How long before its due instant a deadline is announced and counts on the badge.
const LEAD_MS = 2 * DAY_MS;
// A deadline that passed longer ago while nobody looked is no news any more.
const MISSED_MS = 7 * DAY_MS;
// Longer numbers have no room on the icon.
const MAX_BADGE = 99;

/**
 * One notification. Timer key, due instant (UTC) and contract name it, so that shown twice it replaces
 * itself.
 */
export type Announcement = {
  readonly timerKey: string;
  readonly dueAt: Instant;
  readonly title: string;
  readonly text: string;
};
/** On the icon of the tab that shows the contract: a number or "", and the sentence on pointing at it. */
type Badge = { readonly text: string; readonly title: string };
/** What should be so outside the views at one instant; the background makes it so by comparing. */
export type Effects = {
  /** Next instant (UTC) at which something is to be announced; absent where nothing is. */
  readonly alarmAt?: Instant;
  /** Due now and not announced yet; `announced` is to be performed for each that was shown. */
  readonly announcements: readonly Announcement[];
  readonly badge: Badge;
};

/** Notice speaks when it ends; a deadline while there is time to act. What is only assumed or expected is silent. */
const isAnnounced = ({ id, sense, status, because, entryId }: PlanTimer): boolean =>
  status !== 'settled' &&
  (because.length > 0 || entryId !== undefined) &&
  (id === 'notice' || (sense === 'deadline' && timerRow(id)?.reminds !== false));

const speaksAt = ({ id, key, dueAt }: PlanTimer, contract: Contract): Instant => {
  const wanted = id === 'notice' ? dueAt : later(dueAt, -LEAD_MS);
  const snoozed = contract.snoozed[key];
  return snoozed !== undefined && epochMs(snoozed) > epochMs(wanted) ? snoozed : wanted;
};

/** A deadline that passed while the browser slept is told once, not one from before the ending was begun. */
const isWorthTelling = ({ id, status, dueAt }: PlanTimer, contract: Contract, nowMs: number): boolean => {
  // The end of the notice asks for something however late it is told: a look at the checklist.
  if (id === 'notice' || status === 'running') return true;
  const dueMs = epochMs(dueAt);
  return dueMs > epochMs(contract.begunAt ?? contract.createdAt) && nowMs - dueMs < MISSED_MS;
};

const announcementOf = (timer: PlanTimer, { facts }: Contract, nowMs: number): Announcement => {
  const { id, key, dueAt, label, onSilence, status } = timer;
  const who = isolated(facts.title || facts.client || 'Your contract');
  if (id === 'notice') {
    const text = `${who}: your last day has passed. Look at the checklist before you end the contract.`;
    return { timerKey: key, dueAt, title: 'Your notice is over', text };
  }
  const left =
    status === 'running' ? `${leftText(epochMs(dueAt) - nowMs)} left` : 'the time for this is over';
  return { timerKey: key, dueAt, title: label, text: `${who}: ${left}. ${onSilence}` };
};

const badgeOf = ({ progress, stage, timers }: Plan, contract: Contract, nowMs: number): Badge => {
  const quiet = { text: '', title: 'End contract safely' };
  if (contract.begunAt === undefined || stage === 'kept' || stage === 'settled') return quiet;
  const { openMustDos } = progress;
  // One number cannot say both: deadlines are counted only where no must-do is open.
  if (openMustDos > 0)
    return {
      text: openMustDos > MAX_BADGE ? `${MAX_BADGE}+` : `${openMustDos}`,
      title: `${counted(openMustDos, 'must-do')} open`,
    };
  const soon = timers.filter(
    (timer) => timer.status === 'running' && isAnnounced(timer) && epochMs(timer.dueAt) - nowMs < LEAD_MS,
  ).length;
  return soon === 0
    ? quiet
    : { text: `${soon}`, title: `${counted(soon, 'deadline')} within the next 48 hours` };
};

/** Effects of one ending at an instant (UTC). A snoozed timer waits for its instant and then speaks once more. */
export const effectsFor = (plan: Plan, contract: Contract, settings: Settings, now: InstantLike): Effects => {
  const nowMs = epochMs(now);
  const badge = badgeOf(plan, contract, nowMs);
  // The badge is no reminder and stays.
  if (!settings.reminders || contract.begunAt === undefined || plan.stage === 'kept')
    return { announcements: [], badge };
  const wanted = plan.timers
    .filter((timer) => isAnnounced(timer) && contract.announced[timer.key] !== timer.dueAt)
    .map((timer) => ({ timer, at: speaksAt(timer, contract) }));
  const alarmAt = earliest(wanted.map(({ at }) => at).filter((at) => epochMs(at) > nowMs));
  const announcements = wanted
    .filter(({ timer, at }) => epochMs(at) <= nowMs && isWorthTelling(timer, contract, nowMs))
    .map(({ timer }) => announcementOf(timer, contract, nowMs));
  return { ...(alarmAt === undefined ? {} : { alarmAt }), announcements, badge };
};
