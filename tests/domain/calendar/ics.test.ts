// @vitest-environment node
import { describe, expect, it, test } from 'vitest';
import { calendarFileOf, calendarFor } from '../../../utils/domain/calendar/ics.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import { planFor } from '../../../utils/domain/plan/plan.ts';
import { clientEnded, contract, fixed, followUp, hourly, milestone, settings, told } from '../../builders.ts';
import { at, NOW } from '../../clock.ts';
import { calendarIn, contentLines, eventsIn, linesOf, unescaped } from './calendar-text.ts';

const ID = '38114251';
const fileOf = (record: Contract, now = NOW): string => calendarFor([record], settings(), now);
const eventOf = (record: Contract, key: string, now = NOW) => eventsIn(fileOf(record, now))[`${ID}-${key}`];
const HELD = fixed(
  [milestone(), milestone({ id: 'm2', name: 'Café; menu, “Ω”', state: 'submitted', submittedAt: NOW })],
  { title: 'Shop, with a \\ and; more 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀', client: 'Ada', ...told() },
  { followUps: [followUp({ text: 'Ask Ada:\nhow did the launch go?' })] },
);
const ENDED = clientEnded({ kind: 'fixed', title: 'Shop' }, { milestones: [milestone()] });

describe('a calendar file', () => {
  const text = fileOf(HELD);
  const bytes = Buffer.from(text);

  it('begins with version, one product and one name, and asks nobody for anything', () => {
    const { name, properties } = calendarIn(text);
    expect(name).toBe('VCALENDAR');
    expect(properties.map((one) => `${one.name}:${one.value}`)).toEqual([
      'VERSION:2.0',
      'PRODID:-//End Contract Safely//Calendar 1//EN',
      'X-WR-CALNAME:End Contract Safely',
    ]);
  });
  it('has no line of more than 75 octets, and ends each, also the last, with CRLF', () => {
    expect(bytes.subarray(-2)).toEqual(Buffer.from('\r\n'));
    const lines = linesOf(text);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeGreaterThan(72);
    expect(lines.length).toBeGreaterThan(contentLines(text).length);
  });
  it('is folded between letters, so that each line by itself is whole UTF-8', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let start = 0;
    for (let end = bytes.indexOf('\r\n'); end >= 0; end = bytes.indexOf('\r\n', start)) {
      expect(() => decoder.decode(bytes.subarray(start, end))).not.toThrow();
      start = end + 2;
    }
    expect(start).toBe(bytes.length);
  });
  it('holds entries of one kind, each under one name of its own in ASCII', () => {
    expect(Object.keys(eventsIn(text)).toSorted()).toEqual(
      [
        `${ID}-last-day`,
        `${ID}-submit-m2`,
        `${ID}-notice`,
        `${ID}-dorm-day-76`,
        `${ID}-dorm-day-83`,
        `${ID}-dorm-day-90`,
        `${ID}-relreq`,
        `${ID}-safe`,
        `${ID}-follow-up-f1`,
      ].toSorted(),
    );
    for (const [key, event] of Object.entries(eventsIn(text))) {
      expect(event.UID).toBe(`${key}@end-contract-safely`);
      expect(event.UID).toMatch(/^[\x21-\x7e]+$/);
    }
  });
  it('keeps summary and alarm on one line, and gives what was typed back', () => {
    const follow = eventOf(HELD, 'follow-up-f1');
    expect(unescaped(follow?.SUMMARY ?? '')).toBe(`Ask Ada: how did the launch go?: ${HELD.facts.title}`);
    expect(unescaped(follow?.DESCRIPTION ?? '').split('\n')).toEqual([
      'Ask Ada:',
      'how did the launch go?',
      `Contract: ${HELD.facts.title}`,
      'Client: Ada',
      'From End Contract Safely. Save the file again when a date changes.',
    ]);
    for (const { inside } of calendarIn(text).inside)
      for (const { properties } of inside)
        expect(properties.map(({ name }) => name)).toEqual(['ACTION', 'DESCRIPTION', 'TRIGGER']);
  });
  it('names the contract’s own address, as an address', () => {
    expect(eventOf(HELD, 'notice')?.URL).toBe(`https://www.upwork.com/nx/wm/workroom/${ID}/overview`);
    const old = eventsIn(fileOf({ ...HELD, id: '~01abcdef' }));
    expect(old['~01abcdef-notice']?.URL).toBe('https://www.upwork.com/contracts/~01abcdef');
  });
  it('is the same, byte for byte, for the same facts, also later and in another order', () => {
    const two = [HELD, { ...ENDED, id: '40000000' }];
    const first = calendarFor(two, settings(), NOW);
    expect(calendarFor(two.toReversed(), settings(), at({ minutes: 59 }))).toBe(first);
    expect(calendarFor(structuredClone(two), settings(), NOW)).toBe(first);
  });
  it('of nothing is an empty calendar', () => {
    expect(calendarFileOf([], settings(), NOW)).toMatchObject({ count: 0, news: [] });
    expect(calendarIn(calendarFor([], settings(), NOW)).inside).toEqual([]);
  });
  it('has no date of a contract that was only looked at, nor of one that goes on', () => {
    const { begunAt: _, ...looked } = HELD;
    expect(eventsIn(fileOf(looked))).toEqual({});
    expect(eventsIn(fileOf({ ...HELD, keptAt: NOW }))).toEqual({});
  });
});

