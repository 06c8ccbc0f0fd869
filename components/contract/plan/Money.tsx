// Owns the money in sight: a bar with the milestones as its legend, or the week of hours.
// Refuses to change them: the step that is about one does, and the menu in the head for all.
import { isEndSaid } from '../../../utils/domain/contract/facts.ts';
import { formatMoney } from '../../../utils/domain/money.ts';
import { timedText } from '../../../utils/domain/text/moments.ts';
import { type MoneyRow, moneyRows } from '../../../utils/domain/views/money-rows.ts';
import type { EndingProps } from '../../state/ending.ts';
import { Fold, showMore } from '../../ui/Fold.tsx';
import { MoneyBars } from './MoneyBars.tsx';
import { SHARE_LOOKS } from './share-looks.ts';
import { Week, type WeekProps } from './Week.tsx';

// What is at stake is seen at once; a long list is opened by who wants it.
const MOST_SHOWN = 4;
type RowProps = EndingProps & { readonly row: MoneyRow };
const Row = ({ row: { milestone, share, ...said }, ending }: RowProps) => {
  const { now, zone } = ending;
  const sentence = timedText(said, now, zone);
  return (
    <li class={share === 'none' ? 'soft' : undefined} data-milestone={milestone.id}>
      <div class="money-line">
        <span class={`${SHARE_LOOKS[share]} key`} />
        <bdi class="money-name two-lines" title={milestone.name}>
          {milestone.name}
        </bdi>
        <strong>{milestone.amount === undefined ? 'no amount' : formatMoney(milestone.amount)}</strong>
        {share === 'none' && milestone.state === 'not-funded' ? (
          <span class="heard-only">{sentence}</span>
        ) : (
          <span class="soft">
            {said.at === undefined ? sentence : <time dateTime={said.at}>{sentence}</time>}
          </span>
        )}
      </div>
    </li>
  );
};

const Milestones = ({ ending }: EndingProps) => {
  const rows = moneyRows(ending.contract, ending.plan);
  const [first, more] = [rows.slice(0, MOST_SHOWN), rows.slice(MOST_SHOWN)];
  const drawn = (some: readonly MoneyRow[]) => (
    <ul class="rows">
      {some.map((row) => (
        <Row key={row.milestone.id} row={row} ending={ending} />
      ))}
    </ul>
  );
  return (
    <section class="money stack" aria-labelledby="money-title">
      <h2 id="money-title">Your money</h2>
      <MoneyBars rows={rows} />
      {drawn(first)}
      {more.length === 0 ? null : <Fold label={showMore(more.length)}>{drawn(more)}</Fold>}
    </section>
  );
};

/** Nothing where no money is in sight: no milestone is listed, or the hourly contract has ended. */
export const Money = (props: WeekProps) => {
  const { contract } = props.ending;
  const { kind, situation } = contract.facts;
  if (kind === 'hourly')
    return !isEndSaid(contract.facts) && situation !== 'client' ? <Week {...props} /> : null;
  return contract.milestones.length === 0 ? null : <Milestones ending={props.ending} />;
};
