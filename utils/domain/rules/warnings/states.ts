// Owns the warnings about the state that a contract or an account is in, and about kinds of agreement with rules of their own.
// Refuses what holds for every contract (money.ts, conduct.ts).
import { cancelUntil, isUnrated } from '../../plan/end-edges.ts';
import { counted } from '../../text/count.ts';
import { timeText } from '../../text/moments.ts';
import { epochMs } from '../../time.ts';
import type { WarningRow } from '../rows.ts';
import { closingSoon } from '../timers/timers.ts';

const LEFT_TO_CANCEL = {
  day: {
    one: 'You have {n} day left to cancel this order without feedback or effect on your score.',
    other: 'You have {n} days left to cancel this order without feedback or effect on your score.',
  },
  hour: {
    one: 'You have {n} hour left to cancel this order without feedback or effect on your score.',
    other: 'You have {n} hours left to cancel this order without feedback or effect on your score.',
  },
  less: 'You have less than an hour left to cancel this order without feedback or effect on your score.',
} as const;
const AND_MORE = {
  one: 'Less than two days left: {first}, and {n} more.',
  other: 'Less than two days left: {first}, and {n} more.',
};

export const WARNINGS_STATES: readonly WarningRow[] = [
  {
    // Whatever was ticked: a clock that runs is never silent in its last two days.
    id: 'closing-soon',
    severity: 'warning',
    evenKept: true,
    when: (context) => closingSoon(context).length > 0,
    text: (context) => {
      const [first, ...others] = closingSoon(context);
      return others.length === 0
        ? `Less than two days left: ${first ?? ''}.`
        : counted(others.length, AND_MORE).replace('{first}', () => first ?? '');
    },
    settledBy: 'Do it, and say here when you did.',
    because: () => ['endedAt'],
    sources: ['H-FB-F', 'H-BILL', 'H-DFP'],
    confidence: 'H',
  },
  {
    id: 'paused-by-client',
    severity: 'warning',
    ended: false,
    when: ({ facts }) => facts.pausedBy === 'client',
    because: () => ['pausedBy'],
    text: 'The contract is paused. Nothing can be logged, and work during the pause is not protected.',
    settledBy:
      'Stop work, and ask the client to restart it. You can still write messages, and you can still end it.',
    sources: ['H-PAUSED', 'H-PAUSE'],
    confidence: 'H',
  },
  {
    id: 'paused-by-upwork',
    severity: 'warning',
    ended: false,
    when: ({ facts }) => facts.pausedBy === 'upwork',
    because: () => ['pausedBy'],
    text: 'Upwork paused the contract, for a billing problem or a dispute. No email may come about it.',
    settledBy: 'Stop work, look for a dispute in Contract history, and ask the client about the billing.',
    sources: ['H-PAUSED', 'H-STATUS'],
    confidence: 'M',
    contested: 'A newer copy says that no email is sent, older ones say the opposite.',
  },
  {
    id: 'payment-failed',
    severity: 'critical',
    when: ({ facts }) => facts.paymentFailed === true,
    because: () => ['paymentFailed'],
    waits: {
      text: 'A payment from the client failed.',
      step: 'Wait until the failed payment is settled',
      once: 'Safe to end once the failed payment is settled',
      from: 'Safe to end from {when} if the failed payment is settled',
      brief: 'Safe from {when} if the failed payment is settled',
    },
    text: 'A payment from the client failed. Hours of that week may lose their protection.',
    settledBy: 'Stop work, log no more hours, and ask the client to settle the payment on Upwork.',
    sources: ['C-1290735', 'C-1404065', 'H-HPP'],
    confidence: 'M',
  },
  {
    id: 'client-suspended',
    severity: 'critical',
    when: ({ facts }) => facts.clientSuspended === true,
    because: () => ['clientSuspended'],
    waits: {
      text: 'The client’s account is suspended or closed.',
      step: 'Wait until you hear from Upwork’s support',
      once: 'Safe to end once you hear from Upwork’s support',
      from: 'Safe to end from {when} if you hear from Upwork’s support',
      brief: 'Safe from {when} if you hear from Upwork’s support',
    },
    text: 'The client’s account is suspended or closed. Money that is not released may stay held, and messages may vanish.',
    settledBy: 'Save your evidence now, stop work, and write to Upwork’s support.',
    sources: ['C-1197270', 'C-830468'],
    confidence: 'M',
  },
  {
    id: 'own-suspended',
    severity: 'critical',
    when: ({ facts }) => facts.ownSuspended === true,
    because: () => ['ownSuspended'],
    waits: {
      text: 'Your own account is suspended.',
      step: 'Wait until you have your account back',
      once: 'Safe to end once you have your account back',
      from: 'Safe to end from {when} if you have your account back',
      brief: 'Safe from {when} if you have your account back',
    },
    text: 'Your own account is suspended: no messages, no hours, no withdrawals until Upwork lifts it.',
    settledBy: 'Answer Upwork’s support from your email, with the record that you saved outside.',
    sources: ['X-SUSPENDED'],
    confidence: 'M',
  },
  {
    id: 'ended-by-upwork',
    severity: 'warning',
    kinds: ['fixed'],
    ended: true,
    when: ({ facts }) => facts.endedBy === 'upwork',
    because: () => ['endedBy'],
    text: 'Upwork ended the idle contract and requests the held money back for the client. The same 7 days count.',
    settledBy: 'Answer the refund request as if the client had sent it.',
    sources: ['H-IDLE', 'C-500037', 'C-1064709'],
    confidence: 'H',
  },
  {
    id: 'catalog-cancel',
    severity: 'warning',
    ended: false,
    when: ({ facts, nowMs }) => isUnrated(facts, false, nowMs),
    because: () => ['form', 'requirementsAt'],
    text: ({ facts, now, nowMs }) => timeText(epochMs(cancelUntil(facts) ?? now) - nowMs, LEFT_TO_CANCEL),
    settledBy: 'Cancel it before then, or go on with it.',
    sources: ['H-CATALOG-CANCEL', 'H-CATALOG'],
    confidence: 'H',
  },
  {
    id: 'catalog-order',
    severity: 'info',
    when: ({ facts }) => facts.form === 'catalog',
    because: () => ['form'],
    text: 'A Project Catalog order can be cancelled within 24 hours of the client’s requirements without feedback or effect on your score.',
    settledBy:
      'The button is also called “End contract”. After 48 hours without requirements the order is cancelled automatically.',
    sources: ['H-CATALOG', 'H-CATALOG-CANCEL', 'H-CATALOG-REVIEW'],
    confidence: 'H',
  },
  {
    id: 'any-hire',
    severity: 'info',
    when: ({ facts }) => facts.form === 'any-hire',
    because: () => ['form'],
    text: 'With a client you brought yourself, the review of fixed-price work lasts 7 or 14 days, and no service fee is taken.',
    settledBy: 'Look in the contract which of the two holds, and count on 14.',
    sources: ['H-ANYHIRE'],
    confidence: 'M',
  },
  {
    id: 'direct-contract',
    severity: 'info',
    when: ({ facts }) => facts.form === 'direct',
    because: () => ['form'],
    text: 'A Direct Contract has protections of its own. Refund requests take 7 days and disputes 3, as here; the rest may differ.',
    settledBy: 'Read its terms before you rely on a date.',
    sources: ['H-DIRECT'],
    confidence: 'M',
  },
  {
    id: 'enterprise-compliance',
    severity: 'info',
    when: ({ facts }) => facts.form === 'enterprise',
    because: () => ['form'],
    text: 'In a compliance contract milestones are set at the start: part-work may not be possible, and your agreement may set a notice.',
    settledBy: 'Read the agreement, and ask the client’s program team.',
    sources: ['H-ENTERPRISE', 'H-HR-ENT', 'H-UNRESP-ENT'],
    confidence: 'M',
  },
  {
    id: 'retainer',
    severity: 'warning',
    ended: false,
    when: ({ facts }) => facts.form === 'retainer',
    because: () => ['form'],
    text: 'A weekly retainer can only be changed or stopped by ending the contract. Do not expect the last week to be prorated; a paused or disputed week is not billed.',
    settledBy: 'End it after the week that you want paid, and agree on the last week in writing.',
    sources: ['H-RETAINER', 'H-PAYHR-C', 'C-898523'],
    confidence: 'M',
  },
  {
    id: 'agency',
    severity: 'info',
    when: ({ facts }) => facts.form === 'agency',
    because: () => ['form'],
    text: 'On an agency’s contract the pay goes to the agency. Its managers may submit work and answer disputes, and anyone who leaves the agency loses the room.',
    settledBy: 'Save your record, and agree with your agency who ends it.',
    sources: ['H-AGENCY', 'H-DHR'],
    confidence: 'M',
  },
  {
    id: 'begin-anew',
    severity: 'info',
    situations: ['me', 'both'],
    ended: false,
    text: 'If you plan to begin again with this client: a new contract may carry another service fee, and the client pays an initiation fee again.',
    settledBy: 'Change the running contract instead, where that is possible.',
    sources: ['X-FEES'],
    confidence: 'M',
    contested: 'Only secondary pages were found on fees since May 2025.',
  },
];
