// Owns the words of each list: its name, what to add, and why it is kept.
import type { ListName, MilestoneState } from '../../../utils/domain/contract/entries.ts';

/** `add` labels the field at the end of the list, `empty` stands while there is none. */
type ListWords = {
  readonly title: string;
  readonly add: string;
  readonly why: string;
  readonly empty: string;
};

export const LISTS: Record<ListName, ListWords> = {
  milestones: {
    title: 'Milestones',
    add: 'Name of the milestone',
    why: 'Money is held and released by milestone, so each has its own state and its own clock.',
    empty: 'No milestone yet.',
  },
  tasks: {
    title: 'Open tasks',
    add: 'Task',
    why: 'Each loose end gets its own tick, so that nothing is handed over half done.',
    empty: 'No open task yet.',
  },
  access: {
    title: 'Access and property',
    add: 'Account, key, file or device',
    why: 'What belongs to the client goes back, and access that you no longer need is closed.',
    empty: 'Nothing to return yet.',
  },
  evidence: {
    title: 'Record of the work',
    add: 'What was agreed or done',
    why: 'Nothing can be added once a dispute is filed, so write it down before.',
    empty: 'No entry yet.',
  },
  followUps: {
    title: 'Follow-ups',
    add: 'What to follow up on',
    why: 'A short message after some weeks keeps the door open.',
    empty: 'No follow-up yet.',
  },
  ownSteps: {
    title: 'Your own steps',
    add: 'What is to be done',
    why: 'They stand in the checklist among ours.',
    empty: 'No step of your own yet.',
  },
};

/** Longer than in a dossier: here a person chooses among them. */
export const MILESTONE_STATE_WORDS: Record<MilestoneState, string> = {
  'not-funded': 'Not funded',
  funded: 'Funded, not submitted',
  submitted: 'Submitted, in review',
  'changes-asked': 'Changes asked for',
  approved: 'Approved',
  paid: 'Paid out',
  returned: 'Returned to the client',
};
