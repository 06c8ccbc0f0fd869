// Owns the answer that a plan gives first: may I end now, what do I lose, and when not any more.
// Computed from what is recorded, never from ticks: a tick may close a step, but no tick makes recorded money or hours safe.

import { type Money, sumMoney } from '../money.ts';
import { amountsText, counted } from '../text/format.ts';
import type { Day, Instant } from '../time.ts';
import { type Context, hasPassed } from './context.ts';
import type { SafeToEnd } from './safe-to-end.ts';
import type { Stage } from './stage.ts';
import { amountsOf, lossSentence, type Stake, stakeOf } from './stake.ts';
import type { PlanItem, PlanTimer, PlanWarning } from './types.ts';

type Parts = {
  readonly items: readonly PlanItem[];
  readonly timers: readonly PlanTimer[];
  readonly warnings: readonly PlanWarning[];
  readonly safeToEnd: SafeToEnd;
  readonly stage: Stage;
};
/**
 * The answer. `lose`: ending now, or silence, loses money or hours. `wait`: time has to pass first. `ready`: only steps are
 * left. `gain`: nothing is lost. `ask`: one answer is missing before anything can be said.
 */
export type Verdict = {
  readonly state: 'lose' | 'wait' | 'ready' | 'gain' | 'ask';
  /** Two to four words: "Not safe to end yet". */
  readonly label: string;
  /** One sentence, without a full stop; `{when}` stands for the instant or day below, which the view writes in local time. */
  readonly sentence: string;
  readonly at?: Instant;
  readonly day?: Day;
  /** Recorded money that ending now, or silence, would lose: one sum for each currency, never added up. */
  readonly atStake: readonly Money[];
  /** Recorded hours that ending now would lose; their worth stands in `atStake` where the rate is known. */
  readonly hoursAtStake: number;
  /** Some of it has no known amount. */
  readonly orMore: boolean;
  /** Held money that the person gave up by an act of its own. */
  readonly givenUp: readonly Money[];
};
type Said = Omit<Verdict, keyof Stake>;

const stepsLeft = (items: readonly PlanItem[]): number =>
  items.filter(({ mustDo, waits, status }) => mustDo && !waits && status === 'open').length;
const stepsText = (items: readonly PlanItem[]): string => {
  const left = stepsLeft(items);
  return left === 0 ? '' : `. ${counted(left, 'step')} left`;
};

/** A clock that has begun and asks for an answer on Upwork: silence gives money away. */
const answerClock = (timers: readonly PlanTimer[], context: Context): PlanTimer | undefined =>
  timers.find(({ status, answer, startAt }) => status === 'running' && answer && hasPassed(context, startAt));

const answerNeeded = (context: Context, clock: PlanTimer, { atStake, orMore }: Stake): Said => ({
  state: 'lose',
  label: 'Answer needed',
  sentence:
    context.kind !== 'hourly' && atStake.length > 0
      ? `Answer by {when}, or ${amountsText(atStake, orMore)} goes ${context.ended ? 'back' : 'to the client'}`
      : `${clock.label} by {when}`,
  at: clock.dueAt,
});

const afterEnd = (context: Context, { items, timers, stage }: Parts, stake: Stake): Said => {
  if (context.facts.endedAt === undefined)
    return {
      state: 'lose',
      label: 'Answer needed',
      sentence: 'When did it end? Some windows are only days long',
    };
  const clock = answerClock(timers, context);
  if (clock !== undefined) return answerNeeded(context, clock, stake);
  if (stage === 'settled') {
    const paid = sumMoney(amountsOf(context.contract.milestones.filter(({ state }) => state === 'paid')));
    return {
      state: 'gain',
      label: 'Settled',
      sentence:
        paid.length === 0 ? 'Nothing left to do' : `${amountsText(paid)} received. Nothing left to do`,
    };
  }
  const due = timers.find(
    ({ status, sense, background, assumed }) =>
      status === 'running' && sense === 'deadline' && !background && !assumed,
  );
  const open =
    due === undefined ? undefined : items.find(({ timer, status }) => timer === due.key && status === 'open');
  if (due !== undefined && open !== undefined)
    return { state: 'gain', label: 'Ended', sentence: `${due.label} by {when}`, at: due.dueAt };
  const expected = timers.find(
    ({ status, sense, background }) => status === 'running' && sense === 'expected' && !background,
  );
  if (expected !== undefined)
    return { state: 'gain', label: 'Ended', sentence: `${expected.label} from {when}`, at: expected.dueAt };
  return { state: 'gain', label: 'Ended', sentence: `No deadline is running${stepsText(items)}` };
};

