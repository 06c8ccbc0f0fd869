// Owns the items of a fixed-price contract that go milestone by milestone, and the refund request that is about them all.
// "Get paid" is never one tick: it is said by milestone and by state.

import type { Milestone } from '../../contract/entries.ts';
import { type Context, hasPassed } from '../../plan/context.ts';
import { milestoneText } from '../../text/format.ts';
import type { ItemRow, Recorded } from '../rows.ts';
import { mayBeTheirEnd } from '../timers/disputes.ts';
import { reviewDue } from '../timers/milestones.ts';
import { runningClock } from '../timers/timers.ts';

/** The money is no longer the client's; it may still wait for its five security days. */
const isReleased = ({ state }: Milestone): boolean => state === 'approved' || state === 'paid';

const isReviewOver = (context: Context, { state, submittedAt }: Milestone): boolean =>
  state === 'submitted' && submittedAt !== undefined && hasPassed(context, reviewDue(submittedAt));

const stillWanted = (_: Context, { givenUpAt }: Milestone): boolean => givenUpAt === undefined;
/** Pressing Submit work on Upwork, at the moment at which the person says so here. */
const submitted = ({ now }: Context, milestone: Milestone): Recorded => ({
  milestone: { ...milestone, state: 'submitted', submittedAt: now },
});

