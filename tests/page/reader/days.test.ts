// @vitest-environment node
// Owns the table of days: what each text means, and which texts mean nothing because they may be two days.
import { describe, expect, it } from 'vitest';
import { dayIn, pastDayIn } from '../../../utils/page/reader/days.ts';

describe('a day', () => {
  it.each([
    'Nov 18, 2026',
    'Nov. 18, 2026',
    'November 18, 2026',
    'november 18th 2026',
    '18 November 2026',
    '18 Nov 2026.',
    'Wednesday, November 18, 2026',
    'Wed, Nov 18, 2026',
    'Nov 18, 2026 at 3:15 PM',
    'Nov 18, 2026, 15:15 UTC',
    '2026-11-18',
  ])('%s', (text) => {
    expect(dayIn(text)).toBe('2026-11-18');
  });
  it.each([
    '',
    'Nov 18',
    '18 Nov',
    '11/18/2026',
    '10.11.2026',
    'Feb 30, 2026',
    'Nov 18, 26',
    'Nov 18, 1899',
    'Nov 18, 2026 - Dec 2, 2026',
    'before Nov 18, 2026',
    '2026-13-01',
    '3 weeks ago',
  ])('nothing in "%s"', (text) => {
    expect(dayIn(text)).toBeUndefined();
  });
});

describe('a day that is past, the earliest that the words can mean', () => {
  it.each([
    ['today', '2026-11-25'],
    ['Yesterday', '2026-11-24'],
    ['1 day ago', '2026-11-24'],
    ['3 days ago', '2026-11-22'],
    ['a week ago', '2026-11-12'],
    ['3 weeks ago', '2026-10-29'],
    ['1 month ago', '2026-09-26'],
    ['Nov 25, 2026', '2026-11-25'],
  ])('%s', (text, day) => {
    expect(pastDayIn(text, '2026-11-25')).toBe(day);
  });
  it.each([
    '5 hours ago',
    'just now',
    '2 years ago',
    'in 3 weeks',
    'about 3 weeks ago',
    'Nov 26, 2026',
    'Last week',
    '',
  ])('nothing in "%s"', (text) => {
    expect(pastDayIn(text, '2026-11-25')).toBeUndefined();
  });
});
