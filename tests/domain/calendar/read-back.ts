// Owns what a reader should have of a calendar file, and how ical.js reads one.
import ICAL from 'ical.js';
import { outgoingOf } from '../../../utils/domain/calendar/compare.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import { addDays, epochMs, type Instant, later } from '../../../utils/domain/time.ts';

/** One entry as a reader should have it; a day as its text, a moment in ms. */
export type Read = {
  readonly uid: string;
  readonly sequence: number;
  readonly start: string | number | undefined;
  readonly end: string | number | undefined;
  readonly summary: string;
  readonly text: string;
  readonly status: string;
  readonly triggers: readonly string[];
};

const seconds = (at: string): number => Math.floor(epochMs(at) / 1_000) * 1_000;
export const wantedOf = (contract: Contract, chosen: Settings, now: Instant): Read[] =>
  outgoingOf(contract, planFor(contract, chosen, now), epochMs(now)).map(
    ({ key, at, start, summary, text, cancelled, triggers }) => ({
      uid: `${contract.id}-${key.replace(':', '-')}@end-contract-safely`,
      sequence: Math.floor((epochMs(at) - epochMs('1990-01-01T00:00:00Z')) / 60_000),
      ...(start.includes('T')
        ? { start: seconds(start), end: seconds(later(start, 15 * 60_000)) }
        : { start, end: addDays(start, 1) }),
      summary,
      text,
      status: cancelled === true ? 'CANCELLED' : 'CONFIRMED',
      triggers,
    }),
  );
export const inOrder = (entries: readonly Read[]): Read[] =>
  entries.toSorted((a, b) => (a.uid < b.uid ? -1 : 1));

export const readWithIcalJs = (text: string): Read[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const placeOf = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toUnixTime() * 1_000);
    return {
      uid: event.uid,
      sequence: event.sequence,
      start: placeOf(event.startDate),
      end: placeOf(event.endDate),
      summary: event.summary,
      text: event.description,
      status: String(component.getFirstPropertyValue('status')),
      triggers: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
