// Owns "where does this come from": how sure it is, what is contested, the sources, and the answers behind it.
import { useMemo } from 'preact/hooks';
import type { FactKey } from '../../../utils/domain/contract/facts.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import type { Confidence } from '../../../utils/domain/rules/rows.ts';
import { CONFIDENCE_SAID } from '../../../utils/domain/text/labels.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Because } from './Because.tsx';
import { SourceLine } from './SourceLine.tsx';

/** What every produced row of a plan says of itself. */
export type SourcedRow = {
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly contested?: string;
  readonly fitsBecause?: readonly FactKey[];
  readonly because?: readonly FactKey[];
  readonly entryId?: string;
  readonly entryIds?: readonly string[];
};
type SourceFoldProps = {
  readonly row: SourcedRow;
  /** Whose answers stand behind it; absent where it holds for everybody. */
  readonly contract?: Contract;
  readonly now: Instant;
};

// Which rows fit at all, then what made this one hold; each answer once.
const answersBehind = ({ fitsBecause = [], because = [] }: SourcedRow): FactKey[] => [
  ...new Set([...fitsBecause, ...because]),
];
const entriesBehind = ({ entryId, entryIds = [] }: SourcedRow): readonly string[] =>
  entryId === undefined ? entryIds : [entryId];

/** Every row has one, so that nothing is said here without saying where it is known from. */
export const SourceText = ({ row, contract, now }: SourceFoldProps) => {
  const { confidence, contested, sources } = row;
  // The table's own parts: they stay the same from plan to plan, and a tick draws every row of a view.
  const known = useMemo(
    () => (
      <>
        <p>{CONFIDENCE_SAID[confidence]}</p>
        {contested === undefined ? null : (
          <p>
            <strong>Contested: </strong>
            {contested}
          </p>
        )}
        <ul class="stack">
          {sources.map((code) => (
            <li key={code}>
              <SourceLine code={code} now={now} />
            </li>
          ))}
        </ul>
      </>
    ),
    [confidence, contested, sources, now],
  );
  return (
    <div class="stack quiet">
      {known}
      {contract === undefined ? null : (
        <Because keys={answersBehind(row)} entryIds={entriesBehind(row)} contract={contract} now={now} />
      )}
    </div>
  );
};

export const SourceFold = (props: SourceFoldProps) => (
  <Fold label="Source" small>
    <SourceText {...props} />
  </Fold>
);
