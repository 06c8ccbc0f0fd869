// Owns the draft of the feedback for the client: three questions, the window's clock beside them, and one text to copy.
import { useState } from 'preact/hooks';
import type { PlanTimer } from '../../../utils/domain/plan/types.ts';
import { problemText } from '../../../utils/domain/problems.ts';
import {
  DOUBLE_BLIND,
  FEEDBACK_PROMPTS,
  feedbackText,
  WINDOW_TO_COME,
} from '../../../utils/domain/rules/feedback-prompts.ts';
import { DRAFTS_SAID, type OwnDraftId } from '../../../utils/domain/text/labels.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import type { Ending } from '../../state/ending.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { LongTextField } from '../../ui/fields/LongTextField.tsx';
import { Distance, Moment } from '../../ui/Moment.tsx';
import { DraftField } from './DraftField.tsx';

/** undefined: it has not begun to run. */
const Window = ({ timer, now }: { readonly timer: PlanTimer | undefined; readonly now: Instant }) => {
  if (timer === undefined) return <p>{WINDOW_TO_COME}</p>;
  if (timer.status === 'settled') return <p>You have left your feedback.</p>;
  return timer.status === 'over' ? (
    <p>
      The window closed <Moment at={timer.dueAt} now={now} />.
    </p>
  ) : (
    <p>
      <strong>
        The window closes <Distance at={timer.dueAt} now={now} />
      </strong>
      : <Moment at={timer.dueAt} now={now} />.
    </p>
  );
};

type FeedbackProps = {
  readonly ending: Ending;
  readonly draft: OwnDraftId;
  /** The clock of its window, where that runs. */
  readonly timer: PlanTimer | undefined;
};

/** The text follows the answers until somebody writes in it; from then on it is theirs. */
export const FeedbackDraft = ({ ending: { act, contract, now }, draft, timer }: FeedbackProps) => {
  const { drafts } = contract;
  const own = drafts[draft];
  const joined = feedbackText(contract);
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const text = typed ?? own ?? joined;
  const write = (id: OwnDraftId, given: string) => {
    const refused = act({ type: 'draft', draft: id, text: given });
    return refused && problemText(refused);
  };
  return (
    <Fold label={DRAFTS_SAID[draft]} small onOpen={() => setOpened(true)}>
      <div class="stack">
        <Window timer={timer} now={now} />
        <p class="quiet">{DOUBLE_BLIND}</p>
        {FEEDBACK_PROMPTS.map((prompt) => (
          <LongTextField
            key={prompt.draft}
            label={prompt.label}
            hint={prompt.hint}
            stored={drafts[prompt.draft] ?? ''}
            save={(given) => write(prompt.draft, given)}
          />
        ))}
        <DraftField
          label="Your draft"
          stored={own ?? joined}
          // As it follows from the answers it is not stored.
          save={(given) => write(draft, given === joined ? '' : given)}
          onText={setTyped}
          text={text}
          opened={opened}
          now={now}
        />
        {text === '' ? null : <CopyButton text={text} label="Copy the draft" />}
        {own === undefined || joined === '' ? null : (
          <button type="button" class="button button-plain" onClick={() => write(draft, '')}>
            Put it together from the answers again
          </button>
        )}
        <p class="quiet">Paste it into Upwork yourself. Nothing is sent from here.</p>
      </div>
    </Fold>
  );
};
