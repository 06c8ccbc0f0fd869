import { describe, expect, it } from 'vitest';
import {
  readDay,
  readDays,
  readHours,
  readMoment,
  readMoney,
  toLocalField,
} from '../../../components/ui/fields/parse-typed.ts';
import { NOW } from '../../clock.ts';

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
