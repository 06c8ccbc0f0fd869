// Owns what an end without a certain date depends on, each said in whole sentences: alone, and in both answers that name it.
// None holds a name that was typed, since Upwork's page may see it.

/** Sentences without a full stop; `{when}` stands for the earliest moment. */
export type Condition = {
  readonly step: string;
  readonly once: string;
  readonly from: string;
  /** For the question before the end, in which few words fit. */
  readonly brief: string;
};

export const CONDITIONS = {
  tell: {
    step: 'Tell the client today',
    once: 'Safe to end once you tell the client today',
    from: 'Safe to end from {when} if you tell the client today',
    brief: 'Safe from {when} if you tell the client today',
  },
  'say-told': {
    step: 'Say when you told the client',
    once: 'Safe to end once you say when you told the client',
    from: 'Safe to end from {when} if you say when you told the client',
    brief: 'Safe from {when} if you say when you told the client',
  },
  'agree-bonus': {
    step: 'Agree on a bonus for the hours',
    once: 'Safe to end once you agree on a bonus for the hours',
    from: 'Safe to end from {when} if you agree on a bonus for the hours',
    brief: 'Safe from {when} if you agree on a bonus for the hours',
  },
  'log-hours': {
    step: 'Log every hour',
    once: 'Safe to end once you log every hour',
    from: 'Safe to end from {when} if you log every hour',
    brief: 'Safe from {when} if you log every hour',
  },
  'tracker-stopped': {
    step: 'Stop the time tracker',
    once: 'Safe to end once you stop the time tracker',
    from: 'Safe to end from {when} if you stop the time tracker',
    brief: 'Safe from {when} if you stop the time tracker',
  },
  submit: {
    step: 'Submit the work today',
    once: 'Safe to end once you submit the work today',
    from: 'Safe to end from {when} if you submit the work today',
    brief: 'Safe from {when} if you submit the work today',
  },
  'say-submitted': {
    step: 'Say when you submitted it',
    once: 'Safe to end once you say when you submitted it',
    from: 'Safe to end from {when} if you say when you submitted it',
    brief: 'Safe from {when} if you say when you submitted it',
  },
  'mark-approved': {
    step: 'Mark it as approved',
    once: 'Safe to end once you mark it as approved',
    from: 'Safe to end from {when} if you mark it as approved',
    brief: 'Safe from {when} if you mark it as approved',
  },
  'say-held': {
    step: 'Say whether money is held',
    once: 'Safe to end once you say whether money is held',
    from: 'Safe to end from {when} if you say whether money is held',
    brief: 'Safe from {when} if you say whether money is held',
  },
  'dispute-closed': {
    step: 'Wait until the dispute is closed',
    once: 'Safe to end once the dispute is closed',
    from: 'Safe to end from {when} if the dispute is closed',
    brief: 'Safe from {when} if the dispute is closed',
  },
  'say-dispute': {
    step: 'Say how the dispute ended',
    once: 'Safe to end once you say how the dispute ended',
    from: 'Safe to end from {when} if you say how the dispute ended',
    brief: 'Safe from {when} if you say how the dispute ended',
  },
  'answer-dispute': {
    step: 'Answer the dispute about your hours',
    once: 'Safe to end once you answer the dispute about your hours',
    from: 'Safe to end from {when} if you answer the dispute about your hours',
    brief: 'Safe from {when} if you answer the dispute about your hours',
  },
} as const satisfies Readonly<Record<string, Condition>>;
