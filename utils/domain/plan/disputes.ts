// Owns whether a dispute is open: an answer closes only the one that it came after.
// Refuses to count its clocks (rules/timers).
import { epochMs, type Instant } from '../time.ts';
import type { Context } from './context.ts';

const isLaterOrSame = (at: Instant | undefined, since: Instant): boolean =>
  at !== undefined && epochMs(at) >= epochMs(since);
/** A dispute about held money was filed and not closed since. */
export const isDisputed = ({ facts }: Pick<Context, 'facts'>): boolean =>
  facts.disputeFiledAt !== undefined && !isLaterOrSame(facts.disputeClosedAt, facts.disputeFiledAt);
/** Upwork said that a dispute was not resolved, and nobody has said since that arbitration was paid or the dispute closed. */
export const isUnresolved = ({ facts }: Pick<Context, 'facts'>): boolean =>
  facts.nonResolutionAt !== undefined &&
  !isLaterOrSame(facts.arbitrationPaidAt, facts.nonResolutionAt) &&
  !isLaterOrSame(facts.disputeClosedAt, facts.nonResolutionAt);
/** The client disputed hours, and the freelancer has not answered since. */
export const isHourlyDisputed = ({ facts }: Pick<Context, 'facts'>): boolean =>
  facts.hourlyDisputeFiledAt !== undefined &&
  !isLaterOrSame(facts.hourlyDisputeAnsweredAt, facts.hourlyDisputeFiledAt);
