// Owns how each fact is asked for: label, why it is asked, and how it is quoted as a reason.
// Where the field stands is said by the checklist (rows.ts `facts`) or by the first questions.
import type { FactKey } from '../contract/facts.ts';

type Choice = { readonly value: string; readonly label: string };
type FactQuestion = {
  readonly label: string;
  readonly why: string;
  /** Completes "because ..."; the view puts the value, in local time, where `{value}` stands. */
  readonly said: string;
} & (
  | {
      readonly input:
        | 'instant'
        | 'day'
        | 'days'
        | 'hours'
        | 'yes-no'
        | 'line'
        | 'money'
        | 'zone'
        | 'weekdays';
    }
  | { readonly input: 'choice'; readonly choices: readonly Choice[] }
);

const choices = (labels: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** Asked when an ending begins; each may stay open. */
export const FIRST_QUESTIONS: readonly FactKey[] = ['situation', 'kind', 'lastDay'];

export const FACT_QUESTIONS: Readonly<Record<FactKey, FactQuestion>> = {
  title: {
    label: 'Name of the contract',
    why: 'It fills the messages and tells your endings apart.',
    said: 'you named the contract {value}',
    input: 'line',
  },
  client: {
    label: 'The client’s name',
    why: 'It fills the messages.',
    said: 'you named the client {value}',
    input: 'line',
  },
  situation: {
    label: 'Who ends the contract?',
    why: 'The steps and the deadlines differ.',
    said: 'you said who ends it: {value}',
    input: 'choice',
    choices: choices({ me: 'I end it', client: 'The client ended it', both: 'We agreed to end it' }),
  },
  kind: {
    label: 'What kind of contract is it?',
    why: 'Hours can be lost on an hourly contract, held money on a fixed-price one.',
    said: 'the contract is {value}',
    input: 'choice',
    choices: choices({ hourly: 'Hourly', fixed: 'Fixed-price' }),
  },
  reason: {
    label: 'Why does it end?',
    why: 'The reason picks the right message. It stays on this computer.',
    said: 'you gave the reason: {value}',
    input: 'choice',
    choices: choices({
      fit: 'Not the right fit',
      'difficult-client': 'Difficult to work together',
      'too-much-work': 'Too much work',
      'scope-creep': 'The work kept growing',
      'silent-client': 'The client does not answer',
      'no-work': 'No work at the moment',
      done: 'The work is done',
      other: 'Something else',
    }),
  },
  rate: {
    label: 'Your hourly rate',
    why: 'It shows what missing hours are worth.',
    said: 'your rate is {value}',
    input: 'money',
  },
  relationshipStartedOn: {
    label: 'First work with this client on Upwork',
    why: 'Two years count from that day before work outside Upwork is allowed.',
    said: 'you first worked together on {value}',
    input: 'day',
  },
  agreementNoticeDays: {
    label: 'Notice in your own agreement, in days',
    why: 'It counts before your default. Give 0 where it names none.',
    said: 'your agreement sets {value} days of notice',
    input: 'days',
  },
  noticeDays: {
    label: 'Notice for this ending, in days',
    why: 'It counts before your agreement’s figure and your default.',
    said: 'you chose {value} days of notice',
    input: 'days',
  },
  noticeCounting: {
    label: 'Count the notice in',
    why: 'Working days leave out the days that you do not work.',
    said: 'you count in {value}',
    input: 'choice',
    choices: choices({ calendar: 'Calendar days', working: 'Working days' }),
  },
  lastDay: {
    label: 'Your last day',
    why: 'Notice and the earliest safe moment follow from it.',
    said: 'you named {value} as your last day',
    input: 'day',
  },
  toldAt: {
    label: 'When did you tell the client?',
    why: 'Your notice counts from that moment.',
    said: 'you told the client on {value}',
    input: 'instant',
  },
  toldZone: {
    label: 'Time zone of your notice',
    why: 'Your last day ends at midnight there, also if you travel later.',
    said: 'you told the client in the zone {value}',
    input: 'zone',
  },
  toldWeekdays: {
    label: 'Days you worked when you told the client',
    why: 'Working days are counted by them, also if you change your defaults later.',
    said: 'you work on {value}',
    input: 'weekdays',
  },
  clientSilentSince: {
    label: 'Day of the client’s last answer',
    why: 'With a silent client, money is saved by submitting and waiting.',
    said: 'the client has been silent since {value}',
    input: 'day',
  },
  weeklyLimitHours: {
    label: 'Weekly limit, in hours',
    why: 'Hours over it are not invoiced.',
    said: 'the weekly limit is {value} hours',
    input: 'hours',
  },
  lastWorkedAt: {
    label: 'When did you last work on it?',
    why: 'It tells which week is open, when it is reviewed and when it is paid.',
    said: 'you last worked on {value}',
    input: 'instant',
  },
  hoursLoggedThrough: {
    label: 'Every hour is in the diary up to',
    why: 'Later hours would be lost at the end.',
    said: 'your hours are logged up to {value}',
    input: 'instant',
  },
  unloggedHours: {
    label: 'Hours not in the diary yet',
    why: 'They are lost the second you end. Give 0 when there are none.',
    said: '{value} hours are not in the diary',
    input: 'hours',
  },
  manualHours: {
    label: 'Hours added by hand',
    why: 'Manual time is not protected if the client disputes it.',
    said: '{value} hours were added by hand',
    input: 'hours',
  },
  hoursOverLimit: {
    label: 'Hours over the weekly limit',
    why: 'Only a bonus can pay for them. Give 0 when there are none.',
    said: '{value} hours are over the limit',
    input: 'hours',
  },
  trackerRunning: {
    label: 'Is the time tracker still running?',
    why: 'Time that has not reached the diary is lost at the end.',
    said: 'the tracker is running: {value}',
    input: 'yes-no',
  },
  diaryCheckedAt: {
    label: 'When did you check the work diary?',
    why: 'After the end it can be seen but not changed.',
    said: 'you checked the diary on {value}',
    input: 'instant',
  },
  hourlyDisputeFiledAt: {
    label: 'When did the client dispute hours?',
    why: 'Your time to answer counts from that moment.',
    said: 'the client disputed hours on {value}',
    input: 'instant',
  },
  hourlyDisputeAnsweredAt: {
    label: 'When did you answer the dispute?',
    why: 'It closes the deadline.',
    said: 'you answered the dispute on {value}',
    input: 'instant',
  },
  lastActivityOn: {
    label: 'Last activity on the contract',
    why: 'Held money on an idle contract can go to the client after 90 days. Messages do not count.',
    said: 'the last activity was on {value}',
    input: 'day',
  },
  refundAskedAt: {
    label: 'When did the client ask money back?',
    why: 'You have 7 days from then to answer.',
    said: 'the client asked money back on {value}',
    input: 'instant',
  },
  refundAnsweredAt: {
    label: 'When did you answer the request?',
    why: 'It closes the deadline.',
    said: 'you answered the request on {value}',
    input: 'instant',
  },
  disputeFiledAt: {
    label: 'When did you file a dispute?',
    why: 'The client’s time to answer counts from then.',
    said: 'you filed a dispute on {value}',
    input: 'instant',
  },
  disputeClosedAt: {
    label: 'When was the dispute closed?',
    why: 'It closes the clocks of the dispute.',
    said: 'the dispute was closed on {value}',
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
    said: 'you paid for arbitration on {value}',
    input: 'instant',
  },
  endedAt: {
    label: 'When did the contract end?',
    why: 'Every clock after the end counts from that moment.',
    said: 'the contract ended on {value}',
    input: 'instant',
  },
  endedBy: {
    label: 'Who pressed End?',
    why: 'A client who ends with money held asks for it back, and you have 7 days to answer.',
    said: 'End was pressed by {value}',
    input: 'choice',
    choices: choices({ me: 'I did', client: 'The client did' }),
  },
  feedbackLeftAt: {
    label: 'When did you leave feedback?',
    why: 'It closes your window.',
    said: 'you left feedback on {value}',
    input: 'instant',
  },
  clientFeedbackAt: {
    label: 'When did the client leave feedback?',
    why: 'You may reply once to it.',
    said: 'the client left feedback on {value}',
    input: 'instant',
  },
  feedbackReplyAt: {
    label: 'When did you reply in public?',
    why: 'Only one reply is possible, so it closes the window.',
    said: 'you replied on {value}',
    input: 'instant',
  },
  feedbackChangeEnabledAt: {
    label: 'When did you allow the client to change feedback?',
    why: 'The client has 14 days from then.',
    said: 'you allowed a change on {value}',
    input: 'instant',
  },
  feedbackChangedAt: {
    label: 'When did the client change it?',
    why: 'It closes that window.',
    said: 'the client changed the feedback on {value}',
    input: 'instant',
  },
  bonusPaidAt: {
    label: 'When was a bonus paid?',
    why: 'It is available 5 days later.',
    said: 'a bonus was paid on {value}',
    input: 'instant',
  },
  bonusAvailableAt: {
    label: 'When was the bonus available?',
    why: 'It closes the wait for it.',
    said: 'the bonus was available on {value}',
    input: 'instant',
  },
  paymentReceivedAt: {
    label: 'When did the last payment arrive?',
    why: 'It closes the wait, and a refund stays possible for 180 days from then.',
    said: 'the payment arrived on {value}',
    input: 'instant',
  },
};
