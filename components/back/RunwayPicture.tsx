// Owns the picture of a runway: one bar for what is left at the end of each month, its sentence for readers, and the same as a table.
import type { Runway } from '../../utils/domain/comeback/runway.ts';
import { formatMoney } from '../../utils/domain/money.ts';
import { counted } from '../../utils/domain/text/count.ts';
import { dayText, monthText } from '../../utils/domain/text/format.ts';
import { Fold } from '../ui/Fold.tsx';

type PictureProps = { readonly runway: Runway; readonly sentence: string };

export const RunwayPicture = ({ runway, sentence }: PictureProps) => {
  const { months, currency } = runway;
  const most = Math.max(1, ...months.map(({ startCents, endCents }) => Math.max(startCents, endCents)));
  const money = (cents: number): string => formatMoney({ cents, currency });
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return null;
  // At the start, and then at the end of each month.
  const bars = [
    { key: 'now', cents: first.startCents },
    ...months.map(({ from, endCents }) => ({ key: from, cents: endCents })),
  ];
  return (
    <figure class="runway">
      <div class="runway-bars" role="img" aria-label={`What is left, month by month. ${sentence}`}>
        {bars.map(({ key, cents }) => (
          <span key={key} class="share gain" style={{ blockSize: `${(cents / most) * 100}%` }} />
        ))}
      </div>
      <figcaption class="spread quiet">
        <span>Today: {money(first.startCents)}</span>
        <span>
          {runway.lastDay === undefined
            ? counted(months.length, {
                one: `After {n} month: ${money(last.endCents)}`,
                other: `After {n} months: ${money(last.endCents)}`,
              })
            : `Used up in ${monthText(runway.lastDay)}`}
        </span>
      </figcaption>
      <Fold label="As a table" small>
        <table>
          <thead>
            <tr>
              <th scope="col">Month from</th>
              <th scope="col">Comes in</th>
              <th scope="col">Costs</th>
              <th scope="col">Left at the end</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ from, incomeCents, costCents, endCents }) => (
              <tr key={from}>
                <th scope="row">{dayText(from)}</th>
                <td>{money(incomeCents)}</td>
                <td>{money(costCents)}</td>
                <td>{money(endCents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Fold>
    </figure>
  );
};
