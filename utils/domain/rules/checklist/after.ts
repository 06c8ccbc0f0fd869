// Owns the items after an end, whoever pressed End: feedback, money, messages, what was learned.
// Feedback can be drafted before, because Upwork's end form asks for it.

import { rowKey } from '../../ids.ts';
import type { Context } from '../../plan/context.ts';
import { isUnrated } from '../../plan/end-edges.ts';
import { REFLECTION } from '../../text/labels.ts';
import { isolated } from '../../text/visible.ts';
import type { ItemRow } from '../rows.ts';
import { isOverdue, runningClock } from '../timers/timers.ts';

// A Project Catalog order that is cancelled in time has no feedback on either side.
const canBeRated = ({ facts, clientEnded, nowMs }: Context): boolean => !isUnrated(facts, clientEnded, nowMs);

export const ITEMS_AFTER: readonly ItemRow[] = [
  {
    id: 'draft-feedback',
    phase: 'end',
    text: 'Draft your feedback: what went well, what could be better, facts only',
    why: 'A calm draft is fairer than one written in the form. Neither side sees the other’s until both have left it or 14 days have passed.',
    doneBy: ({ facts }) => (facts.feedbackLeftAt === undefined ? undefined : ['feedbackLeftAt']),
    draft: 'feedback',
    prompted: true,
    sources: ['H-FB-F', 'H-FBREM', 'C-94166'],
    confidence: 'H',
    contested:
      'A moderator wrote in 2016 that the side that ends has to leave feedback. Today’s rule could not be read.',
  },
  {
    id: 'leave-feedback',
    phase: 'after',
    ended: true,
    // Its window is the first to close after most ends, and a fixed-price dispute needs it first.
    mustDo: true,
    when: canBeRated,
    because: () => ['form', 'requirementsAt'],
    text: 'Leave your feedback for the client',
    why: 'The window closes 14 days after the end. A fixed-price dispute needs your feedback first.',
    facts: ['feedbackLeftAt'],
    records: ({ now }) => ({ facts: { feedbackLeftAt: now } }),
    doneBy: ({ facts }) => (facts.feedbackLeftAt === undefined ? undefined : ['feedbackLeftAt']),
    templates: ['ask-feedback'],
    timer: 'fb',
    draft: 'feedback',
    prompted: true,
    sources: ['H-FB-F', 'H-DFP'],
    confidence: 'H',
  },
  {
    id: 'read-feedback',
    phase: 'after',
    ended: true,
    text: 'Read the client’s feedback once it shows',
    why: 'The client can leave it for 14 days, whoever ended. It shows when both left theirs, or after the window.',
    facts: ['clientFeedbackAt'],
    when: canBeRated,
    because: () => ['form', 'requirementsAt'],
    records: ({ now }) => ({ facts: { clientFeedbackAt: now } }),
    doneBy: ({ facts }) => (facts.clientFeedbackAt === undefined ? undefined : ['clientFeedbackAt']),
    waits: true,
    timer: 'fb',
    sources: ['H-FB-F', 'H-FB-C'],
    confidence: 'H',
  },
  {
    id: 'reply-feedback',
    phase: 'after',
    ended: true,
    text: 'Reply once, calmly and with facts, if a reply helps',
    why: 'One public reply within 28 days of the end. It cannot be edited.',
    facts: ['feedbackReplyAt'],
    when: canBeRated,
    because: () => ['form', 'requirementsAt'],
    records: ({ now }) => ({ facts: { feedbackReplyAt: now } }),
    doneBy: ({ facts }) => (facts.feedbackReplyAt === undefined ? undefined : ['feedbackReplyAt']),
    timer: 'fbresp',
    draft: 'feedback-reply',
    sources: ['H-FBRESP'],
    confidence: 'H',
  },
  {
    id: 'feedback-change',
    phase: 'after',
    ended: true,
    text: 'Let the client change the feedback only if the client offers it',
    why: 'Possible once per contract, for 14 days, and it may go up or down. Never offer anything for it.',
    facts: ['feedbackChangeEnabledAt', 'feedbackChangedAt'],
    doneBy: ({ facts }) => (facts.feedbackChangedAt === undefined ? undefined : ['feedbackChangedAt']),
    templates: ['decline-stars'],
    timer: 'fbedit',
    sources: ['H-FBEDIT', 'H-FBREM'],
    confidence: 'H',
  },
  {
    // For both kinds: it closes the weekly payout (hpay), and starts the 180 days of the refund.
    id: 'payment-watch',
    phase: 'after',
    ended: true,
    waits: (context) => !isOverdue('hpay', context),
    title: 'Check that the last payment arrived',
    text: ({ kind }) =>
      kind === 'fixed' ? 'Note when the last payment arrived' : 'Check that last week’s payment arrived',
    why: ({ kind }) =>
      kind === 'fixed'
        ? 'A refund stays possible for 180 days from a payment, and then no longer.'
        : 'Hours of a week are available on the Wednesday ten days after its Sunday, also when the contract has ended.',
    facts: ['paymentReceivedAt'],
    records: ({ now }) => ({ facts: { paymentReceivedAt: now } }),
    // A payment from before the last week's invoice was one for an earlier week.
    doneBy: (context) =>
      context.facts.paymentReceivedAt === undefined || runningClock('hpay', context) !== undefined
        ? undefined
        : ['paymentReceivedAt'],
    timer: 'hpay',
    sources: ['H-PAYHR', 'H-BILL', 'H-REFUND'],
    confidence: 'H',
  },
  {
    id: 'bonus-watch',
    phase: 'after',
    ended: true,
    waits: true,
    text: 'If a bonus was agreed: note when it was paid and when it was available',
    why: 'A bonus is available 5 days after it was paid. The client can pay one for 365 days after the end.',
    facts: ['bonusPaidAt', 'bonusAvailableAt'],
    doneBy: ({ facts }) => (facts.bonusAvailableAt === undefined ? undefined : ['bonusAvailableAt']),
    timer: 'sec',
    sources: ['H-BILL', 'H-BONUS'],
    confidence: 'H',
  },
  {
    id: 'tax-records',
    phase: 'after',
    ended: true,
    text: 'Keep invoices and statements for your taxes',
    why: 'Download them while you have the account; how long you must keep them is for your country to say.',
    sources: ['ADVICE', 'H-ROOM'],
    confidence: 'L',
  },
  {
    id: 'stay-on-upwork',
    phase: 'after',
    ended: true,
    text: 'Keep contact and pay with this client on Upwork',
    why: 'For two years from the first work together. Work outside is only allowed by Upwork’s fee, or after that time.',
    facts: ['relationshipStartedOn'],
    timer: 'noncirc',
    sources: ['H-CIRC', 'H-CONTACT'],
    confidence: 'H',
  },
  {
    id: 'reflect',
    phase: 'after',
    ended: true,
    text: 'Note what went well, what you would change, and one thing to keep',
    why: 'A few honest lines now are worth more than a long memory later. You see them again at the next ending with the same client or for the same reason.',
    answers: REFLECTION,
    doneBy: ({ contract }) =>
      REFLECTION.every((draft) => (contract.drafts[draft] ?? '').trim() !== '') ? [] : undefined,
    lesson: true,
    sources: ['ADVICE'],
    confidence: 'L',
  },
  {
    // After the client's end, `client-message` offers it.
    id: 'thanks',
    phase: 'after',
    situations: ['me', 'both'],
    ended: true,
    text: 'Thank the client',
    why: 'A short word is remembered when new work comes up.',
    templates: ['thank-you'],
    sources: ['ADVICE'],
    confidence: 'L',
  },
  {
    id: 'testimonial',
    phase: 'after',
    ended: true,
    text: 'Ask for a testimonial, a referral or permission to show the work',
    why: 'Ask where it went well. Never ask for stars.',
    templates: ['testimonial', 'referral', 'portfolio'],
    sources: ['ADVICE', 'H-FBREM'],
    confidence: 'L',
  },
  {
    id: 'follow-up',
    phase: 'after',
    ended: true,
    text: 'Plan a follow-up in 30, 60 or 90 days',
    why: 'A friendly question later often brings the next contract.',
    lists: ['followUps'],
    templates: ['follow-up', 'follow-up-60', 'follow-up-90'],
    doneBy: ({ contract }) =>
      // `every` holds for an empty list too, and an empty list is no plan.
      contract.followUps.length > 0 && contract.followUps.every(({ doneAt }) => doneAt !== undefined)
        ? []
        : undefined,
    sources: ['ADVICE', 'C-515848'],
    confidence: 'L',
  },
  {
    id: 'follow-up-on',
    each: 'followUps',
    phase: 'after',
    title: 'A follow-up',
    text: (_, { text }) => isolated(text),
    why: 'From your list of follow-ups.',
    templates: ['follow-up', 'follow-up-60', 'follow-up-90'],
    doneBy: (_, { doneAt }) => (doneAt === undefined ? undefined : []),
    // Known in records by the step from which follow-ups were planned first.
    reminds: (_, { id, on, text }) => ({ key: rowKey('follow-up', id), on, words: text }),
    waits: true,
    sources: ['ADVICE'],
    confidence: 'L',
  },
];
