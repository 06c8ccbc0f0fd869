// Owns what is at stake: recorded money and hours that ending now, or silence, would lose, and what was given up on purpose.
// Asks the record and the warnings' own losses, never ticks.

import { type Money, sumMoney, worth } from '../../money.ts';
import { isWeekClosed } from '../../rules/checklist/hourly.ts';
import { counted, type Forms, formFor } from '../../text/count.ts';
import { amountsText, listed, sentencesText } from '../../text/format.ts';
import type { Context } from '../context.ts';
import type { PlanWarning } from '../types.ts';
import type { Verdict } from './parts.ts';

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
  // Of a request for a part, silence loses that part; ending, while it is still to come, all that is held.
  const isAsked =
    losses.some((loss) => loss.milestones !== undefined) && (ended || contract.keptAt !== undefined);
  const asked = isAsked && facts.refundAskedAmount !== undefined ? [facts.refundAskedAmount] : undefined;
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

/** The form for so many sums, with them where `{sums}` stands: "$800 goes back", "$400 and €50 go back"; "the held money" where none is known. */
export const withSums = (sums: readonly Money[], forms: Forms, orMore = false): string =>
  formFor(Math.max(1, sums.length), forms).replace('{sums}', () =>
    amountsText(sums, orMore, 'the held money'),
  );

/** "End it now and $800 goes back to the client"; empty where nothing with a sum or hours is lost. */
export const lossSentence = ({ hoursAtStake, orMore }: Stake, context: Context): string => {
  const { atRisk, facts, kind } = context;
  const losses: string[] = [];
  let closed = '';
  if (kind !== 'hourly' && atRisk.length > 0) {
    const forms = { one: '{sums} goes back to the client', other: '{sums} go back to the client' };
    const sums = sumMoney(amountsOf(atRisk)).filter(({ cents }) => cents > 0);
    losses.push(withSums(sums, forms, orMore));
  }
  if (hoursAtStake > 0) {
    const pay = facts.rate === undefined ? '' : ` (${amountsText([worth(hoursAtStake, facts.rate)])})`;
    // No end loses what the closed week has lost already.
    if (isWeekClosed(context))
      closed = counted(hoursAtStake, {
        one: `{n} hour${pay} can no longer be logged. Agree on a bonus first`,
        other: `{n} hours${pay} can no longer be logged. Agree on a bonus first`,
      });
    else
      losses.push(
        counted(hoursAtStake, {
          one: `{n} unlogged hour${pay} is lost`,
          other: `{n} unlogged hours${pay} are lost`,
        }),
      );
  }
  return sentencesText(losses.length === 0 ? '' : `End it now and ${listed(losses)}`, closed);
};
