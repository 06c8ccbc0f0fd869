// Owns what became of the money, one row for each currency.
import { useId } from 'preact/hooks';
import { formatMoney } from '../../utils/domain/money.ts';
import type { MoneyRow } from '../../utils/domain/patterns/outcome.ts';
import { counted } from '../../utils/domain/text/count.ts';

const HOURS_LOST = {
  one: '{n} unlogged hour more, on contracts for which you noted no rate.',
  other: '{n} unlogged hours more, on contracts for which you noted no rate.',
};

type MoneyTableProps = { readonly money: readonly MoneyRow[]; readonly hoursLost: number };

export const MoneyTable = ({ money, hoursLost }: MoneyTableProps) => {
  const id = useId();
  return (
    <section class="stack card" aria-labelledby={id}>
      <h2 id={id}>Money</h2>
      {money.length === 0 ? (
        <p class="quiet">You haven’t noted any amounts.</p>
      ) : (
        <>
          <p class="quiet">
            From the amounts you noted, before fees. Lost is what went back, what you gave up, and hours that
            weren’t logged in time. {money.length > 1 ? <> Currencies are never added together.</> : null}
          </p>
          <table aria-labelledby={id}>
            <thead>
              <tr>
                <th scope="col">Currency</th>
                <th scope="col">Paid or approved</th>
                <th scope="col">Lost</th>
                <th scope="col">Not settled</th>
              </tr>
            </thead>
            <tbody>
              {money.map(({ currency, paidCents, lostCents, openCents }) => (
                <tr key={currency}>
                  <th scope="row">{currency}</th>
                  <td>{formatMoney({ cents: paidCents, currency })}</td>
                  <td>{formatMoney({ cents: lostCents, currency })}</td>
                  <td>{formatMoney({ cents: openCents, currency })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {hoursLost === 0 ? null : <p>{counted(hoursLost, HOURS_LOST)}</p>}
    </section>
  );
};
