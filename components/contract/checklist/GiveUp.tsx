// Owns letting one milestone's held money go back: an act of its own with the sum in its button, never a tick.
import type { Milestone } from '../../../utils/domain/contract/entries.ts';
import { formatMoney } from '../../../utils/domain/money.ts';
import type { Act } from '../../state/use-changes.ts';

type GiveUpProps = { readonly milestone: Milestone; readonly act: Act };

const UNKNOWN_SUM = {
  give: 'Let this money go back',
  given: 'Given up: this money goes back to the client when you end.',
  keep: 'Keep this money after all',
};
const saidOf = (sum: string): typeof UNKNOWN_SUM => ({
  give: `Let ${sum} go back`,
  given: `Given up: ${sum} goes back to the client when you end.`,
  keep: `Keep ${sum} after all`,
});

export const GiveUp = ({ milestone: { id, amount, givenUpAt }, act }: GiveUpProps) => {
  const said = amount === undefined ? UNKNOWN_SUM : saidOf(formatMoney(amount));
  const give = (done: boolean) => () => void act({ type: 'give-up', milestone: id, done });
  return givenUpAt === undefined ? (
    <p>
      <button type="button" class="button button-plain" onClick={give(true)}>
        {said.give}
      </button>
    </p>
  ) : (
    <p class="row">
      <span>{said.given}</span>
      <button type="button" class="button button-plain" onClick={give(false)}>
        {said.keep}
      </button>
    </p>
  );
};
