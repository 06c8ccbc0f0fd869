// Owns what should happen outside the views: the next wake-up, the notifications that are due, the badge.
// Refuses to make any of it happen; the background compares this with what is there.
import type { Contract } from '../contract/record.ts';
import type { Plan, PlanTimer } from '../plan/types.ts';
import type { Settings } from '../settings/settings.ts';
import { leftText } from '../text/format.ts';
import { isolated } from '../text/visible.ts';
import { DAY_MS, earliest, epochMs, type Instant, type InstantLike, later } from '../time.ts';
import { type Badge, badgeOf, isAnnounced, LEAD_MS } from './badge.ts';

// A deadline that passed longer ago while nobody looked is no news any more.
const MISSED_MS = 7 * DAY_MS;

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
/** What should be so outside the views at one instant; the background makes it so by comparing. */
export type Effects = {
  /** Next instant (UTC) at which something is to be announced; absent where nothing is. */
  readonly alarmAt?: Instant;
  /** Due now and not announced yet; `announced` is to be performed for each that was shown. */
  readonly announcements: readonly Announcement[];
  readonly badge: Badge;
};

// The zone data of two browsers may put the end of one local day an hour apart: what was announced for that day is announced.
const SAME_DAY_MS = DAY_MS / 2;
const wasAnnounced = ({ key, dueAt, announce }: PlanTimer, { announced }: Contract): boolean => {
  const last = announced[key];
  if (last === undefined) return false;
  return announce === 'at' ? Math.abs(epochMs(last) - epochMs(dueAt)) < SAME_DAY_MS : last === dueAt;
};

const speaksAt = ({ announce, key, dueAt }: PlanTimer, contract: Contract): Instant => {
  const wanted = announce === 'at' ? dueAt : later(dueAt, -LEAD_MS);
  const snoozed = contract.snoozed[key];
  return snoozed !== undefined && epochMs(snoozed) > epochMs(wanted) ? snoozed : wanted;
};

/** A deadline that passed while the browser slept is told once, not one from before the ending was begun. */
const isWorthTelling = (
  { announce, status, dueAt }: PlanTimer,
  contract: Contract,
  nowMs: number,
): boolean => {
  // The end of the notice asks for something however late it is told: a look at the checklist.
  if (announce === 'at' || status === 'running') return true;
  const dueMs = epochMs(dueAt);
  return dueMs > epochMs(contract.begunAt ?? contract.createdAt) && nowMs - dueMs < MISSED_MS;
};

const nameOfEnding = ({ facts }: Contract): string =>
  isolated(facts.title || facts.client || 'Your contract');

const announcementOf = (timer: PlanTimer, contract: Contract, nowMs: number): Announcement => {
  const { announce, key, dueAt, label, onSilence, status } = timer;
  const who = nameOfEnding(contract);
  if (announce === 'at') {
    const text = `${who}: your last day has passed. Look at the checklist before you end the contract.`;
    return { timerKey: key, dueAt, title: 'Your notice is over', text };
  }
  const left =
    status === 'running' ? `${leftText(epochMs(dueAt) - nowMs)} left` : 'the time for this is over';
  return { timerKey: key, dueAt, title: label, text: `${who}: ${left}. ${onSilence}` };
};

/** Two moments that are no clocks: the day by which to tell for a chosen last day, and the safe moment when it comes. */
const momentsOf = (plan: Plan, contract: Contract): (Announcement & { readonly at: Instant })[] => {
  const who = nameOfEnding(contract);
  const { notice, safeToEnd, verdict } = plan;
  const moments: (Announcement & { readonly at: Instant })[] = [];
  if (notice.tellByAt !== undefined && plan.timeline.some(({ kind }) => kind === 'tell-by'))
    moments.push({
      timerKey: 'tell-by',
      dueAt: notice.tellByAt,
      at: later(notice.tellByAt, -DAY_MS),
      title: 'Tell the client today',
      text: `${who}: your notice then ends with the last day that you chose.`,
    });
  const { since, at } = safeToEnd;
  // Only what time alone brings: while a step is open, nothing has become safe.
  if (since !== undefined && at !== undefined && (verdict.state === 'gain' || verdict.state === 'wait'))
    moments.push({
      timerKey: 'safe',
      dueAt: since,
      at: since,
      title: 'You can end it now',
      text: `${who}: nothing that you noted would be lost. Look at the checklist once more before you do.`,
    });
  return moments.filter(({ timerKey, dueAt }) => contract.announced[timerKey] !== dueAt);
};

/** Effects of one ending at an instant (UTC). A snoozed timer waits for its instant and then speaks once more. */
export const effectsFor = (plan: Plan, contract: Contract, settings: Settings, now: InstantLike): Effects => {
  const nowMs = epochMs(now);
  const badge = badgeOf(plan, contract, nowMs);
  // The badge is no reminder and stays.
  if (!settings.reminders || contract.begunAt === undefined) return { announcements: [], badge };
  const wanted = plan.timers
    .filter((timer) => isAnnounced(timer) && !wasAnnounced(timer, contract))
    // A contract that goes on has no feedback to leave, but a clock with money behind it runs all the same.
    .filter(({ money }) => money || plan.stage !== 'kept')
    .map((timer) => ({ timer, at: speaksAt(timer, contract) }));
  const moments = momentsOf(plan, contract);
  const alarmAt = earliest([...wanted, ...moments].map(({ at }) => at).filter((at) => epochMs(at) > nowMs));
  const announcements = wanted
    .filter(({ timer, at }) => epochMs(at) <= nowMs && isWorthTelling(timer, contract, nowMs))
    .map(({ timer }) => announcementOf(timer, contract, nowMs))
    .concat(
      moments
        .filter(({ at, dueAt }) => epochMs(at) <= nowMs && nowMs - epochMs(dueAt) < MISSED_MS)
        .map(({ at: _, ...announcement }) => announcement),
    );
  return { ...(alarmAt === undefined ? {} : { alarmAt }), announcements, badge };
};
