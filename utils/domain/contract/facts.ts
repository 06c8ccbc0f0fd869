// Owns what can be known of a contract: every fact a person can give or the page can show, each optional.
// A fact is observed or said, never derived. Labels and questions for people stand in questions.ts.
import * as z from 'zod/mini';
import { MoneySchema } from '../money.ts';
import { DaySchema, InstantSchema, ZoneSchema } from '../time-schemas.ts';

/** Who ends it; `both` is an agreed end, whoever presses. */
export const SITUATIONS = ['me', 'client', 'both'] as const;
/** Who pressed End. Upwork itself ends idle fixed-price contracts, and asks held money back for the client (14380530158482). */
export const ENDERS = ['me', 'client', 'upwork'] as const;
/** Who paused it; only the client or Upwork can. */
export const PAUSERS = ['client', 'upwork'] as const;
/** What kind of agreement it is on Upwork; `standard` where nothing else was said. */
export const FORMS = [
  'standard',
  'catalog',
  'any-hire',
  'direct',
  'enterprise',
  'retainer',
  'agency',
] as const;
/** Whether a notice may end on any day or only with a month. */
export const NOTICE_ENDS = ['any-day', 'month-end'] as const;
/** While absent, the rows of both kinds are shown. */
export const KINDS = ['hourly', 'fixed'] as const;
/**
 * The person's own reason, which picks the message. Upwork's list of reasons could not be read, so it is not
 * this one.
 */
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
/** Calendar or working days. */
export const MAX_NOTICE_DAYS = 365;

/** One line, at most 500 UTF-16 units. An empty one counts as not given wherever it is shown. */
export const LineSchema = z.string().check(z.maxLength(500));
/** Hours, with fractions. */
export const HoursSchema = z.number().check(z.minimum(0), z.maximum(10_000));
/** Whole days; 0 is an answer and means none. */
export const NoticeDaysSchema = z.int().check(z.minimum(0), z.maximum(MAX_NOTICE_DAYS));
/** Every day, or only the weekdays on which the person works. */
export const CountingSchema = z.enum(['calendar', 'working']);
/** Weekdays that count as working days, 1 = Monday to 7 = Sunday; at least one. */
export const WeekdaysSchema = z.array(z.int().check(z.minimum(1), z.maximum(7))).check(
  z.minLength(1),
  z.maxLength(7),
  z.refine((days) => new Set(days).size === days.length),
);

const instant = () => z.exactOptional(InstantSchema);
const yesNo = () => z.exactOptional(z.boolean());

/**
 * What is absent is not known. `...At` are instants (UTC) that have passed, `...On`, `...Day` and `...Since`
 * are days without a zone. As each large schema, it is made when something is checked by it: views are drawn before that.
 */
