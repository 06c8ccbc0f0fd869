// Owns the notes: what may be lost or forgotten, worst first, each with sign, word and colour, and what to do about it.
// Folded, since the verdict says what is at stake; one that is critical and not in the verdict stands open.
import type { Contract } from '../../../utils/domain/contract/record.ts';
import type { PlanWarning } from '../../../utils/domain/plan/types.ts';
import { SEVERITIES_SAID } from '../../../utils/domain/text/labels.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import type { EndingProps } from '../../state/ending.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SourceFold } from '../sources/SourceFold.tsx';

/** What the verdict does not say itself although money or rights are at stake: neither by its own loss nor by that of all such entries. */
const isOpenAmong =
  (warnings: readonly PlanWarning[]) =>
  ({ severity, loss, entryId }: PlanWarning): boolean =>
    severity === 'critical' &&
    loss === undefined &&
    !warnings.some(({ entryIds = [], ...other }) => other.loss && entryIds.some((id) => id === entryId));

const TONES = { critical: 'lose', warning: 'wait', info: 'soft' } as const;
type WarningProps = { readonly warning: PlanWarning; readonly contract: Contract; readonly now: Instant };

const Warning = ({ warning, contract, now }: WarningProps) => (
  <li class="entry" data-warning={warning.id} data-key={warning.key} data-severity={warning.severity}>
    <p class={`sign ${TONES[warning.severity]}`}>
      <Icon name={warning.severity} />
      {SEVERITIES_SAID[warning.severity]}
    </p>
    <p>{warning.text}</p>
    <p class="soft">
      <span>What to do: </span>
      {warning.settledBy}
    </p>
    <SourceFold row={warning} contract={contract} now={now} />
  </li>
);

/** Nothing here can be put away: a note goes when what it warns of is settled. */
export const Notes = ({ ending }: EndingProps) => {
  const { warnings, missing } = ending.plan;
  const rows = (some: readonly PlanWarning[]) => (
    <ul class="rows">
      {some.map((warning) => (
        <Warning key={warning.key} warning={warning} contract={ending.contract} now={ending.now} />
      ))}
    </ul>
  );
  const isOpen = isOpenAmong(warnings);
  const open = warnings.filter(isOpen);
  const folded = warnings.filter((warning) => !isOpen(warning));
  return (
    <>
      {open.length === 0 ? null : rows(open)}
      {folded.length + missing.length === 0 ? null : (
        <Fold label="Notes and sources" count={`${folded.length}`}>
          {missing.length === 0 ? null : (
            <>
              <h3>Still needed</h3>
              <ul class="bullets">
                {missing.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
          {rows(folded)}
        </Fold>
      )}
    </>
  );
};
