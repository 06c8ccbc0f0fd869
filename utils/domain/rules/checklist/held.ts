// Owns the items about the money that a fixed-price contract holds as a whole: idle contracts, disputes, arbitration, nothing held.

import type { Context } from '../../plan/context.ts';
import { isDisputed } from '../../plan/disputes.ts';
import { epochMs } from '../../time.ts';
import type { ItemRow } from '../rows.ts';
import { isDormant } from '../timers/idle.ts';
import { runningClock } from '../timers/timers.ts';

const isUnresolved = ({ facts }: Context): boolean =>
  facts.nonResolutionAt !== undefined &&
  ![facts.arbitrationPaidAt, facts.disputeClosedAt].some(
    (at) => at !== undefined && epochMs(at) >= epochMs(facts.nonResolutionAt ?? at),
  );

export const ITEMS_HELD: readonly ItemRow[] = [
  {
    id: 'dormant',
    phase: 'get-paid',
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    when: ({ atRisk }) => atRisk.length > 0,
    behind: ({ atRisk }) => atRisk,
    text: 'Note when something last happened on the contract',
    why: 'After 90 days without activity it counts as dormant, and held money can go to the client. Messages do not count; a new or changed milestone does.',
    facts: ['lastActivityOn'],
    doneBy: ({ facts }) => (facts.lastActivityOn === undefined ? undefined : ['lastActivityOn']),
    timer: 'dorm',
    sources: ['H-DORM', 'C-500037'],
    confidence: 'H',
  },
  {
    id: 'request-release',
    phase: 'get-paid',
    kinds: ['fixed'],
    ended: false,
    // From the day on which the contract counts as dormant, a week before the freelancer's own week begins.
    when: isDormant,
    behind: ({ atRisk }) => atRisk,
    mustDo: true,
    rank: 'money',
    text: 'Ask Upwork to release the held money',
    why: 'The contract counts as dormant. After the client’s week you have 7 days to request the release; if nobody acts, the money goes to the client.',
    facts: ['releaseRequestedAt'],
    deniedBy: (context) => runningClock('relreq', context) !== undefined,
    records: ({ now }) => ({ facts: { releaseRequestedAt: now } }),
    timer: 'relreq',
    sources: ['H-DORM', 'C-383755'],
    confidence: 'H',
  },
  {
    id: 'dispute',
    phase: 'get-paid',
    kinds: ['fixed'],
    // After an own end nothing is held that a new dispute could be about.
    when: ({ ended, clientEnded, facts }) => !ended || clientEnded || facts.disputeFiledAt !== undefined,
    because: () => ['disputeFiledAt'],
    mustDo: isDisputed,
    rank: 'money',
    ownWait: true,
    deniedBy: isDisputed,
    title: 'A dispute about held money',
    text: ({ clientEnded, facts }) => {
      if (facts.disputeFiledAt !== undefined) return 'Follow the dispute to its end';
      return clientEnded
        ? 'If you do not agree to give the money back: leave feedback first, then dispute with all evidence'
        : 'If the client refuses to release: dispute while the contract is active, do not end it';
    },
    why: ({ clientEnded }) =>
      clientEnded
        ? 'A dispute takes one statement with its documents. Feedback for the client is part of it, and nothing can be added later.'
        : 'Ending gives up the money that the dispute would be about.',
    facts: ['disputeFiledAt', 'disputeClosedAt'],
    doneBy: (context) =>
      context.facts.disputeClosedAt === undefined || isDisputed(context) ? undefined : ['disputeClosedAt'],
    timer: 'dispc',
    sources: ['H-DFP', 'R-DISP', 'E-DISP'],
    confidence: 'H',
    contested: 'A blog says that Upwork mediates only for payments of the last 30 days.',
  },
  {
    id: 'arbitration',
    phase: 'get-paid',
    kinds: ['fixed'],
    when: ({ facts }) => facts.disputeFiledAt !== undefined || facts.nonResolutionAt !== undefined,
    because: () => ['disputeFiledAt', 'nonResolutionAt'],
    mustDo: isUnresolved,
    rank: 'money',
    deniedBy: isUnresolved,
    records: (context) => (isUnresolved(context) ? { facts: { arbitrationPaidAt: context.now } } : undefined),
    text: 'If Upwork says that the dispute was not resolved: decide on arbitration within 7 days',
    why: 'Both sides pay a share. If nobody pays, the client gets the money; if only one pays, that one gets it.',
    facts: ['nonResolutionAt', 'arbitrationPaidAt'],
    doneBy: (context) => {
      const { arbitrationPaidAt, disputeClosedAt } = context.facts;
      if (isUnresolved(context)) return undefined;
      if (arbitrationPaidAt !== undefined) return ['arbitrationPaidAt'];
      return disputeClosedAt === undefined ? undefined : ['disputeClosedAt'];
    },
    timer: 'arb',
    sources: ['H-ARB', 'R-DISP', 'C-369333', 'E-DISP'],
    confidence: 'H',
    contested:
      'The fee named was 291 dollars each years ago, 337.50 in a report of 2026. A blog reports that one side may now pay it all.',
  },
  {
    id: 'nothing-held',
    phase: 'end',
    situations: ['me', 'both'],
    kinds: ['fixed'],
    ended: false,
    mustDo: true,
    title: 'No money is held any more',
    text: ({ held, atRisk }) =>
      held.length > atRisk.length && atRisk.length === 0
        ? 'No money is held but what you gave up'
        : 'No money is held any more',
    why: 'Unreleased project funds (escrow) go back to the client automatically. Upwork calls it forfeited.',
    rank: 'money',
    waits: true,
    role: 'say-held',
    ownWait: true,
    deniedBy: ({ atRisk }) => atRisk.length > 0,
    doneBy: ({ contract, atRisk }) =>
      contract.milestones.length > 0 && atRisk.length === 0 ? [] : undefined,
    sources: ['H-END', 'H-UNRESP'],
    confidence: 'H',
  },
];
