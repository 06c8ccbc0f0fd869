// Owns the warnings about what is final, feedback, messages and conduct, and what nobody could find out.
// Refuses money and hours (money.ts).
import { isUnrated } from '../../plan/end-edges.ts';
import { counted } from '../../text/count.ts';
import { dayText } from '../../text/format.ts';
import { isNoticeWaived } from '../checklist/before.ts';
import { isFeedbackDismissed } from '../checklist/dismissed.ts';
import type { WarningRow } from '../rows.ts';
import { isOverdue } from '../timers/timers.ts';

const CUT_SHORT = {
  calendar: {
    one: 'Your last day, {lastDay}, cuts the agreed notice of {n} day short: it would end on {fullDay}.',
    other: 'Your last day, {lastDay}, cuts the agreed notice of {n} days short: it would end on {fullDay}.',
  },
  working: {
    one: 'Your last day, {lastDay}, cuts the agreed notice of {n} working day short: it would end on {fullDay}.',
    other:
      'Your last day, {lastDay}, cuts the agreed notice of {n} working days short: it would end on {fullDay}.',
  },
} as const;
export const WARNINGS_CONDUCT: readonly WarningRow[] = [
  {
    id: 'cannot-be-undone',
    severity: 'warning',
    situations: ['me', 'both'],
    ended: false,
    text: 'An ended contract cannot be re-opened. A new one would have to be made.',
    settledBy: 'Be sure, or keep the contract.',
    sources: ['H-STATUS', 'H-ROOM'],
    confidence: 'H',
  },
  {
    id: 'notice-cut-short',
    severity: 'warning',
    situations: ['me', 'both'],
    ended: false,
    when: (context) =>
      context.notice.from === 'agreement' && context.notice.fullDay !== undefined && !isNoticeWaived(context),
    because: () => ['lastDay', 'agreementNoticeDays'],
    text: ({ notice: { lastDay = '', fullDay = '', days, counting } }) =>
      counted(days, CUT_SHORT[counting])
        .replace('{lastDay}', () => dayText(lastDay))
        .replace('{fullDay}', () => dayText(fullDay)),
    settledBy: 'Choose a later last day, or mark its step as not needed once the client agrees.',
    sources: ['H-END', 'C-815489'],
    confidence: 'M',
  },
  {
    // Before every own end: the contrary is the most dangerous thing that is said (myths.ts, `cannot-rate`).
    id: 'client-can-rate',
    severity: 'warning',
    situations: ['me', 'both'],
    ended: false,
    // A Project Catalog order that is cancelled in time has no feedback: nothing may be warned of that cannot come.
    when: ({ facts, clientEnded, nowMs }) => !isUnrated(facts, clientEnded, nowMs),
    because: () => ['form', 'requirementsAt'],
    text: 'The client can leave feedback for 14 days, whoever ends the contract.',
    settledBy: 'Sort out what is open before you end, and leave your own feedback in time.',
    sources: ['H-FB-C-ENT', 'H-END', 'H-FB-C'],
    confidence: 'H',
  },
  {
    id: 'feedback-open',
    severity: 'warning',
    ended: true,
    timer: 'fb',
    when: (context) => !isFeedbackDismissed(context),
    text: 'You haven’t left feedback yet. After 14 days the window closes, and only the client’s is shown.',
    settledBy: 'Leave your feedback and say when, or mark the step as not needed.',
    because: () => ['endedAt'],
    sources: ['H-FB-F', 'H-FB-C'],
    confidence: 'H',
  },
  {
    id: 'access-held',
    severity: 'warning',
    when: ({ contract }) => contract.access.some(({ doneAt }) => doneAt === undefined),
    behind: ({ contract }) => contract.access.filter(({ doneAt }) => doneAt === undefined),
    text: 'You still hold access to what belongs to the client.',
    settledBy: 'Give it back or delete it, and ask the client to end your access.',
    sources: ['H-END'],
    confidence: 'M',
  },
  {
    id: 'may-be-blocked',
    severity: 'info',
    text: ({ ended }) =>
      ended
        ? 'You can still write to each other, unless the other side blocks you.'
        : 'After the end you can still write to each other, unless the other side blocks you.',
    settledBy: 'Save what you need from the conversation.',
    sources: ['H-END', 'C-479301', 'C-515848'],
    confidence: 'M',
    contested: 'No page says that messages stop. Freelancers report being blocked.',
  },
  {
    id: 'no-stars-for-money',
    severity: 'info',
    text: 'Never trade money, work or a refund for stars. Upwork counts that as manipulation, from either side.',
    settledBy: 'Decline in one polite sentence.',
    sources: ['H-FB-F', 'H-FBREM'],
    confidence: 'H',
  },
  {
    id: 'two-years-on-upwork',
    severity: 'info',
    when: (context) => !isOverdue('noncirc', context),
    text: 'For two years from the first work together, being paid outside Upwork can cost you your account. Asking for it counts too, also when the client offers it after a cancellation.',
    settledBy: 'Stay on Upwork, pay its fee, or wait until the two years are over.',
    sources: ['H-CIRC', 'H-MSG', 'H-CONTACT', 'C-570839'],
    confidence: 'H',
  },
  {
    id: 'terms-unread',
    severity: 'info',
    situations: ['me', 'both'],
    ended: false,
    text: 'Upwork’s Optional Service Contract Terms may hold a clause on ending. It could not be read here.',
    settledBy: 'Read it in your own contract.',
    sources: ['G-OSCT'],
    confidence: 'L',
    contested: 'The copies that were found are cut off before that clause.',
  },
  {
    id: 'files-unclear',
    severity: 'info',
    text: 'How long files and messages stay after the end is not known.',
    settledBy: 'Save your own record now.',
    sources: ['H-ROOM'],
    confidence: 'L',
    contested: 'Looked for and not found.',
  },
];
