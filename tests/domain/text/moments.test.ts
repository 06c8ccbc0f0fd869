// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { counted, grouped } from '../../../utils/domain/text/count.ts';
import {
  formatDay,
  formatDistance,
  formatMoment,
  formatTime,
  formatUtc,
  shortMoment,
  timedText,
  timeLeft,
} from '../../../utils/domain/text/moments.ts';
import { isolated } from '../../../utils/domain/text/visible.ts';
import { at, NOW } from '../../clock.ts';

describe('a moment in words', () => {
  it.each([
    ['Europe/Berlin', 'Wed 18 Nov, 1:00\u00a0am'],
    ['America/New_York', 'Tue 17 Nov, 7:00\u00a0pm'],
    ['Asia/Kathmandu', 'Wed 18 Nov, 5:45\u00a0am'],
    ['Pacific/Apia', 'Wed 18 Nov, 1:00\u00a0pm'],
  ])('is local to %s and has its weekday', (zone, text) => {
    expect(formatMoment('2026-11-18T00:00:00Z', NOW, zone)).toBe(text);
  });

  it('has UTC beside it', () => {
    expect(formatUtc('2026-11-17T20:00:00Z', NOW)).toBe('Tue 17 Nov, 8:00\u00a0pm UTC');
  });

  it('names the year where it is not the present one', () => {
    expect(formatMoment('2027-05-03T12:00:00Z', NOW, 'UTC')).toBe('Mon 3 May 2027, 12:00\u00a0pm');
    expect(formatDay('2027-05-03', NOW)).toBe('Mon 3 May 2027');
  });

  it('is never 00:00: midnight is the end of the day before', () => {
    expect(formatMoment('2026-11-18T00:00:00Z', NOW, 'UTC')).toBe('the end of Tue 17 Nov');
  });
});

describe('a distance in words', () => {
  it.each([
    [at({ ms: 59_999 }), 'now'],
    [at({ minutes: 1 }), 'in 1 minute'],
    [at({ minutes: 59 }), 'in 59 minutes'],
    [at({ hours: 1 }), 'in 1 hour'],
    [at({ hours: 47, minutes: 59 }), 'in 47 hours'],
    [at({ hours: 48 }), 'in 2 days'],
    [at({ days: 3, ms: -1 }), 'in 2 days'],
    [at({ minutes: -20 }), '20 minutes ago'],
    [at({ days: -5 }), '5 days ago'],
  ])('to %s is never longer than what is left: %s', (moment, text) => {
    expect(formatDistance(moment, NOW)).toBe(text);
  });
});

describe('the time of a mark', () => {
  it.each([
    ['2026-11-18T22:17:00Z', '10:17\u00a0pm'],
    ['2026-11-18T12:00:00Z', '12:00\u00a0pm'],
    ['2026-11-18T00:05:00Z', '12:05\u00a0am'],
    ['2026-11-18T00:00:00Z', 'end of day'],
  ])('%s is %s', (moment, text) => expect(formatTime(moment, 'UTC')).toBe(text));
});

describe('a sentence with a moment', () => {
  const midnight = '2026-12-05T00:00:00Z';
  it('says the end of a day for a midnight before which something is to be done', () => {
    expect(timedText({ sentence: 'Answer by {when}', at: midnight }, NOW, 'UTC')).toBe(
      'Answer by the end of Fri 4 Dec',
    );
  });
  it('and the day that the midnight begins for what comes then', () => {
    expect(timedText({ sentence: 'Paid out {on}', at: midnight }, NOW, 'UTC')).toBe('Paid out on Sat 5 Dec');
  });
  it('never says "on tomorrow"', () => {
    expect(timedText({ sentence: 'Paid out {on}', at: at({ days: 1 }) }, NOW, 'UTC')).toBe(
      'Paid out tomorrow',
    );
  });
  it('leaves what a person typed as it is, whatever it looks like', () => {
    const sentence = `${isolated('Logo {when} {on}')} is available {on}`;
    expect(timedText({ sentence, at: midnight }, NOW, 'UTC')).toBe(
      '\u2068Logo {when} {on}\u2069 is available on Sat 5 Dec',
    );
  });
  it('keeps "pm" on the line of its hour', () => {
    expect(shortMoment('2026-12-04T15:00:00Z', NOW, 'UTC')).toBe('Fri 4 Dec, 3:00\u00a0pm');
  });
});

describe('the time that is left, as a figure', () => {
  it.each([
    [at({ ms: -1 }), { count: 'Over' }],
    [at({ minutes: 59 }), { count: '<1', unit: 'hour' }],
    [at({ hours: 1 }), { count: '1', unit: 'hour' }],
    [at({ hours: 47, minutes: 59 }), { count: '47', unit: 'hours' }],
    [at({ days: 2 }), { count: '2', unit: 'days' }],
  ])('until %s is %j', (moment, left) => expect(timeLeft(moment, NOW)).toEqual(left));
});

describe('a number', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1_000, '1,000'],
    [1_234_567, '1,234,567'],
    [2.5, '2.5'],
  ])('%d is written as %s', (number, text) => expect(grouped(number)).toBe(text));
  it('is counted with its word', () => {
    expect([counted(1, 'record'), counted(0, 'record'), counted(10_000, 'record')]).toEqual([
      '1 record',
      '0 records',
      '10,000 records',
    ]);
  });
});
