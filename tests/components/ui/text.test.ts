import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDistance,
  formatMoment,
  formatUtc,
  toLocalField,
} from '../../../components/state/moments.ts';
import {
  readDay,
  readDays,
  readHours,
  readMoment,
  readMoney,
} from '../../../components/ui/fields/parse-typed.ts';
import { at, NOW } from '../../clock.ts';

describe('a moment in words', () => {
  it.each([
    ['Europe/Berlin', 'Wed 18 Nov, 01:00'],
    ['America/New_York', 'Tue 17 Nov, 19:00'],
    ['Asia/Kathmandu', 'Wed 18 Nov, 05:45'],
    ['Pacific/Apia', 'Wed 18 Nov, 13:00'],
  ])('is local to %s and has its weekday', (zone, text) => {
    expect(formatMoment('2026-11-18T00:00:00Z', NOW, zone)).toBe(text);
  });

  it('has UTC beside it', () => {
    expect(formatUtc('2026-11-17T20:00:00Z', NOW)).toBe('Tue 17 Nov, 20:00 UTC');
  });

  it('names the year where it is not the present one', () => {
    expect(formatMoment('2027-05-03T12:00:00Z', NOW, 'UTC')).toBe('Mon 3 May 2027, 12:00');
    expect(formatDay('2027-05-03', NOW)).toBe('Mon 3 May 2027');
  });

  it('shows midnight as 00:00, not 24:00', () => {
    expect(formatMoment('2026-11-18T00:00:00Z', NOW, 'UTC')).toBe('Wed 18 Nov, 00:00');
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

describe('what was typed', () => {
  it.each([
    ['0', 0],
    [' 14 ', 14],
    ['365', 365],
  ])('"%s" are days of notice', (text, value) => expect(readDays(text)).toEqual({ value }));

  it.each(['', '-1', '0.5', '366', '1000', '99999', 'two weeks', '1e2', '0x10', '٣'])(
    '"%s" are no days of notice',
    (text) => expect(readDays(text)).toHaveProperty('error'),
  );

  it.each([
    ['400', 40_000],
    ['$400', 40_000],
    ['1,250.50', 125_050],
    ['0.1', 10],
    ['19.99', 1_999],
  ])('"%s" is an amount', (text, cents) =>
    expect(readMoney(text, 'USD')).toEqual({ value: { cents, currency: 'USD' } }),
  );

  it.each(['', '-5', '1,25', '12,34,567', '4.005', 'NaN', '1e9', '999999999999'])(
    '"%s" is no amount',
    (text) => expect(readMoney(text, 'USD')).toHaveProperty('error'),
  );

  it.each([
    ['2.5', 2.5],
    ['2,5', 2.5],
    ['10000', 10_000],
  ])('"%s" are hours', (text, value) => expect(readHours(text)).toEqual({ value }));

  it.each(['-1', '10001', 'two', ''])('"%s" are no hours', (text) =>
    expect(readHours(text)).toHaveProperty('error'),
  );

  it.each(['2026-02-30', '0026-11-04', '2200-01-01', 'tomorrow', ''])('"%s" is no day', (text) =>
    expect(readDay(text)).toHaveProperty('error'),
  );
});

describe('a moment typed in local time', () => {
  it.each(['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia'])(
    'comes back the same in %s',
    (zone) => {
      expect(readMoment(toLocalField(NOW, zone), zone)).toEqual({ value: NOW });
    },
  );

  it('that a clock change skips moves forward', () => {
    expect(readMoment('2026-03-29T02:30', 'Europe/Berlin')).toEqual({ value: '2026-03-29T01:30:00Z' });
  });

  it.each(['', '2026-11-04', '2026-02-30T10:00', '0001-01-01T00:00'])('"%s" is none', (text) =>
    expect(readMoment(text, 'UTC')).toHaveProperty('error'),
  );
});
