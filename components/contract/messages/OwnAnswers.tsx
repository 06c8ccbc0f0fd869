// Owns the short questions that a person answers for themselves: kept with the ending, never offered to be copied to anybody.
import { problemText } from '../../../utils/domain/problems.ts';
import { DRAFTS_SAID, type OwnDraftId } from '../../../utils/domain/text/labels.ts';
import type { Ending } from '../../state/ending.ts';
import { LongTextField } from '../../ui/fields/LongTextField.tsx';

type OwnAnswersProps = { readonly ending: Ending; readonly drafts: readonly OwnDraftId[] };

export const OwnAnswers = ({ ending: { act, contract }, drafts }: OwnAnswersProps) => (
  <>
    {drafts.map((draft) => (
      <LongTextField
        key={draft}
        label={DRAFTS_SAID[draft]}
        stored={contract.drafts[draft] ?? ''}
        save={(text) => {
          const refused = act({ type: 'draft', draft, text });
          return refused && problemText(refused);
        }}
      />
    ))}
  </>
);
