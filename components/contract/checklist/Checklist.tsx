// Owns the order of the checklist: must-dos first, seven open rows at most, everything else folded by phase.
import type { PlanItem } from '../../../utils/domain/plan/types.ts';
import { PHASES } from '../../../utils/domain/rules/rows.ts';
import type { EndingProps } from '../../state/ending.ts';
import { useShownOnce } from '../../state/use-shown-once.ts';
import { Fold } from '../../ui/Fold.tsx';
import { PHASE_WORDS } from '../plan/stages.ts';
import { ItemRow } from './ItemRow.tsx';

// More than a person can keep in mind at once is folded, never dropped.
const MOST_OPEN_ROWS = 7;

/** "2 of 5 done"; what was set aside counts as done. */
const countText = (items: readonly PlanItem[]): string =>
  `${items.filter(({ status }) => status !== 'open').length} of ${items.length} done`;

/** The items up to the seventh open one, and the rest. */
const split = (items: readonly PlanItem[]): [PlanItem[], PlanItem[]] => {
  let open = 0;
  const shown = items.filter((item) => {
    if (item.status === 'open') open += 1;
    return open <= MOST_OPEN_ROWS;
  });
  return [shown, items.filter((item) => !shown.includes(item))];
};

/** A step that somebody asked to be shown; a new object for each time. */
export type AskedStep = { readonly key: string };

/** A must-do that is ticked keeps its place for as long as the view stands, so that it can be unticked there. */
export const Checklist = ({ ending, asked }: EndingProps & { readonly asked: AskedStep | undefined }) => {
  const { items } = ending.plan;
  // A row never moves while the person is in it.
  const inUse = document.activeElement?.closest<HTMLElement>('[data-item]')?.dataset.key;
  const first = useShownOnce(
    items,
    ({ key, mustDo, status }) => mustDo && status === 'open' && key !== inUse,
  );
  const [shown, folded] = split(first);
  const rest = items.filter((item) => !first.includes(item));
  const row = (item: PlanItem) => (
    <ItemRow key={item.key} ending={ending} item={item} asked={asked?.key === item.key ? asked : undefined} />
  );
  return (
    <section class="stack" aria-labelledby="checklist-title">
      <h2 id="checklist-title">Now</h2>
      {shown.length === 0 ? <p class="quiet">No step is open.</p> : <ul class="items">{shown.map(row)}</ul>}
      {folded.length === 0 ? null : (
        <Fold
          label={folded.length === 1 ? 'One more step' : `${folded.length} more steps`}
          count={countText(folded)}
        >
          <ul class="items">{folded.map(row)}</ul>
        </Fold>
      )}
      <div class="phases">
        {PHASES.map((phase) => {
          const inPhase = rest.filter((item) => item.phase === phase);
          return inPhase.length === 0 ? null : (
            <Fold key={phase} label={PHASE_WORDS[phase]} count={countText(inPhase)}>
              <ul class="items">{inPhase.map(row)}</ul>
            </Fold>
          );
        })}
      </div>
    </section>
  );
};