export const ITEMS_FIXED: readonly ItemRow[] = [
  {
    id: 'client-refund-request',
    phase: 'decide',
    kinds: ['fixed'],
    // By who pressed End, not by who wanted it: in an agreed end, too, the client may ask held money back.
    // One that was made runs on, whoever ends the contract then; and what was held at an own end may become one.
    when: ({ ended, clientEnded, facts, held }) =>
      clientEnded || facts.refundAskedAt !== undefined || (ended && held.length > 0),
    because: () => ['situation', 'endedBy', 'refundAskedAt'],
    mustDo: (context) =>
      context.clientEnded || context.facts.refundAskedAt !== undefined || mayBeTheirEnd(context),
    text: 'Check for a refund request, and answer it',
    why: 'If you do not answer within 7 days, the held money goes back to the client. On Upwork: Deliver work › Contract history › See request.',
    facts: ['refundAskedAt', 'refundAskedAmount', 'refundAnsweredAt'],
    rank: 'money',
    // An answer from before the request closes nothing.
    deniedBy: (context) => runningClock('escreq', context) !== undefined,
    doneBy: ({ facts }) => {
      if (facts.refundAnsweredAt !== undefined) return ['refundAnsweredAt'];
      return facts.disputeFiledAt === undefined ? undefined : ['disputeFiledAt'];
    },
    records: ({ now }) => ({ facts: { refundAnsweredAt: now } }),
    timer: 'escreq',
    sources: ['H-DFP', 'H-ESCREF', 'H-ENDFP'],
    confidence: 'H',
  },
  {
    id: 'list-milestones',
    phase: 'decide',
    kinds: ['fixed'],
    // An own end has given held money back already; after the client's, the list shows what is asked for.
    when: ({ ended, clientEnded }) => !ended || clientEnded,
    mustDo: true,
    rank: 'money',
    text: 'List every milestone with its amount and state',
    why: 'Project funds (escrow) that are held and not released go back to the client at the end. Only the list shows how much.',
    lists: ['milestones'],
    doneBy: ({ contract }) => (contract.milestones.length > 0 ? [] : undefined),
    sources: ['H-END', 'H-UNRESP'],
    confidence: 'H',
  },
  {
    id: 'part-work',
    phase: 'tell',
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    // What is submitted is on its way to its release; only the rest needs a word with the client.
    when: ({ held }) => held.some(({ state }) => state !== 'submitted'),
    behind: ({ held }) => held.filter(({ state }) => state !== 'submitted'),
    rank: 'money',
    text: 'For unfinished work, agree on a smaller milestone in writing',
    why: 'Only money that was released is yours. After the end nothing can be split any more. In compliance contracts milestones are set at the start, so part-work may not be possible.',
    templates: ['change-milestone'],
    sources: ['H-END', 'H-UNRESP'],
    confidence: 'M',
  },
  {
    id: 'milestone-unfunded',
    each: 'milestones',
    phase: 'notice',
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    when: (_, { state }) => state === 'not-funded',
    title: 'Agree that a milestone will not be started',
    text: (_, milestone) => `Agree that ${milestoneText(milestone)} will not be started`,
    why: 'It is not funded, so work on it is not protected.',
    sources: ['H-FPP'],
    confidence: 'H',
  },
  {
    id: 'milestone-submit',
    each: 'milestones',
    phase: 'deliver',
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    when: (_, { state }) => state !== 'not-funded' && state !== 'returned',
    mustDo: stillWanted,
    title: 'Press Submit work for a milestone',
    text: (_, milestone) => `Press Submit work for ${milestoneText(milestone)}`,
    together: {
      one: 'Press Submit work for {n} milestone',
      other: 'Press Submit work for {n} milestones',
    },
    why: 'Files sent in the chat do not start the clock. After the button the money is released on approval, or 14 days later.',
    // Every later state was reached by pressing it, changes asked included.
    doneBy: (_, { state }) => (state === 'funded' ? undefined : []),
    doneAt: (_, { submittedAt }) => submittedAt,
    deniedBy: (_, { state }) => state === 'funded',
    records: submitted,
    rank: 'money',
    ownWait: true,
    releasesMoney: true,
    timer: 'submit',
    sources: ['H-PAYFP', 'H-UNRESP'],
    confidence: 'H',
  },
  {
    id: 'milestone-changes',
    each: 'milestones',
    phase: 'deliver',
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    when: (_, { state }) => state === 'changes-asked',
    mustDo: stillWanted,
    title: 'Make the changes asked for a milestone, then submit it again',
    text: (_, milestone) => `Make the changes asked for ${milestoneText(milestone)}, then submit it again`,
    together: {
      one: 'Make the changes asked for {n} milestone, then submit again',
      other: 'Make the changes asked for {n} milestones, then submit again',
    },
    why: 'The 14 days stopped when the client asked for changes. They start anew when you submit again.',
    deniedBy: () => true,
    records: submitted,
    rank: 'money',
    ownWait: true,
    releasesMoney: true,
    timer: 'submit',
    sources: ['H-PAYFP'],
    confidence: 'H',
  },
  {
    id: 'milestone-approval',
    each: 'milestones',
    phase: 'get-paid',
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    when: (_, milestone) => milestone.state === 'submitted' || isReleased(milestone),
    mustDo: stillWanted,
    // Silence has released it by now, as far as anybody can say from here: only the person can see whether it did.
    waits: (context, milestone) => !isReviewOver(context, milestone),
    title: 'Wait until a milestone is approved or released',
    text: (context, milestone) =>
      milestone.state === 'submitted' && milestone.submittedAt === undefined
        ? `Say when you submitted ${milestoneText(milestone)}, and wait for its approval`
        : isReviewOver(context, milestone)
          ? `Check that ${milestoneText(milestone)} was released`
          : `Wait until ${milestoneText(milestone)} is approved or released`,
    together: {
      one: 'Wait until {n} milestone is approved or released',
      other: 'Wait until {n} milestones are approved or released',
    },
    why: 'Silence of 14 days releases the money to you. Ending before that may send it back.',
    doneBy: (_, milestone) => (isReleased(milestone) ? [] : undefined),
    doneAt: (_, { approvedAt }) => approvedAt,
    // Only Upwork approves; the person says that it did, with the state of the milestone.
    deniedBy: (_, milestone) => !isReleased(milestone),
    rank: 'money',
    ownWait: true,
    releasesMoney: true,
    templates: ['ask-approval'],
    timer: 'submit',
    sources: ['H-PAYFP', 'H-UNRESP', 'C-1091755'],
    confidence: 'H',
  },
  {
    // After the end too: an end changes nothing about money that was released (H-PAYFP).
    id: 'milestone-money',
    each: 'milestones',
    phase: 'get-paid',
    kinds: ['fixed'],
    when: (_, milestone) => isReleased(milestone),
    waits: true,
    title: 'Check that the money for a milestone arrived',
    text: (_, milestone) => `Check that the money for ${milestoneText(milestone)} arrived`,
    why: 'It is available 5 days after the approval. Ending the contract does not change that.',
    doneBy: (_, { state }) => (state === 'paid' ? [] : undefined),
    deniedBy: (_, { state }) => state !== 'paid',
    records: (_, milestone) => ({ milestone: { ...milestone, state: 'paid' } }),
    timer: 'sec',
    sources: ['H-PAYFP'],
    confidence: 'H',
  },
];
