// Owns the bar of money: how much of all milestones is held, in review, paid; hatch and word beside colour.
import { formatMoney } from '../../../utils/domain/money.ts';
import { sentencesText } from '../../../utils/domain/text/format.ts';
import type { MoneyRow } from '../../../utils/domain/views/money-rows.ts';
import { SHARE_LOOKS } from './share-looks.ts';

const SHARE_WORDS = {
  held: 'Held',
  review: 'In review',
  'given-up': 'Given up',
  approved: 'Approved',
  paid: 'Paid out',
  returned: 'Returned',
  none: 'Not funded',
} as const;

/** One for each currency: amounts of different ones have no common length. */
export const MoneyBars = ({ rows }: { readonly rows: readonly MoneyRow[] }) => {
  const amounts = rows.flatMap(({ milestone: { amount, id }, share }) =>
    amount === undefined ? [] : [{ id, share, amount }],
  );
  const currencies = [...new Set(amounts.map(({ amount }) => amount.currency))];
  return (
    <>
      {currencies.map((currency) => {
        const parts = amounts.filter(({ amount }) => amount.currency === currency);
        const says = parts.map(({ amount, share }) => `${SHARE_WORDS[share]}: ${formatMoney(amount)}`);
        return (
          <div key={currency} class="money-bar" role="img" aria-label={sentencesText(...says)}>
            {parts.map(({ id, share, amount }) => (
              <span key={id} class={SHARE_LOOKS[share]} style={{ flexGrow: `${amount.cents}` }} />
            ))}
          </div>
        );
      })}
    </>
  );
};