describe('a moment', () => {
  it('stands at its deadline for a quarter of an hour, in UTC', () => {
    const answer = eventOf(ENDED, 'escreq');
    expect(answer).toMatchObject({ DTSTART: '20261111T100000Z', DTEND: '20261111T101500Z' });
    expect(unescaped(answer?.SUMMARY ?? '')).toBe('Answer the client’s refund request: Shop');
  });
  it('with thousandths is cut to the second', () => {
    const ended = clientEnded({ kind: 'fixed', endedAt: at({ ms: 999 }) }, { milestones: [milestone()] });
    expect(eventOf(ended, 'escreq')).toMatchObject({
      DTSTART: '20261111T100000Z',
      DTEND: '20261111T101500Z',
    });
  });
  it('of each clock that runs for a fact is there, and of none that is only assumed', () => {
    const worked = hourly({ lastWorkedAt: NOW });
    const due = planFor(worked, settings(), NOW)
      .timers.filter((timer) => !timer.assumed)
      .map(({ id, dueAt }) => [id, dueAt]);
    expect(due.length).toBeGreaterThanOrEqual(4);
    for (const [id, dueAt] of due)
      expect(eventOf(worked, id ?? '')?.DTSTART).toBe(dueAt?.replaceAll(/[-:]/g, ''));
    const assumed = hourly();
    expect(planFor(assumed, settings(), NOW).timers.length).toBeGreaterThan(0);
    expect(Object.keys(eventsIn(fileOf(assumed))).filter((key) => !key.endsWith('safe'))).toEqual([]);
  });
  it('of each milestone has a name of its own', () => {
    const both = fixed([
      milestone({ state: 'submitted', submittedAt: NOW }),
      milestone({ id: 'm2', state: 'submitted', submittedAt: at({ hours: 1 }) }),
    ]);
    expect(eventOf(both, 'submit-m1')?.DTSTART).toBe('20261118T100000Z');
    expect(eventOf(both, 'submit-m2')?.DTSTART).toBe('20261118T110000Z');
  });
  it('that passed before anybody exported it is left out', () => {
    expect(eventOf(ENDED, 'escreq', at({ days: 7, ms: -1 }))).toBeDefined();
    expect(eventOf(ENDED, 'escreq', at({ days: 7 }))).toBeUndefined();
  });
  it('that was settled in time is left out', () => {
    const answered = { ...ENDED, facts: { ...ENDED.facts, refundAnsweredAt: at({ days: 1 }) } };
    expect(eventOf(answered, 'escreq', at({ days: 1 }))).toBeUndefined();
  });
});

