// Owns one open step in the popup; what needs a date or a form is done in the checklist itself.
import { useState } from 'preact/hooks';
import type { PlanItem } from '../../utils/domain/plan/types.ts';
import { ItemTick } from '../contract/checklist/ItemTick.tsx';
import type { Saving } from '../state/ending.ts';
import { checklistAddress } from '../ui/page-addresses.ts';

type PopupItemProps = {
  readonly contractId: string;
  readonly item: PlanItem;
  readonly saving: Saving;
  readonly tick: (done: boolean) => boolean;
};

export const PopupItem = ({ contractId, item, saving, tick }: PopupItemProps) => {
  // The popup has no room for forms: it says so and points to the checklist, for as long as the keyboard is in the row.
  const [needsMore, setNeedsMore] = useState(false);
  return (
    <li
      class="item"
      data-item={item.id}
      data-key={item.key}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setNeedsMore(false);
      }}
    >
      <ItemTick
        item={item}
        saving={saving}
        tick={(done) => {
          const taken = tick(done);
          setNeedsMore(!taken);
          return taken;
        }}
      />
      <p role="status" class="quiet needs-more">
        {needsMore ? (
          <>
            This needs a date or an answer.{' '}
            <a href={checklistAddress(contractId)} target="_blank" rel="noreferrer">
              Give it in the checklist
            </a>
          </>
        ) : null}
      </p>
    </li>
  );
};
