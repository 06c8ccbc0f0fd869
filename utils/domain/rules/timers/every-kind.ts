// Owns the clocks that fit every kind: notice, feedback and its reply and change, refunds, the two years.

import type { Context } from '../../plan/context.ts';
import { isUnrated } from '../../plan/end-edges.ts';
import { addMonths, utcMidnight } from '../../time.ts';
import type { Clock, TimerRow } from '../rows.ts';
import { datesAfter, daysAfter } from './clocks.ts';

// From the first work together on Upwork (H-CIRC).
const RELATIONSHIP_MONTHS = 24;

const noticeClock = ({ facts, contract, ended, notice }: Context): Clock[] => {
  if (facts.toldAt === undefined || notice.dueAt === undefined) return [];
  const { endedAt } = facts;
  // The end closes it, with its moment where that is known; so does keeping the contract.
  const closed =
    endedAt !== undefined
      ? { at: endedAt, by: ['endedAt' as const] }
      : ended
        ? { by: ['situation' as const] }
        : contract.keptAt !== undefined
          ? { at: contract.keptAt, by: [] }
          : undefined;
  return [
    {
      startAt: facts.toldAt,
      dueAt: notice.dueAt,
      because: facts.lastDay === undefined ? ['toldAt'] : ['toldAt', 'lastDay'],
      ...(closed === undefined ? {} : { settled: closed }),
    },
  ];
};

// A Project Catalog order that is cancelled in time has no feedback: nothing is counted down that cannot come.
const feedbackClock = (
  context: Context,
  days: number,
  closer: 'feedbackLeftAt' | 'feedbackReplyAt',
): Clock[] =>
  datesAfter(context, 'endedAt', days, closer).map((clock) =>
    clock.settled === undefined && isUnrated(context.facts, context.clientEnded, context.nowMs)
      ? { ...clock, settled: { by: ['form', 'requirementsAt'] } }
      : clock,
  );

const twoYears = ({ facts }: Context): Clock[] => {
  const { relationshipStartedOn: start } = facts;
  if (start === undefined) return [];
  return [
    {
      startAt: utcMidnight(start),
      dueAt: utcMidnight(addMonths(start, RELATIONSHIP_MONTHS)),
      because: ['relationshipStartedOn'],
    },
  ];
};

export const TIMERS_EVERY_KIND: readonly TimerRow[] = [
  {
    // Nothing is lost when it ends, so it is no deadline; it is announced all the same.
    id: 'notice',
    title: 'Your notice ends',
    dated: 'Your notice ends {on}',
    passed: 'Your notice ended',
    sense: 'expected',
    announce: 'at',
    leads: 'day',
    startsWith: 'You tell the client',
    endsWith: '24:00 of the last day in the zone where you told it',
    onSilence:
      'Nothing happens by itself. A notice is a courtesy or your own agreement; Upwork asks for none.',
    clocks: noticeClock,
    sources: ['H-END', 'C-815489'],
    confidence: 'H',
    contested: 'No rule of Upwork was found. Two weeks are a custom.',
  },
  {
    id: 'fb',
    title: 'Leave your feedback',
    dated: 'Leave your feedback by {when}',
    passed: 'The time to leave feedback ended',
    sense: 'deadline',
    announce: 'before',
    leads: 'feedback',
    startsWith: 'The end of the contract, whoever ends it',
    endsWith: '00:00 UTC of the UTC date 14 days later',
    onSilence: 'The window closes. Feedback that only one side left is shown.',
    clocks: (context) => feedbackClock(context, 14, 'feedbackLeftAt'),
    sources: ['H-FB-F', 'H-FB-C'],
    confidence: 'H',
    contested:
      '"14th day at midnight UTC" may mean the start or the end of that day. The start is counted here, the earlier reading.',
  },
  {
    id: 'fbresp',
    title: 'Reply in public to the client’s feedback',
    dated: 'Reply in public to the client’s feedback by {when}',
    passed: 'The time to reply to the client’s feedback ended',
    sense: 'deadline',
    announce: 'before',
    leads: 'feedback',
    startsWith: 'The end of the contract',
    endsWith: '00:00 UTC of the UTC date 28 days later',
    onSilence: 'You can no longer reply in public to the client’s feedback.',
    clocks: (context) => feedbackClock(context, 28, 'feedbackReplyAt'),
    sources: ['H-FBRESP'],
    confidence: 'H',
  },
  {
    id: 'fbedit',
    title: 'The client’s time to change the feedback ends',
    dated: 'The client’s time to change the feedback ends {on}',
    passed: 'The client’s time to change the feedback ended',
    // The client’s to do: nothing is lost at its due.
    sense: 'expected',
    announce: 'never',
    startsWith: 'You let the client change the feedback, once per contract',
    endsWith: '14 x 24 hours later',
    onSilence: 'The feedback stays as it is.',
    clocks: (context) => daysAfter(context, 'feedbackChangeEnabledAt', 14, 'feedbackChangedAt'),
    sources: ['H-FBEDIT'],
    confidence: 'H',
  },
  {
    id: 'refund',
    title: 'Last moment to give a refund',
    sense: 'deadline',
    // A refund is a favour: its last day needs no notification.
    announce: 'never',
    background: true,
    startsWith: 'A payment is received',
    endsWith: '180 x 24 hours later',
    onSilence: 'You can no longer give a refund.',
    clocks: (context) => daysAfter(context, 'paymentReceivedAt', 180),
    sources: ['H-REFUND', 'H-END', 'H-REFC', 'H-UNRESP-ENT'],
    confidence: 'H',
    contested: 'The client may ask you directly for 180 days, and through Upwork’s support for 365.',
  },
  {
    id: 'noncirc',
    title: 'Work outside Upwork with this client is allowed',
    sense: 'expected',
    announce: 'never',
    background: true,
    startsWith: 'The first work with this client on Upwork',
    endsWith: '00:00 UTC of the date 24 calendar months later',
    onSilence: 'Until then, work and pay with this client stay on Upwork.',
    clocks: twoYears,
    sources: ['H-CIRC', 'C-UA22', 'F-190'],
    confidence: 'H',
    contested:
      'A fee of 1 dollar is named for afterwards, and one report says that a contract must have been open.',
  },
  {
    id: 'bonus',
    title: 'Last moment for the client to pay a bonus on the ended contract',
    sense: 'expected',
    announce: 'never',
    background: true,
    startsWith: 'The end of the contract, where hours were not logged or over the limit',
    endsWith: '365 x 24 hours later',
    onSilence: 'Afterwards a bonus can no longer be paid on this contract.',
    clocks: (context) =>
      (context.facts.unloggedHours ?? 0) > 0 || (context.facts.hoursOverLimit ?? 0) > 0
        ? daysAfter(context, 'endedAt', 365, 'bonusPaidAt')
        : [],
    sources: ['H-BONUS', 'H-PAYHR-C'],
    confidence: 'H',
  },
];
