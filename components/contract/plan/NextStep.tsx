// Owns the one next step: what and why, with buttons that do something here.
import type { PlanItem } from '../../../utils/domain/plan/types.ts';
import type { Ending } from '../../state/ending.ts';
import { ItemRow } from '../checklist/ItemRow.tsx';
import { tickItem } from '../checklist/tick-item.ts';

type NextStepProps = {
  readonly item: PlanItem;
  readonly ending: Ending;
  /** It was opened in the list already and stays there, with what is typed in it. */
  readonly inList: boolean;
  /** Given while somebody asks to be shown this very step. */
  readonly asked?: object | undefined;
  /** Opens it there. */
  readonly showStep: (key: string) => void;
  /** Told each time that it opens or closes here. */
  readonly onOpen: (key: string, isOpen: boolean) => void;
};

export const NextStep = ({ item, ending, inList, asked, showStep, onOpen }: NextStepProps) => {
  const done =
    item.records === undefined ? null : (
      <button
        type="button"
        class="button"
        onClick={() => tickItem(ending.contract, item, true, ending.now, ending.act)}
      >
        I’ve done it
      </button>
    );
  return (
    <div class="next">
      <h3 class="next-word">Next</h3>
      {inList ? (
        <>
          <p>
            <strong>{item.text}</strong>
          </p>
          <p class="next-why">{item.why}</p>
          <p class="row">
            <button type="button" class="button button-main" onClick={() => showStep(item.key)}>
              Show me how
            </button>
            {done}
          </p>
        </>
      ) : (
        <ul>
          {/* Another step is another part: what was pressed for one is not pressed again for the next. */}
          <ItemRow
            key={item.key}
            ending={ending}
            item={item}
            asked={asked}
            lead={done}
            onOpen={(isOpen) => onOpen(item.key, isOpen)}
          />
        </ul>
      )}
    </div>
  );
};
