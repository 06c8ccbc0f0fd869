// Owns when a person should be reminded to make a backup: a month after the last one, and only where something is new.
// Refuses to show it, and to know where the marks are kept.
import * as z from 'zod/mini';
import type { Contract } from './contract.ts';
import type { Settings } from './settings.ts';
import { DAY_MS, epochMs, type Instant, InstantSchema, later } from './time.ts';

const MONTH_MS = 30 * DAY_MS;
const mark = () => z.exactOptional(InstantSchema);

/** When a backup was made last, when a notification last asked for one, and when the person last said "Not now" (UTC). */
export const ExportMarksSchema = z.strictObject({
  exportedAt: mark(),
  remindedAt: mark(),
  putOffAt: mark(),
});
export type ExportMarks = z.infer<typeof ExportMarksSchema>;

export type ExportReminder = {
  /** Absent where no backup was ever made. */
  readonly exportedAt?: Instant;
  /** From when on (UTC) our own views say it. */
  readonly shownFrom: Instant;
  /** When (UTC) the browser says it, at most once a month. */
  readonly notifyAt: Instant;
};

// What the browser announced by itself is nothing that anybody would miss.
const changedAt = ({ history, createdAt }: Contract): Instant =>
  history.findLast(({ action }) => action !== 'announced')?.at ?? createdAt;
const newest = (first: Instant, ...others: readonly (Instant | undefined)[]): Instant =>
  others.reduce<Instant>((a, b) => (b !== undefined && epochMs(b) > epochMs(a) ? b : a), first);

/** undefined where nothing could be lost, or the person wants no reminder. */
export const exportReminderFor = (
  contracts: readonly Contract[],
  { exportReminder }: Settings,
  { exportedAt, remindedAt, putOffAt }: ExportMarks,
): ExportReminder | undefined => {
  const [first, ...others] = contracts.filter(({ begunAt }) => begunAt !== undefined);
  if (!exportReminder || first === undefined) return undefined;
  const changed = newest(changedAt(first), ...others.map(changedAt));
  if (exportedAt !== undefined && epochMs(changed) <= epochMs(exportedAt)) return undefined;
  const oldest = others.reduce((a, { createdAt: b }) => (epochMs(b) < epochMs(a) ? b : a), first.createdAt);
  const since = newest(exportedAt ?? oldest, putOffAt);
  return {
    ...(exportedAt === undefined ? {} : { exportedAt }),
    shownFrom: later(since, MONTH_MS),
    notifyAt: later(newest(since, remindedAt), MONTH_MS),
  };
};
