// Owns the verdict after the end: an answer that is needed, feedback, money to come, settled.
// Refuses what holds before it (verdict.ts).

import { sumMoney } from '../../money.ts';
import { mayBeRequested, requestMayRunUntil } from '../../rules/timers/disputes.ts';
import { amountsText, sentencesText } from '../../text/format.ts';
import type { Context } from '../context.ts';
import {
  answerClock,
  answerNeeded,
  KIND_NEEDED,
  type Parts,
  type Said,
  stepsText,
  unseenMoney,
} from './parts.ts';
import { amountsOf, type Stake, withSums } from './stake.ts';

/** At the context's moment, of a contract that has ended. */
export const afterEnd = (context: Context, { items, timers, warnings, stage }: Parts, stake: Stake): Said => {
  if (context.facts.endedAt === undefined)
    return {
      state: 'lose',
      label: 'Answer needed',
      sentence: 'When did it end? Some windows are only days long',
    };
  const clock = answerClock(timers, context);
  if (clock !== undefined) return answerNeeded(context, clock, stake);
  // Its clock is over by the earlier edge, and what silence loses is not lost for certain yet.
  if (requestMayRunUntil(context) !== undefined)
    return {
      state: 'lose',
      label: 'Answer needed',
      sentence: withSums(
        stake.atStake,
        {
          one: 'Answer the refund request now, if you still can, or {sums} goes back',
          other: 'Answer the refund request now, if you still can, or {sums} go back',
        },
        stake.orMore,
      ),
    };
  if (context.kind === undefined && mayBeRequested(context)) return KIND_NEEDED;
  // Nothing is settled beside a warning of that weight.
  if (stage === 'settled' && !warnings.some(({ severity }) => severity === 'critical')) {
    if (unseenMoney(items, timers) !== undefined)
      return { state: 'gain', label: 'Ended', sentence: 'Check that the last payment arrived' };
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
    return { state: 'gain', label: 'Ended', sentence: due.dated, at: due.dueAt };
  const ahead = timers.filter(
    ({ status, sense, background, assumed }) =>
      status === 'running' && sense === 'expected' && !background && !assumed,
  );
  // With nothing left to do, money is what the person waits for.
  const expected = ahead.find(({ brings }) => brings) ?? ahead[0];
  if (expected !== undefined)
    return {
      state: 'gain',
      label: 'Ended',
      sentence: expected.dated,
      at: expected.dueAt,
      comes: expected.brings ?? 'expected',
    };
  return {
    state: 'gain',
    label: 'Ended',
    sentence: sentencesText('No deadline is running', stepsText(items)),
  };
};
