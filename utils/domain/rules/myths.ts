// Owns common claims about ending a contract, and what is true of them. Checked against the sources of each row.
import type { Confidence } from './rows.ts';

/** One claim as it is found on the web, and what the sources say about it. `custom`: common practice, but no rule. */
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
    said: 'The client can’t leave feedback once the freelancer has ended the contract.',
    verdict: 'false',
    holds: 'Both sides have 14 days to leave feedback, whoever ends the contract.',
    sources: ['H-FB-C-ENT', 'H-END'],
    confidence: 'H',
  },
  {
    id: 'no-messages',
    said: 'After the end, neither side can message the other.',
    verdict: 'false',
    holds: 'We found no such rule. Messages keep working unless one side blocks the other or is suspended.',
    sources: ['H-END', 'H-FB-F', 'C-515848', 'C-479301'],
    confidence: 'M',
  },
  {
    id: 'resolve-first',
    said: 'Resolve any concerns about feedback before you end the contract.',
    verdict: 'true',
    holds: 'Good advice: the client can leave feedback whoever ends the contract.',
    sources: ['H-FB-C-ENT'],
    confidence: 'H',
  },
  {
    id: 'closes-account',
    said: 'Ending a contract closes your account.',
    verdict: 'false',
    holds: 'It’s the other way round: you have to end your contracts before you can close your account.',
    sources: ['H-CLOSE'],
    confidence: 'H',
  },
  {
    id: 'lose-access',
    said: 'You lose access to each other’s accounts.',
    verdict: 'misleading',
    holds:
      'You never had any. The contract room and its history stay, the work diary locks, and your access to the client’s systems should end.',
    sources: ['H-ROOM', 'H-WD', 'H-END'],
    confidence: 'H',
  },
  {
    id: 'no-outstanding-pay',
    said: 'Once a freelancer ends the contract, the client doesn’t have to pay what is outstanding.',
    verdict: 'partly true',
    holds:
      'False for logged hours, which are billed as usual. On fixed-price contracts, money that hasn’t been released goes back to the client.',
    sources: ['H-END', 'H-PAYHR'],
    confidence: 'H',
  },
  {
    id: 'need-not-finish',
    said: 'A freelancer doesn’t have to finish outstanding work.',
    verdict: 'contested',
    holds:
      'Upwork lets you leave. Your own agreement, a funded milestone and the feedback you’ll get may be reasons to finish.',
    sources: ['H-END', 'H-UNRESP'],
    confidence: 'M',
  },
  {
    id: 'un-pause',
    said: 'The freelancer can restart a paused contract.',
    verdict: 'false',
    holds: 'Only the client can pause and restart it.',
    sources: ['H-PAUSE'],
    confidence: 'H',
  },
  {
    id: 'last-resort',
    said: 'End a contract only as a last resort.',
    verdict: 'contested',
    holds:
      'For an active contract it is a last step. An inactive one can be ended without harming your score.',
    sources: ['H-UNRESP', 'C-JSS20'],
    confidence: 'H',
  },
  {
    id: 'walk-away',
    said: 'You can walk away at any time.',
    verdict: 'true',
    holds: 'Upwork allows it. The consequences for money and feedback remain.',
    sources: ['H-END'],
    confidence: 'H',
  },
  {
    id: 'violating-terms',
    said: 'Upwork may remove your account if you violate its terms.',
    verdict: 'true',
    holds: 'Ending a contract is not a violation. Ending it to avoid the fees is.',
    sources: ['H-END', 'H-CIRC'],
    confidence: 'H',
  },
  {
    id: 'liable-for-invoices',
    said: 'Ending early may make you responsible for outstanding invoices.',
    verdict: 'false',
    holds:
      'That is the client’s side. Your risk is money that goes back to the client, or a refund you choose to give.',
    sources: ['H-END', 'H-REFUND'],
    confidence: 'H',
  },
  {
    id: 'two-weeks',
    said: 'Two weeks’ notice is standard.',
    verdict: 'custom',
    holds:
      'Many freelancers give it, but we found no Upwork rule that asks for it. Your own agreement may set a notice period.',
    sources: ['H-END', 'C-815489'],
    confidence: 'M',
  },
  {
    id: 'paid-before-ending',
    said: 'Get paid for everything before you end the contract.',
    verdict: 'misleading',
    holds:
      'Right idea, wrong steps. Hourly pay arrives about ten days later anyway, so just log every hour first. On fixed-price contracts, submit your work and have the money released before you end.',
    sources: ['H-PAYHR', 'H-WD', 'H-UNRESP'],
    confidence: 'H',
  },
  {
    id: 'document-everything',
    said: 'Document everything.',
    verdict: 'true',
    holds: 'You can’t add evidence once a dispute has been filed.',
    sources: ['H-DFP'],
    confidence: 'H',
  },
  {
    id: 'avoid-negative',
    said: 'Avoid any negative feedback.',
    verdict: 'contested',
    holds:
      'Feedback is meant to be honest, and it stays hidden until both sides have left theirs. A dispute even requires yours.',
    sources: ['H-FB-F', 'H-DFP'],
    confidence: 'H',
  },
  {
    id: 'request-to-end',
    said: 'You submit a request to end, and the client has to agree.',
    verdict: 'false',
    holds: 'Your confirmation ends it at once. Agreeing on it first is only advice.',
    sources: ['H-END'],
    confidence: 'H',
  },
  {
    id: 'end-button',
    said: 'The contract page has an “End contract” button.',
    verdict: 'partly true',
    holds: 'It’s in the (...) menu, and you have to confirm.',
    sources: ['H-END'],
    confidence: 'H',
  },
  {
    id: 'pick-reason',
    said: 'You choose a reason and can add a comment.',
    verdict: 'true',
    holds: 'You’re asked for a reason. We don’t know which reasons the list offers today.',
    sources: ['B-BOTART', 'H-END'],
    confidence: 'M',
  },
  {
    id: 'finish-after',
    said: 'You finish the remaining tasks after you’ve asked to end the contract.',
    verdict: 'false',
    holds: 'First finish the work and have it paid or logged. Then end the contract.',
    sources: ['H-END', 'H-UNRESP'],
    confidence: 'H',
  },
  {
    id: 'feedback-visible',
    said: 'You leave feedback after the end, and other freelancers can see it.',
    verdict: 'true',
    holds:
      'You have 14 days, and it stays hidden until both sides have left theirs. If less than $1 was paid, it isn’t shown.',
    sources: ['H-FB-F', 'H-FB-C-ENT'],
    confidence: 'H',
  },
  {
    id: 'stay-polite',
    said: 'When the client ends the contract: stay polite, say thank you, honour the terms, ask why.',
    verdict: 'partly true',
    holds: 'Good advice, but it leaves out the deadlines: 7 days for held money, 14 for feedback.',
    sources: ['H-DFP', 'H-FB-F'],
    confidence: 'H',
  },
  {
    id: 'cut-off',
    said: 'Cut off all contact.',
    verdict: 'contested',
    holds: 'Keep the conversation going on Upwork while money or a dispute is open.',
    sources: ['H-DFP', 'ADVICE'],
    confidence: 'M',
  },
  {
    id: 'hours-unpaid',
    said: 'If you end early, you may not be paid for hours you’ve already worked.',
    verdict: 'false',
    holds: 'Logged hours are billed as usual. Only hours that aren’t in the work diary are lost.',
    sources: ['H-END', 'H-PAYHR'],
    confidence: 'H',
  },
  {
    id: 'refund-suspends',
    said: 'Giving a refund gets your account suspended.',
    verdict: 'false',
    holds: 'You can give a refund for 180 days, and it’s your choice.',
    sources: ['H-REFUND'],
    confidence: 'H',
  },
  {
    id: 'review-releases',
    said: 'Money is released after 14 days if no review is left.',
    verdict: 'false',
    holds:
      'That mixes up two deadlines. 14 days after you submit work, the money is released; 14 days after the end, the feedback window closes.',
    sources: ['H-PAYFP', 'H-FB-F'],
    confidence: 'H',
  },
  {
    id: 'no-feedback-hurts',
    said: 'A contract without feedback lowers your Job Success Score.',
    verdict: 'false',
    holds: 'Not since 8 November 2020. Older articles and threads say otherwise.',
    sources: ['C-JSS20', 'H-JSS1', 'H-JSSOLD', 'C-606215'],
    confidence: 'H',
  },
];
