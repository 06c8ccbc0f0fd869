// Owns the shape of the verdict and the sentences that it shares before and after the end.
// Refuses to decide which of them holds.

import type { Money } from '../money.ts';
import { counted } from '../text/count.ts';
import type { Day, Instant } from '../time.ts';
import { type Context, hasPassed } from './context.ts';
import type { SafeToEnd } from './safe-to-end.ts';
import type { Stage } from './stage.ts';
import { type Stake, withSums } from './stake.ts';
import type { PlanItem, PlanTimer, PlanWarning } from './types.ts';

/**
 * The answer. `lose`: ending now, or silence, loses money or hours. `wait`: time has to pass first. `ready`: only steps are
 * left. `gain`: nothing is lost. `ask`: one answer is missing before anything can be said.
 */
export type Verdict = {
  readonly state: 'lose' | 'wait' | 'ready' | 'gain' | 'ask';
  /** Two to four words: "Not safe to end yet". */
  readonly label: string;
  /**
   * One sentence, without a full stop; `{when}` stands for the instant or day below, `{on}` for the day, or the one that the instant
   * begins or lies in, with its preposition. The view writes them in local time.
   */
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
/** What the verdict is made from. */
export type Parts = {
  readonly items: readonly PlanItem[];
  readonly timers: readonly PlanTimer[];
  readonly warnings: readonly PlanWarning[];
  readonly safeToEnd: SafeToEnd;
  readonly stage: Stage;
};
export type Said = Omit<Verdict, keyof Stake>;

/** Without the kind nobody knows what can be lost. */
export const KIND_NEEDED: Said = {
  state: 'ask',
  label: 'One question',
  sentence: 'Is it hourly or fixed-price?',
};

export const stepsLeft = (items: readonly PlanItem[]): number =>
  items.filter(({ mustDo, waits, status }) => mustDo && !waits && status === 'open').length;
/** "3 steps left", a sentence of its own; empty where none is. */
export const stepsText = (items: readonly PlanItem[]): string => {
  const left = stepsLeft(items);
  return left === 0 ? '' : counted(left, { one: '{n} step left', other: '{n} steps left' });
};

/** A clock that has begun and asks for an answer on Upwork: silence gives money away. */
export const answerClock = (timers: readonly PlanTimer[], context: Context): PlanTimer | undefined =>
  timers.find(({ status, answer, startAt }) => status === 'running' && answer && hasPassed(context, startAt));

export const answerNeeded = (context: Context, clock: PlanTimer, { atStake, orMore }: Stake): Said => ({
  state: 'lose',
  label: 'Answer needed',
  sentence:
    context.kind !== 'hourly' && atStake.length > 0
      ? withSums(
          atStake,
          context.ended
            ? { one: 'Answer by {when}, or {sums} goes back', other: 'Answer by {when}, or {sums} go back' }
            : {
                one: 'Answer by {when}, or {sums} goes to the client',
                other: 'Answer by {when}, or {sums} go to the client',
              },
          orMore,
        )
      : `${clock.label} by {when}`,
  at: clock.dueAt,
});
