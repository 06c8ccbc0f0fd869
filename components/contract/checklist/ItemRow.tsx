// Owns one row of the checklist: its tick, and everything about it one click away.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { PlanItem } from '../../../utils/domain/plan/types.ts';
import { type Ending, itemSaving } from '../../state/ending.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TakeBack } from './Dismissed.tsx';
import { ItemDetails } from './ItemDetails.tsx';
import { ItemTick } from './ItemTick.tsx';
import { tickItem } from './tick-item.ts';

export type ItemRowProps = {
  readonly ending: Ending;
  readonly item: PlanItem;
  /** Given while somebody asks to be shown this very step. */
  readonly asked?: object | undefined;
};

/** `data-item` carries the row's id, `data-key` also the entry's. */
export const ItemRow = ({ ending, item, asked }: ItemRowProps) => {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  // Details are drawn on first opening: forty rows with their forms would make the view slow.
  const [wasOpen, setWasOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const backToRow = () => more.current?.focus();
  const show = (next: boolean) => {
    setOpen(next);
    if (next) setWasOpen(true);
  };
  useEffect(() => {
    if (asked === undefined) return;
    show(true);
    for (let fold = more.current?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
      fold.open = true;
    more.current?.focus();
    more.current?.scrollIntoView({ block: 'center' });
  }, [asked]);
  const tick = (done: boolean): boolean => {
    const taken = tickItem(ending.contract, item, done, ending.now, ending.act);
    // What needs a moment or a fact is said in the details below.
    if (!taken) show(true);
    return taken;
  };
  return (
    <li class="item" data-item={item.id} data-key={item.key} data-status={item.status}>
      <div class="item-line">
        <ItemTick item={item} saving={itemSaving(ending.changes, item)} tick={tick} />
        <button
          ref={more}
          type="button"
          class="button button-icon item-more"
          aria-expanded={isOpen}
          aria-controls={`${id}-details`}
          aria-label={`About: ${item.text}`}
          onClick={() => show(!isOpen)}
        >
          <Icon name="more" />
        </button>
      </div>
      {item.status === 'set-aside' ? <TakeBack item={item} act={ending.act} settled={backToRow} /> : null}
      {/* Once open it stays in place, folded away, so that nothing typed is lost. */}
      <div id={`${id}-details`} class="item-details stack-wide" hidden={!isOpen}>
        {wasOpen ? <ItemDetails ending={ending} item={item} backToRow={backToRow} /> : null}
      </div>
    </li>
  );
};
