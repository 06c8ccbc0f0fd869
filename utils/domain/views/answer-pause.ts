// Owns how long the first answer to a client's end may wait: an hour or until tomorrow, and never so long that a clock with
// money behind it would suffer. Refuses to keep it (the record does) and to remind of it (reminders/subjects.ts).

import { isEndSaid } from '../contract/facts.ts';
import type { Contract } from '../contract/record.ts';
import { morningOf } from '../mornings.ts';
import type { Plan, PlanItem, PlanTimer } from '../plan/types.ts';
import { addDays, DAY_MS, epochMs, HOUR_MS, type Instant, instantAt, localDay } from '../time.ts';

/** So long before a deadline with money behind it nobody is told to wait. */
const CLEAR_MS = DAY_MS;

/** The next deadline with money behind it; else one that is over by its earlier edge, while its money is not lost for certain yet. */
const moneyClock = ({ timers, verdict: { atStake, orMore } }: Plan): PlanTimer | undefined => {
  const clocks = timers.filter(({ sense, money, assumed }) => sense === 'deadline' && money && !assumed);
  const isLeft = atStake.length > 0 || orMore;
  return (
    clocks.find(({ status }) => status === 'running') ??
    (isLeft ? clocks.find(({ status }) => status === 'over') : undefined)
  );
};
/** The end (epoch ms) of a pause that was chosen until an instant (UTC): earlier where a clock with money behind it came nearer. */
export const pauseEndMs = (plan: Plan, until: Instant): number => {
  const clock = moneyClock(plan);
  return Math.min(
    epochMs(until),
    clock === undefined ? Number.POSITIVE_INFINITY : epochMs(clock.dueAt) - CLEAR_MS,
  );
};

export type Pause = {
  /** The step at which it is chosen, and the message that waits for it. */
  readonly step: PlanItem;
  readonly message: PlanItem;
  /** It runs until then (UTC). */
  readonly until?: Instant;
  /** The moments (UTC) to choose from; none that a clock with money behind it forbids. */
  readonly choices: readonly { readonly label: string; readonly until: Instant }[];
  /** The clock that forbids one of them. */
  readonly clock?: PlanTimer;
};
/** At an instant (UTC); undefined where no answer is to be given, or nobody said when it ended: a clock may run then. */
export const pauseOf = (contract: Contract, plan: Plan, now: Instant, zone: string): Pause | undefined => {
  const step = plan.items.find(({ role }) => role === 'pause');
  const message = plan.items.find(({ role, status }) => role === 'answer' && status === 'open');
  if (step === undefined || message === undefined || !isEndSaid(contract.facts)) return undefined;
  const nowMs = epochMs(now);
  const all = [
    { label: 'For 1 hour', until: instantAt(nowMs + HOUR_MS) },
    { label: 'Until tomorrow, 9:00 am', until: instantAt(morningOf(addDays(localDay(now, zone), 1), zone)) },
  ];
  const choices = all.filter(({ until }) => pauseEndMs(plan, until) === epochMs(until));
  const clock = choices.length === all.length ? undefined : moneyClock(plan);
  const chosen = message.reminds?.at;
  const endMs = chosen === undefined ? nowMs : pauseEndMs(plan, chosen);
  return {
    step,
    message,
    ...(endMs > nowMs ? { until: instantAt(endMs) } : {}),
    choices,
    ...(clock === undefined ? {} : { clock }),
  };
};
