// Owns what became of the money of ended contracts, as far as it was noted: one row for each currency, none ever added to another.
import type { Milestone } from '../contract/entries.ts';
import { type Money, sumMoney, worth } from '../money.ts';
import type { Context } from '../plan/context.ts';

/** All in cents of one currency. */
export type MoneyRow = {
  readonly currency: string;
  /** Of milestones that were paid or approved. */
  readonly paidCents: number;
  /** Went back, was given up, or stood for hours that were not logged in time. */
  readonly lostCents: number;
  /** The notes do not say what became of it. */
  readonly openCents: number;
};
type Outcome = 'paid' | 'lost' | 'open';

const outcomeOf = ({ state, givenUpAt }: Milestone): Outcome | undefined => {
  if (state === 'paid' || state === 'approved') return 'paid';
  if (state === 'returned' || givenUpAt !== undefined) return 'lost';
  // The client never put it in: nothing of it was there to be lost.
  return state === 'not-funded' ? undefined : 'open';
};

const amountsIn = ({ contract, facts, kind }: Context): { outcome: Outcome; amount: Money }[] => {
  const hours = facts.unloggedHours ?? 0;
  const ofHours =
    kind !== 'fixed' && hours > 0 && facts.rate !== undefined
      ? [
          {
            outcome: 'lost' as const,
            amount: worth(hours, facts.rate),
          },
        ]
      : [];
  // An hourly contract has no milestones; entries from before the kind was corrected count for nothing.
  const milestones = kind === 'hourly' ? [] : contract.milestones;
  return milestones
    .flatMap((milestone) => {
      const outcome = outcomeOf(milestone);
      return outcome === undefined || milestone.amount === undefined
        ? []
        : [{ outcome, amount: milestone.amount }];
    })
    .concat(ofHours);
};

/** Currencies in order of first appearance; hours without a rate are counted apart. */
export const moneyOf = (ended: readonly Context[]) => {
  const all = ended.flatMap(amountsIn);
  const centsOf = (wanted: Outcome, currency: string): number =>
    sumMoney(
      all
        .filter(({ outcome, amount }) => outcome === wanted && amount.currency === currency)
        .map(({ amount }) => amount),
    )[0]?.cents ?? 0;
  const money: MoneyRow[] = [...new Set(all.map(({ amount }) => amount.currency))].map((currency) => ({
    currency,
    paidCents: centsOf('paid', currency),
    lostCents: centsOf('lost', currency),
    openCents: centsOf('open', currency),
  }));
  const withoutRate = ended.filter(({ facts, kind }) => kind !== 'fixed' && facts.rate === undefined);
  return {
    money,
    hoursLost: withoutRate.reduce((sum, { facts }) => sum + (facts.unloggedHours ?? 0), 0),
  };
};
