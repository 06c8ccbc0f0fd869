// Owns the items before an end that fit both kinds: decide, tell, notice, end.
// Refuses what only an hourly or only a fixed-price contract needs.
import { type Context, hasPassed, isAnswered } from '../../plan/context.ts';
import { counted } from '../../text/count.ts';
import { dayText } from '../../text/format.ts';
import type { ItemRow } from '../rows.ts';

/** The person says that the client agreed to less notice. */
export const isNoticeWaived = (context: Context): boolean => isAnswered(context, 'serve-notice');

const SHORTER = {
  calendar: {
    one: 'Your notice of {n} day would end on {day}. Leaving earlier costs nothing on Upwork, but may break your own agreement and cost you good feedback.',
    other:
      'Your notice of {n} days would end on {day}. Leaving earlier costs nothing on Upwork, but may break your own agreement and cost you good feedback.',
  },
  working: {
    one: 'Your notice of {n} working day would end on {day}. Leaving earlier costs nothing on Upwork, but may break your own agreement and cost you good feedback.',
    other:
      'Your notice of {n} working days would end on {day}. Leaving earlier costs nothing on Upwork, but may break your own agreement and cost you good feedback.',
  },
} as const;
const SERVE = {
  calendar: { one: 'Serve your notice of {n} day', other: 'Serve your notice of {n} days' },
  working: { one: 'Serve your notice of {n} working day', other: 'Serve your notice of {n} working days' },
} as const;

