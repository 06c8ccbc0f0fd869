// Owns what of a reminder was said already, and until when the person put it off, as the record has it.
// Refuses to know what is wanted, and the quiet hours.
import { DAY_MS, epochMs, HOUR_MS, type Instant } from '../../time.ts';
import type { Memory } from './reminding.ts';
import { type Lead, type Subject, utmostMs } from './subjects.ts';

/** Records from before there were lead times were told this long before. */
const FORMER_LEAD_HOURS = 48;
// The zone data of two browsers may put the end of one local day an hour apart: what was announced for that day is announced.
const SAME_DAY_MS = DAY_MS / 2;

// A clock that was off by more said nothing that holds.
const CLOCK_SET_MS = DAY_MS / 2;

/** Whether what was announced is announced for the present moment of it. */
export const isSameDue = ({ about, dueAt, kind }: Subject, said: Instant): boolean =>
  // A pause is chosen to the minute, and another one may follow an hour later.
  kind === 'day' && about !== 'answer'
    ? Math.abs(epochMs(said) - epochMs(dueAt)) < SAME_DAY_MS
    : said === dueAt;

/**
 * Whether a reminder with this lead time was shown, or a later one that says more. Of a clock only what was shown last counts: a
 * deadline that was moved away and back is said once more where the other one was shown in between.
 */
export const isSaid = (subject: Subject, { hours, ms }: Lead, memory: Memory, nowMs: number): boolean => {
  const said = memory.announced[subject.key];
  if (said === undefined) return false;
  const shown = memory.reminded[subject.key];
  const isSame = isSameDue(subject, said);
  if (shown === undefined)
    return isSame && (subject.kind === 'day' || hours >= FORMER_LEAD_HOURS || nowMs >= subject.dueMs);
  if (isSame) return hours >= shown.lead;
  const [saidMs, shownMs] = [epochMs(said), epochMs(shown.at)];
  // It came nearer, also by being moved back: what was heard last is later than is true. Only where the clock was set back to
  // before that, this is the deadline before it, of which all was said.
  if (subject.dueMs < saidMs) return shownMs > nowMs && shownMs - nowMs < CLOCK_SET_MS;
  // It was moved to later. What was said already was as urgent as what this one would have said before that, unless it was that
  // the time is over.
  const leftMs = saidMs - shownMs;
  return subject.kind !== 'day' && ms <= shownMs && leftMs > 0 && leftMs <= hours * HOUR_MS;
};

/** Until when (epoch ms) the person put it off, where it has not been said since; never beyond what leaves time to act. */
export const snoozedMs = (subject: Subject, { snoozed, announced, reminded }: Memory): number | undefined => {
  const until = snoozed[subject.key];
  if (until === undefined || announced[subject.key] !== undefined) return undefined;
  const untilMs = Math.min(epochMs(until), utmostMs(subject));
  const shown = reminded[subject.key];
  return shown !== undefined && epochMs(shown.at) >= untilMs ? undefined : untilMs;
};
