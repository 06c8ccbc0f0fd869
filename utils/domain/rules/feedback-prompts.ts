// Owns the three questions by which feedback is drafted, and how the answers become one text.
// Refuses to judge the text (domain/wording).
import type { Contract } from '../contract/record.ts';
import type { OwnDraftId } from '../text/labels.ts';

type Prompt = { readonly draft: OwnDraftId; readonly label: string; readonly hint: string };

/** In the order in which the text has them. Each answer is kept as a draft of its own. */
export const FEEDBACK_PROMPTS: readonly Prompt[] = [
  {
    draft: 'feedback-well',
    label: 'What went well?',
    hint: 'One thing the client did that made the work easier.',
  },
  {
    draft: 'feedback-better',
    label: 'What could be better?',
    hint: 'What would have helped you, and would help the next freelancer.',
  },
  {
    draft: 'feedback-facts',
    label: 'What are the facts?',
    hint: 'What was delivered and when, and how quickly replies and payments came.',
  },
];
/** H-FB-F, H-FB-C. */
export const DOUBLE_BLIND =
  'Neither of you sees the other’s feedback until both have left theirs or the 14 days are over.';
/** H-FB-F. */
export const WINDOW_TO_COME = 'You have 14 days for it, from the end of the contract.';

/** The answers as one text, each a paragraph; empty where there is none. */
export const feedbackText = ({ drafts }: Pick<Contract, 'drafts'>): string =>
  FEEDBACK_PROMPTS.map(({ draft }) => drafts[draft]?.trim() ?? '')
    .filter((answer) => answer !== '')
    .join('\n\n');
