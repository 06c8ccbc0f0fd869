// Owns utils/domain/text/locale.ts: what Intl says of the interface's language, written out once by `npm run locale`, since a page's
// first number or date by Intl costs it 20 ms. `npm run locale -- de-DE` writes it for another language; refuses one that it cannot write.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { LOCALE } from '../utils/domain/text/locale.ts';

export const LOCALE_FILE = 'utils/domain/text/locale.ts';

/** Ours instead of Intl's: for readers of English everywhere, the day before the month and no comma before "and". */
const CHOSEN: Readonly<Record<string, { readonly signs: Partial<Signs>; readonly orders: Partial<Orders> }>> =
  {
    'en-US': {
      signs: { LAST_IN_LIST: ' and ' },
      orders: {
        longDay: '{day} {month} {year}',
        shortDay: '{weekday} {day} {month}',
        shortDayOfYear: '{weekday} {day} {month} {year}',
      },
    },
  };

type Part = { readonly type: string; readonly value: string };
const partIn = (parts: readonly Part[], wanted: string): string =>
  parts.find(({ type }) => type === wanted)?.value ?? '';
/** What Intl writes, with each part that has a name in braces. */
const orderOf = (parts: readonly Part[], names: Readonly<Record<string, string>>): string =>
  parts.map(({ type, value }) => (type in names ? `{${names[type]}}` : value)).join('');

const MONDAY = Date.UTC(2026, 5, 1);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;
const partsAt = (tag: string, at: number, options: Intl.DateTimeFormatOptions): Part[] =>
  new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }).formatToParts(at);

const namesIn = (tag: string) => {
  const months = (month: 'long' | 'short'): string[] =>
    Array.from({ length: 12 }, (_, index) =>
      partIn(partsAt(tag, Date.UTC(2026, index, 4), { month, day: 'numeric' }), 'month'),
    );
  const weekdays = (weekday: 'long' | 'short' | 'narrow'): string[] =>
    Array.from({ length: 7 }, (_, index) =>
      partIn(partsAt(tag, MONDAY + index * DAY_MS, { weekday }), 'weekday'),
    );
  const signs = Intl.supportedValuesOf('currency')
    .map((currency) => [currency, partIn(moneyIn(tag, currency), 'currency')] as const)
    .filter(([currency, sign]) => sign !== currency);
  return {
    MONTHS: months('long'),
    MONTHS_SHORT: months('short'),
    WEEKDAYS: weekdays('long'),
    WEEKDAYS_SHORT: weekdays('short'),
    WEEKDAYS_NARROW: weekdays('narrow'),
    SIGNS: Object.fromEntries(signs),
  };
};

const moneyIn = (tag: string, currency: string): Part[] =>
  new Intl.NumberFormat(tag, { style: 'currency', currency, maximumFractionDigits: 0 }).formatToParts(1);
const signsIn = (tag: string) => {
  const number = new Intl.NumberFormat(tag, { useGrouping: 'always' });
  if (!/^1\D234\D567$/.test(number.format(1_234_567)))
    throw new Error(`The numbers of ${tag} are not written in groups of three of the digits 0 to 9.`);
  const list = new Intl.ListFormat(tag).formatToParts(['a', 'b', 'c']);
  const [BETWEEN_IN_LIST = '', LAST_IN_LIST = ''] = list.flatMap(({ type, value }) =>
    type === 'literal' ? [value] : [],
  );
  return {
    THOUSANDS: partIn(number.formatToParts(1_234), 'group'),
    DECIMAL: partIn(number.formatToParts(0.5), 'decimal'),
    BETWEEN_IN_LIST,
    LAST_IN_LIST,
  };
};
type Signs = ReturnType<typeof signsIn>;

