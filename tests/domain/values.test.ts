// @vitest-environment node
import { describe, expect, it, test } from 'vitest';
import { ContractIdSchema, OperationIdSchema, RowKeySchema, rowKey } from '../../utils/domain/ids.ts';
import { formatMoney, MoneySchema, sumMoney } from '../../utils/domain/money.ts';
import { isProblem, PROBLEMS, problem, problemText } from '../../utils/domain/problems.ts';
import { WIDTH } from '../../utils/domain/settings/layout.ts';
import { SETTINGS } from '../../utils/domain/settings/setting-rows.ts';
import {
  DEFAULT_SETTINGS,
  MAX_HIDDEN,
  SettingsPatchSchema,
  SettingsSchema,
} from '../../utils/domain/settings/settings.ts';
import { counted } from '../../utils/domain/text/count.ts';
import { dayText, listed } from '../../utils/domain/text/format.ts';
import { timeText } from '../../utils/domain/text/moments.ts';
import { earliest, isOver, later, latest, nextUtcMonday, toInstant } from '../../utils/domain/time.ts';
import { DaySchema, InstantSchema, ZoneSchema } from '../../utils/domain/time-schemas.ts';
import { CONTRACT_ID, dollars } from '../builders.ts';
import { at, NOW } from '../clock.ts';

const admits = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown): boolean =>
  schema.safeParse(value).success;

describe('an instant', () => {
  test.each([
    '2026-11-22T09:30:00Z',
    '2026-11-22T09:30:00.5Z',
    '1990-01-01T00:00:00Z',
    '2199-12-31T23:59:59.999Z',
  ])('may be %s', (text) => expect(admits(InstantSchema, text)).toBe(true));
  test.each([
    '2026-11-22',
    '2026-11-22T09:30:00',
    '2026-11-22T09:30:00+01:00',
    '2026-13-01T00:00:00Z',
    '1989-12-31T23:59:59Z',
    '2200-01-01T00:00:00Z',
    '2026-11-22T09:30:00.1234Z',
    '',
  ])('may not be %s', (text) => expect(admits(InstantSchema, text)).toBe(false));
  it('is stored in whole milliseconds, cut off', () => {
    expect(toInstant('2026-11-04T10:00:00.999999Z')).toBe('2026-11-04T10:00:00.999Z');
  });
  it('is over at its due moment and not before', () => {
    expect([isOver(NOW, later(NOW, -1)), isOver(NOW, NOW), isOver(NOW, later(NOW, 1))]).toEqual([
      false,
      true,
      true,
    ]);
  });
  it('is compared by time, not by letters', () => {
    const half = at({ ms: 500 });
    expect(half < NOW).toBe(true);
    expect([earliest([half, NOW]), latest([half, NOW]), earliest([])]).toEqual([NOW, half, undefined]);
  });
  it('at Monday 00:00 already belongs to the week that ends with the next Monday', () => {
    expect(nextUtcMonday('2026-11-09T00:00:00Z')).toBe('2026-11-16T00:00:00Z');
  });
});

