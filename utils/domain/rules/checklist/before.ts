// Owns the items before an end that fit both kinds: decide, tell, notice, hand over, record, end.
// Refuses what only an hourly or only a fixed-price contract needs.
import { hasPassed } from '../../plan/context.ts';
import { counted } from '../../text/format.ts';
import { isolated } from '../../text/visible.ts';
import type { ItemRow } from '../rows.ts';

export const ITEMS_BEFORE: readonly ItemRow[] = [
  {
    // Only where one person decides: what both agreed is decided.
    id: 'keep-or-end',
    phase: 'decide',
    situations: ['me'],
    ended: false,
    text: 'Ask first whether the contract can be saved',
    why: 'An ended contract cannot be re-opened. A talk, a new price, a lower weekly limit or a pause may be enough. Only the client can pause.',
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
    text: 'Read your own agreement for notice, hand-over, refunds, rights and secrecy',
    why: 'Upwork asks for no notice, but your offer or contract may. Its figure counts before your default. Give 0 where it names none.',
    facts: ['agreementNoticeDays'],
    doneBy: ({ facts }) => (facts.agreementNoticeDays === undefined ? undefined : ['agreementNoticeDays']),
    timer: 'notice',
    sources: ['H-END', 'G-OSCT'],
    confidence: 'M',
    contested:
      'Upwork’s Optional Service Contract Terms may apply by default. Their clause on ending could not be read.',
  },
  {
    id: 'not-off-platform',
    phase: 'decide',
    situations: ['me', 'both'],
    ended: false,
    text: 'Make sure that you are not leaving to be paid elsewhere',
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
    text: ({ situation }) =>
      situation === 'both'
        ? 'Confirm the agreed end in Upwork Messages: last day, what gets finished, hand-over'
        : 'Tell the client in Upwork Messages: last day, what gets finished, hand-over',
    why: 'It keeps a record, starts your notice, and is the best ground for fair feedback.',
    facts: ['toldAt', 'client', 'title'],
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
    text: 'Agree who presses End',
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
    // A default that nobody was told binds nobody.
    mustDo: ({ notice }) => notice.lastDay !== undefined || notice.from === 'agreement',
    waits: true,
    title: 'Serve your notice',
    text: ({ notice }) =>
      notice.days === 0
        ? 'Keep to the last day that you named'
        : `Serve your notice of ${counted(notice.days, notice.counting === 'working' ? 'working day' : 'day')}`,
    why: 'Upwork itself asks for no notice. Two weeks are a custom; your own agreement may say otherwise.',
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
    id: 'open-tasks',
    phase: 'deliver',
    situations: ['me', 'both'],
    ended: false,
    text: 'List what is still open, and finish or hand over each task',
    why: 'What nobody named is what the client misses later.',
    lists: ['tasks'],
    doneBy: ({ contract }) =>
      // `every` holds for an empty list too, and an empty list says nothing of what is open.
      contract.tasks.length > 0 && contract.tasks.every(({ doneAt }) => doneAt !== undefined)
        ? []
        : undefined,
    sources: ['H-END', 'ADVICE'],
    confidence: 'M',
  },
  {
    id: 'task',
    each: 'tasks',
    phase: 'deliver',
    title: 'An open task',
    text: (_, { text }) => isolated(text),
    why: 'From your list of open tasks.',
    doneBy: (_, { doneAt }) => (doneAt === undefined ? undefined : []),
    sources: ['H-END'],
    confidence: 'M',
  },
  {
    id: 'hand-over',
    phase: 'deliver',
    situations: ['me', 'both'],
    ended: false,
    text: 'Hand over files, documentation and instructions with a short note',
    why: 'Upwork names handing over all work as a duty at the end.',
    templates: ['hand-over-note'],
    sources: ['H-END'],
    confidence: 'M',
    contested: 'Read in an older copy; the newest could not be read to its end.',
  },
  {
    id: 'introduce',
    phase: 'deliver',
    situations: ['me', 'both'],
    ended: false,
    text: 'Offer to introduce another freelancer',
    why: 'It helps the client over the gap and is remembered well.',
    templates: ['introduce'],
    sources: ['ADVICE'],
    confidence: 'L',
  },
  {
    // Whoever ends, before and after: the duty outlives the contract.
    id: 'return-access',
    phase: 'deliver',
    text: 'Return or delete what belongs to the client: files, logins, property',
    why: 'Upwork names returning materials and deleting client property as a duty. List each one so that none is forgotten.',
    lists: ['access'],
    doneBy: ({ contract }) =>
      contract.access.length > 0 && contract.access.every(({ doneAt }) => doneAt !== undefined)
        ? []
        : undefined,
    sources: ['H-END'],
    confidence: 'M',
    contested: 'Read in an older copy; the newest could not be read to its end.',
  },
  {
    id: 'access',
    each: 'access',
    phase: 'deliver',
    title: 'Give back what belongs to the client',
    text: (_, { text }) => `Give back: ${isolated(text)}`,
    why: 'From your list of what belongs to the client.',
    doneBy: (_, { doneAt }) => (doneAt === undefined ? undefined : []),
    sources: ['H-END'],
    confidence: 'M',
  },
  {
    id: 'revoke-access',
    phase: 'deliver',
    text: 'Ask the client to end your access and change shared passwords',
    why: 'What you cannot open, nobody can blame you for.',
    templates: ['revoke-access'],
    sources: ['H-END'],
    confidence: 'M',
  },
  {
    // Must-do after the end too: a dispute may come then, and nothing can be added to it (H-DFP).
    id: 'save-record',
    phase: 'document',
    mustDo: true,
    title: 'Save your own record',
    text: ({ ended }) =>
      ended
        ? 'Save your evidence before anything else: agreement, approvals, submissions, key messages'
        : 'Save your own record: agreement, approvals, hours or submissions, key messages',
    why: 'A dispute takes one statement with its documents, and nothing can be added later. How long files stay after the end is not known. Keep no secrets of the client.',
    lists: ['evidence'],
    sources: ['H-DFP'],
    confidence: 'H',
    contested: 'Nothing was found on how long files stay after the end.',
  },
  {
    id: 'save-messages',
    phase: 'document',
    situations: ['me', 'both'],
    ended: false,
    text: 'Save what you need from the conversation',
    why: 'No rule says that messages close, but the other side may block you after the end.',
    sources: ['C-479301', 'H-MSG'],
    confidence: 'M',
  },
  {
    id: 'end-reason',
    phase: 'end',
    situations: ['me', 'both'],
    ended: false,
    text: 'Choose the honest reason in Upwork’s form',
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
    text: 'End it on Upwork, then say so here: Deliver work > Your active contracts > the contract > (...) > End contract > confirm',
    why: 'Your confirmation ends it at once; nobody has to agree. The clocks after the end count from this moment.',
    facts: ['endedAt', 'endedBy'],
    doneBy: ({ facts }) => (facts.endedAt === undefined ? undefined : ['endedAt']),
    timer: 'fb',
    sources: ['H-END'],
    confidence: 'H',
  },
];
