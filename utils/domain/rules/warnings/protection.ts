// Owns the warnings about how money is protected, or not: disputes, chargebacks, unfunded and manual work, refunds.
// Refuses what is lost by ending or by waiting (money.ts).

import { isDisputed } from '../../plan/disputes.ts';
import { counted } from '../../text/count.ts';
import { amountText } from '../../text/format.ts';
import { disputeOver } from '../checklist/hourly.ts';
import type { WarningRow } from '../rows.ts';
import { isOverdue } from '../timers/timers.ts';
import { isPositive } from './money.ts';

export const WARNINGS_PROTECTION: readonly WarningRow[] = [
  {
    id: 'released-can-be-disputed',
    severity: 'info',
    kinds: ['fixed'],
    timer: 'med30',
    text: 'For 30 days after a release the client can ask Upwork to mediate, and clients do ask for refunds days after an automatic release.',
    settledBy:
      'Keep every proof until then. Where you agreed to delete client material, delete copies and keep the record.',
    sources: ['H-MED30', 'E-DISP', 'C-722232'],
    confidence: 'M',
  },
  {
    id: 'chargeback',
    severity: 'info',
    ended: true,
    text: 'A client’s bank can take a payment back, weeks or up to a year later, and withdrawals may be frozen meanwhile.',
    settledBy: 'Keep the agreement, approvals, hours and messages for a year.',
    sources: ['H-CHARGE', 'C-1246069'],
    confidence: 'M',
  },
  {
    id: 'unfunded-work',
    severity: 'warning',
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    when: ({ contract }) => contract.milestones.some(({ state }) => state === 'not-funded'),
    behind: ({ contract }) => contract.milestones.filter(({ state }) => state === 'not-funded'),
    text: 'Work on a milestone that was never funded is not protected, before the end or after it.',
    settledBy: 'Have it funded before you start, or agree that it will not be done.',
    sources: ['H-FPP', 'C-549128'],
    confidence: 'H',
  },
  {
    id: 'manual-hours',
    severity: 'warning',
    kinds: ['hourly'],
    when: (context) => isPositive(context.facts.manualHours) && disputeOver(context) === undefined,
    text: ({ facts }) =>
      counted(facts.manualHours ?? 0, {
        one: '{n} hour of manual time is not protected if the client disputes it.',
        other: '{n} hours of manual time are not protected if the client disputes them.',
      }),
    settledBy: 'Keep notes and approvals for these hours until the client’s review is over.',
    because: () => ['manualHours'],
    sources: ['H-HPP', 'H-MAN'],
    confidence: 'H',
  },
  {
    id: 'over-limit-hours',
    severity: 'warning',
    kinds: ['hourly'],
    when: ({ facts }) => isPositive(facts.hoursOverLimit) && facts.bonusPaidAt === undefined,
    text: ({ facts }) =>
      counted(facts.hoursOverLimit ?? 0, {
        one: '{n} hour over the weekly limit will not be invoiced. Only a bonus can pay for it.',
        other: '{n} hours over the weekly limit will not be invoiced. Only a bonus can pay for them.',
      }),
    settledBy: 'Agree on a bonus, and note when it was paid. It can be paid for 365 days after the end.',
    because: () => ['hoursOverLimit'],
    sources: ['H-PAYHR', 'H-BONUS'],
    confidence: 'H',
  },
  {
    id: 'dispute-rules',
    severity: 'warning',
    kinds: ['fixed'],
    when: ({ clientEnded, facts, held }) =>
      isDisputed({ facts }) || (facts.disputeClosedAt === undefined && clientEnded && held.length > 0),
    because: () => ['disputeFiledAt', 'endedBy'],
    behind: ({ held }) => held,
    text: 'A dispute needs your feedback for the client first, and takes one submission. Nothing can be added later.',
    settledBy: 'Save the evidence, leave feedback, then file once with everything.',
    sources: ['H-DFP'],
    confidence: 'H',
  },
  {
    id: 'payment-missing',
    severity: 'warning',
    kinds: ['hourly'],
    ended: true,
    when: (context) => isOverdue('hpay', context),
    text: 'The last week’s payment should be available by now.',
    settledBy: 'Look under your earnings on Upwork, and note here when it arrived.',
    because: ({ facts }) => (facts.lastWorkedAt === undefined ? ['endedAt'] : ['lastWorkedAt']),
    sources: ['H-PAYHR', 'H-BILL'],
    confidence: 'H',
  },
  {
    id: 'refund-is-final',
    severity: 'info',
    ended: true,
    text: 'A refund is your choice, cannot be undone and is possible for 180 days. It is no sure way to remove feedback.',
    settledBy: 'Nothing to do. Do not refund under pressure.',
    sources: ['H-REFUND', 'H-REFC', 'C-296142'],
    confidence: 'M',
    contested: 'An older page says that a full refund hides public feedback. Today’s rule could not be read.',
  },
  {
    id: 'held-accepted',
    severity: 'info',
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    when: ({ held, atRisk }) => held.length > atRisk.length,
    behind: ({ held, atRisk }) => held.filter((one) => !atRisk.includes(one)),
    text: ({ held, atRisk }) =>
      `You chose to let ${amountText(held.filter((one) => !atRisk.includes(one)))} go back to the client.`,
    settledBy: 'Take it back at the milestone if you change your mind.',
    sources: ['H-END'],
    confidence: 'H',
  },
];