const ordersIn = (tag: string) => {
  const day = (options: Intl.DateTimeFormatOptions): string =>
    orderOf(partsAt(tag, MONDAY, options), { weekday: 'weekday', day: 'day', month: 'month', year: 'year' });
  const sum = (currency: string): string =>
    orderOf(moneyIn(tag, currency), { currency: 'sign', integer: 'sum' });
  const morning = partsAt(tag, MONDAY + 5 * HOUR_MS, CLOCK);
  const hour = partIn(morning, 'hour').length === 2 ? 'hh' : 'h';
  return {
    sumBySign: sum('EUR'),
    sumByCode: sum('CHF'),
    monthOfYear: day({ month: 'long', year: 'numeric' }),
    longDay: day({ day: 'numeric', month: 'long', year: 'numeric' }),
    shortDay: day({ weekday: 'short', day: 'numeric', month: 'short' }),
    shortDayOfYear: day({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    dayAndTime: '{day}, {time}',
    percent: orderOf(new Intl.NumberFormat(tag, { style: 'percent' }).formatToParts(0.5), { integer: 'n' }),
    perHour: '{sum}/h',
    hoursAndMinutes: '{hours} h {minutes} min',
    // Its no-break space keeps "pm" on the line of its hour.
    clock: orderOf(morning, { hour, minute: 'mm', dayPeriod: 'half' }).replace(/\s/gu, '\u00a0'),
  };
};
type Orders = ReturnType<typeof ordersIn>;

const HEAD = `// Owns all that the interface's language decides about numbers, sums, lists, days and times; the one place that names it.
// Written from Intl by \`npm run locale\`, whose script says where we chose otherwise. Do not edit by hand.

/** BCP 47. */
`;
const PARTS = 'type Parts<N extends string> = { readonly [name in N]: string | number };';
const COMMENTS: Readonly<Record<string, string>> = {
  WEEKDAYS: 'Monday first, which is 1 in the records.',
  SIGNS: 'By ISO 4217; every other currency shows its code.',
  sumByCode: 'Where the sign ends in a letter, as a code does.',
  clock: 'Of a day, by its hour from 0 to 23.',
};
const commented = (name: string, code: string): string =>
  `${name in COMMENTS ? `/** ${COMMENTS[name]} */\n` : ''}export const ${name} = ${code};`;
const filling = (order: string, codeOf: (name: string) => string): string =>
  `\`${order.replaceAll(/\{(\w+)\}/g, (_, name: string) => `\${${codeOf(name)}}`)}\``;
const orderCode = (order: string): string => {
  const names = [...order.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const type = names.map((name) => `'${name}'`).join(' | ');
  return `({ ${names.join(', ')} }: Parts<${type}>): string => ${filling(order, (name) => name)}`;
};
const clockCode = (order: string, tag: string): string => {
  const half = (hour: number): string =>
    partIn(partsAt(tag, MONDAY + hour * HOUR_MS, CLOCK), 'dayPeriod').toLocaleLowerCase(tag);
  const shown = order.includes('{half}') ? '(hour % 12 === 0 ? 12 : hour % 12)' : 'hour';
  const code: Readonly<Record<string, string>> = {
    h: shown,
    hh: `String(${shown}).padStart(2, '0')`,
    mm: "String(minute).padStart(2, '0')",
    half: `hour < 12 ? '${half(5)}' : '${half(17)}'`,
  };
  return `(hour: number, minute: number): string => ${filling(order, (name) => code[name] ?? '')}`;
};

/** The text of the file; rejects a language that such tables cannot write. */
export const localeText = (tag: string): string => {
  const { clock, ...orders } = { ...ordersIn(tag), ...CHOSEN[tag]?.orders };
  const tables = { LOCALE: tag, ...namesIn(tag), ...signsIn(tag), ...CHOSEN[tag]?.signs };
  const all = [
    ...Object.entries(tables).map(([name, value]) =>
      commented(name, `${JSON.stringify(value)}${typeof value === 'string' ? '' : ' as const'}`),
    ),
    PARTS,
    ...Object.entries(orders).map(([name, order]) => commented(name, orderCode(order))),
    commented('clock', clockCode(clock, tag)),
  ].join('\n');
  // Spaces that are no plain ones, and marks of direction, would not be seen.
  const seen = all.replace(
    /[^\S \n]|\p{Cf}/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const { status, stdout, stderr, error } = spawnSync('biome', ['format', '--stdin-file-path=locale.ts'], {
    encoding: 'utf8',
    input: `${HEAD}${seen}\n`,
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(stderr);
  return stdout;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(LOCALE_FILE, localeText(process.argv[2] ?? LOCALE));
