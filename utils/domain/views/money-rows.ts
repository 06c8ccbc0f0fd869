// Owns the money of a fixed-price contract as rows: each milestone, how safe its money is, and when it comes.
// Refuses to add amounts up: a bar for each currency shows them side by side.

import type { Milestone } from '../contract/entries.ts';
import { isEndSaid } from '../contract/facts.ts';
import type { Contract } from '../contract/record.ts';
import type { Plan } from '../plan/types.ts';
import type { Instant } from '../time.ts';

/** How safe it is, worst first. */
const SHARES = ['held', 'review', 'given-up', 'approved', 'paid', 'returned', 'none'] as const;
type Share = (typeof SHARES)[number];
export type MoneyRow = {
  readonly milestone: Milestone;
  readonly share: Share;
  /** Without a full stop; `{when}` stands for the instant below. Empty where the state says nothing more. */
  readonly sentence: string;
  readonly at?: Instant;
};

const shareOf = ({ state, givenUpAt }: Milestone): Share => {
  if (state === 'approved' || state === 'paid' || state === 'returned') return state;
  if (state === 'not-funded') return 'none';
  if (givenUpAt !== undefined) return 'given-up';
  return state === 'submitted' ? 'review' : 'held';
};

const HELD = {
  'changes-asked': {
    open: 'Changes asked for. Goes back if you end',
    ended: 'Changes asked for. Still held',
  },
  'not-submitted': { open: 'Not submitted. Goes back if you end', ended: 'Not submitted. Still held' },
};
const said = (
  { state }: Milestone,
  share: Share,
  ended: boolean,
  at: Instant | undefined,
): Omit<MoneyRow, 'milestone' | 'share'> => {
  const when = at === undefined ? {} : { at };
  switch (share) {
    case 'held':
      return {
        sentence:
          HELD[state === 'changes-asked' ? 'changes-asked' : 'not-submitted'][ended ? 'ended' : 'open'],
      };
    case 'review':
      return {
        sentence: at === undefined ? 'In review' : 'In review. Yours by {when}',
        ...when,
      };
    case 'given-up':
      return { sentence: ended ? 'Given up' : 'Given up. Goes back when you end' };
    case 'approved':
      return { sentence: at === undefined ? 'Approved' : 'Approved. Paid out {when}', ...when };
    case 'paid':
      return { sentence: 'Paid out' };
    case 'returned':
      return { sentence: 'Returned to the client' };
    case 'none':
      return { sentence: 'Not funded' };
  }
};

/** Every milestone, worst first, else in the order of the list. */
export const moneyRows = ({ milestones, facts }: Contract, { timers }: Plan): MoneyRow[] =>
  milestones
    .map((milestone) => {
      const share = shareOf(milestone);
      const clock = timers.find(
        ({ entryId, status, brings }) => entryId === milestone.id && status === 'running' && brings,
      );
      return { milestone, share, ...said(milestone, share, isEndSaid(facts), clock?.dueAt) };
    })
    .sort((a, b) => SHARES.indexOf(a.share) - SHARES.indexOf(b.share));
