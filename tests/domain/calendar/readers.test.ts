// @vitest-environment node
import * as fc from 'fast-check';
import ICAL from 'ical.js';
import nodeIcal, { type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { type Outgoing, outgoingOf } from '../../../utils/domain/calendar/compare.ts';
import { calendarFor } from '../../../utils/domain/calendar/ics.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import type { Settings } from '../../../utils/domain/settings/settings.ts';
import { addDays, epochMs, later } from '../../../utils/domain/time.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { NOW } from '../../clock.ts';
import { contracts, settingsOf } from '../arbitraries.ts';

const RUNS = countFrom('RUNS', 200);
const SEED = seedOfRun();

/** One entry as a reader should have it; a day as its text, a moment in ms. */
type Read = {
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
const wanted = (contract: Contract, choices: Settings): Read[] =>
  outgoingOf(contract, planFor(contract, choices, NOW), epochMs(NOW)).map(
    ({ key, at, start, summary, text, cancelled, triggers }: Outgoing) => ({
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
const inOrder = (entries: readonly Read[]): Read[] => entries.toSorted((a, b) => (a.uid < b.uid ? -1 : 1));

const icalJs = (text: string): Read[] =>
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

const isEvent = (value: unknown): value is VEvent =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'VEVENT';
// It gives a day as the midnight of the computer's own zone, as a Date with its fields.
const placeIn = (date: VEvent['end']): string | number | undefined =>
  date?.dateOnly
    ? `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`
    : date?.getTime();
const nodeRead = (text: string): Read[] =>
  Object.values(nodeIcal.parseICS(text))
    .filter(isEvent)
    .map((event) => ({
      uid: event.uid,
      sequence: Number(event.sequence),
      start: placeIn(event.start),
      end: placeIn(event.end),
      summary: String(event.summary),
      text: String(event.description),
      status: String(event.status),
      triggers: (event.alarms ?? []).map(({ trigger }) => String(trigger)),
    }));

describe.each([
  ['ical.js', icalJs, () => true],
  // It takes a backslash of the person's own before an n for a new line.
  ['node-ical', nodeRead, ({ summary, text }: Read) => !`${summary}${text}`.includes('\\')],
] as const)('%s', (_, read, isUnderstood) => {
  it(`reads every moment, text and reminder of random endings as they are meant (RUNS=${RUNS} SEED=${SEED})`, () => {
    let entries = 0;
    fc.assert(
      fc.property(contracts, settingsOf, (contract, choices) => {
        const record = { ...contract, begunAt: contract.begunAt ?? NOW };
        const expected = wanted(record, choices);
        const uids = new Set(expected.filter(isUnderstood).map(({ uid }) => uid));
        const found = read(calendarFor([record], choices, NOW));
        expect(found.map(({ uid }) => uid).sort()).toEqual(expected.map(({ uid }) => uid).sort());
        expect(inOrder(found.filter(({ uid }) => uids.has(uid)))).toEqual(
          inOrder(expected.filter(({ uid }) => uids.has(uid))),
        );
        entries += uids.size;
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(entries).toBeGreaterThan(RUNS);
  });
});
