// Owns the warnings about money and hours: what is lost by ending, by waiting, by silence. Amounts are named where known.
// Refuses feedback, messages and conduct (warnings-conduct.ts).

import { type Context, hasPassed } from '../../plan/context.ts';
import { amountText, counted, heldSentence, leftText, milestoneText } from '../../text/format.ts';
import { DAY_MS, epochMs } from '../../time.ts';
import { diaryChecked, disputeOver, hoursLogged } from '../checklist/hourly.ts';
import type { TimerId, WarningRow } from '../rows.ts';
import { timerRow } from '../timers/timers.ts';

/** The first clock of a timer that is neither over nor settled. */
const running = (context: Context, id: TimerId) =>
  timerRow(id)
    ?.clocks(context)
    .find(({ dueAt, settled }) => settled === undefined && !hasPassed(context, dueAt));
const left = (context: Context, id: TimerId): string => {
  const clock = running(context, id);
  return clock === undefined ? '' : `You have ${leftText(epochMs(clock.dueAt) - context.nowMs)} left. `;
};
const isPositive = (hours: number | undefined): boolean => hours !== undefined && hours > 0;

export const WARNINGS_MONEY: readonly WarningRow[] = [
  {
    id: 'refund-request-running',
    severity: 'critical',
    kinds: ['fixed'],
    when: (context) => running(context, 'escreq') !== undefined,
    text: (context) =>
      `${left(context, 'escreq')}Without your answer the held ${amountText(context.held)} goes back to the client.`,
    settledBy:
      'Answer the request under Deliver work > Contract history > See request: approve it, or dispute it with all evidence.',
    because: ({ facts }) => (facts.refundAskedAt === undefined ? ['endedAt'] : ['refundAskedAt']),
    sources: ['H-DFP', 'H-ESCREF'],
    confidence: 'H',
  },
  {
    id: 'hourly-dispute-running',
    severity: 'critical',
    kinds: ['hourly'],
    when: (context) => running(context, 'hdisp') !== undefined,
    text: (context) =>
      `${left(context, 'hdisp')}Without your answer Upwork decides alone, and only protected hours are safe.`,
    settledBy: 'Answer the dispute on Upwork, then note it here.',
    because: () => ['hourlyDisputeFiledAt'],
    sources: ['H-DHR', 'H-HPP'],
    confidence: 'M',
  },
  {
    id: 'arbitration-running',
    severity: 'critical',
    kinds: ['fixed'],
    when: (context) => running(context, 'arb') !== undefined,
    text: (context) =>
      `${left(context, 'arb')}If nobody pays for arbitration, or only the client does, the client gets the money.`,
    settledBy: 'Agree and pay your share, or close the dispute.',
    because: () => ['nonResolutionAt'],
    sources: ['H-ARB'],
    confidence: 'H',
  },
  {
    id: 'held-money',
    severity: 'critical',
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    when: ({ atRisk }) => atRisk.length > 0,
    behind: ({ atRisk }) => atRisk,
    text: ({ atRisk }) => heldSentence({ held: atRisk }),
    settledBy: 'Submit the work and wait for the approval or the 14 days, or say that it may go back.',
    sources: ['H-END', 'H-UNRESP'],
    confidence: 'H',
  },
  {
    id: 'in-review',
    each: 'milestones',
    severity: 'critical',
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    when: ({ atRisk }, milestone) => milestone.state === 'submitted' && atRisk.includes(milestone),
    text: (_, milestone) =>
      `${milestoneText(milestone)} is in review. If you end now, its money may go back to the client.`,
    settledBy: 'Wait for the approval, or for 14 days after you submitted it.',
    sources: ['H-END', 'H-UNRESP'],
    confidence: 'L',
    contested: 'Upwork does not say what happens to a submission in review. The worse case is assumed.',
  },
  {
    id: 'unlogged-hours',
    severity: 'critical',
    situations: ['me', 'both'],
    kinds: ['hourly'],
    ended: false,
    when: ({ facts }) => isPositive(facts.unloggedHours),
    text: ({ facts }) =>
      `${counted(facts.unloggedHours ?? 0, 'hour')} not in the diary yet: lost the second you end the contract.`,
    settledBy: 'Log them, then set the number to 0.',
    because: () => ['unloggedHours'],
    sources: ['H-END', 'H-WD'],
    confidence: 'H',
  },
  {
    id: 'tracker-running',
    severity: 'critical',
    situations: ['me', 'both'],
    kinds: ['hourly'],
    ended: false,
    when: ({ facts }) => facts.trackerRunning === true,
    text: 'The time tracker is still running. Time that has not reached the diary is lost at the end.',
    settledBy: 'Stop the tracker and see that its last minutes are in the diary.',
    because: () => ['trackerRunning'],
    sources: ['H-WD', 'H-END'],
    confidence: 'M',
  },
  {
    id: 'dispute-open',
    severity: 'critical',
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    when: ({ facts }) => facts.disputeFiledAt !== undefined && facts.disputeClosedAt === undefined,
    text: ({ held }) =>
      `A dispute is open. Ending now gives the held ${amountText(held)} away that it is about.`,
    settledBy: 'Wait until the dispute is closed.',
    because: () => ['disputeFiledAt'],
    sources: ['H-DFP', 'H-END'],
    confidence: 'M',
  },
  {
    id: 'hours-unchecked',
    severity: 'warning',
    situations: ['me', 'both'],
    kinds: ['hourly'],
    ended: false,
    when: (context) =>
      // Hours that are named have the critical warning above.
      !isPositive(context.facts.unloggedHours) &&
      (hoursLogged(context) === undefined || diaryChecked(context) === undefined),
    text: 'Hours that are not in the diary when you end are lost. The diary locks at once.',
    settledBy: 'Log every hour, check the diary, and say so here.',
    sources: ['H-END', 'H-WD'],
    confidence: 'H',
  },
  {
    id: 'silent-with-money',
    severity: 'warning',
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    when: ({ facts, atRisk }) => facts.clientSilentSince !== undefined && atRisk.length > 0,
    text: ({ atRisk }) =>
      `The client is silent and ${amountText(atRisk)} is held. Ending first would give it back.`,
    settledBy: 'Press Submit work and wait 14 days: silence then releases the money to you.',
    because: () => ['clientSilentSince'],
    sources: ['H-UNRESP', 'C-1091755'],
    confidence: 'H',
  },
  {
    id: 'dormant-clock',
    severity: 'warning',
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    when: (context) => running(context, 'dorm') !== undefined,
    because: () => ['lastActivityOn'],
    behind: ({ held }) => held,
    text: (context) => {
      const clock = running(context, 'dorm');
      const days = clock === undefined ? 0 : Math.floor((context.nowMs - epochMs(clock.startAt)) / DAY_MS);
      return `${days < 1 ? 'The clock of idle contracts runs' : `Nothing has happened for ${counted(days, 'day')}`}: after 90 days the held ${amountText(context.held)} can go to the client.`;
    },
    settledBy: 'Submit work, or have a milestone added or changed. Messages do not count.',
    sources: ['H-DORM'],
    confidence: 'H',
  },
  {
    id: 'manual-hours',
    severity: 'warning',
    kinds: ['hourly'],
    when: (context) => isPositive(context.facts.manualHours) && disputeOver(context) === undefined,
    text: ({ facts }) =>
      `${counted(facts.manualHours ?? 0, 'hour')} of manual time ${facts.manualHours === 1 ? 'is' : 'are'} not protected if the client disputes ${facts.manualHours === 1 ? 'it' : 'them'}.`,
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
      `${counted(facts.hoursOverLimit ?? 0, 'hour')} over the weekly limit will not be invoiced. Only a bonus can pay for them.`,
    settledBy: 'Agree a bonus before the end, and note when it was paid.',
    because: () => ['hoursOverLimit'],
    sources: ['H-PAYHR'],
    confidence: 'H',
  },
  {
    id: 'dispute-rules',
    severity: 'warning',
    kinds: ['fixed'],
    when: ({ clientEnded, facts, held }) =>
      facts.disputeClosedAt === undefined &&
      (facts.disputeFiledAt !== undefined || (clientEnded && held.length > 0)),
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
    when: (context) => {
      const clock = timerRow('hpay')?.clocks(context)[0];
      return clock !== undefined && clock.settled === undefined && hasPassed(context, clock.dueAt);
    },
    text: 'The money of the last week should be available by now.',
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
    when: ({ held, atRisk }) => held.length > 0 && atRisk.length === 0,
    behind: ({ held }) => held,
    text: ({ held }) => `You chose to let the held ${amountText(held)} go back to the client.`,
    settledBy: 'Take the item back in the checklist if you change your mind.',
    sources: ['H-END'],
    confidence: 'H',
  },
];
