// Owns the warnings: worst first, each with sign, word and colour, and what settles it. Few stand open, so that the
// must-dos stay in sight.
import type { Contract } from '../../../utils/domain/contract/record.ts';
import type { PlanWarning } from '../../../utils/domain/plan/types.ts';
import type { Severity } from '../../../utils/domain/rules/rows.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import type { EndingProps } from '../../state/ending.ts';
import { Fold } from '../../ui/Fold.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { SourceFold } from '../sources/SourceFold.tsx';
import { SEVERITY_WORDS } from './stages.ts';

// The same figure as for must-dos; what is folded is named by its weight and number.
const MOST_CRITICAL = 7;
const MOST_TAKE_CARE = 2;
// Worst first, as in the plan.
const SEVERITIES: readonly Severity[] = ['critical', 'warning', 'info'];

/** Open ones and folded ones. Every critical one is open; where none is, a few of those to take care of. */
const split = (warnings: readonly PlanWarning[]): [PlanWarning[], PlanWarning[]] => {
  const of = (severity: Severity) => warnings.filter((warning) => warning.severity === severity);
  const critical = of('critical').slice(0, MOST_CRITICAL);
  const care = of('warning');
  const own = care.filter(({ because }) => because.length > 0).slice(0, MOST_TAKE_CARE);
  // What holds for everybody needs less room than what follows from this contract's own facts.
  const open = [critical, own, care.slice(0, 1)].find(({ length }) => length > 0) ?? [];
  return [open, warnings.filter((warning) => !open.includes(warning))];
};

/** "Take care: 2 · Good to know: 4". */
const countText = (warnings: readonly PlanWarning[]): string =>
  SEVERITIES.map((severity) => [severity, warnings.filter((w) => w.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${SEVERITY_WORDS[severity]}: ${count}`)
    .join(' · ');

const foldLabel = (folded: number, open: number): string => {
  const more = open === 0 ? '' : ' more';
  return folded === 1 ? `One${more} thing to know` : `${folded}${more} things to know`;
};

type WarningProps = { readonly warning: PlanWarning; readonly contract: Contract; readonly now: Instant };

const Warning = ({ warning, contract, now }: WarningProps) => (
  <li
    class={`warning warning-${warning.severity}`}
    data-warning={warning.id}
    data-key={warning.key}
    data-severity={warning.severity}
  >
    <p class="warning-word">
      <Icon name={warning.severity} />
      {SEVERITY_WORDS[warning.severity]}
    </p>
    <p class="warning-text">{warning.text}</p>
    <p class="warning-settles">
      <span>What settles it: </span>
      {warning.settledBy}
    </p>
    <SourceFold row={warning} contract={contract} now={now} />
  </li>
);

/** Nothing here can be put away: a warning goes when what it warns of is settled. */
export const Warnings = ({ ending }: EndingProps) => {
  const { warnings } = ending.plan;
  if (warnings.length === 0) return null;
  const rows = (some: readonly PlanWarning[]) => (
    <ul class="warnings">
      {some.map((warning) => (
        <Warning key={warning.key} warning={warning} contract={ending.contract} now={ending.now} />
      ))}
    </ul>
  );
  const [open, folded] = split(warnings);
  return (
    <section class="stack" aria-labelledby="warnings-title">
      {/* Sign, word and colour say it to the eye; the room belongs to the must-dos. */}
      <h2 id="warnings-title" class="heard-only">
        Warnings
      </h2>
      {open.length === 0 ? null : rows(open)}
      {folded.length === 0 ? null : (
        <Fold label={foldLabel(folded.length, open.length)} count={countText(folded)}>
          {rows(folded)}
        </Fold>
      )}
    </section>
  );
};
