// Owns one table of counts in which each row draws its own bar: the picture and the table behind it are one.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Count } from '../../utils/domain/patterns/tally.ts';

type BarTableProps = {
  readonly title: string;
  /** What the rows are. */
  readonly head: string;
  readonly rows: readonly Count[];
  /** A bar over the whole width stands for so many. */
  readonly of: number;
  /** What the counts come to, above the table. */
  readonly children?: ComponentChildren;
};

export const BarTable = ({ title, head, rows, of, children }: BarTableProps) => {
  const id = useId();
  return (
    <section class="stack card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <table class="bars" aria-labelledby={id}>
        <thead class="heard-only">
          <tr>
            <th scope="col">{head}</th>
            <th scope="col">Contracts</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, count }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>
                {count === 0 ? null : (
                  <span
                    class="share gain"
                    style={{ inlineSize: `${(count / Math.max(1, of)) * 100}%` }}
                    aria-hidden="true"
                  />
                )}
                <b>{count}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
