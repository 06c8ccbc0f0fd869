// Owns what to ask a person who ends a contract of which nothing was said yet: the three that cost money, the greatest loss first.
// Each stands for a row of the checklist or of the warnings, which names its sources.

type UnknownContractQuestion = {
  /** Id of the row whose matter it is. */
  readonly row: string;
  readonly text: string;
};

/** Stands in the guard's dialog in place of must-dos, until the first questions are answered. */
export const UNKNOWN_CONTRACT: readonly UnknownContractQuestion[] = [
  {
    row: 'nothing-held',
    text: 'Fixed-price: is money still held? It goes back to the client.',
  },
  {
    row: 'log-hours',
    text: 'Hourly: is every hour logged, and the tracker stopped?',
  },
  {
    row: 'milestone-submit',
    text: 'Is all finished work submitted?',
  },
];