export const ITEMS_BEFORE: readonly ItemRow[] = [
  {
    // Only where one person decides: what both agreed is decided.
    id: 'keep-or-end',
    phase: 'decide',
    situations: ['me'],
    ended: false,
    text: 'Ask first whether the contract can be saved',
    why: 'An ended contract cannot be re-opened. A talk, a new price, a lower weekly limit or a pause may be enough. Only the client can pause.',
    // Who told the client has decided.
    doneBy: ({ facts }) => (facts.toldAt === undefined ? undefined : ['toldAt']),
    templates: ['renegotiate', 'ask-pause'],
    sources: ['H-STATUS', 'H-PAUSE', 'H-END'],
    confidence: 'H',
  },
  {
    id: 'reason',
    phase: 'decide',
    situations: ['me', 'both'],
    ended: false,
    text: 'Write down why it ends',
    why: 'The reason picks the right message, and Upwork counts the reason that is given at the end.',
    facts: ['reason'],
    doneBy: ({ facts }) => (facts.reason === undefined ? undefined : ['reason']),
    sources: ['H-JSS3'],
    confidence: 'M',
    contested: 'Upwork does not say whose reason counts.',
  },
  {
    id: 'agreement',
    phase: 'decide',
    situations: ['me', 'both'],
    ended: false,
    mustDo: true,
    rank: 'agreement',
    text: 'Check your agreement for a notice period',
    why: 'Upwork asks for none, but your offer or contract may, and for hand-over, refunds, rights or secrecy too. A notice period there replaces your default. Enter 0 if there is none.',
    facts: ['agreementNoticeDays', 'noticeEnds'],
    doneBy: ({ facts }) => (facts.agreementNoticeDays === undefined ? undefined : ['agreementNoticeDays']),
    timer: 'notice',
    sources: ['H-END', 'G-OSCT'],
    confidence: 'M',
    contested:
      'Upwork’s Optional Service Contract Terms may apply by default. Their clause on ending could not be read.',
  },
  {
    id: 'agreement-kind',
    phase: 'decide',
    text: 'Say what kind of agreement it is',
    why: 'Retainers, Project Catalog orders, Direct Contracts, agency and compliance contracts have rules of their own.',
    facts: ['form'],
    doneBy: ({ facts }) => (facts.form === undefined ? undefined : ['form']),
    sources: ['H-RETAINER', 'H-CATALOG', 'H-DIRECT', 'H-AGENCY'],
    confidence: 'M',
  },
  {
    id: 'catalog-requirements',
    phase: 'decide',
    when: ({ facts }) => facts.form === 'catalog',
    because: () => ['form'],
    text: 'Say when the client sent the requirements',
    why: 'For 24 hours from then you can cancel the order without feedback or effect on your score. Afterwards the client can rate you.',
    facts: ['requirementsAt'],
    doneBy: ({ facts }) => (facts.requirementsAt === undefined ? undefined : ['requirementsAt']),
    sources: ['H-CATALOG-CANCEL', 'H-CATALOG'],
    confidence: 'H',
  },
  {
    id: 'state-of-contract',
    phase: 'decide',
    text: 'Say if the contract is paused or in trouble',
    why: 'A pause, a failed payment or a suspended account changes what is protected, and what to do first.',
    facts: ['pausedBy', 'paymentFailed', 'clientSuspended', 'ownSuspended'],
    sources: ['H-PAUSED', 'H-STATUS', 'C-1404065'],
    confidence: 'M',
  },
  {
    // Upwork itself advises closing what is over; the fear of a contract without payment is the most common one.
    id: 'close-dead',
    phase: 'decide',
    situations: ['me'],
    ended: false,
    when: ({ facts }) =>
      facts.clientSilentSince !== undefined || facts.reason === 'no-work' || facts.reason === 'done',
    because: () => ['clientSilentSince', 'reason'],
    text: 'A dead contract may be closed',
    why: 'Without payment and feedback it does not count for your score by today’s rules. An older article said otherwise.',
    sources: ['H-JSS1', 'H-JSSOLD', 'C-606215'],
    confidence: 'H',
    contested: 'An older article and threads of 2018 to 2021 said that it could hurt.',
  },
  {
    id: 'not-off-platform',
    phase: 'decide',
    situations: ['me', 'both'],
    ended: false,
    text: 'Make sure you’re not leaving to be paid elsewhere',
    why: 'For two years from the first work together, work and pay with this client stay on Upwork. Ending to avoid fees can cost the account.',
    facts: ['relationshipStartedOn'],
    timer: 'noncirc',
    sources: ['H-CIRC', 'H-END'],
    confidence: 'H',
  },
  {
    id: 'tell',
    phase: 'tell',
    situations: ['me', 'both'],
    ended: false,
    mustDo: true,
    title: 'Tell the client, or confirm the agreed end',
    text: ({ situation }) => (situation === 'both' ? 'Confirm the agreed end in writing' : 'Tell the client'),
    why: 'In Upwork Messages, with your last day, what gets finished and the hand-over. It keeps a record, starts your notice, and is the best ground for fair feedback.',
    role: 'tell',
    rank: 'tell',
    facts: ['toldAt', 'toldOn', 'client', 'title'],
    doneBy: ({ facts }) => (facts.toldAt === undefined ? undefined : ['toldAt']),
    templates: [
      'tell-fit',
      'tell-difficult',
      'tell-too-much',
      'tell-scope',
      'tell-silent',
      'tell-no-work',
      'tell-done',
      'tell-other',
      'confirm-agreed',
    ],
    timer: 'notice',
    sources: ['H-END'],
    confidence: 'H',
  },
  {
    id: 'who-ends',
    phase: 'tell',
    situations: ['me', 'both'],
    ended: false,
    text: 'Agree on who presses End',
    why: 'A client who ends is asked for feedback in the same form, so feedback is more likely. You can each still leave it for 14 days.',
    sources: ['H-FB-C-ENT', 'H-END'],
    confidence: 'H',
  },
  {
    id: 'silent-client',
    phase: 'tell',
    situations: ['me'],
    ended: false,
    text: 'If the client is silent: remind them once, and note since when',
    why: ({ kind }) =>
      kind === 'hourly'
        ? 'You may end alone. Hours that are logged are still invoiced; expect nothing more.'
        : 'Submit the work and wait 14 days: the money is then released to you. Ending first gives it back.',
    facts: ['clientSilentSince'],
    templates: ['remind-silent'],
    timer: 'submit',
    sources: ['H-UNRESP', 'C-1091755'],
    confidence: 'H',
  },
  {
    id: 'serve-notice',
    phase: 'notice',
    situations: ['me', 'both'],
    ended: false,
    // A default that nobody was told binds nobody, and a last day that was chosen earlier ends the notice.
    mustDo: ({ notice }) => notice.lastDay !== undefined || notice.from === 'agreement',
    waits: true,
    role: 'serve-notice',
    ownWait: true,
    title: 'Serve your notice',
    text: ({ notice, facts }) =>
      notice.lastDay !== undefined && (notice.days === 0 || facts.lastDay !== undefined)
        ? `Work until your last day, ${dayText(notice.lastDay)}`
        : counted(notice.days, SERVE[notice.counting]),
    why: ({ notice, notice: { fullDay } }) =>
      fullDay === undefined
        ? 'Upwork itself asks for no notice. Two weeks are a custom; your own agreement may say otherwise.'
        : counted(notice.days, SHORTER[notice.counting]).replace('{day}', () => dayText(fullDay)),
    facts: ['lastDay', 'noticeDays', 'noticeCounting'],
    doneBy: (context) =>
      // A last day that passed without a word to the client was no notice.
      context.facts.toldAt !== undefined &&
      context.notice.dueAt !== undefined &&
      hasPassed(context, context.notice.dueAt)
        ? ['toldAt']
        : undefined,
    doneAt: ({ notice }) => notice.dueAt,
    timer: 'notice',
    sources: ['H-END', 'C-815489'],
    confidence: 'M',
  },
  {
    id: 'end-reason',
    phase: 'end',
    situations: ['me', 'both'],
    ended: false,
    text: 'Choose the honest reason in Upwork’s form',
    lastDay: true,
    why: 'The list comes from Upwork and changes. Once it read: completed successfully, client not responsive, completed unsuccessfully, another reason.',
    sources: ['B-BOTART', 'H-JSS3'],
    confidence: 'L',
    contested: 'The list was read in 2021. Today’s list is not known.',
  },
  {
    // Stays after the end, so that a wrong moment can be put right here.
    id: 'end-it',
    phase: 'end',
    situations: ['me', 'both'],
    role: 'say-end',
    lastDay: true,
    text: 'End it on Upwork, then say so here',
    why: 'Deliver work › Your active contracts › the contract › (…) › End contract › confirm. Your confirmation ends it at once; nobody has to agree. The clocks after the end count from this moment.',
    deniedBy: ({ facts }) => facts.endedAt === undefined,
    facts: ['endedAt', 'endedBy', 'endedOn'],
    doneBy: ({ facts }) => (facts.endedAt === undefined ? undefined : ['endedAt']),
    timer: 'fb',
    sources: ['H-END'],
    confidence: 'H',
  },
];
