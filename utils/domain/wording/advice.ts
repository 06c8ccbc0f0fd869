// Owns why a mark stands, one sentence or two for people each, and a better way as an example: never a replacement.
// Refuses to know by which words it is found (rows.ts).

export type MarkKind = 'blame' | 'absolute' | 'insult' | 'threat' | 'contact' | 'off-platform' | 'stars';

type Advice = {
  readonly because: string;
  /** How somebody else said something like it. */
  readonly example: string;
  /** The rule's code in sources.ts, where there is one. */
  readonly source?: string;
};

/** What each kind is called where the view says what it looks for. */
export const KIND_WORDS: Readonly<Record<MarkKind, string>> = {
  blame: 'Blame',
  absolute: 'Absolute',
  insult: 'Insult',
  threat: 'Threat',
  contact: 'Contact details',
  'off-platform': 'Outside Upwork',
  stars: 'Trading stars',
};

export const ADVICE: Readonly<Record<MarkKind, Advice>> = {
  blame: {
    because:
      'This says the other person is at fault. Readers defend themselves against that; what happened, with its date, is harder to argue with.',
    example: 'The files arrived on 17 October; I had planned for 3 October.',
  },
  absolute: {
    because: 'This leaves no exception. One counterexample is enough to make the whole text look unfair.',
    example: 'Three of our five calls were moved on the same day.',
  },
  insult: {
    because:
      'This is about the person, not the work. Readers remember it, and it says more about the writer than about the client.',
    example: 'I needed clearer decisions than I got.',
  },
  threat: {
    because:
      'This announces harm if something isn’t done. It reads as pressure and can be held against you later.',
    example: 'I’d like to settle this by Friday. If we can’t agree, I’ll ask Upwork for help.',
  },
  contact: {
    because:
      'This looks like a way to reach you outside Upwork. After a contract has ended, treat sharing contact details as not allowed.',
    example: 'If questions come up, write to me here.',
    source: 'H-MSG',
  },
  'off-platform': {
    because:
      'This looks like pay or work outside Upwork. For two years from your first work together, even asking for it can cost you your account.',
    example: 'If something new comes up, I’d gladly start a new contract here.',
    source: 'H-CIRC',
  },
  stars: {
    because:
      'This ties stars or feedback to something else. Upwork counts that as manipulation, from either side.',
    example: 'Please leave the feedback you think is fair, and I’ll do the same.',
    source: 'H-FBREM',
  },
};
