// Owns the items that only an hourly contract needs: hours, diary, limit, dispute.
// The hour that is not in the diary at the end is the hour that is lost.

import type { FactKey } from '../../contract/facts.ts';
import { type Context, hasPassed } from '../../plan/context.ts';
import { isHourlyDisputed } from '../../plan/disputes.ts';
import { diaryFinal } from '../../plan/weeks.ts';
import { counted, type Forms } from '../../text/count.ts';
import { epochMs, type Instant, laterByDays } from '../../time.ts';
import type { ItemRow } from '../rows.ts';
import { reviewEnd } from '../timers/hourly.ts';

/**
 * Since when (UTC) no work is known or to be expected: the last work; where nobody said when that was, the last day of a notice that is
 * over, else the beginning of the open week. An answer from before it says nothing about the hours since.
 */
const lastWork = (context: Context): Instant | undefined => {
  const { facts, notice, weeks } = context;
  if (facts.lastWorkedAt !== undefined) return facts.lastWorkedAt;
  const { lastDayAt, dueAt } = notice;
  if (facts.toldAt !== undefined && dueAt !== undefined && hasPassed(context, dueAt)) return lastDayAt;
  return weeks[0] === undefined ? undefined : laterByDays(weeks[0].monday, -7);
};
const isSinceLastWork = (context: Context, at: Instant): boolean => {
  const since = lastWork(context);
  return since === undefined || epochMs(at) >= epochMs(since);
};
/** Whether an instant fact lies at or after the last work. */
const sinceLastWork = (context: Context, key: 'diaryCheckedAt' | 'hoursLoggedThrough'): boolean => {
  const at = context.facts[key];
  return at !== undefined && isSinceLastWork(context, at);
};
/** The facts that say that every hour is in the diary; undefined while none does. */
export const hoursLogged = (context: Context): readonly FactKey[] | undefined => {
  const { unloggedHours } = context.facts;
  if (unloggedHours !== undefined) return unloggedHours === 0 ? ['unloggedHours'] : undefined;
  return sinceLastWork(context, 'hoursLoggedThrough') ? ['hoursLoggedThrough'] : undefined;
};
/** The facts that say that the diary was checked after the last work; undefined while none does. */
export const diaryChecked = (context: Context): readonly FactKey[] | undefined =>
  sinceLastWork(context, 'diaryCheckedAt') ? ['diaryCheckedAt'] : undefined;

/** The facts that say that no dispute about the hours can hurt any more; undefined while one can. */
export const disputeOver = (context: Context): readonly FactKey[] | undefined => {
  const { facts } = context;
  // A dispute that was filed outlasts the review, and only an answer from after it closes it.
  if (isHourlyDisputed(context)) return undefined;
  if (facts.hourlyDisputeFiledAt !== undefined) return ['hourlyDisputeAnsweredAt'];
  const end = reviewEnd(context);
  return end !== undefined && hasPassed(context, end.at) ? end.because : undefined;
};

/** A tick from before the last work says nothing about it. */
const isBeforeLastWork = (context: Context, row: string): boolean => {
  const at = context.contract.ticks[row]?.at;
  return at !== undefined && !isSinceLastWork(context, at);
};

/** Whether the week of the last work that was named is closed, so that its hours can no longer be logged. */
export const isWeekClosed = (context: Context): boolean => {
  const { weeks, facts } = context;
  const week = facts.lastWorkedAt === undefined ? undefined : weeks.at(-1);
  return week !== undefined && hasPassed(context, diaryFinal(week, facts));
};
const LOG: Forms = {
  one: 'Log the {n} hour that is not in the diary yet',
  other: 'Log the {n} hours that are not in the diary yet',
};
const BONUS_FOR: Forms = {
  one: 'Agree on a bonus for the {n} hour that you can no longer log',
  other: 'Agree on a bonus for the {n} hours that you can no longer log',
};
// Nothing can be logged while it is paused, and only the client can restart it (H-PAUSED).
const RESTART_AND_LOG: Forms = {
  one: 'Ask the client to restart the contract, then log the {n} hour',
  other: 'Ask the client to restart the contract, then log the {n} hours',
};