describe('the last day of the notice', () => {
  it('is a whole day, and its end a moment in the zone where it was told', () => {
    const record = hourly({ ...told(NOW, 'America/New_York'), title: 'Shop' });
    expect(eventOf(record, 'last-day')).toMatchObject({
      DTSTART: ';VALUE=DATE20261118',
      DTEND: ';VALUE=DATE20261119',
      SUMMARY: 'Last day of your notice: Shop',
      triggers: '-PT15H',
    });
    expect(eventOf(record, 'notice')).toMatchObject({ DTSTART: '20261119T050000Z', triggers: '-PT15H' });
  });
  it('of a month’s end ends with the next month', () => {
    expect(eventOf(hourly({ ...told(), lastDay: '2026-12-31' }), 'last-day')?.DTEND).toBe(
      ';VALUE=DATE20270101',
    );
  });
  it('stays where the contract was ended after it, and goes where that was before', () => {
    const after = hourly({ ...told(at({ days: -20 })), endedAt: NOW, endedBy: 'me' });
    const known = { at: NOW, start: '2026-10-29', summary: 'Last day of your notice: x', text: '' };
    const exported = { 'last-day': known };
    expect(eventOf({ ...after, exported }, 'last-day')?.STATUS).toBe('CONFIRMED');
    const within = hourly({ ...told(at({ days: -2 })), endedAt: NOW, endedBy: 'me' });
    expect(eventOf(within, 'last-day')).toBeUndefined();
  });
});

describe('the safe moment', () => {
  const READY = planFor(fixed(), settings(), NOW).items.map(({ key }) => [key, { at: NOW }] as const);
  const done = (record: Contract): Contract => {
    const ticks = planFor(record, settings(), NOW).items.filter(({ waits }) => !waits);
    return { ...record, ticks: Object.fromEntries(ticks.map(({ key }) => [key, { at: NOW }])) };
  };
  it('is an entry once it has a date', () => {
    const waiting = fixed([milestone({ state: 'submitted', submittedAt: NOW })]);
    const open = eventOf(waiting, 'safe');
    expect(open).toMatchObject({ DTSTART: '20261118T100000Z', triggers: '-PT1H' });
    expect(open?.SUMMARY).toMatch(/^Safe to end at the earliest: /);
    const { ticks } = done(waiting);
    const { 'nothing-held': _, ...others } = ticks;
    expect(planFor({ ...waiting, ticks: others }, settings(), NOW).safeToEnd.at).toBe(at({ days: 14 }));
    expect(eventOf({ ...waiting, ticks: others }, 'safe')?.SUMMARY).toMatch(/^Safe to end: /);
  });
  it('is none where it is now, or where no date can be named', () => {
    const now = { ...fixed(), ticks: Object.fromEntries(READY) };
    expect(planFor(now, settings(), NOW).safeToEnd).toMatchObject({ at: NOW, waits: [] });
    expect(eventOf(now, 'safe')).toBeUndefined();
    expect(eventOf(fixed([milestone()]), 'safe')).toBeUndefined();
  });
});

describe('a follow-up', () => {
  it('is a whole day under the text that was typed', () => {
    expect(eventOf(contract({ followUps: [followUp()] }), 'follow-up-f1')).toMatchObject({
      DTSTART: ';VALUE=DATE20261204',
      DTEND: ';VALUE=DATE20261205',
      SUMMARY: `Ask how the launch went: Contract ${ID}`,
      triggers: '-PT15H',
    });
  });
  it('that is done before its day is left out', () => {
    expect(
      eventOf(contract({ followUps: [followUp({ doneAt: NOW })] }), 'follow-up-f1', at({ days: 1 })),
    ).toBeUndefined();
  });
});

describe('a reminder', () => {
  test.each([
    ['7 days, 3 days, 1 day and 3 hours before money is lost', NOW, '-P3D -P1D -PT3H'],
    ['no more 7 days before, once that has passed', at({ ms: -1 }), '-P7D -P3D -P1D -PT3H'],
    ['no more 3 days before, at that very moment', at({ days: 4 }), '-P1D -PT3H'],
    ['none, once all have passed', at({ days: 6, hours: 22 }), ''],
  ])('stands %s', (_, now, triggers) => {
    expect(eventOf(ENDED, 'escreq', now)?.triggers).toBe(triggers);
  });
  it('stands 3 days and 1 day before feedback closes, and nowhere for what only comes', () => {
    expect(eventOf(ENDED, 'fb')?.triggers).toBe('-P3D -P1D');
    expect(eventOf(hourly({ lastWorkedAt: NOW }), 'hpay')?.triggers).toBe('');
  });
  it('counts from the start of its entry, which no parameter changes', () => {
    for (const { inside } of calendarIn(fileOf(ENDED)).inside)
      for (const { properties } of inside)
        for (const { name, params, value } of properties)
          if (name === 'TRIGGER') expect([params, value]).toEqual(['', expect.stringMatching(/^-P/)]);
  });
});
