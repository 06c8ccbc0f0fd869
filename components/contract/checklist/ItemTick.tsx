// Owns the tick of one item: a native checkbox with the item's text as its name, used in the sidebar and in the popup.
import { useId } from 'preact/hooks';
import type { PlanItem } from '../../../utils/domain/plan/types.ts';
import type { Saving } from '../../state/ending.ts';
import { SavingMark } from '../../ui/notices/SavingMark.tsx';

type ItemTickProps = {
  readonly item: PlanItem;
  readonly saving: Saving;
  /** Gives false where the tick is not taken as it is (a moment must be told first). */
  readonly tick: (done: boolean) => boolean;
};

/** The box shows the plan's word: dismissed is not done, so it stays empty. */
export const ItemTick = ({ item, saving, tick }: ItemTickProps) => {
  const id = useId();
  const done = item.status === 'done';
  return (
    <div class={item.status === 'open' ? 'tick' : 'tick tick-over'}>
      <input
        id={id}
        type="checkbox"
        checked={done}
        onChange={(event) => {
          // The browser has flipped the box already; a tick that is not taken is flipped back.
          if (!tick(event.currentTarget.checked)) event.currentTarget.checked = done;
        }}
      />
      <label for={id}>{item.text}</label>
      <SavingMark saving={saving} />
    </div>
  );
};
