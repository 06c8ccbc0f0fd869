// Owns the shape of what was read off a contract's page: each fact with a quote of where it was seen, or absent.
// A reading is a proposal: nothing of it is a fact of the record until the person confirms it.
import * as z from 'zod/mini';
import { MILESTONE_STATES } from '../contract/entries.ts';
import { HoursSchema, KINDS, LineSchema } from '../contract/facts.ts';
import { MoneySchema } from '../money.ts';
import { DaySchema } from '../time-schemas.ts';

const PAUSED_BY = ['client', 'upwork', 'unknown'] as const;
export const PAGE_STATUSES = ['active', 'paused', 'ended'] as const;
/** In UTF-16 units: enough to find the place again by eye. */
export const MAX_QUOTE_LENGTH = 120;
/** Later ones on the page are left out; the list in the record takes more. */
export const MAX_READ_MILESTONES = 100;

const seen = <S extends z.ZodMiniType>(value: S) =>
  z.strictObject({
    value,
    /** What stands on the page, shortened. */
    seen: z.string().check(z.maxLength(MAX_QUOTE_LENGTH)),
    /** The heading above it, shortened. */
    under: z.exactOptional(z.string().check(z.maxLength(MAX_QUOTE_LENGTH))),
  });
const found = <S extends z.ZodMiniType>(value: S) => z.exactOptional(seen(value));
// At most a week of them, with fractions.
const WeekHoursSchema = z.number().check(z.minimum(0), z.maximum(7 * 24));
const ReadMilestoneSchema = z.strictObject({
  name: LineSchema.check(z.minLength(1)),
  amount: MoneySchema,
  state: z.enum(MILESTONE_STATES),
});

// Every key but the milestones may be absent, and that never means "no".
export const ReadingSchema = z.strictObject({
  title: found(LineSchema),
  client: found(LineSchema),
  kind: found(z.enum(KINDS)),
  /** For one hour. */
  rate: found(MoneySchema),
  weeklyLimitHours: found(HoursSchema),
  status: found(z.enum(PAGE_STATUSES)),
  /** Money that Upwork holds, over all milestones. */
  held: found(MoneySchema),
  hoursThisWeek: found(WeekHoursSchema),
  hoursLastWeek: found(WeekHoursSchema),
  /** The day that the page names; a page names no time, or none with a zone. */
  endedOn: found(DaySchema),
  endedBy: found(z.enum(['me', 'client'])),
  /** What the client asks back, whether it was answered or not. */
  refundAskedAmount: found(MoneySchema),
  /** Only with the status `paused`; `unknown`: the page does not say by whom. */
  pausedBy: found(z.enum(PAUSED_BY)),
  /** The earliest day that the page's words can mean. */
  lastActivityOn: found(DaySchema),
  milestones: z.array(seen(ReadMilestoneSchema)).check(z.maxLength(MAX_READ_MILESTONES)),
});
/** What one look at the page found; an absent key means "not found", which includes every doubt. */
export type Reading = z.infer<typeof ReadingSchema>;
export type ReadMilestone = z.infer<typeof ReadMilestoneSchema>;
export type PageStatus = (typeof PAGE_STATUSES)[number];
/** One fact and where it was seen. */
export type Seen<T> = { readonly value: T; readonly seen: string; readonly under?: string };
