// Owns the list of what was found, each to be left out by its tick.
import type { Proposed } from '../../../utils/domain/upwork/proposal.ts';
import { ProposedRow } from './ProposedRow.tsx';

type ProposedRowsProps = {
  readonly rows: readonly Proposed[];
  /** Keys of the rows whose tick was taken away. */
  readonly leftOut: ReadonlySet<string>;
  readonly setLeftOut: (keys: ReadonlySet<string>) => void;
};

export const ProposedRows = ({ rows, leftOut, setLeftOut }: ProposedRowsProps) => (
  <ul class="rows">
    {rows.map((proposed) => (
      <ProposedRow
        key={proposed.key}
        proposed={proposed}
        ticked={!leftOut.has(proposed.key)}
        tick={(on) => {
          const others = [...leftOut].filter((key) => key !== proposed.key);
          setLeftOut(new Set(on ? others : [...others, proposed.key]));
        }}
      />
    ))}
  </ul>
);
