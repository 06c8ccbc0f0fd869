// Owns the answer that a plan gives first: may I end now, what do I lose, and when not any more.
// Computed from what is recorded, never from ticks: a tick may close a step, but no tick makes recorded money or hours safe.

import { counted } from '../../text/count.ts';
import { sentencesText } from '../../text/format.ts';
import { localDay } from '../../time.ts';
import { type Context, hasPassed } from '../context.ts';
import { agreedDay } from '../notice.ts';
import { afterEnd } from './after-end.ts';
import {
  answerClock,
  answerNeeded,
  KIND_NEEDED,
  type Parts,
  type Said,
  stepsLeft,
  stepsText,
  type Verdict,
} from './parts.ts';
import { lossSentence, type Stake, stakeOf, withSums } from './stake.ts';

const noticeDays = ({ notice, facts, now }: Context): string => {
  const zone = facts.toldZone ?? 'UTC';
  const started = facts.toldOn ?? (facts.toldAt === undefined ? undefined : localDay(facts.toldAt, zone));
  if (started === undefined || notice.lastDay === undefined) return 'Your notice is running';
  const whole = Temporal.PlainDate.from(started).until(notice.lastDay).days;
  const day = Math.min(whole, Math.max(0, Temporal.PlainDate.from(started).until(localDay(now, zone)).days));
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
  if (context.kind === undefined) return KIND_NEEDED;
  return waiting(context, parts, stake);
};

const waiting = (context: Context, { items, safeToEnd }: Parts, stake: Stake): Said => {
  const { at, earliest, conditions } = safeToEnd;
  const givenUp =
    stake.givenUp.length === 0
      ? ''
      : withSums(stake.givenUp, {
          one: '{sums} that you gave up goes back',
          other: '{sums} that you gave up go back',
        });
  const left = stepsLeft(items);
  if (at !== undefined && hasPassed(context, at))
    return { state: 'gain', label: 'Safe to end', sentence: sentencesText('You can end it now', givenUp) };
  const when = at ?? earliest;
  const isNow = when === undefined || hasPassed(context, when);
  if (isNow)
    return {
      state: 'ready',
      label: 'Almost ready',
      sentence:
        left === 0 && conditions[0] !== undefined
          ? conditions[0].once
          : counted(left, {
              one: 'Safe to end once this step is done',
              other: 'Safe to end once these {n} steps are done',
            }),
    };
  if (conditions[0] !== undefined)
    return {
      state: 'wait',
      label: 'Not yet',
      sentence: sentencesText(conditions[0].from, stepsText(items)),
      at: when,
    };
  const day = agreedDay(context.notice, context.facts, when);
  if (day !== undefined)
    return {
      state: 'wait',
      label: noticeDays(context),
      sentence: sentencesText('End it {on}', stepsText(items)),
      day,
    };
  return {
    state: 'wait',
    label: 'Almost ready',
    sentence: sentencesText('Safe to end from {when}', stepsText(items)),
    at: when,
  };
};

/** The verdict at the context's moment. While something recorded would be lost it is `lose`, whatever was ticked or dismissed. */
export const verdictOf = (context: Context, parts: Parts): Verdict => {
  const stake = stakeOf(context, parts.warnings, context.ended);
  if (context.ended) return { ...afterEnd(context, parts, stake), ...stake };
  if (context.contract.keptAt !== undefined) {
    const clock = answerClock(parts.timers, context);
    if (clock !== undefined) return { ...answerNeeded(context, clock, stake), ...stake };
    return {
      state: 'gain',
      label: 'Kept',
      sentence: 'You keep the contract',
      ...stake,
      atStake: [],
      hoursAtStake: 0,
    };
  }
  return { ...beforeEnd(context, parts, stake), ...stake };
};
