// Owns how the facts of hours, money, disputes, the end and feedback are asked for.
// What the contract is stands in questions-contract.ts.
import type { FactKey } from '../contract/facts.ts';
import { choices, type FactQuestion } from './question-shape.ts';

export const MONEY_QUESTIONS = {
  weeklyLimitHours: {
    label: 'Weekly limit, in hours',
    why: 'Hours over it are not invoiced.',
    said: 'The weekly limit is {value}',
    input: 'hours',
  },
  lastWorkedAt: {
    label: 'When did you last work on it?',
    why: 'It tells which week is open, when it is reviewed and when it is paid.',
    said: 'You last worked on {value}',
    input: 'instant',
  },
  hoursLoggedThrough: {
    label: 'Every hour is in the diary up to',
    why: 'Later hours would be lost at the end.',
    said: 'Your hours are logged up to {value}',
    input: 'instant',
  },
  unloggedHours: {
    label: 'Hours not in the diary yet',
    why: 'They are lost the second you end. Give 0 when there are none.',
    said: 'Not in the diary: {value}',
    input: 'hours',
  },
  manualHours: {
    label: 'Hours added by hand',
    why: 'Manual time is not protected if the client disputes it.',
    said: 'Added by hand: {value}',
    input: 'hours',
  },
  hoursOverLimit: {
    label: 'Hours over the weekly limit',
    why: 'Only a bonus can pay for them. Give 0 when there are none.',
    said: 'Over the limit: {value}',
    input: 'hours',
  },
  trackerRunning: {
    label: 'Is the time tracker still running?',
    why: 'Time that has not reached the diary is lost at the end.',
    said: 'The tracker is running: {value}',
    input: 'yes-no',
  },
  diaryCheckedAt: {
    label: 'When did you check the work diary?',
    why: 'After the end it can be seen but not changed.',
    said: 'You checked the diary on {value}',
    input: 'instant',
  },
  hourlyDisputeFiledAt: {
    label: 'When did the client dispute hours?',
    why: 'Your time to answer counts from that moment.',
    said: 'The client disputed hours on {value}',
    input: 'instant',
  },
  hourlyDisputeAnsweredAt: {
    label: 'When did you answer the dispute?',
    why: 'It closes the deadline.',
    said: 'You answered the dispute on {value}',
    input: 'instant',
  },
  lastActivityOn: {
    label: 'Last activity on the contract',
    why: 'Held money on an idle contract can go to the client after 90 days. Messages do not count.',
    said: 'The last activity was on {value}',
    input: 'day',
  },
  refundAskedAt: {
    label: 'When did the client request a refund?',
    why: 'You have 7 days from then to answer.',
    said: 'The client requested a refund on {value}',
    input: 'instant',
  },
  refundAskedAmount: {
    label: 'How much does the client want back?',
    why: 'It may be less than what is held.',
    said: 'The client wants {value} back',
    input: 'money',
  },
  refundAnsweredAt: {
    label: 'When did you answer the request?',
    why: 'It closes the deadline.',
    said: 'You answered the request on {value}',
    input: 'instant',
  },
  releaseRequestedAt: {
    label: 'When did you request the release?',
    why: 'It restarts the count of an idle contract.',
    said: 'You requested the release on {value}',
    input: 'instant',
  },
  disputeFiledAt: {
    label: 'When did you file a dispute?',
    why: 'The client’s time to answer counts from then.',
    said: 'You filed a dispute on {value}',
    input: 'instant',
  },
  disputeClosedAt: {
    label: 'When was the dispute closed?',
    why: 'It closes the clocks of the dispute.',
    said: 'The dispute was closed on {value}',
    input: 'instant',
  },
  nonResolutionAt: {
    label: 'When did Upwork say that it was not resolved?',
    why: 'You have 7 days from then to decide on arbitration.',
    said: 'Upwork gave notice of non-resolution on {value}',
    input: 'instant',
  },
  arbitrationPaidAt: {
    label: 'When did you pay for arbitration?',
    why: 'It closes the deadline.',
    said: 'You paid for arbitration on {value}',
    input: 'instant',
  },
  endedAt: {
    label: 'When did the contract end?',
    why: 'Every clock after the end counts from that moment.',
    said: 'The contract ended on {value}',
    input: 'instant',
  },
  endedOn: {
    label: 'On which day did it end?',
    why: 'Where the hour is not known, windows count from the beginning of that day.',
    said: 'The contract ended on {value}',
    input: 'day',
  },
  endedBy: {
    label: 'Who pressed End?',
    why: 'A client who ends with money held asks for it back, and you have 7 days to answer.',
    said: 'Who pressed End: {value}',
    input: 'choice',
    choices: choices({ me: 'I did', client: 'The client did', upwork: 'Upwork did, because it was idle' }),
  },
  answerAfter: {
    label: 'Wait before you answer',
    why: 'What you write stays on record. Clocks with money behind them don’t wait.',
    said: 'Your answer waits until {value}',
    input: 'pause',
  },
  feedbackLeftAt: {
    label: 'When did you leave feedback?',
    why: 'It closes your window.',
    said: 'You left feedback on {value}',
    input: 'instant',
  },
  clientFeedbackAt: {
    label: 'When did the client leave feedback?',
    why: 'You may reply once to it.',
    said: 'The client left feedback on {value}',
    input: 'instant',
  },
  feedbackReplyAt: {
    label: 'When did you reply in public?',
    why: 'Only one reply is possible, so it closes the window.',
    said: 'You replied on {value}',
    input: 'instant',
  },
  feedbackChangeEnabledAt: {
    label: 'When did you allow the client to change feedback?',
    why: 'The client has 14 days from then.',
    said: 'You allowed a change on {value}',
    input: 'instant',
  },
  feedbackChangedAt: {
    label: 'When did the client change it?',
    why: 'It closes that window.',
    said: 'The client changed the feedback on {value}',
    input: 'instant',
  },
  bonusPaidAt: {
    label: 'When was a bonus paid?',
    why: 'It is available 5 days later.',
    said: 'A bonus was paid on {value}',
    input: 'instant',
  },
  bonusAvailableAt: {
    label: 'When was the bonus available?',
    why: 'It closes the wait for it.',
    said: 'The bonus was available on {value}',
    input: 'instant',
  },
  paymentReceivedAt: {
    label: 'When did the last payment arrive?',
    why: 'It closes the wait, and a refund stays possible for 180 days from then.',
    said: 'The payment arrived on {value}',
    input: 'instant',
  },
} as const satisfies Partial<Record<FactKey, FactQuestion>>;