export const FactsSchema = z.lazy(() =>
  z.strictObject({
    // What it is
    title: z.exactOptional(LineSchema),
    client: z.exactOptional(LineSchema),
    situation: z.exactOptional(z.enum(SITUATIONS)),
    kind: z.exactOptional(z.enum(KINDS)),
    reason: z.exactOptional(z.enum(REASONS)),
    form: z.exactOptional(z.enum(FORMS)),
    /** When the client gave the requirements of a Project Catalog order: cancelled within 24 hours of it, nobody is rated. */
    requirementsAt: instant(),
    // States that it can be in
    pausedBy: z.exactOptional(z.enum(PAUSERS)),
    /** A payment of the client's failed: the contract is paused, and hours of that week may lose their protection. */
    paymentFailed: yesNo(),
    /** Upwork suspended or closed the client's account. */
    clientSuspended: yesNo(),
    /** The freelancer's own account is suspended: nothing can be read or withdrawn there. */
    ownSuspended: yesNo(),
    /** For one hour. */
    rate: z.exactOptional(MoneySchema),
    /** The 24 months on Upwork count from it (H-CIRC). */
    relationshipStartedOn: z.exactOptional(DaySchema),
    // Notice
    /** 0: the agreement was read and names none. */
    agreementNoticeDays: z.exactOptional(NoticeDaysSchema),
    /** For this ending alone; comes before the default, and before the agreement's figure unless that is longer. */
    noticeDays: z.exactOptional(NoticeDaysSchema),
    noticeCounting: z.exactOptional(CountingSchema),
    noticeEnds: z.exactOptional(z.enum(NOTICE_ENDS)),
    /** Chosen; comes before the day that follows from `toldAt` and the notice. */
    lastDay: z.exactOptional(DaySchema),
    toldAt: instant(),
    /**
     * The local day of telling, frozen: zone data differ between browsers and change with updates, and a last day that the
     * client was told must not move with them.
     */
    toldOn: z.exactOptional(DaySchema),
    /** The zone in which notice was told; a later move of the person does not move the last day. */
    toldZone: z.exactOptional(ZoneSchema),
    /** Working days at that time; a later change of the default does not move the last day. */
    toldWeekdays: z.exactOptional(WeekdaysSchema),
    clientSilentSince: z.exactOptional(DaySchema),
    // Hourly
    weeklyLimitHours: z.exactOptional(HoursSchema),
    /** Says which week the weekly clock is about. */
    lastWorkedAt: instant(),
    /** Instant (UTC) up to which every hour is in the diary; worth nothing where work was done after it. */
    hoursLoggedThrough: instant(),
    /** 0: none is missing. Comes before `hoursLoggedThrough`. */
    unloggedHours: z.exactOptional(HoursSchema),
    manualHours: z.exactOptional(HoursSchema),
    hoursOverLimit: z.exactOptional(HoursSchema),
    trackerRunning: yesNo(),
    /** Worth nothing where work was done after it. */
    diaryCheckedAt: instant(),
    hourlyDisputeFiledAt: instant(),
    hourlyDisputeAnsweredAt: instant(),
    // Fixed-price
    /** Messages are no activity; a new or changed milestone is (H-DORM). */
    lastActivityOn: z.exactOptional(DaySchema),
    /** 7 days to answer (H-DFP); silence gives the held money back. */
    refundAskedAt: instant(),
    /** What was asked back, where that is not all that is held. */
    refundAskedAmount: z.exactOptional(MoneySchema),
    refundAnsweredAt: instant(),
    /** The freelancer asked for the release of money on a dormant contract (H-DORM). */
    releaseRequestedAt: instant(),
    disputeFiledAt: instant(),
    disputeClosedAt: instant(),
    /** Upwork's notice that the dispute was not resolved; 7 days to decide on arbitration (H-ARB). */
    nonResolutionAt: instant(),
    arbitrationPaidAt: instant(),
    // The end and after it
    /** All windows after the end count from it, whoever ended. */
    endedAt: instant(),
    /** The day of the end where its moment is not known, as Upwork shows it: windows count from its first instant. */
    endedOn: z.exactOptional(DaySchema),
    /** Who pressed End, which need not be who wanted it. */
    endedBy: z.exactOptional(z.enum(ENDERS)),
    /** Until when (UTC) the person waits with the first answer to the client's end; chosen ahead, so it may lie in the future. */
    answerAfter: instant(),
    feedbackLeftAt: instant(),
    clientFeedbackAt: instant(),
    feedbackReplyAt: instant(),
    feedbackChangeEnabledAt: instant(),
    feedbackChangedAt: instant(),
    bonusPaidAt: instant(),
    bonusAvailableAt: instant(),
    /** The last payment; 180 days for a refund count from it (H-REFUND). */
    paymentReceivedAt: instant(),
  }),
);
export type Facts = z.infer<typeof FactsSchema>;
export type FactKey = keyof Facts;
/** Whether anything says when it ended: the moment, or the day alone. */
export const isEndSaid = ({ endedAt, endedOn }: Facts): boolean =>
  endedAt !== undefined || endedOn !== undefined;
export const FactKeySchema = z.lazy(() =>
  z.enum(Object.keys(FactsSchema._zod.innerType.shape) as [FactKey, ...FactKey[]]),
);
export type Situation = (typeof SITUATIONS)[number];
export type Kind = (typeof KINDS)[number];
export type Reason = (typeof REASONS)[number];
