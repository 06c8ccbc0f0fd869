// Owns what the record of getting back on one's feet keeps of its reminders: which were shown, and which were put off.
// No step back leads over either. Refuses to decide when anything is said (views/reminders).
import { without } from '../contract/record-changes.ts';
import { isSame } from '../equal.ts';
import type { Day, Instant } from '../time.ts';
import type { Comeback } from './record.ts';

/** What was said of it is said once more when the snooze is over. */
export const withSnoozed = (stored: Comeback, step: string, until: Instant): Comeback => ({
  ...stored,
  announced: without(stored.announced, step),
  snoozed: { ...stored.snoozed, [step]: until },
});

/** Of steps that are gone nothing is kept. */
const ofSteps = <V>({ steps }: Comeback, record: Readonly<Record<string, V>>): Record<string, V> => {
  const ids = new Set(steps.map(({ id }) => id));
  return Object.fromEntries(Object.entries(record).filter(([id]) => ids.has(id)));
};
/** A step's reminder as it was shown: for which day, which one, and when (UTC). */
export type ShownStep = { readonly on: Day; readonly lead: number; readonly at: Instant };
/** The record in which these steps, by their ids, were reminded of. No step back leads over it. */
export const withShown = (stored: Comeback, shown: Readonly<Record<string, ShownStep>>): Comeback => {
  const entries = Object.entries(shown);
  const days = Object.fromEntries(entries.map(([id, { on }]) => [id, on]));
  const reminders = Object.fromEntries(entries.map(([id, { lead, at }]) => [id, { lead, at }]));
  const next = {
    ...stored,
    announced: ofSteps(stored, { ...stored.announced, ...days }),
    reminded: ofSteps(stored, { ...stored.reminded, ...reminders }),
    ...(stored.snoozed === undefined ? {} : { snoozed: ofSteps(stored, stored.snoozed) }),
  };
  return isSame(next, stored) ? stored : { ...next, rev: stored.rev + 1 };
};
