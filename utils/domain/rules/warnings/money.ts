// Owns the warnings about money and hours: what is lost by ending, by waiting, by silence. Amounts are named where known.
// Refuses how money is protected once it is there (protection.ts), feedback, messages and conduct (conduct.ts).

import { formatMoney } from '../../money.ts';
import type { Context } from '../../plan/context.ts';
import { isDisputed } from '../../plan/disputes.ts';
import { counted } from '../../text/count.ts';
import { amountText, heldSentence, milestoneText } from '../../text/format.ts';
import { timeText } from '../../text/moments.ts';
import { DAY_MS, epochMs } from '../../time.ts';
import { diaryChecked, hoursLogged, isWeekClosed } from '../checklist/hourly.ts';
import type { TimerId, WarningRow } from '../rows.ts';
import { requestMayRunUntil } from '../timers/disputes.ts';
import { isDormant } from '../timers/idle.ts';
import { isOverdue, runningClock } from '../timers/timers.ts';
import { IDLE, LEFT, LEFT_AT_MOST, LEFT_OUT, NOT_LOGGED } from './money-sentences.ts';

/** The sentence, behind another one on what is left of a running clock. */
const afterLeft = (context: Context, id: TimerId, sentence: string): string => {
  const clock = runningClock(id, context);
  if (clock === undefined) return sentence;
  return `${timeText(epochMs(clock.dueAt) - context.nowMs, LEFT)} ${sentence}`;
};
/** What a refund request asks back: all that is held where it names no sum. */
const askedText = ({ facts, held }: Context): string =>
  facts.refundAskedAmount === undefined ? amountText(held) : formatMoney(facts.refundAskedAmount);
/** Money that an answer is still about: before the end not what was given up for it. */
const stillHeld = ({ ended, held, atRisk }: Context): Context['held'] => (ended ? held : atRisk);
/** Whether a request ran out without an answer, as far as anybody said; of an own end there may never have been one. */
const isRequestOver = (context: Context): boolean =>
  (context.clientEnded || context.facts.refundAskedAt !== undefined) &&
  requestMayRunUntil(context) === undefined &&
  isOverdue('escreq', context);
export const isPositive = (hours: number | undefined): boolean => hours !== undefined && hours > 0;

