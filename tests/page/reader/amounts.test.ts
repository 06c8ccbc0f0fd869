// @vitest-environment node
// Owns the table of amounts: what each text is worth, and which texts are worth nothing because they may be two things.
import { describe, expect, it } from 'vitest';
import { minutesIn, moneyIn } from '../../../utils/page/reader/amounts.ts';
import { limitIn, rateIn, statusIn } from '../../../utils/page/reader/terms.ts';

describe('money', () => {
  it.each([
    ['$0.00', 0, 'USD'],
    ['$400', 40_000, 'USD'],
    ['$ 400', 40_000, 'USD'],
    ['$400.50', 40_050, 'USD'],
    ['$1,150.00', 115_000, 'USD'],
    ['$1150', 115_000, 'USD'],
    ['$1,234,567.89', 123_456_789, 'USD'],
    ['US$400.00', 40_000, 'USD'],
    ['$400.00 USD', 40_000, 'USD'],
    ['400 USD', 40_000, 'USD'],
    ['$400.00 CAD', 40_000, 'CAD'],
    ['CA$400.00', 40_000, 'CAD'],
    ['€1.150,50', 115_050, 'EUR'],
    ['1.150,50 €', 115_050, 'EUR'],
    ['12,50 €', 1_250, 'EUR'],
    ['1\u202f150,50 €', 115_050, 'EUR'],
    ['1’150.50 CHF', 115_050, 'CHF'],
    ['£1,150', 115_000, 'GBP'],
    ['₹1,15,000.00', 11_500_000, 'INR'],
    ['₹12,34,567', 123_456_700, 'INR'],
  ])('%s', (text, cents, currency) => {
    expect(moneyIn(text)).toEqual({ cents, currency });
  });
  it.each([
    '',
    '400',
    '$',
    '1.150 €',
    '$1.150',
    '$1.5',
    '$1.5K',
    '$20K+',
    '-$20.00',
    '($20.00)',
    '$30.00-$50.00',
    '$400.00 and more',
    'about $400.00',
    '$400 $500',
    '$40.0050',
    '€400 USD',
    '£400 EUR',
    '400 XYZ',
    '¥400',
    'Rs. 400',
    '$999,999,999,999.00',
    '$ 1 150',
    '$1,1500',
    '$12,34,56',
  ])('nothing in "%s"', (text) => {
    expect(moneyIn(text)).toBeUndefined();
  });
});

describe('hours', () => {
  it.each([
    ['0:00 hrs', 0],
    ['12:30 hrs', 750],
    ['12:30 h', 750],
    ['12:30 of 35 hrs', 750],
    ['12:30 hrs / 35 hrs', 750],
    ['12h 30m', 750],
    ['12 hrs 5 min', 725],
    ['12.5 hours', 750],
    ['12,5 hrs', 750],
    ['1 hour', 60],
    ['168 hrs', 10_080],
  ])('%s', (text, minutes) => {
    expect(minutesIn(text)).toBe(minutes);
  });
  it.each([
    '12:30',
    '12.5',
    '12:60 hrs',
    '169 hrs',
    '1,250 hrs',
    '12:30 hrs left',
    '',
    'hrs',
    '-1 hrs',
    '$12 hrs',
  ])('nothing in "%s"', (text) => {
    expect(minutesIn(text)).toBeUndefined();
  });
});

describe('terms', () => {
  it.each(['$62.00/hr', '$62.00 /hr', '$62.00 / hour', '$62.00 per hour', '$62.00 an hour'])(
    'a rate: %s',
    (text) => {
      expect(rateIn(text)).toEqual({ cents: 6_200, currency: 'USD' });
    },
  );
  it.each(['$62.00', '62/hr', '$62.00/week', '$30.00-$50.00 /hr', 'up to $62.00/hr', '/hr'])(
    'no rate: %s',
    (text) => {
      expect(rateIn(text)).toBeUndefined();
    },
  );
  it.each([
    ['35 hrs', 35],
    ['35', 35],
    ['37,5 hours', 37.5],
    ['35 hrs/week', 35],
    ['35 hours per week', 35],
  ])('a weekly limit: %s', (text, hours) => {
    expect(limitIn(text)).toBe(hours);
  });
  it.each(['none', 'No limit', '200 hrs', '35 hrs a month', '$35'])('no weekly limit: %s', (text) => {
    expect(limitIn(text)).toBeUndefined();
  });
  it('a status is one of three words', () => {
    expect(['Active', 'PAUSED', 'ended', 'Pending', 'Not active'].map(statusIn)).toEqual([
      'active',
      'paused',
      'ended',
      undefined,
      undefined,
    ]);
  });
});
