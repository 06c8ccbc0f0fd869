// Owns the shape of the verdict and the sentences that it shares before and after the end.
// Refuses to decide which of them holds.

import type { Money } from '../../money.ts';
import { mayBeTheirEnd } from '../../rules/timers/disputes.ts';
import { counted, type Forms } from '../../text/count.ts';
import type { Day, Instant } from '../../time.ts';
import { type Context, hasPassed } from '../context.ts';
import type { SafeToEnd } from '../safe-to-end.ts';
import type { Stage } from '../stage.ts';
import type { PlanItem, PlanTimer, PlanWarning } from '../types.ts';
import { type Stake, withSums } from './stake.ts';

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
  /** Two or three words for what comes by itself at that instant; absent where the person has to do something by then, or may from then on. */
  readonly comes?: string;
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

/** The open step about money that should have come by now, and of which nobody said that it did. */
export const unseenMoney = (items: readonly PlanItem[], timers: readonly PlanTimer[]): PlanItem | undefined =>
  items.find(
    ({ status, timer }) =>
      status === 'open' &&
      timers.some((clock) => clock.key === timer && clock.brings !== undefined && clock.status === 'over'),
  );

/** A clock that has begun and asks for an answer on Upwork: silence gives money away. */
export const answerClock = (timers: readonly PlanTimer[], context: Context): PlanTimer | undefined =>
  timers.find(({ status, answer, startAt }) => status === 'running' && answer && hasPassed(context, startAt));

const ANSWER: Forms = {
  one: 'Answer by {when}, or {sums} goes back',
  other: 'Answer by {when}, or {sums} go back',
};
const IF_THEIRS: Forms = {
  one: 'Did the client end it? Then answer by {when}, or {sums} goes back',
  other: 'Did the client end it? Then answer by {when}, or {sums} go back',
};
export const answerNeeded = (context: Context, clock: PlanTimer, { atStake, orMore }: Stake): Said => {
  // What silence loses need not be all that ending would.
  const sums = clock.sum === undefined ? atStake : [clock.sum];
  const isTheirs = mayBeTheirEnd(context) && clock.because.includes('endedAt');
  const isNamed = context.kind !== 'hourly' && (isTheirs || sums.some(({ cents }) => cents > 0));
  const forms = isTheirs ? IF_THEIRS : (clock.asks ?? ANSWER);
  return {
    state: 'lose',
    label: 'Answer needed',
    sentence: isNamed ? withSums(sums, forms, orMore && clock.sum === undefined) : clock.dated,
    at: clock.dueAt,
  };
};
