// Owns the order of the steps: by the time at which they are due, three at most in sight, must-dos alone while any is open.
import { isEndSaid } from '../../../utils/domain/contract/facts.ts';
import type { PlanItem } from '../../../utils/domain/plan/types.ts';
import { counted } from '../../../utils/domain/text/count.ts';
import { formatDay } from '../../../utils/domain/text/moments.ts';
import { type StepGroup, stepsByTime } from '../../../utils/domain/views/steps-by-time.ts';
import type { EndingProps } from '../../state/ending.ts';
import { useShownOnce } from '../../state/use-shown-once.ts';
import { Fold, showMore } from '../../ui/Fold.tsx';
import { ItemRow } from './ItemRow.tsx';

// More than a person can keep in mind at once is folded, never dropped.
const MOST_OPEN_ROWS = 3;
const LEFT = { one: '{n} left', other: '{n} left' };
const OPTIONAL = { one: '{n} optional', other: '{n} optional' };

const isOpen = ({ status }: PlanItem): boolean => status === 'open';
const countText = (items: readonly PlanItem[]): string => {
  const left = items.filter(isOpen).length;
  return left === 0 ? 'All done' : counted(left, 'step');
};

/** The items up to the last open one in sight, and the rest, with what is optional while something is not. */
const split = (items: readonly PlanItem[]): [PlanItem[], PlanItem[]] => {
  const mustDosAlone = items.some((item) => isOpen(item) && item.mustDo);
  let open = 0;
  const shown = items.filter((item) => {
    if (mustDosAlone && !item.mustDo) return false;
    if (isOpen(item)) open += 1;
    return open <= MOST_OPEN_ROWS;
  });
  return [shown, items.filter((item) => !shown.includes(item))];
};

/** A step that somebody asked to be shown; a new object for each time. */
export type AskedStep = { readonly key: string };
type ChecklistProps = EndingProps & {
  readonly asked?: AskedStep | undefined;
  /** The steps that stand above already. */
  readonly without?: readonly string[];
  /** Told when a row is opened in the list: from then on it stays there. */
  readonly onOpened?: (key: string) => void;
};

/** A step that is ticked keeps its place, so that it can be unticked there. */
export const Checklist = ({ ending, asked, without = [], onOpened }: ChecklistProps) => {
  const { contract, plan, now } = ending;
  const all = stepsByTime(contract, plan);
  const of = (group: StepGroup): readonly PlanItem[] =>
    all[group].filter(({ key }) => !without.includes(key));
  const { lastDay } = plan.notice;
  const rows = (items: readonly PlanItem[]) => (
    <ul class="items rows">
      {items.map((item) => (
        <ItemRow
          key={item.key}
          ending={ending}
          item={item}
          asked={asked?.key === item.key ? asked : undefined}
          onOpen={(opened) => opened && onOpened?.(item.key)}
        />
      ))}
    </ul>
  );
  const current = of('now');
  // What was done before this view was opened makes room for what is not; what is done in it keeps its place.
  const here = useShownOnce(all.now, isOpen).filter(({ key }) => !without.includes(key));
  const [shown, folded] = split(here);
  const more = [...folded, ...current.filter((item) => !here.includes(item))];
  const open = current.filter(isOpen);
  const mustDos = open.filter(({ mustDo }) => mustDo).length;
  const left =
    mustDos > 0 ? counted(mustDos, LEFT) : open.length > 0 ? counted(open.length, OPTIONAL) : 'All done';
  const folds: readonly (readonly [StepGroup, string])[] = [
    ['last-day', lastDay === undefined ? 'On your last day' : `On your last day, ${formatDay(lastDay, now)}`],
    ['later', isEndSaid(contract.facts) ? 'Later' : 'After the end'],
  ];
  return (
    <section class="steps-by-time" aria-labelledby="checklist-title">
      <div class="spread">
        <h2 id="checklist-title">Now</h2>
        <span class={open.length === 0 ? 'quiet gain' : 'quiet'}>{left}</span>
      </div>
      {shown.length === 0 ? null : rows(shown)}
      {more.length === 0 ? null : <Fold label={showMore(more.length)}>{rows(more)}</Fold>}
      {folds.map(([group, label]) => {
        const items = of(group);
        return items.length === 0 ? null : (
          <Fold key={group} label={label} count={countText(items)}>
            {rows(items)}
          </Fold>
        );
      })}
    </section>
  );
};
