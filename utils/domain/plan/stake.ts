// Owns what is at stake: recorded money and hours that ending now, or silence, would lose, and what was given up on purpose.
// Asks the record and the warnings' own losses, never ticks.

import { type Money, sumMoney, worth } from '../money.ts';
import { counted } from '../text/count.ts';
import { amountsText, listed } from '../text/format.ts';
import type { Context } from './context.ts';
import type { PlanWarning } from './types.ts';
import type { Verdict } from './verdict-parts.ts';

export type Stake = Pick<Verdict, 'atStake' | 'hoursAtStake' | 'orMore' | 'givenUp'>;

export const amountsOf = (milestones: readonly { readonly amount?: Money }[]): Money[] =>
  milestones.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));

/** What ending now, or silence, would lose at the moment of the context. */
export const stakeOf = (
  { facts, atRisk, held, contract }: Context,
  warnings: readonly PlanWarning[],
  ended: boolean,
): Stake => {
  // After the end only what was asked back can still be lost; before it, all that the warnings say ending would lose.
  const losses = warnings.flatMap(({ loss }) => (loss === undefined ? [] : [loss]));
  const lost = new Set(losses.flatMap(({ milestones = [] }) => milestones));
  const hours = ended ? 0 : Math.max(0, ...losses.map(({ hours = 0 }) => hours));
  const milestones = [...lost];
  const asked =
    ended && facts.refundAskedAmount !== undefined && milestones.length > 0
      ? [facts.refundAskedAmount]
      : undefined;
  const pay = hours > 0 && facts.rate !== undefined ? [worth(hours, facts.rate)] : [];
  return {
    atStake: sumMoney([...(asked ?? amountsOf(milestones)), ...pay]).filter(({ cents }) => cents > 0),
    hoursAtStake: hours,
    orMore: asked === undefined && milestones.some(({ amount }) => amount === undefined),
    givenUp:
      ended || contract.keptAt !== undefined
        ? []
        : sumMoney(amountsOf(held.filter((one) => !atRisk.includes(one)))),
  };
};

/** "$800 goes", "$400 and €50 go". */
export const go = (sums: readonly Money[]): string => (sums.length > 1 ? 'go' : 'goes');

/** "End it now and $800 goes back to the client"; empty where nothing with a sum or hours is lost. */
export const lossSentence = ({ hoursAtStake, orMore }: Stake, { atRisk, facts, kind }: Context): string => {
  const losses: string[] = [];
  if (kind !== 'hourly' && atRisk.length > 0) {
    const sums = sumMoney(amountsOf(atRisk));
    losses.push(`${amountsText(sums, orMore, 'the held money')} ${go(sums)} back to the client`);
  }
  if (hoursAtStake > 0) {
    const pay = facts.rate === undefined ? '' : ` (${amountsText([worth(hoursAtStake, facts.rate)])})`;
    losses.push(`${counted(hoursAtStake, 'unlogged hour')}${pay} ${hoursAtStake === 1 ? 'is' : 'are'} lost`);
  }
  return losses.length === 0 ? '' : `End it now and ${listed(losses)}`;
};
