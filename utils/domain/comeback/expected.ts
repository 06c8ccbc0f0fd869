// Owns what the endings let expect: money that their own clocks say will be there, with its day where an amount is known or not.
// Refuses to guess an amount: hours that were not paid yet have none here.
import { type Contract, titleOf } from '../contract/record.ts';
import type { Money } from '../money.ts';
import { planFor } from '../plan/plan.ts';
import { timerRow } from '../rules/timers/timers.ts';
import type { Settings } from '../settings/settings.ts';
import { epochMs, type Instant, type InstantLike, laterByDays } from '../time.ts';

export type Expected = {
  readonly contractId: string;
  /** The contract's name, and what of it pays: a milestone's name, or what the clock is called. */
  readonly title: string;
  readonly what: string;
  /** When (UTC) it should be available. */
  readonly at: Instant;
  /** Before Upwork's fee; absent where nobody said it. */
  readonly amount?: Money;
};

const ofContract = (contract: Contract, settings: Settings, now: InstantLike): Expected[] =>
  planFor(contract, settings, now).timers.flatMap((timer) => {
    const afterDays = timerRow(timer.id)?.paysAfterDays;
    if (afterDays === undefined || timer.status !== 'running' || timer.assumed) return [];
    const milestone = contract.milestones.find(({ id }) => id === timer.entryId);
    const amount = milestone?.amount;
    return [
      {
        contractId: contract.id,
        title: titleOf(contract),
        what: milestone?.name ?? timer.label,
        at: laterByDays(timer.dueAt, afterDays),
        ...(amount === undefined ? {} : { amount }),
      },
    ];
  });

/** Of all endings at an instant (UTC), soonest first. */
export const expectedIncome = (
  contracts: readonly Contract[],
  settings: Settings,
  now: InstantLike,
): Expected[] =>
  contracts
    .flatMap((contract) => ofContract(contract, settings, now))
    .sort((a, b) => epochMs(a.at) - epochMs(b.at));
