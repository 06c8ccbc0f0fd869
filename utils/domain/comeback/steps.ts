// Owns the table of steps that help after a contract was lost, each with the days until it is due, and a message where one helps.
// Refuses to know what a person made of it (record.ts).

/** Stored with a step, so its id is never renamed. */
type StepRow = {
  readonly id: string;
  readonly text: string;
  readonly why: string;
  /** Calendar days from today. */
  readonly inDays: number;
  /** To copy; square brackets stay for the person. */
  readonly message?: string;
};

/** In the order in which they help: people who know the work come before strangers. */
export const STEPS: readonly StepRow[] = [
  {
    id: 'present-clients',
    text: 'Ask your current clients whether they need more',
    why: 'They know your work and can say yes today.',
    inDays: 1,
    message:
      'Hello [name],\n\nI have some hours free from [date]. If there’s anything on your list that has been waiting, I could take it on for you. What would help you most right now?',
  },
  {
    id: 'referrals',
    text: 'Ask two people for a referral, with a discount for whoever they send',
    why: 'Somebody’s word for you is worth more than any profile. The discount makes it easy to pass on.',
    inDays: 3,
    message:
      'Hello [name],\n\nI have room for one new project from [date]. If you know someone who needs [what you do], I’d be glad if you passed on my profile. Anyone you send gets [10]% off the first project.',
  },
  {
    id: 'network',
    text: 'Write to three people who know your work',
    why: 'Past clients, colleagues, people from your field: a friendly question isn’t begging.',
    inDays: 5,
    message:
      'Hello [name],\n\nHow have you been? I’ve just finished a longer project and have time for something new from [date]. If you hear of [what you do], please think of me. And if I can help you with anything, just say so.',
  },
  {
    id: 'profile',
    text: 'Bring your profile up to date',
    why: 'The last project belongs in it: one result, one number, one picture you may show.',
    inDays: 7,
  },
  {
    id: 'other-income',
    text: 'Pick one more source of income and take the first step',
    why: 'A second client, a small product, teaching, another platform: with two sources, the next ending hurts less.',
    inDays: 14,
  },
  {
    id: 'skill',
    text: 'Choose one skill that clients ask for, and start on it',
    why: 'An hour now and then is enough. It gives the next proposal something new to say.',
    inDays: 21,
  },
];

/** Small ones, that fit a bad week too. */
export const HABITS: readonly string[] = [
  'Send one good proposal',
  'Write to one person you like working with',
  'Learn for one hour',
  'Get outside for half an hour, three times',
];

/** The row that a step came from; undefined for the person's own, and for one that this version does not know. */
export const stepRow = (id: string | undefined): StepRow | undefined => STEPS.find((row) => row.id === id);
