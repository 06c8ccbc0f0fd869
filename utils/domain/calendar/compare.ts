// Owns what goes out of one ending: what applies now beside what was exported before, so that a calendar that knows an entry
// sees it move or end instead of double. Refuses to know how a file is written (ics.ts).

import { type Contract, changedAt, type Exported } from '../contract/record.ts';
import type { Plan } from '../plan/types.ts';
import { addDays, earliest, epochMs, type Instant, later, latest, utcMidnight } from '../time.ts';
import { type CalendarEntry, entriesOf } from './entries.ts';

/** One entry as it goes out, under its key. */
export type Outgoing = Exported & { readonly key: string; readonly triggers: readonly string[] };

/** Calendars tell two versions apart by a number that counts minutes. */
const STEP_MS = 60_000;
// A record can hold no later one.
const LAST_INSTANT = '2199-12-31T23:59:59Z';
const CANCELLED = 'No longer applies';
const CANCELLED_TEXT =
  'This date no longer applies. Your checklist says what does. You can delete this entry.';

const knownOf = ({ exported }: Contract, key: string): Exported | undefined =>
  Object.hasOwn(exported, key) ? exported[key] : undefined;

/** When an entry got to be as it is: with the last change of the record, but always later than what was exported before. */
const stampOf = (contract: Contract, known: Exported | undefined): Instant => {
  const changed = changedAt(contract);
  // The settings and the mere passing of time move entries too, and a clock may have been set back.
  const next = known === undefined ? changed : latest([changed, later(known.at, STEP_MS)]);
  return earliest([next ?? changed, LAST_INSTANT]) ?? changed;
};

const applying = (contract: Contract, entry: CalendarEntry, nowMs: number): Outgoing[] => {
  const { key, start, summary, text, beginsAt, endsAt, leads } = entry;
  const known = knownOf(contract, key);
  // What has passed before anybody exported it is no news for a calendar.
  if (known === undefined && epochMs(endsAt) <= nowMs) return [];
  const isKnown =
    known?.start === start &&
    known.summary === summary &&
    known.text === text &&
    known.cancelled === undefined;
  const at = isKnown ? known.at : stampOf(contract, known);
  const beginMs = epochMs(beginsAt);
  // A calendar would say all that are past at once.
  const triggers = leads.filter(({ ms }) => beginMs - ms > nowMs).map(({ trigger }) => trigger);
  return [{ key, at, start, summary, text, triggers }];
};

const endOf = (start: string): Instant => (start.includes('T') ? start : utcMidnight(addDays(start, 1)));
/** What calendars know and the facts no longer say: gone by, cancelled before, or cancelled now. */
const noLongerSaid = (contract: Contract, key: string, known: Exported, nowMs: number): Outgoing => {
  if (known.cancelled === true || epochMs(endOf(known.start)) <= nowMs)
    return { ...known, key, triggers: [] };
  const { start, summary } = known;
  return {
    key,
    at: stampOf(contract, known),
    start,
    summary: `${CANCELLED}: ${summary}`,
    text: CANCELLED_TEXT,
    cancelled: true,
    triggers: [],
  };
};

/** All that belongs in a calendar file at an instant in ms, of an ending and its plan at that instant. */
export const outgoingOf = (contract: Contract, plan: Plan, nowMs: number): Outgoing[] => {
  const entries = entriesOf(contract, plan);
  const keys = new Set(entries.map(({ key }) => key));
  return [
    ...entries.flatMap((entry) => applying(contract, entry, nowMs)),
    ...Object.entries(contract.exported)
      .filter(([key]) => !keys.has(key))
      .map(([key, known]) => noLongerSaid(contract, key, known, nowMs)),
  ];
};

/** What the ending does not remember yet, once that has gone out. */
export const newsIn = (contract: Contract, outgoing: readonly Outgoing[]): Contract['exported'] =>
  Object.fromEntries(
    outgoing
      .filter(({ key, at }) => knownOf(contract, key)?.at !== at)
      .map(({ key, triggers: _, ...exported }) => [key, exported]),
  );
