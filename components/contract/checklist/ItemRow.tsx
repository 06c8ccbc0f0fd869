// Owns one row of the checklist: its tick, and everything about it one click away.
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { PlanItem } from '../../../utils/domain/plan/types.ts';
import { type Ending, itemSaving } from '../../state/ending.ts';
import { Icon } from '../../ui/Icon.tsx';
import { TakeBack } from './Dismissed.tsx';
import { ItemDetails } from './ItemDetails.tsx';
import { ItemTick } from './ItemTick.tsx';
import { tickItem } from './tick-item.ts';

/** The first sentence of a reason, and the rest of it. */
const halves = (why: string): readonly [string, string] => {
  const first = /^.*?[.?!](?=\s|$)/.exec(why)?.[0] ?? why;
  return [first, why.slice(first.length).trim()];
};

type ItemRowProps = {
  readonly ending: Ending;
  readonly item: PlanItem;
  /** Given while somebody asks to be shown this very step. */
  readonly asked?: object | undefined;
  /** It is the next step, with its reason in sight and its way in as a button. */
  readonly isLead?: boolean;
  readonly onOpen?: (isOpen: boolean) => void;
};

/** `data-item` carries the row's id, `data-key` also the entry's. */
export const ItemRow = ({ ending, item, asked, isLead = false, onOpen }: ItemRowProps) => {
  const id = useId();
  const [reason, rest] = halves(item.why);
  const [isOpen, setOpen] = useState(false);
  // Details are drawn on first opening: forty rows with their forms would make the view slow.
  const [wasOpen, setWasOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const backToRow = () => more.current?.focus();
  const show = (next: boolean) => {
    setOpen(next);
    onOpen?.(next);
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
  const way = {
    ref: more,
    'aria-expanded': isOpen,
    'aria-controls': `${id}-details`,
    onClick: () => show(!isOpen),
  };
  return (
    <li
      class={isLead ? 'item item-lead' : 'item'}
      data-item={item.id}
      data-key={item.key}
      data-status={item.status}
    >
      <div class="item-line">
        <ItemTick item={item} saving={itemSaving(ending.changes, item)} tick={tick} />
        {isLead ? null : (
          <>
            {item.status === 'open' && item.templates.length > 0 ? (
              <span class="quiet item-ready">message ready</span>
            ) : null}
            <button
              type="button"
              class="button button-icon item-more"
              aria-label={`About: ${item.text}`}
              {...way}
            >
              <Icon name="open" />
            </button>
          </>
        )}
      </div>
      {isLead ? (
        <div class="inset stack-mid">
          <p class="soft">{reason}</p>
          <p>
            {/* Once it is open, the main button is the one in it. */}
            <button
              type="button"
              class={isOpen ? 'button item-more' : 'button button-main item-more'}
              {...way}
            >
              {isOpen ? 'Close' : 'Show me how'}
            </button>
          </p>
        </div>
      ) : null}
      {item.status === 'dismissed' ? <TakeBack item={item} act={ending.act} settled={backToRow} /> : null}
      {/* Once open it stays in place, folded away, so that nothing typed is lost. */}
      <div id={`${id}-details`} class="item-details inset stack-wide" hidden={!isOpen}>
        {wasOpen ? (
          <ItemDetails ending={ending} item={item} reason={isLead ? rest : item.why} backToRow={backToRow} />
        ) : null}
      </div>
    </li>
  );
};
