// Owns how counts, days and sums are written: by the plural rules of the interface's one language, with words and signs that are Intl's own.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALE_FILE, localeText } from '../../../scripts/locale.ts';
import { formatMoney } from '../../../utils/domain/money.ts';
import { counted, formFor, grouped } from '../../../utils/domain/text/count.ts';
import { dayText } from '../../../utils/domain/text/format.ts';
import { LOCALE, MONTHS, SIGNS, WEEKDAYS } from '../../../utils/domain/text/locale.ts';
import { formatDay, formatTime } from '../../../utils/domain/text/moments.ts';

describe('a count', () => {
  it.each([
    [0, '0 steps'],
    [1, '1 step'],
    [2, '2 steps'],
    [1234, '1,234 steps'],
  ])('of %d steps is written "%s"', (count, text) => expect(counted(count, 'step')).toBe(text));

  it('of a part of an hour is plural, as the language has it', () => {
    expect(counted(0.5, 'hour')).toBe('0.5 hours');
    expect(counted(1.5, 'hour')).toBe('1.5 hours');
  });

  it('bends a whole sentence with it, and writes the number where it stands', () => {
    const forms = { one: 'One step is open.', other: '{n} steps are open.' };
    expect([1, 3].map((count) => counted(count, forms))).toEqual(['One step is open.', '3 steps are open.']);
  });

  it('takes its form by the plural rules of the language, for every count', () => {
    const rules = new Intl.PluralRules(LOCALE);
    const forms = { one: 'one', other: 'other' };
    for (let count = 0; count < 300; count += 1) expect(formFor(count, forms)).toBe(rules.select(count));
  });
});

// They are written out, since Intl costs a page's first view 20 ms; this holds them to what Intl would write.
describe('what is written out for the language is what Intl writes', () => {
  it('all of it, as `npm run locale` would write it now', () => {
    expect(readFileSync(LOCALE_FILE, 'utf8')).toBe(localeText(LOCALE));
  });

  it.each([
    ['de-DE', ["'Donnerstag'", '({ sum, sign }:', '({ day, month, year }:']],
    ['ja-JP', ["'木曜日'", '({ sign, sum }:', '({ year, month, day }:']],
  ])('as it would write %s, in that order', (tag, said) => {
    const text = localeText(tag);
    expect(said.filter((part) => !text.includes(part))).toEqual([]);
  });

  it.each(['ar-EG', 'hi-IN'])('and it refuses %s, whose numbers need more than that', (tag) => {
    expect(() => localeText(tag)).toThrow(`The numbers of ${tag} are not written`);
  });

  it.each([0, 7, 999, 1000, 12_345, 1_234_567])('the number %d', (count) => {
    expect(grouped(count)).toBe(new Intl.NumberFormat(LOCALE).format(count));
  });

  it.each([...Object.keys(SIGNS), ...'CHF PLN UAH NGN PKR'.split(' ')])(
    'a sum in %s, with cents and without',
    (currency) => {
      const intl = new Intl.NumberFormat(LOCALE, {
        style: 'currency',
        currency,
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
        trailingZeroDisplay: 'stripIfInteger',
      });
      for (const cents of [40_000, 125_050, 7, 123_456_700])
        expect(formatMoney({ cents, currency })).toBe(intl.format(cents / 100));
    },
  );

  const partOf = (at: number, type: string, options: Intl.DateTimeFormatOptions): string | undefined =>
    new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' })
      .formatToParts(at)
      .find((part) => part.type === type)?.value;

  it('the months, long and short', () => {
    for (const [index, name] of MONTHS.entries()) {
      const at = Date.UTC(2026, index, 4);
      const day = new Date(at).toISOString().slice(0, 10);
      expect(name).toBe(partOf(at, 'month', { month: 'long' }));
      expect(dayText(day)).toBe(`4 ${name} 2026`);
      expect(formatDay(day, '2026-01-01T00:00:00Z').split(' ')[2]).toBe(
        partOf(at, 'month', { month: 'short' }),
      );
    }
  });

  it('the days of the week, long and short', () => {
    for (const [index, name] of WEEKDAYS.entries()) {
      const at = Date.UTC(2026, 10, 2 + index);
      const day = new Date(at).toISOString().slice(0, 10);
      expect(name).toBe(partOf(at, 'weekday', { weekday: 'long' }));
      expect(formatDay(day, '2026-01-01T00:00:00Z').split(' ')[0]).toBe(
        partOf(at, 'weekday', { weekday: 'short' }),
      );
    }
  });

  it.each([1, 11, 12, 13, 23])('the time at %d:05, but for small letters', (hour) => {
    const at = Date.UTC(2026, 10, 4, hour, 5);
    const intl = new Intl.DateTimeFormat(LOCALE, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
    expect(formatTime(new Date(at).toISOString(), 'UTC')).toBe(
      intl.format(at).replace(/\s/u, '\u00a0').toLowerCase(),
    );
  });
});
