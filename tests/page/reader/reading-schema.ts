// Owns the bounds of a reading: what each fact that is read off a page may be, as the record would take it.
import * as z from 'zod/mini';
import { MILESTONE_STATES } from '../../../utils/domain/contract/entries.ts';
import { HoursSchema, KINDS, LineSchema } from '../../../utils/domain/contract/facts.ts';
import { MoneySchema } from '../../../utils/domain/money.ts';
import { DaySchema } from '../../../utils/domain/time-schemas.ts';
import { MAX_QUOTE_LENGTH, MAX_READ_MILESTONES, type Reading } from '../../../utils/domain/upwork/reading.ts';

const seen = <S extends z.ZodMiniType>(value: S) =>
  z.strictObject({
    value,
    seen: z.string().check(z.maxLength(MAX_QUOTE_LENGTH)),
    under: z.exactOptional(z.string().check(z.maxLength(MAX_QUOTE_LENGTH))),
  });
const found = <S extends z.ZodMiniType>(value: S) => z.exactOptional(seen(value));
const WeekHoursSchema = z.number().check(z.minimum(0), z.maximum(7 * 24));
const ReadMilestoneSchema = z.strictObject({
  name: LineSchema.check(z.minLength(1)),
  amount: MoneySchema,
  state: z.enum(MILESTONE_STATES),
});

export const ReadingSchema: z.ZodMiniType<Reading> = z.strictObject({
  title: found(LineSchema),
  client: found(LineSchema),
  kind: found(z.enum(KINDS)),
  rate: found(MoneySchema),
  weeklyLimitHours: found(HoursSchema),
  status: found(z.enum(['active', 'paused', 'ended'])),
  held: found(MoneySchema),
  hoursThisWeek: found(WeekHoursSchema),
  hoursLastWeek: found(WeekHoursSchema),
  endedOn: found(DaySchema),
  endedBy: found(z.enum(['me', 'client'])),
  refundAskedAmount: found(MoneySchema),
  pausedBy: found(z.enum(['client', 'upwork', 'unknown'])),
  lastActivityOn: found(DaySchema),
  milestones: z.array(seen(ReadMilestoneSchema)).check(z.maxLength(MAX_READ_MILESTONES)),
});
