// Owns the shape of what was read off a contract's page: each fact with a quote of where it was seen, or absent.
// A reading is a proposal: nothing of it is a fact of the record until the person confirms it.
import type { MilestoneState } from '../contract/entries.ts';
import type { Kind } from '../contract/facts.ts';
import type { Money } from '../money.ts';
import type { Day } from '../time.ts';

export type PageStatus = 'active' | 'paused' | 'ended';
/** In UTF-16 units: enough to find the place again by eye. */
export const MAX_QUOTE_LENGTH = 120;
/** Later ones on the page are left out; the list in the record takes more. */
export const MAX_READ_MILESTONES = 100;

/** One fact and where it was seen. */
export type Seen<T> = {
  readonly value: T;
  /** What stands on the page, shortened. */
  readonly seen: string;
  /** The heading above it, shortened. */
  readonly under?: string;
};
export type ReadMilestone = { readonly name: string; readonly amount: Money; readonly state: MilestoneState };
/** What one look at the page found; an absent key means "not found", which includes every doubt, and never "no". */
export type Reading = {
  readonly title?: Seen<string>;
  readonly client?: Seen<string>;
  readonly kind?: Seen<Kind>;
  /** For one hour. */
  readonly rate?: Seen<Money>;
  readonly weeklyLimitHours?: Seen<number>;
  readonly status?: Seen<PageStatus>;
  /** Money that Upwork holds, over all milestones. */
  readonly held?: Seen<Money>;
  /** At most a week of them, with fractions. */
  readonly hoursThisWeek?: Seen<number>;
  readonly hoursLastWeek?: Seen<number>;
  /** The day that the page names; a page names no time, or none with a zone. */
  readonly endedOn?: Seen<Day>;
  readonly endedBy?: Seen<'me' | 'client'>;
  /** What the client asks back, whether it was answered or not. */
  readonly refundAskedAmount?: Seen<Money>;
  /** Only with the status `paused`; `unknown`: the page does not say by whom. */
  readonly pausedBy?: Seen<'client' | 'upwork' | 'unknown'>;
  /** The earliest day that the page's words can mean. */
  readonly lastActivityOn?: Seen<Day>;
  readonly milestones: readonly Seen<ReadMilestone>[];
};
