// Owns what repeats over all ended contracts: reasons, notice, time until the end, money, feedback, lessons. Pure; counts, no judgement.
// Refuses to draw it, and to show anything where there are too few to mean something.
import { type Contract, titleOf } from '../contract/record.ts';
import { type Context, contextFor } from '../plan/context.ts';
import type { Settings } from '../settings/settings.ts';
import { factText } from '../text/facts.ts';
import { epochMs, type InstantLike } from '../time.ts';
import { daysToEnd, noticeDays } from './days.ts';
import { type Lesson, lessonsOf } from './lessons.ts';
import { type MoneyRow, moneyOf } from './outcome.ts';
import { type Count, countOf, inBuckets, median } from './tally.ts';

/** Fewer ended contracts than this show no pattern, only chance. */
export const FEWEST = 3;

/** Days, over those endings of which they are known; `unknown` counts the others. */
export type Days = { readonly buckets: readonly Count[]; readonly median: number; readonly unknown: number };
export type Patterns = {
  readonly ended: number;
  /** Contracts that were to end and went on. */
  readonly kept: number;
  readonly reasons: readonly Count[];
  readonly enders: readonly Count[];
  /** Days of notice that were given; absent where no client was told. */
  readonly notice?: Days;
  /** Days from telling the client to the end; absent where neither is known of any. */
  readonly untilEnd?: Days;
  /** One row for each currency: they are never added. */
  readonly money: readonly MoneyRow[];
  /** Hours that were not logged when it ended, of which no rate is known. */
  readonly hoursLost: number;
  readonly feedback: { readonly given: number; readonly got: number; readonly replied: number };
  /** Newest end first. */
  readonly lessons: readonly Lesson[];
};
/** Too few to show: how many there are. */
export type TooFew = { readonly ended: number; readonly kept: number; readonly tooFew: true };

const daysOf = (values: readonly (number | undefined)[]): Days | undefined => {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return undefined;
  return { buckets: inBuckets(known), median: median(known), unknown: values.length - known.length };
};

/** What was answered, in the words of the question. */
const answer =
  (key: 'reason' | 'situation') =>
  ({ facts }: Context): string | undefined => {
    const value = facts[key];
    return value === undefined ? undefined : factText(key, value, 'UTC');
  };

/** Over all records at an instant (UTC); ended is what a plan calls ended. */
export const patternsOf = (
  contracts: readonly Contract[],
  settings: Settings,
  now: InstantLike,
): Patterns | TooFew => {
  const begun = contracts.filter(({ begunAt }) => begunAt !== undefined);
  const contexts = begun.map((contract) => contextFor(contract, settings, now));
  const ended = contexts.filter((context) => context.ended);
  const kept = contexts.filter((one) => !one.ended && one.contract.keptAt !== undefined).length;
  if (ended.length < FEWEST) return { ended: ended.length, kept, tooFew: true };
  const notice = daysOf(ended.map(noticeDays));
  const untilEnd = daysOf(ended.map(daysToEnd));
  const countWith = (fact: 'feedbackLeftAt' | 'clientFeedbackAt' | 'feedbackReplyAt'): number =>
    ended.filter(({ facts }) => facts[fact] !== undefined).length;
  const endMs = ({ facts }: Context): number => epochMs(facts.endedAt ?? '1970-01-01T00:00:00Z');
  return {
    ended: ended.length,
    kept,
    reasons: countOf(ended.map(answer('reason'))),
    enders: countOf(ended.map(answer('situation'))),
    ...(notice === undefined ? {} : { notice }),
    ...(untilEnd === undefined ? {} : { untilEnd }),
    ...moneyOf(ended),
    feedback: {
      given: countWith('feedbackLeftAt'),
      got: countWith('clientFeedbackAt'),
      replied: countWith('feedbackReplyAt'),
    },
    lessons: ended
      .toSorted((a, b) => endMs(b) - endMs(a))
      .flatMap(({ contract }) => lessonsOf(contract, titleOf(contract))),
  };
};
