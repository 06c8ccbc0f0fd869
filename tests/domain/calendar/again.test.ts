// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFileOf } from '../../../utils/domain/calendar/ics.ts';
import type { Action } from '../../../utils/domain/contract/action-schema.ts';
import { perform } from '../../../utils/domain/contract/perform.ts';
import { type Contract, ContractSchema } from '../../../utils/domain/contract/record.ts';
import { DEFAULT_SETTINGS } from '../../../utils/domain/settings/settings.ts';
import { later } from '../../../utils/domain/time.ts';
import { clientEnded, contract, fixed, followUp, hourly, milestone, settings, told } from '../../builders.ts';
import { countFrom, seedOfRun } from '../../chance.ts';
import { at, NOW } from '../../clock.ts';
import { actions, contracts, instants, settingsOf } from '../arbitraries.ts';
import { type Event, eventsIn } from './calendar-text.ts';

const RUNS = countFrom('RUNS', 50);
const SEED = seedOfRun();

let operations = 0;
const doing = (record: Contract, action: Action, when: string): Contract => {
  operations += 1;
  return perform(record, `operation-${operations}`, action, when);
};
type Saved = { readonly record: Contract; readonly text: string; readonly events: Record<string, Event> };
/** Makes the file and saves it: what went out is remembered. */
const saved = (before: Contract, now = NOW, chosen = settings()): Saved => {
  const { text, news } = calendarFileOf([before], chosen, now);
  const record = news.reduce(
    (state, { entries }) => doing(state, { type: 'exported', entries }, now),
    before,
  );
  const named = Object.entries(eventsIn(text)).map(([key, event]) => [
    key.slice(before.id.length + 1),
    event,
  ]);
  return { record, text, events: Object.fromEntries(named) };
};
const sequence = (event: Event | undefined): number => Number(event?.SEQUENCE);
const say = (facts: Contract['facts'], clear: readonly (keyof Contract['facts'])[] = []): Action => ({
  type: 'say',
  facts,
  clear: [...clear],
});

const NOTICE = hourly({ ...told(), title: 'Shop' });
const ENDED = clientEnded({ kind: 'fixed', title: 'Shop' }, { milestones: [milestone()] });

describe('saved a second time', () => {
  it('without a change it is the same, byte for byte, and leaves nothing to be remembered', () => {
    const first = saved(NOTICE);
    const second = saved(first.record, at({ hours: 5 }));
    expect(second.text).toBe(first.text);
    expect(second.record).toBe(first.record);
  });
  it('after something else was done, its entries are as they were', () => {
    const first = saved(NOTICE);
    const ticked = doing(first.record, { type: 'tick', item: 'agreement', done: true }, at({ days: 1 }));
    expect(saved(ticked, at({ days: 1 })).events['last-day']).toEqual(first.events['last-day']);
  });
  it('a day that moved stands there once, under its old name, as a later version', () => {
    const first = saved(NOTICE);
    const moved = doing(first.record, say({ noticeDays: 7 }), at({ hours: 1 }));
    const second = saved(moved, at({ hours: 2 }));
    expect(Object.keys(second.events)).toEqual(Object.keys(first.events));
    expect(second.events['last-day']).toMatchObject({
      UID: first.events['last-day']?.UID,
      DTSTART: ';VALUE=DATE20261111',
      // When it was changed, not when it was saved.
      DTSTAMP: '20261104T110000Z',
    });
    expect(sequence(second.events['last-day'])).toBe(sequence(first.events['last-day']) + 60);
  });
  it('a name that changed makes a later version too', () => {
    const first = saved(NOTICE);
    const second = saved(doing(first.record, say({ title: 'Store' }), at({ minutes: 3 })));
    expect(second.events.notice?.SUMMARY).toBe('Your notice ends: Store');
    expect(sequence(second.events.notice)).toBe(sequence(first.events.notice) + 3);
  });
  it('two changes within one minute are two versions', () => {
    const first = saved(NOTICE);
    const second = saved(doing(first.record, say({ noticeDays: 7 }), at({ ms: 1_000 })));
    const third = saved(doing(second.record, say({ noticeDays: 8 }), at({ ms: 2_000 })));
    const versions = [first, second, third].map(({ events }) => sequence(events['last-day']));
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  });
  it('what the chosen moved is a later version, although nothing was done to the ending', () => {
    const first = saved(NOTICE);
    const second = saved(first.record, at({ days: 1 }), settings({ noticeDaysHourly: 30 }));
    expect(second.events['last-day']?.DTSTART).toBe(';VALUE=DATE20261204');
    expect(sequence(second.events['last-day'])).toBe(sequence(first.events['last-day']) + 1);
  });
  it('a clock that was set back makes no earlier version', () => {
    const first = saved(doing(NOTICE, say({ noticeDays: 9 }), at({ days: 1 })), at({ days: 1 }));
    const second = saved(doing(first.record, say({ noticeDays: 8 }), NOW));
    expect(sequence(second.events['last-day'])).toBe(sequence(first.events['last-day']) + 1);
  });
  it('leaves out reminders that have passed meanwhile, in the same version', () => {
    const first = saved(ENDED);
    const second = saved(first.record, at({ days: 5 }));
    expect(first.events.escreq?.triggers).toBe('-P3D -P1D -PT3H');
    expect(second.events.escreq).toEqual({ ...first.events.escreq, triggers: '-P1D -PT3H' });
  });
  it('keeps an entry that has come, without its reminders', () => {
    const first = saved(ENDED);
    const second = saved(first.record, at({ days: 8 }));
    expect(second.events.escreq).toEqual({ ...first.events.escreq, triggers: '' });
  });
  it('keeps a safe moment that has come, although no plan says it any more', () => {
    const first = saved(fixed([milestone({ state: 'submitted', submittedAt: NOW })]));
    const second = saved(first.record, at({ days: 15 }));
    expect(first.events.safe).toBeDefined();
    expect(second.events.safe).toEqual({ ...first.events.safe, triggers: '' });
  });
});

