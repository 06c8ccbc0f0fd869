// Owns what can be known of a contract: every fact a person can give or the page can show, each optional.
// A fact is observed or said, never derived. Labels and questions for people stand in questions.ts.
import * as z from 'zod/mini';
import { MoneySchema } from './money.ts';
import { DaySchema, InstantSchema, ZoneSchema } from './time.ts';

export const SITUATIONS = ['me', 'client', 'both'] as const;
export const KINDS = ['hourly', 'fixed'] as const;
export const REASONS = [
  'fit',
  'difficult-client',
  'too-much-work',
  'scope-creep',
  'silent-client',
  'no-work',
  'done',
  'other',
] as const;
export const MAX_NOTICE_DAYS = 365;

export const LineSchema = z.string().check(z.maxLength(500));
export const HoursSchema = z.number().check(z.minimum(0), z.maximum(10_000));
export const NoticeDaysSchema = z.int().check(z.minimum(0), z.maximum(MAX_NOTICE_DAYS));
export const CountingSchema = z.enum(['calendar', 'working']);
/** Weekdays that count as working days, 1 = Monday to 7 = Sunday; at least one. */
export const WeekdaysSchema = z.array(z.int().check(z.minimum(1), z.maximum(7))).check(
  z.minLength(1),
  z.maxLength(7),
  z.refine((days) => new Set(days).size === days.length),
);

const instant = () => z.exactOptional(InstantSchema);
const yesNo = () => z.exactOptional(z.boolean());

export const FactsSchema = z.strictObject({
  // What it is
  title: z.exactOptional(LineSchema),
  client: z.exactOptional(LineSchema),
  situation: z.exactOptional(z.enum(SITUATIONS)),
  kind: z.exactOptional(z.enum(KINDS)),
  reason: z.exactOptional(z.enum(REASONS)),
  rate: z.exactOptional(MoneySchema),
  relationshipStartedOn: z.exactOptional(DaySchema),
  // Notice
  agreementNoticeDays: z.exactOptional(NoticeDaysSchema),
  noticeDays: z.exactOptional(NoticeDaysSchema),
  noticeCounting: z.exactOptional(CountingSchema),
  lastDay: z.exactOptional(DaySchema),
  toldAt: instant(),
  /** The zone in which notice was told; a later move of the person does not move the last day. */
  toldZone: z.exactOptional(ZoneSchema),
  toldWeekdays: z.exactOptional(WeekdaysSchema),
  clientSilentSince: z.exactOptional(DaySchema),
  // Hourly
  weeklyLimitHours: z.exactOptional(HoursSchema),
  lastWorkedAt: instant(),
  hoursLoggedThrough: instant(),
  unloggedHours: z.exactOptional(HoursSchema),
  manualHours: z.exactOptional(HoursSchema),
  hoursOverLimit: z.exactOptional(HoursSchema),
  trackerRunning: yesNo(),
  diaryCheckedAt: instant(),
  hourlyDisputeFiledAt: instant(),
  hourlyDisputeAnsweredAt: instant(),
  // Fixed-price
  lastActivityOn: z.exactOptional(DaySchema),
  refundAskedAt: instant(),
  refundAnsweredAt: instant(),
  disputeFiledAt: instant(),
  disputeClosedAt: instant(),
  nonResolutionAt: instant(),
  arbitrationPaidAt: instant(),
  // The end and after it
  endedAt: instant(),
  endedBy: z.exactOptional(z.enum(['me', 'client'])),
  feedbackLeftAt: instant(),
  clientFeedbackAt: instant(),
  feedbackReplyAt: instant(),
  feedbackChangeEnabledAt: instant(),
  feedbackChangedAt: instant(),
  bonusPaidAt: instant(),
  bonusAvailableAt: instant(),
  paymentReceivedAt: instant(),
});
export type Facts = z.infer<typeof FactsSchema>;
export type FactKey = keyof Facts;
export type Situation = (typeof SITUATIONS)[number];
export type Kind = (typeof KINDS)[number];
export type Reason = (typeof REASONS)[number];
