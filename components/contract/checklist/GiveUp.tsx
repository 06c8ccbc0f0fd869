// Owns letting one milestone's held money go back: an act of its own with the sum in its button, never a tick.
import type { Milestone } from '../../../utils/domain/contract/entries.ts';
import { formatMoney } from '../../../utils/domain/money.ts';
import type { Act } from '../../state/use-changes.ts';

export type GiveUpProps = { readonly milestone: Milestone; readonly act: Act };

export const GiveUp = ({ milestone: { id, amount, givenUpAt }, act }: GiveUpProps) => {
  const sum = amount === undefined ? 'this money' : formatMoney(amount);
  const give = (done: boolean) => () => void act({ type: 'give-up', milestone: id, done });
  return givenUpAt === undefined ? (
    <p>
      <button type="button" class="button button-plain" onClick={give(true)}>
        Let {sum} go back
      </button>
    </p>
  ) : (
    <p class="row">
      <span>Given up: {sum} goes back to the client when you end.</span>
      <button type="button" class="button button-plain" onClick={give(false)}>
        Keep {sum} after all
      </button>
    </p>
  );
};
