// Owns the bar of money: how much of all milestones is held, in review, paid; hatch and word beside colour.
import { formatMoney } from '../../../utils/domain/money.ts';
import type { MoneyRow } from '../../../utils/domain/views/money-rows.ts';
import { SHARE_LOOKS } from './share-looks.ts';

const SHARE_WORDS = {
  held: 'held',
  review: 'in review',
  'given-up': 'given up',
  approved: 'approved',
  paid: 'paid out',
  returned: 'returned',
  none: 'not funded',
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
        const says = parts.map(({ amount, share }) => `${formatMoney(amount)} ${SHARE_WORDS[share]}`);
        return (
          <div key={currency} class="money-bar" role="img" aria-label={says.join(', ')}>
            {parts.map(({ id, share, amount }) => (
              <span key={id} class={SHARE_LOOKS[share]} style={{ flexGrow: `${amount.cents}` }} />
            ))}
          </div>
        );
      })}
    </>
  );
};