describe('a day and a zone', () => {
  test.each(['2026-02-30', '2027-02-29', '2026-1-1', '2026-11-04T00:00:00Z', '1989-12-31'])(
    '%s is no day',
    (text) => expect(admits(DaySchema, text)).toBe(false),
  );
  it('29 February is a day in a leap year', () => expect(admits(DaySchema, '2028-02-29')).toBe(true));
  it('a zone is one that the engine knows, or an offset', () => {
    expect(['Asia/Kathmandu', 'UTC', '+05:45'].map((zone) => admits(ZoneSchema, zone))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['Mars/Olympus', '', 'x'.repeat(65)].map((zone) => admits(ZoneSchema, zone))).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('money', () => {
  test.each([
    [dollars(400), '$400'],
    [dollars(1_250.5), '$1,250.50'],
    [{ cents: 1, currency: 'EUR' }, '€0.01'],
    [dollars(0), '$0'],
  ])('%o is written %s', (money, text) => expect(formatMoney(money)).toBe(text));
  it('is written as the browser would in English, with the code of a currency that has no sign of its own', () => {
    const plain = { style: 'currency', maximumFractionDigits: 2 } as const;
    for (const currency of ['USD', 'EUR', 'GBP', 'CAD', 'AUD', 'INR', 'JPY', 'BRL', 'PLN', 'CHF', 'UAH'])
      for (const cents of [0, 5, 100, 99_999, 100_000, 123_456_700, 10_000_000_000]) {
        const minimumFractionDigits = cents % 100 === 0 ? 0 : 2;
        const format = new Intl.NumberFormat('en-US', { ...plain, currency, minimumFractionDigits });
        expect(formatMoney({ cents, currency })).toBe(format.format(cents / 100));
      }
  });
  it('is added up for each currency, in order of appearance', () => {
    const sums = sumMoney([dollars(1), { cents: 5, currency: 'EUR' }, dollars(2)]);
    expect(sums).toEqual([dollars(3), { cents: 5, currency: 'EUR' }]);
  });
  test.each([
    { cents: 0.5, currency: 'USD' },
    { cents: -1, currency: 'USD' },
    { cents: 1, currency: 'usd' },
  ])('is not %o', (money) => expect(admits(MoneySchema, money)).toBe(false));
});

describe('ids', () => {
  test.each(['12345', '38114251', '~01a2b3c4d5e6'])('%s is a contract id', (id) =>
    expect(admits(ContractIdSchema, id)).toBe(true),
  );
  test.each(['1234', '1'.repeat(30), '~0XYZ', '../1', ''])('%s is none', (id) =>
    expect(admits(ContractIdSchema, id)).toBe(false),
  );
  it('an operation id is a plain word of eight letters at least', () => {
    expect([admits(OperationIdSchema, 'a1b2-c3d4'), admits(OperationIdSchema, 'short')]).toEqual([
      true,
      false,
    ]);
  });
  it('a row key names the row, and the entry where there is one', () => {
    expect([rowKey('tell'), rowKey('task', 't1')]).toEqual(['tell', 'task:t1']);
    expect(admits(RowKeySchema, 'task:t1')).toBe(true);
    expect(admits(RowKeySchema, '__proto__')).toBe(false);
  });
});

describe('settings', () => {
  it('have defaults that their schema admits: 14 calendar days', () => {
    expect(admits(SettingsSchema, DEFAULT_SETTINGS)).toBe(true);
    expect(DEFAULT_SETTINGS).toMatchObject({
      noticeDaysHourly: 14,
      noticeDaysFixed: 14,
      noticeCounting: 'calendar',
    });
  });
  it('have one form row for each field that a form may change', () => {
    const {
      version: _,
      rev: __,
      done: ___,
      undo: ____,
      redo: _____,
      layout,
      hiddenOn,
      // Lists, each with a form of its own.
      ownMessages,
      stepSets,
      ...fields
    } = DEFAULT_SETTINGS;
    expect(SETTINGS.map(({ key }) => key).sort()).toEqual(Object.keys(fields).sort());
  });
  it('offer only choices that the schema admits', () => {
    for (const row of SETTINGS)
      if (row.input === 'choice')
        for (const { value } of row.choices)
          expect(admits(SettingsPatchSchema, { [row.key]: value }), row.key).toBe(true);
  });
  test.each([
    { noticeDaysHourly: -1 },
    { noticeDaysHourly: 0.5 },
    { noticeDaysHourly: 1000 },
    { noticeDaysHourly: 'two weeks' },
    { workingWeekdays: [] },
    { workingWeekdays: [1, 1] },
    { workingWeekdays: [8] },
    { layout: { open: true, width: WIDTH.least - 1 } },
    { layout: { open: true, width: WIDTH.most + 1 } },
    { layout: { open: true, width: WIDTH.usual, place: 101 } },
    { hiddenOn: ['not a contract'] },
    { hiddenOn: Array(MAX_HIDDEN + 1).fill(CONTRACT_ID) },
    { rev: 5 },
  ])('refuse %o', (patch) => expect(admits(SettingsPatchSchema, patch)).toBe(false));
});

describe('settings of before', () => {
  const { side, mode, hidden, hiddenOn, ...former } = DEFAULT_SETTINGS;
  it('are read with the defaults of the choices that came later', () => {
    expect(SettingsSchema.parse({ ...former, layout: { open: true, side: 'right', width: 500 } })).toEqual({
      ...DEFAULT_SETTINGS,
      layout: { open: true, width: 500 },
    });
  });
  it('leave a change of one choice alone', () => {
    expect(SettingsPatchSchema.parse({ theme: 'dark' })).toEqual({ theme: 'dark' });
  });
});

describe('a problem', () => {
  it('is told from a result by its field, and has one plain sentence', () => {
    expect([isProblem(problem('too-long')), isProblem({}), isProblem(null)]).toEqual([true, false, false]);
    expect(problemText(problem('last-day-past', 'lastDay'))).toBe(PROBLEMS['last-day-past']);
  });
  it('names its place only where there is one', () => {
    expect(problem('too-long')).toEqual({ problem: 'too-long' });
  });
  test.each(Object.entries(PROBLEMS))('%s speaks plainly', (_, text) =>
    expect(text).toMatch(/^[A-Z][^!]+\.$/),
  );
});

describe('wording', () => {
  it('writes days, counts and lists as a person does', () => {
    expect([
      dayText('2026-11-08'),
      counted(1, 'day'),
      counted(2, 'day'),
      listed([]),
      listed(['a']),
      listed(['a', 'b', 'c']),
    ]).toEqual(['8 November 2026', '1 day', '2 days', '', 'a', 'a, b and c']);
  });
  const LEFT = {
    day: { one: '{n} day left', other: '{n} days left' },
    hour: { one: '{n} hour left', other: '{n} hours left' },
    less: 'Less than an hour left',
  };
  test.each([
    [0, 'Less than an hour left'],
    [3_599_999, 'Less than an hour left'],
    [3_600_000, '1 hour left'],
    [47 * 3_600_000, '47 hours left'],
    [48 * 3_600_000, '2 days left'],
  ])('%d ms left are %s', (ms, text) => expect(timeText(ms, LEFT)).toBe(text));
});