export const WARNINGS_MONEY: readonly WarningRow[] = [
  {
    id: 'refund-request-running',
    severity: 'critical',
    evenKept: true,
    kinds: ['fixed'],
    timer: 'escreq',
    loses: ({ held }) => ({ milestones: held }),
    text: (context) =>
      afterLeft(
        context,
        'escreq',
        context.held.length === 0 && context.facts.refundAskedAmount === undefined
          ? 'If money is held, it goes back to the client without your answer.'
          : `Without your answer the client gets the held ${askedText(context)} back.`,
      ),
    settledBy:
      'Answer it under Deliver work › Contract history › See request: approve it, or dispute it with all your evidence.',
    because: ({ facts }) => (facts.refundAskedAt === undefined ? ['endedAt'] : ['refundAskedAt']),
    sources: ['H-DFP', 'H-ESCREF'],
    confidence: 'H',
  },
  {
    // Only the day of the end is known: the earlier edge was counted, and the later one has not come.
    id: 'refund-request-may-run',
    severity: 'critical',
    kinds: ['fixed'],
    ended: true,
    when: (context) => requestMayRunUntil(context) !== undefined,
    loses: ({ held }) => ({ milestones: held }),
    text: (context) => {
      const until = requestMayRunUntil(context);
      const leftMs = until === undefined ? 0 : epochMs(until) - context.nowMs;
      return `The 7 days for the held ${askedText(context)} may be over. Only the day of the end is known. ${timeText(leftMs, LEFT_AT_MOST)}`;
    },
    settledBy:
      'Look now under Deliver work › Contract history › See request, and answer it if you still can.',
    because: () => ['endedOn'],
    sources: ['H-DFP', 'H-ESCREF'],
    confidence: 'M',
    contested: 'Upwork shows the day of the end without its time. The earlier edge counts for the deadline.',
  },
  {
    id: 'refund-request-over',
    severity: 'critical',
    kinds: ['fixed'],
    when: (context) => stillHeld(context).length > 0 && isRequestOver(context),
    behind: stillHeld,
    text: (context) =>
      `The 7 days to answer the refund request are over. Without an answer the held ${askedText(context)} went back to the client.`,
    settledBy:
      'Look under Deliver work › Contract history, and say here when you answered, or what went back.',
    because: ({ facts }) => (facts.refundAskedAt === undefined ? ['endedAt'] : ['refundAskedAt']),
    sources: ['H-DFP', 'H-ESCREF'],
    confidence: 'H',
  },
  {
    id: 'hourly-dispute-running',
    severity: 'critical',
    evenKept: true,
    kinds: ['hourly'],
    timer: 'hdisp',
    text: (context) =>
      afterLeft(
        context,
        'hdisp',
        'Without your answer Upwork decides alone, and only protected hours are safe.',
      ),
    settledBy: 'Answer the dispute on Upwork, then note it here.',
    because: () => ['hourlyDisputeFiledAt'],
    sources: ['H-DHR', 'H-HPP'],
    confidence: 'M',
  },
  {
    id: 'arbitration-running',
    severity: 'critical',
    evenKept: true,
    kinds: ['fixed'],
    timer: 'arb',
    loses: (context) => ({ milestones: stillHeld(context) }),
    text: (context) =>
      afterLeft(
        context,
        'arb',
        'If nobody pays for arbitration, or only the client does, the client gets the money.',
      ),
    settledBy: 'Agree and pay your share, or close the dispute.',
    because: () => ['nonResolutionAt'],
    sources: ['H-ARB'],
    confidence: 'H',
  },
  {
    id: 'arbitration-over',
    severity: 'critical',
    evenKept: true,
    kinds: ['fixed'],
    when: (context) => isOverdue('arb', context),
    text: 'The 7 days to pay for arbitration are over. Unless you paid, the client gets the money in dispute.',
    settledBy: 'Look at the dispute on Upwork, and say here when you paid, or when it was closed.',
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
    loses: ({ atRisk }) => ({ milestones: atRisk }),
    behind: ({ atRisk }) => atRisk,
    text: ({ atRisk }) => heldSentence({ held: atRisk }),
    settledBy: 'Submit the work and wait for the approval or the 14 days, or let the money go back.',
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
    contested:
      'Upwork does not say what happens to a submission in review; one copy of the escrow terms says that all of it goes back. That is assumed.',
  },
  {
    id: 'unlogged-hours',
    severity: 'critical',
    situations: ['me', 'both'],
    kinds: ['hourly'],
    ended: false,
    when: ({ facts }) => isPositive(facts.unloggedHours),
    loses: ({ facts }) => ({ hours: facts.unloggedHours ?? 0 }),
    text: (context) =>
      counted(context.facts.unloggedHours ?? 0, isWeekClosed(context) ? LEFT_OUT : NOT_LOGGED),
    settledBy: (context) =>
      isWeekClosed(context)
        ? 'Agree on a bonus; the client can pay it for 365 days after the end. If you worked later, say when.'
        : 'Log them, then set the number to 0.',
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
    settledBy: 'Stop the tracker and check that its last minutes, offline ones too, are in the diary.',
    because: () => ['trackerRunning'],
    sources: ['H-WD', 'H-END', 'H-TRACK'],
    confidence: 'M',
  },
  {
    id: 'dispute-open',
    severity: 'critical',
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    when: isDisputed,
    text: ({ held }) => `A dispute is open. If you end now, you give up the disputed ${amountText(held)}.`,
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
    evenKept: true,
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    timer: 'dorm',
    because: () => ['lastActivityOn'],
    behind: ({ atRisk }) => atRisk,
    text: (context) => {
      const clock = runningClock('dorm', context);
      const days = clock === undefined ? 0 : Math.floor((context.nowMs - epochMs(clock.startAt)) / DAY_MS);
      const held = amountText(context.atRisk);
      return days < 1
        ? `This contract counts as idle from today: after 90 days the held ${held} can go to the client.`
        : counted(days, IDLE).replace('{held}', () => held);
    },
    settledBy: 'Submit work, or have a milestone added or changed. Messages do not count.',
    sources: ['H-DORM'],
    confidence: 'H',
  },
  {
    id: 'release-request',
    severity: 'critical',
    evenKept: true,
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    when: isDormant,
    loses: ({ atRisk }) => ({ milestones: atRisk }),
    because: () => ['lastActivityOn'],
    behind: ({ atRisk }) => atRisk,
    text: (context) =>
      isOverdue('relreq', context)
        ? `Your 7 days to request the release are over. Without a request the held ${amountText(context.atRisk)} goes to the client.`
        : runningClock('relreq', context) === undefined
          ? `The contract is dormant. After the client’s 7 days you have 7 days to request the release of the held ${amountText(context.atRisk)}; if nobody acts, it goes to the client.`
          : afterLeft(
              context,
              'relreq',
              `Request the release of the held ${amountText(context.atRisk)}, or it goes to the client.`,
            ),
    settledBy: 'Request the release on Upwork, or submit the work.',
    sources: ['H-DORM', 'C-383755'],
    confidence: 'H',
  },
];