describe('what no longer applies', () => {
  const answered = (record: Contract) =>
    doing(record, say({ refundAnsweredAt: at({ days: 1 }) }), at({ days: 1 }));

  it('stands there as cancelled in words and in its status, later and without a reminder', () => {
    const first = saved(ENDED);
    const second = saved(answered(first.record), at({ days: 2 }));
    expect(second.events.escreq).toMatchObject({
      UID: first.events.escreq?.UID,
      DTSTART: first.events.escreq?.DTSTART,
      SUMMARY: `No longer applies: ${first.events.escreq?.SUMMARY}`,
      STATUS: 'CANCELLED',
      triggers: '',
    });
    expect(sequence(second.events.escreq)).toBe(sequence(first.events.escreq) + 24 * 60);
  });
  it('is left out where it never went out', () => {
    expect(saved(answered(ENDED), at({ days: 2 })).events.escreq).toBeUndefined();
  });
  it('stays the same from file to file', () => {
    const second = saved(answered(saved(ENDED).record), at({ days: 2 }));
    const third = saved(second.record, at({ days: 40 }));
    expect(third.events.escreq).toEqual(second.events.escreq);
  });
  it('and applies after all is a later version again, with its own words', () => {
    const second = saved(answered(saved(ENDED).record), at({ days: 2 }));
    const back = doing(second.record, say({}, ['refundAnsweredAt']), at({ days: 3 }));
    const third = saved(back, at({ days: 3 }));
    expect(third.events.escreq).toMatchObject({ STATUS: 'CONFIRMED', triggers: '-P3D -P1D -PT3H' });
    expect(third.events.escreq?.SUMMARY).not.toContain('No longer applies');
    expect(sequence(third.events.escreq)).toBeGreaterThan(sequence(second.events.escreq));
  });
  it('are all its dates, where the contract goes on', () => {
    const first = saved(NOTICE);
    const kept = saved(doing(first.record, { type: 'keep' }, at({ days: 1 })), at({ days: 1 }));
    expect(Object.keys(kept.events)).toEqual(Object.keys(first.events));
    for (const event of Object.values(kept.events)) expect(event.STATUS).toBe('CANCELLED');
  });
  it('is a follow-up that was removed, under the words that it had', () => {
    const first = saved(contract({ followUps: [followUp()] }));
    const dropped = doing(first.record, { type: 'drop', list: 'followUps', id: 'f1' }, at({ hours: 1 }));
    expect(saved(dropped).events['follow-up-f1']).toMatchObject({
      SUMMARY: 'No longer applies: Ask how the launch went: Contract 38114251',
      DTSTART: ';VALUE=DATE20261204',
    });
  });
});

it('An ending that was never saved in a file has no memory of one, also once the file is made.', () => {
  const { news } = calendarFileOf([NOTICE], DEFAULT_SETTINGS, NOW);
  expect(news.map(({ contractId }) => contractId)).toEqual([NOTICE.id]);
  expect(NOTICE.exported).toEqual({});
});

it(
  `Whatever is done and saved in whatever order, no entry is lost, doubled or goes back (RUNS=${RUNS} SEED=${SEED}).`,
  () => {
    const turns = fc.array(fc.tuple(actions, instants, settingsOf, fc.boolean()), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(contracts, turns, (start, done) => {
        let record: Contract = { ...start, exported: {} };
        let known: Record<string, Event> = {};
        for (const [action, when, chosen, isSaved] of done) {
          // What was exported comes from the files alone.
          if (action.type !== 'exported') record = doing(record, action, when);
          const file = saved(record, when, chosen);
          if (!isSaved) continue;
          record = file.record;
          expect(ContractSchema.safeParse(record).error?.issues).toBeUndefined();
          for (const [key, before] of Object.entries(known)) {
            const now = file.events[key];
            const { triggers: _, SEQUENCE: version, ...shown } = now ?? ({} as Event);
            const { triggers: __, SEQUENCE: old, ...was } = before;
            if (JSON.stringify(shown) === JSON.stringify(was)) expect(version).toBe(old);
            else expect(Number(version)).toBeGreaterThan(Number(old));
          }
          known = file.events;
          expect(saved(record, later(when, 1), chosen).record).toBe(record);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
  180_000 + RUNS * 1000,
);
