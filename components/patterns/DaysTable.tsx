// Owns a length in days over all ended contracts: the middle one in words, all of them as bars.
import { useId } from 'preact/hooks';
import type { Days } from '../../utils/domain/patterns/patterns.ts';
import { counted } from '../../utils/domain/text/count.ts';
import { BarTable } from './BarTable.tsx';

const HALF = { one: 'Half of them: {n} day or less.', other: 'Half of them: {n} days or less.' };
const UNKNOWN = { one: 'Not known for {n} contract.', other: 'Not known for {n} contracts.' };

type DaysTableProps = {
  readonly title: string;
  readonly days: Days | undefined;
  /** Said where it is known of no contract. */
  readonly none: string;
};

export const DaysTable = ({ title, days, none }: DaysTableProps) => {
  const id = useId();
  if (days === undefined)
    return (
      <section class="stack card" aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        <p class="quiet">{none}</p>
      </section>
    );
  const { buckets, median, unknown } = days;
  const known = buckets.reduce((sum, { count }) => sum + count, 0);
  return (
    <BarTable title={title} head="Days" rows={buckets} of={known}>
      <p>
        {median === 0 ? 'Mostly the same day.' : counted(median, HALF)}
        {unknown === 0 ? null : <> {counted(unknown, UNKNOWN)}</>}
      </p>
    </BarTable>
  );
};
