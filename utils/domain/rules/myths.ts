// Owns what is often said about ending a contract, and what holds. Checked against the sources of each row.
import type { Confidence } from './rows.ts';

/**
 * One claim as it is met on the web, and what the sources say to it. `custom`: many do so, no rule asks for
 * it.
 */
export type MythRow = {
  readonly id: string;
  /** The claim as one sentence, in nobody's words. */
  readonly said: string;
  readonly verdict: 'false' | 'true' | 'partly true' | 'misleading' | 'contested' | 'custom';
  /** The answer; where it is not certain, that is said in it. */
  readonly holds: string;
  readonly sources: readonly string[];
  readonly confidence: Confidence;
};

export const MYTHS: readonly MythRow[] = [
  {
    id: 'cannot-rate',
    said: 'The client cannot leave feedback once the freelancer ends the contract.',
    verdict: 'false',
    holds: 'Both sides have 14 days, whoever ends.',
    sources: ['H-FB-C-ENT', 'H-END'],
    confidence: 'H',
  },
  {
    id: 'no-messages',
    said: 'Neither side can write to the other any more.',
    verdict: 'false',
    holds: 'No such rule was found. Messages work unless one side blocks the other or is suspended.',
    sources: ['H-END', 'H-FB-F', 'C-515848', 'C-479301'],
    confidence: 'M',
  },
  {
    id: 'resolve-first',
    said: 'Settle worries about feedback before you end.',
    verdict: 'true',
    holds: 'Good advice, because feedback does come.',
    sources: ['H-FB-C-ENT'],
    confidence: 'H',
  },
  {
    id: 'closes-account',
    said: 'Ending a contract closes your account.',
    verdict: 'false',
    holds: 'The other way round: contracts must be ended before an account can be closed.',
    sources: ['H-CLOSE'],
    confidence: 'H',
  },
  {
    id: 'lose-access',
    said: 'You lose access to each other’s accounts.',
    verdict: 'misleading',
    holds:
      'You never had any. The room and its history stay, the diary locks, and access to the client’s systems should end.',
    sources: ['H-ROOM', 'H-WD', 'H-END'],
    confidence: 'H',
  },
  {
    id: 'no-outstanding-pay',
    said: 'After a freelancer ends, the client need not pay what is outstanding.',
    verdict: 'partly true',
    holds:
      'False for logged hours, which are billed as usual. On fixed-price, money that was not released goes back.',
    sources: ['H-END', 'H-PAYHR'],
    confidence: 'H',
  },
  {
    id: 'need-not-finish',
    said: 'A freelancer need not finish outstanding work.',
    verdict: 'contested',
    holds: 'Upwork lets you leave. Your agreement, a funded milestone and feedback may say otherwise.',
    sources: ['H-END', 'H-UNRESP'],
    confidence: 'M',
  },
  {
    id: 'un-pause',
    said: 'The freelancer can un-pause a contract.',
    verdict: 'false',
    holds: 'Only the client pauses and restarts.',
    sources: ['H-PAUSE'],
    confidence: 'H',
  },
  {
    id: 'last-resort',
    said: 'End a contract only as a last resort.',
    verdict: 'contested',
    holds: 'It is a last step for a living contract. A dead one may be closed without harm to the score.',
    sources: ['H-UNRESP', 'C-JSS20'],
    confidence: 'H',
  },
  {
    id: 'walk-away',
    said: 'You can walk away at any time.',
    verdict: 'true',
    holds: 'Upwork allows it. What follows for money and feedback remains.',
    sources: ['H-END'],
    confidence: 'H',
  },
  {
    id: 'violating-terms',
    said: 'Upwork may remove your account if you violate its terms.',
    verdict: 'true',
    holds: 'Ending is no violation. Ending to avoid the fees is.',
    sources: ['H-END', 'H-CIRC'],
    confidence: 'H',
  },
  {
    id: 'liable-for-invoices',
    said: 'Ending early may make you responsible for outstanding invoices.',
    verdict: 'false',
    holds:
      'That mixes in the client’s side. Your risk is money that goes back, or a refund that you choose to give.',
    sources: ['H-END', 'H-REFUND'],
    confidence: 'H',
  },
  {
    id: 'two-weeks',
    said: 'Two weeks of notice are standard.',
    verdict: 'custom',
    holds: 'A custom. No rule of Upwork was found; your own agreement may set one.',
    sources: ['H-END', 'C-815489'],
    confidence: 'M',
  },
  {
    id: 'paid-before-ending',
    said: 'Get paid for everything before you end.',
    verdict: 'misleading',
    holds:
      'Right idea, wrong steps. Hourly money comes about ten days later anyway: log before you end. Fixed-price: submit and have it released before you end.',
    sources: ['H-PAYHR', 'H-WD', 'H-UNRESP'],
    confidence: 'H',
  },
  {
    id: 'document-everything',
    said: 'Document everything.',
    verdict: 'true',
    holds: 'Evidence cannot be added once a dispute is filed.',
    sources: ['H-DFP'],
    confidence: 'H',
  },
  {
    id: 'avoid-negative',
    said: 'Avoid any negative feedback.',
    verdict: 'contested',
    holds: 'Feedback is meant to be honest and is hidden until both left it. A dispute even requires yours.',
    sources: ['H-FB-F', 'H-DFP'],
    confidence: 'H',
  },
  {
    id: 'request-to-end',
    said: 'You submit a request to end, and the client has to agree.',
    verdict: 'false',
    holds: 'Your confirmation ends it at once. Agreement is only advised.',
    sources: ['H-END'],
    confidence: 'H',
  },
  {
    id: 'end-button',
    said: 'The contract page has an "End contract" button.',
    verdict: 'partly true',
    holds: 'It stands in the (...) menu, and a confirmation follows.',
    sources: ['H-END'],
    confidence: 'H',
  },
  {
    id: 'pick-reason',
    said: 'You pick a reason and may comment.',
    verdict: 'true',
    holds: 'A reason is asked for. Today’s list is not known.',
    sources: ['B-BOTART', 'H-END'],
    confidence: 'M',
  },
  {
    id: 'finish-after',
    said: 'Finish the remaining tasks after you asked to end.',
    verdict: 'false',
    holds: 'The order is: finish, have it paid or logged, then end.',
    sources: ['H-END', 'H-UNRESP'],
    confidence: 'H',
  },
  {
    id: 'feedback-visible',
    said: 'You leave feedback after the end, and other freelancers see it.',
    verdict: 'true',
    holds: 'Within 14 days, hidden until both left it. Less than 1 dollar paid, and it does not show.',
    sources: ['H-FB-F', 'H-FB-C-ENT'],
    confidence: 'H',
  },
  {
    id: 'stay-polite',
    said: 'When the client ends: stay polite, thank, honour the terms, ask why.',
    verdict: 'partly true',
    holds: 'Good advice that leaves out the clocks: 7 days for held money, 14 for feedback.',
    sources: ['H-DFP', 'H-FB-F'],
    confidence: 'H',
  },
  {
    id: 'cut-off',
    said: 'Cut off the conversation.',
    verdict: 'contested',
    holds: 'Keep it on Upwork while money or a dispute is open.',
    sources: ['H-DFP', 'ADVICE'],
    confidence: 'M',
  },
  {
    id: 'hours-unpaid',
    said: 'If you end early you may not be paid for hours already worked.',
    verdict: 'false',
    holds: 'Logged hours are billed as usual. Only what is not in the diary is lost.',
    sources: ['H-END', 'H-PAYHR'],
    confidence: 'H',
  },
  {
    id: 'refund-suspends',
    said: 'A refund suspends your account.',
    verdict: 'false',
    holds: 'A refund is possible for 180 days and is your choice.',
    sources: ['H-REFUND'],
    confidence: 'H',
  },
  {
    id: 'review-releases',
    said: 'Money is released after 14 days if no review is left.',
    verdict: 'false',
    holds:
      'That mixes two clocks. 14 days after Submit work the money is released; 14 days after the end the feedback window closes.',
    sources: ['H-PAYFP', 'H-FB-F'],
    confidence: 'H',
  },
  {
    id: 'no-feedback-hurts',
    said: 'A contract without feedback lowers the score.',
    verdict: 'false',
    holds: 'Not since 8 November 2020. Older articles and threads say otherwise.',
    sources: ['C-JSS20', 'H-JSS1', 'H-JSSOLD', 'C-606215'],
    confidence: 'H',
  },
];
