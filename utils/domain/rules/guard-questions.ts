// Owns what to ask a person who ends a contract of which nothing was said yet: six questions, the greatest loss first.
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
    text: 'Fixed-price: is money still held? It goes back to the client when you end.',
  },
  {
    row: 'log-hours',
    text: 'Hourly: is every hour logged, and the time tracker stopped? The diary locks at once.',
  },
  {
    row: 'milestone-submit',
    text: 'Is all finished work submitted and handed over?',
  },
  {
    row: 'tell',
    text: 'Does the client know, in Upwork Messages, that you are ending it?',
  },
  {
    row: 'save-record',
    text: 'Did you save your own record: agreement, approvals, hours, key messages?',
  },
  {
    row: 'client-can-rate',
    text: 'Do you know that the client can leave feedback for 14 days after the end?',
  },
];
