// Owns the words around each list: what to add, and why it is kept. Its name stands with the other labels (domain/text/labels.ts).
import type { ListName } from '../../../utils/domain/contract/entries.ts';

/** `add` labels the field at the end of the list, `empty` stands while there is none. */
type ListWords = {
  readonly add: string;
  readonly why: string;
  readonly empty: string;
};

export const LIST_WORDS: Record<ListName, ListWords> = {
  milestones: {
    add: 'Name of the milestone',
    why: 'Money is held and released by milestone, so each has its own state and its own clock.',
    empty: 'No milestone yet.',
  },
  tasks: {
    add: 'Task',
    why: 'Each loose end gets its own tick, so that nothing is handed over half done.',
    empty: 'No open task yet.',
  },
  access: {
    add: 'Account, key, file or device',
    why: 'What belongs to the client goes back, and access that you no longer need is closed.',
    empty: 'Nothing to return yet.',
  },
  evidence: {
    add: 'What was agreed or done',
    why: 'Nothing can be added once a dispute is filed, so write it down before.',
    empty: 'No entry yet.',
  },
  followUps: {
    add: 'What to follow up on',
    why: 'A short message after some weeks keeps the door open.',
    empty: 'No follow-up yet.',
  },
  ownSteps: {
    add: 'What is to be done',
    why: 'They appear in the checklist among ours.',
    empty: 'No step of your own yet.',
  },
};
