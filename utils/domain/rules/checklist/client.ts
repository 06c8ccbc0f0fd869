// Owns the items for a client who ended it: first the clocks, then a calm answer, then getting back on one's feet.
// Money and evidence by kind stand in hourly.ts and fixed.ts.

import { type Context, hasPassed, isAnswered } from '../../plan/context.ts';
import type { Instant } from '../../time.ts';
import type { ItemRow } from '../rows.ts';

/** Until when (UTC) the answer waits; undefined where no pause was chosen, or the person said that none is needed any more. */
const pauseOf = (context: Context): Instant | undefined =>
  isAnswered(context, 'pause-first') ? undefined : context.facts.answerAfter;
const isPausing = (context: Context): boolean => {
  const until = pauseOf(context);
  return until !== undefined && !hasPassed(context, until);
};

export const ITEMS_CLIENT: readonly ItemRow[] = [
  {
    // "The client ended it" without a moment already counts as ended, yet no clock can run.
    id: 'client-ended-when',
    phase: 'decide',
    situations: ['client'],
    mustDo: true,
    text: 'Say when the client ended it',
    rank: 'money',
    deniedBy: ({ facts }) => facts.endedAt === undefined,
    why: 'Every clock counts from that moment: 14 days for feedback, 28 for a reply, 7 for held money. If you only know the day, its beginning counts.',
    facts: ['endedAt', 'endedBy', 'endedOn'],
    doneBy: ({ facts }) => (facts.endedAt === undefined ? undefined : ['endedAt']),
    timer: 'fb',
    sources: ['H-FB-F', 'H-FBRESP', 'H-DFP'],
    confidence: 'H',
  },
  {
    // It stands before all that is written in haste.
    id: 'pause-first',
    phase: 'decide',
    role: 'pause',
    situations: ['client'],
    facts: ['answerAfter'],
    doneBy: ({ facts }) => (facts.answerAfter === undefined ? undefined : ['answerAfter']),
    text: 'Wait before you answer: an hour, or until tomorrow',
    why: 'What you write stays on record. This is about your message alone: a refund request or a dispute has its own clock and doesn’t wait.',
    sources: ['ADVICE'],
    confidence: 'L',
  },
  {
    id: 'client-message',
    phase: 'tell',
    role: 'answer',
    waits: isPausing,
    reminds: (context) => {
      const at = pauseOf(context);
      return at === undefined ? undefined : { at };
    },
    situations: ['client'],
    text: 'Send one courteous message, or none where that is right',
    why: 'Thanks, understanding, hand-over, an open door. Send none where the client asked for none or was abusive: choose “Does not apply”. Never bargain over stars: Upwork calls that manipulation.',
    facts: ['client', 'title'],
    templates: ['thank-you-client-ended', 'decline-stars'],
    sources: ['H-ENDC-OLD', 'H-FBREM', 'ADVICE'],
    confidence: 'M',
  },
  {
    id: 'ask-why',
    phase: 'tell',
    waits: isPausing,
    situations: ['client'],
    text: 'Ask what led to the end, once and without defending',
    why: 'The answer helps with the next client, and can show a misunderstanding that is easily cleared up.',
    facts: ['reason'],
    templates: ['ask-why'],
    sources: ['ADVICE'],
    confidence: 'L',
  },
  {
    id: 'deliver-paid',
    phase: 'deliver',
    situations: ['client'],
    text: 'Hand over the work that was paid for',
    why: 'Paid work belongs to the client, and handing it over closes the matter.',
    templates: ['hand-over-note'],
    sources: ['H-END'],
    confidence: 'M',
  },
  {
    id: 'honour-terms',
    phase: 'deliver',
    situations: ['client'],
    text: 'Honour every term that outlives the contract: refunds agreed, payments, privacy',
    why: 'What you agreed still holds after the end.',
    sources: ['ADVICE', 'H-REFUND'],
    confidence: 'L',
  },
  {
    id: 'learn',
    phase: 'after',
    situations: ['client'],
    text: 'Write down what could have kept this client',
    why: 'One honest sentence now is worth more than a long memory later.',
    lesson: true,
    sources: ['ADVICE'],
    confidence: 'L',
  },
  {
    id: 'runway',
    phase: 'after',
    situations: ['client'],
    text: 'Work out how many months your money lasts',
    why: 'Money at hand divided by monthly cost. A figure takes away more fear than a guess. It stays on this computer.',
    page: 'back',
    sources: ['ADVICE'],
    confidence: 'L',
  },
  {
    id: 'reach-out',
    phase: 'after',
    situations: ['client'],
    text: 'Write to your current clients first, then to two people who know your work',
    why: 'Most new work comes from people who know yours. A discount for a referral is a friendly way to ask.',
    page: 'back',
    sources: ['ADVICE'],
    confidence: 'L',
  },
  {
    id: 'income-and-skills',
    phase: 'after',
    situations: ['client'],
    text: 'Pick one more source of income and one skill to work on',
    why: 'A second client or service makes the next end smaller.',
    page: 'back',
    sources: ['ADVICE'],
    confidence: 'L',
  },
  {
    id: 'action-plan',
    phase: 'after',
    situations: ['client'],
    text: 'Make a plan for the next two weeks, with a date for each step',
    why: 'Small steps with dates, and one good habit for each day, carry further than resolutions.',
    page: 'back',
    sources: ['ADVICE'],
    confidence: 'L',
  },
];
