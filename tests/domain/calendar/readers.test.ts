// @vitest-environment node
import * as fc from 'fast-check';
import nodeIcal, { type VEvent } from 'node-ical';
import { describe, expect, it } from 'vitest';
import { calendarFor } from '../../../utils/domain/calendar/ics.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { NOW } from '../../clock.ts';
import { contracts, settingsOf } from '../arbitraries.ts';
import { inOrder, type Read, readWithIcalJs, wantedOf } from './read-back.ts';

const RUNS = countFrom('RUNS', 200);
const SEED = seedOfRun();

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
  ['ical.js', readWithIcalJs, () => true],
  // It takes a backslash of the person's own before an n for a new line, and quotation marks around a whole text away.
  ['node-ical', nodeRead, ({ summary, text }: Read) => ![summary, text].some((one) => /\\|^"|"$/.test(one))],
] as const)('%s', (_, read, isUnderstood) => {
  it(
    `reads every moment, text and reminder of random endings as they are meant (RUNS=${RUNS} SEED=${SEED})`,
    () => {
      let entries = 0;
      fc.assert(
        fc.property(contracts, settingsOf, (contract, chosen) => {
          const record = { ...contract, begunAt: contract.begunAt ?? NOW };
          const expected = wantedOf(record, chosen, NOW);
          const uids = new Set(expected.filter(isUnderstood).map(({ uid }) => uid));
          const found = read(calendarFor([record], chosen, NOW));
          expect(found.map(({ uid }) => uid).sort()).toEqual(expected.map(({ uid }) => uid).sort());
          expect(inOrder(found.filter(({ uid }) => uids.has(uid)))).toEqual(
            inOrder(expected.filter(({ uid }) => uids.has(uid))),
          );
          entries += uids.size;
        }),
        { numRuns: RUNS, seed: SEED },
      );
      expect(entries).toBeGreaterThan(RUNS);
    },
    180_000 + RUNS * 1000,
  );
});