export const ITEMS_HOURLY: readonly ItemRow[] = [
  {
    id: 'stop-tracker',
    phase: 'get-paid',
    situations: ['me', 'both'],
    kinds: ['hourly'],
    ended: false,
    mustDo: true,
    text: 'Stop the time tracker',
    why: 'Time that is still being tracked when the contract ends may not reach the diary.',
    facts: ['trackerRunning'],
    lastDay: true,
    deniedBy: ({ facts }) => facts.trackerRunning === true,
    records: () => ({ facts: { trackerRunning: false } }),
    doneBy: ({ facts }) => (facts.trackerRunning === false ? ['trackerRunning'] : undefined),
    sources: ['H-WD', 'H-END'],
    confidence: 'M',
  },
  {
    id: 'log-hours',
    phase: 'get-paid',
    situations: ['me', 'both'],
    kinds: ['hourly'],
    ended: false,
    mustDo: true,
    title: 'Log every hour',
    text: (context) => {
      const { unloggedHours = 0, pausedBy } = context.facts;
      if (unloggedHours === 0) return 'Log every hour now';
      if (isWeekClosed(context)) return counted(unloggedHours, BONUS_FOR);
      return counted(unloggedHours, pausedBy === undefined ? LOG : RESTART_AND_LOG);
    },
    why: 'The diary locks the second you end the contract. What is not in it cannot be added later.',
    facts: ['lastWorkedAt', 'hoursLoggedThrough', 'unloggedHours', 'rate'],
    role: 'log-hours',
    lastDay: true,
    deniedBy: (context) => (context.facts.unloggedHours ?? 0) > 0 || isBeforeLastWork(context, 'log-hours'),
    // Hours that are named are taken back by their number, never by a tick.
    records: ({ facts, now }) =>
      (facts.unloggedHours ?? 0) > 0 ? undefined : { facts: { hoursLoggedThrough: now } },
    doneBy: hoursLogged,
    timer: 'edit',
    sources: ['H-END', 'H-WD', 'H-BILL'],
    confidence: 'H',
  },
  {
    // No must-do: it needs the client's permission.
    id: 'manual-time',
    phase: 'get-paid',
    situations: ['me', 'both'],
    kinds: ['hourly'],
    ended: false,
    text: 'Ask for manual time where the tracker did not run',
    why: 'The client has to allow it, and it must be entered while the contract is active, before Monday 12:00 UTC and within the weekly limit. It is not protected.',
    facts: ['manualHours'],
    templates: ['ask-manual-time'],
    timer: 'edit',
    sources: ['H-WD', 'H-MAN', 'H-HPP'],
    confidence: 'H',
  },
  {
    id: 'check-diary',
    phase: 'get-paid',
    situations: ['me', 'both'],
    kinds: ['hourly'],
    ended: false,
    mustDo: true,
    text: 'Check the work diary: every hour there, every memo right',
    why: 'Protection asks for tracked time with memos and real activity. After the end the diary can be seen but not changed.',
    facts: ['diaryCheckedAt'],
    role: 'check-diary',
    lastDay: true,
    deniedBy: (context) => isBeforeLastWork(context, 'check-diary'),
    records: ({ now }) => ({ facts: { diaryCheckedAt: now } }),
    doneBy: diaryChecked,
    timer: 'edit',
    sources: ['H-WD', 'H-HPP'],
    confidence: 'H',
  },
  {
    id: 'over-limit',
    phase: 'get-paid',
    situations: ['me', 'both'],
    kinds: ['hourly'],
    ended: false,
    mustDo: ({ facts }) => (facts.hoursOverLimit ?? 0) > 0,
    text: 'Agree on a bonus for hours over the limit',
    why: 'Hours over the weekly limit are not invoiced. Only a bonus can pay for them; the client can still pay one for 365 days after the end.',
    facts: ['weeklyLimitHours', 'hoursOverLimit'],
    doneBy: ({ facts }) => {
      if (facts.hoursOverLimit === 0) return ['hoursOverLimit'];
      return facts.bonusPaidAt === undefined ? undefined : ['bonusPaidAt'];
    },
    templates: ['ask-bonus'],
    timer: 'sec',
    sources: ['H-PAYHR', 'H-BONUS'],
    confidence: 'H',
  },
  {
    // No must-do: only the client can change it.
    id: 'billing-verified',
    phase: 'get-paid',
    situations: ['me', 'both'],
    kinds: ['hourly'],
    ended: false,
    text: 'Check the client’s billing and the contract’s state',
    why: 'Protection needs verified billing and an account in good standing. Work on a paused contract is not protected, and Upwork may pause one without an email.',
    sources: ['H-HPP', 'H-PAUSED'],
    confidence: 'H',
  },
  {
    id: 'best-day',
    phase: 'end',
    situations: ['me', 'both'],
    kinds: ['hourly'],
    ended: false,
    text: 'Pick the moment: after Monday 12:00 UTC, or once your last hours are in and checked',
    why: 'Then nothing of the week can be lost by the lock of the diary.',
    timer: 'edit',
    sources: ['H-BILL', 'H-END'],
    confidence: 'L',
    contested: 'Upwork names no best day. This follows from its weekly clock.',
  },
  {
    id: 'client-hours',
    phase: 'get-paid',
    situations: ['client'],
    kinds: ['hourly'],
    mustDo: true,
    text: 'Check the hours of the last week in the work diary',
    why: 'Logged hours are invoiced as usual. The diary is locked, so compare it with your own notes now.',
    facts: ['lastWorkedAt', 'unloggedHours', 'rate'],
    doneBy: ({ facts }) => (facts.unloggedHours === 0 ? ['unloggedHours'] : undefined),
    timer: 'creview',
    sources: ['H-ENDHR', 'H-WD'],
    confidence: 'H',
  },
  {
    id: 'missing-hours',
    phase: 'get-paid',
    kinds: ['hourly'],
    ended: true,
    // A client's end leaves no last moment to log, so it is offered there without any number too.
    when: ({ situation, facts }) =>
      situation === 'client' || (facts.unloggedHours ?? 0) > 0 || (facts.hoursOverLimit ?? 0) > 0,
    because: () => ['situation', 'unloggedHours', 'hoursOverLimit'],
    text: 'Ask politely for a bonus or a new contract for hours that are missing',
    why: 'They cannot be added any more. The client can still pay for them with a bonus on Upwork, for 365 days after the end.',
    facts: ['weeklyLimitHours', 'hoursOverLimit'],
    templates: ['ask-bonus'],
    timer: 'bonus',
    sources: ['H-BONUS', 'H-WD', 'C-272584'],
    confidence: 'H',
  },
  {
    id: 'hourly-dispute',
    phase: 'after',
    kinds: ['hourly'],
    // Before the end too: a dispute pauses an active contract.
    mustDo: ({ facts }) => facts.hourlyDisputeFiledAt !== undefined,
    rank: 'money',
    ownWait: true,
    deniedBy: isHourlyDisputed,
    records: (context) =>
      isHourlyDisputed(context) ? { facts: { hourlyDisputeAnsweredAt: context.now } } : undefined,
    title: 'A dispute about your hours',
    text: ({ facts }) =>
      facts.hourlyDisputeFiledAt === undefined
        ? 'Watch for a dispute about your hours until the review ends'
        : 'Answer the dispute about your hours',
    why: 'The client may dispute until Friday 23:59 UTC of the following week, on active and on ended contracts. You have 3 days to answer: Contract history › See dispute. Unanswered, only protected hours are safe.',
    facts: ['hourlyDisputeFiledAt', 'hourlyDisputeAnsweredAt'],
    doneBy: disputeOver,
    doneAt: (context) => context.facts.hourlyDisputeAnsweredAt ?? reviewEnd(context)?.at,
    timer: 'hdisp',
    sources: ['H-DHR', 'H-DHR-C'],
    confidence: 'H',
  },
];
