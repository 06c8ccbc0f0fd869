// Owns the one next step: what and why, its tick, and a button that does something here.
import type { PlanItem } from '../../../utils/domain/plan/types.ts';
import type { Ending } from '../../state/ending.ts';
import { ItemRow } from '../checklist/ItemRow.tsx';

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

export const NextStep = ({ item, ending, inList, asked, showStep, onOpen }: NextStepProps) => (
  <div class="next stack-near">
    <h3 class="soft">Next</h3>
    {inList ? (
      <>
        <p>
          <strong>{item.text}</strong>
        </p>
        <p class="soft">{item.why}</p>
        <p>
          <button type="button" class="button button-main" onClick={() => showStep(item.key)}>
            Show me how
          </button>
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
          isLead
          onOpen={(isOpen) => onOpen(item.key, isOpen)}
        />
      </ul>
    )}
  </div>
);
