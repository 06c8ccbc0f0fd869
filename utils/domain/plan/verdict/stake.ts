// Owns what is at stake: recorded money and hours that ending now, or silence, would lose, and what was given up on purpose.
// Asks the record and the warnings' own losses, never ticks.

import { type Money, sumMoney, worth } from '../../money.ts';
import { isWeekClosed } from '../../rules/checklist/hourly.ts';
import { counted, type Forms, formFor } from '../../text/count.ts';
import { amountsText, sentencesText } from '../../text/format.ts';
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

const BACK: Forms = {
  one: 'End it now and {sums} goes back to the client',
  other: 'End it now and {sums} go back to the client',
};
/** Of hours, each without and with what they are worth. */
const HOURS = {
  lost: [
    { one: 'End it now and {n} unlogged hour is lost', other: 'End it now and {n} unlogged hours are lost' },
    {
      one: 'End it now and {n} unlogged hour ({pay}) is lost',
      other: 'End it now and {n} unlogged hours ({pay}) are lost',
    },
  ],
  // Beside money that goes back.
  too: [
    { one: '{n} unlogged hour is lost too', other: '{n} unlogged hours are lost too' },
    { one: '{n} unlogged hour ({pay}) is lost too', other: '{n} unlogged hours ({pay}) are lost too' },
  ],
  // No end loses what the closed week has lost already.
  closed: [
    {
      one: '{n} hour can no longer be logged. Agree on a bonus first',
      other: '{n} hours can no longer be logged. Agree on a bonus first',
    },
    {
      one: '{n} hour ({pay}) can no longer be logged. Agree on a bonus first',
      other: '{n} hours ({pay}) can no longer be logged. Agree on a bonus first',
    },
  ],
} as const satisfies Readonly<Record<string, readonly [Forms, Forms]>>;

/** "End it now and $800 goes back to the client"; empty where nothing with a sum or hours is lost. */
export const lossSentence = ({ hoursAtStake, orMore }: Stake, context: Context): string => {
  const { atRisk, facts, kind } = context;
  const sums = sumMoney(amountsOf(atRisk)).filter(({ cents }) => cents > 0);
  const back = kind !== 'hourly' && atRisk.length > 0 ? withSums(sums, BACK, orMore) : '';
  if (hoursAtStake === 0) return back;
  const [plain, paid] = HOURS[isWeekClosed(context) ? 'closed' : back === '' ? 'lost' : 'too'];
  const { rate } = facts;
  const hours =
    rate === undefined
      ? counted(hoursAtStake, plain)
      : counted(hoursAtStake, paid).replace('{pay}', () => amountsText([worth(hoursAtStake, rate)]));
  return sentencesText(back, hours);
};
