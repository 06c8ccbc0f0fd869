// Owns until when a reminder can be put off: the few moments to choose from, none beyond what leaves time to act.
// Refuses to put it off.
import { morningOf } from '../../mornings.ts';
import type { Settings } from '../../settings/settings.ts';
import { epochMs, HOUR_MS, type Instant, instantAt } from '../../time.ts';
import { awakeAt, quietOf } from './quiet.ts';
import { localDate, type Subject, utmostMs } from './subjects.ts';

/** The first two are the buttons of a notification, where the browser has them. */
export const SNOOZES = ['hour', 'tomorrow', 'monday', 'last-day'] as const;
type SnoozeId = (typeof SNOOZES)[number];
export const SNOOZE_WORDS: Readonly<Record<SnoozeId, string>> = {
  hour: 'In 1 hour',
  tomorrow: 'Tomorrow, 9:00 am',
  monday: 'Monday, 9:00 am',
  'last-day': 'At the end of my last day',
};
/** A choice, as an instant (UTC): a later journey moves nothing. */
export type Snooze = { readonly id: SnoozeId; readonly until: Instant };

type Seen = {
  /** When (UTC) a notice ends that runs now. */
  readonly noticeEndsAt?: Instant | undefined;
  readonly settings: Settings;
  readonly nowMs: number;
  /** The viewer's at the press. */
  readonly zone: string;
};

/** The last moment (epoch ms) to which it may be put off now: its last reminder, or an hour before due where that has passed. */
const latestMs = (subject: Subject, { settings, nowMs, zone }: Seen): number => {
  const last = subject.leads.at(-1);
  if (subject.soft || last === undefined) return utmostMs(subject);
  const lastMs = awakeAt(last.ms, subject.dueMs, quietOf(settings), zone);
  return lastMs > nowMs ? lastMs : utmostMs(subject);
};

/** In the order in which they come; none where it is too late for any. */
export const snoozesOf = (subject: Subject, seen: Seen): Snooze[] => {
  const { noticeEndsAt, settings, nowMs, zone } = seen;
  // A pause is over once; another one is chosen where it was.
  if (subject.about === 'answer') return [];
  const today = localDate(nowMs, zone);
  const nineIn = (days: number): number => morningOf(today.add({ days }), zone);
  const endMs = noticeEndsAt === undefined ? undefined : epochMs(noticeEndsAt);
  const moments: Readonly<Record<SnoozeId, number | undefined>> = {
    hour: nowMs + HOUR_MS,
    tomorrow: nineIn(1),
    // Strictly after today.
    monday: nineIn(8 - today.dayOfWeek),
    // Its last moment is most often midnight: before the quiet hours of that day.
    'last-day': endMs && awakeAt(endMs - 1, endMs, quietOf(settings), zone),
  };
  const latest = latestMs(subject, seen);
  return SNOOZES.flatMap((id) => {
    const ms = moments[id];
    return ms === undefined || ms <= nowMs || ms > latest ? [] : [{ id, until: instantAt(ms) }];
  }).filter(({ until }, index, all) => all.findIndex((other) => other.until === until) === index);
};