const noticeDays = ({ notice, facts, now }: Context): string => {
  const started = facts.toldOn ?? facts.toldAt?.slice(0, 10);
  if (started === undefined || notice.lastDay === undefined) return 'Your notice is running';
  const whole = Temporal.PlainDate.from(started).until(notice.lastDay).days;
  const zone = facts.toldZone ?? 'UTC';
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  const day = Math.min(whole, Math.max(0, Temporal.PlainDate.from(started).until(today).days));
  return whole < 1 ? 'Your notice is running' : `Notice: day ${Math.max(1, day)} of ${whole}`;
};

const beforeEnd = (context: Context, parts: Parts, stake: Stake): Said => {
  const { timers, safeToEnd } = parts;
  const clock = answerClock(timers, context);
  if (clock !== undefined) return answerNeeded(context, clock, stake);
  const loss = lossSentence(stake, context);
  const sentence = loss === '' ? safeToEnd.waits.find(({ loses }) => loses === true)?.text : loss;
  if (sentence !== undefined)
    return { state: 'lose', label: 'Not safe to end yet', sentence: sentence.replace(/\.$/, '') };
  if (context.kind === undefined)
    return { state: 'ask', label: 'One question', sentence: 'Is it hourly or fixed-price?' };
  return waiting(context, parts, stake);
};

const waiting = (context: Context, { items, safeToEnd }: Parts, stake: Stake): Said => {
  const { at, earliest, conditions } = safeToEnd;
  const givenUp =
    stake.givenUp.length === 0 ? '' : `. ${amountsText(stake.givenUp)} that you gave up goes back`;
  const left = stepsLeft(items);
  if (at !== undefined && hasPassed(context, at))
    return { state: 'gain', label: 'Safe to end', sentence: `You can end it now${givenUp}` };
  const when = at ?? earliest;
  const isNow = when === undefined || hasPassed(context, when);
  if (isNow)
    return {
      state: 'ready',
      label: 'Almost ready',
      sentence: `Safe to end once ${left === 1 ? 'this step is' : `these ${left} steps are`} done`,
    };
  if (conditions.length > 0)
    return {
      state: 'wait',
      label: 'Not yet',
      sentence: `Safe to end from {when} if you ${conditions[0]}${stepsText(items)}`,
      at: when,
    };
  const { dueAt, lastDay } = context.notice;
  if (dueAt !== undefined && lastDay !== undefined && dueAt === when && context.facts.toldAt !== undefined)
    return {
      state: 'wait',
      label: noticeDays(context),
      sentence: `End it on {when}${stepsText(items)}`,
      day: lastDay,
    };
  return {
    state: 'wait',
    label: 'Almost ready',
    sentence: `Safe to end from {when}${stepsText(items)}`,
    at: when,
  };
};

/** The verdict at the context's moment. While something recorded would be lost it is `lose`, whatever was ticked or dismissed. */
export const verdictOf = (context: Context, parts: Parts): Verdict => {
  const stake = stakeOf(context, parts.warnings, context.ended);
  if (context.ended) return { ...afterEnd(context, parts, stake), ...stake };
  if (context.contract.keptAt !== undefined)
    return {
      state: 'gain',
      label: 'Kept',
      sentence: 'You keep the contract',
      ...stake,
      atStake: [],
      hoursAtStake: 0,
    };
  return { ...beforeEnd(context, parts, stake), ...stake };
};
