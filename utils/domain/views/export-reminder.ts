// Owns when a person should be reminded to make a backup: a month after the last one, and only where something is new.
// Refuses to show it, and to know where the marks are kept.
import * as z from 'zod/mini';
import { type Contract, changedAt } from '../contract/record.ts';
import type { Settings } from '../settings/settings.ts';
import { DAY_MS, epochMs, type Instant, later } from '../time.ts';
import { InstantSchema } from '../time-schemas.ts';
import { NEVER_MS } from './urgency.ts';

// Thirty times 24 hours, whatever the calendar says.
const MONTH_MS = 30 * DAY_MS;
const mark = () => z.exactOptional(InstantSchema);

/** When a backup was made last, when a notification last asked for one, and when the person last said "Not now" (UTC). */
export const ExportFlagsSchema = z.strictObject({
  exportedAt: mark(),
  remindedAt: mark(),
  putOffAt: mark(),
});
export type ExportFlags = z.infer<typeof ExportFlagsSchema>;

export type ExportReminder = {
  /** Absent where no backup was ever made. */
  readonly exportedAt?: Instant;
  /** From when on (UTC) our own views say it. */
  readonly shownFrom: Instant;
  /** When (UTC) the browser says it, at most once a month. */
  readonly notifyAt: Instant;
};

const newestMs = (...instants: readonly (Instant | undefined)[]): number =>
  Math.max(...instants.map((at) => (at === undefined ? 0 : epochMs(at))));
const monthAfter = (ms: number): Instant => later(Temporal.Instant.fromEpochMilliseconds(ms), MONTH_MS);

/** What of a record a backup would save: when (epoch ms) it was made and last changed, and whether there is anything in it. */
export type ToSave = { readonly begun: boolean; readonly createdMs: number; readonly changedMs: number };
export const toSave = (contract: Contract): ToSave => ({
  begun: contract.begunAt !== undefined,
  createdMs: epochMs(contract.createdAt),
  changedMs: epochMs(changedAt(contract)),
});

/** undefined where nothing could be lost, or the person wants no reminder. */
export const exportReminderFor = (
  records: readonly ToSave[],
  { exportReminder }: Settings,
  { exportedAt, remindedAt, putOffAt }: ExportFlags,
): ExportReminder | undefined => {
  // A contract that was only looked at holds nothing to be saved.
  const endings = records.filter(({ begun }) => begun);
  if (!exportReminder || endings.length === 0) return undefined;
  const exportedMs = exportedAt === undefined ? undefined : epochMs(exportedAt);
  if (exportedMs !== undefined && endings.every(({ changedMs }) => changedMs <= exportedMs)) return undefined;
  // Where no backup was ever made, the month counts from the first ending and not anew from each change.
  const beganMs = exportedMs ?? endings.reduce((ms, { createdMs }) => Math.min(ms, createdMs), NEVER_MS);
  const sinceMs = Math.max(beganMs, newestMs(putOffAt));
  return {
    ...(exportedAt === undefined ? {} : { exportedAt }),
    shownFrom: monthAfter(sinceMs),
    notifyAt: monthAfter(Math.max(sinceMs, newestMs(remindedAt))),
  };
};
