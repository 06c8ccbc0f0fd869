// Owns what is not known exactly about an end: between which moments it lies, and whether an order ended so early that nobody is rated.
// Refuses to count windows (rules/timers), which go by the earlier edge.

import type { Facts } from '../contract/facts.ts';
import { earliestOfDay, epochMs, type Instant, laterByHours, latest, latestOfDay } from '../time.ts';

// A Project Catalog order can be cancelled for so long without feedback (4407516715411).
const CANCEL_HOURS = 24;

/** The earliest moment (UTC) at which it can have ended; undefined where nothing of an end is said. */
export const earliestEnd = ({ endedAt, endedOn }: Facts): Instant | undefined =>
  endedAt ?? (endedOn === undefined ? undefined : earliestOfDay(endedOn));
/** The latest moment (UTC) at which it can have ended; later than `endedAt` where only the day was given. */
export const latestEnd = ({ endedAt, endedOn }: Facts): Instant | undefined => {
  if (endedOn === undefined) return endedAt;
  // With a day stands no moment but its beginning, in the zone of whoever said it or in an earlier one.
  return latest([latestOfDay(endedOn), ...(endedAt === undefined ? [] : [endedAt])]);
};

/** Until when (UTC) the freelancer can cancel a Project Catalog order without feedback; undefined where that is not known. */
export const cancelUntil = ({ form, requirementsAt }: Facts): Instant | undefined =>
  form === 'catalog' && requirementsAt !== undefined ? laterByHours(requirementsAt, CANCEL_HOURS) : undefined;

/**
 * Whether ending it at the given moment (epoch ms), or as recorded, leaves no feedback on either side: a Project Catalog order that the
 * freelancer cancels within 24 hours of the client's requirements. Only where that is known; else feedback may come.
 */
export const isUnrated = (facts: Facts, clientEnded: boolean, nowMs: number): boolean => {
  const { requirementsAt } = facts;
  const until = cancelUntil(facts);
  if (requirementsAt === undefined || until === undefined || clientEnded) return false;
  const end = latestEnd(facts);
  const atMs = end === undefined ? nowMs : epochMs(end);
  return atMs >= epochMs(requirementsAt) && atMs < epochMs(until);
};
