// Owns all that the interface's language decides about numbers, sums, lists, days and times; the one place that names it.
// Written from Intl by `npm run locale`, whose script says where we chose otherwise. Do not edit by hand.

/** BCP 47. */
export const LOCALE = 'en-US';
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
export const MONTHS_SHORT = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;
/** Monday first, which is 1 in the records. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
export const WEEKDAYS_SHORT = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
export const WEEKDAYS_NARROW = ['M', 'T', 'W', 'T', 'F', 'S', 'S'] as const;
/** By ISO 4217; every other currency shows its code. */
export const SIGNS = {
  AUD: 'A$',
  BRL: 'R$',
  CAD: 'CA$',
  CNY: 'CN¥',
  EUR: '€',
  GBP: '£',
  HKD: 'HK$',
  ILS: '₪',
  INR: '₹',
  JPY: '¥',
  KRW: '₩',
  MXN: 'MX$',
  NZD: 'NZ$',
  PHP: '₱',
  TWD: 'NT$',
  USD: '$',
  VND: '₫',
  XAF: 'FCFA',
  XCD: 'EC$',
  XCG: 'Cg.',
  XOF: 'F\u202fCFA',
  XPF: 'CFPF',
} as const;
export const THOUSANDS = ',';
export const DECIMAL = '.';
export const BETWEEN_IN_LIST = ', ';
export const LAST_IN_LIST = ' and ';
type Parts<N extends string> = { readonly [name in N]: string | number };
export const sumBySign = ({ sign, sum }: Parts<'sign' | 'sum'>): string => `${sign}${sum}`;
/** Where the sign ends in a letter, as a code does. */
export const sumByCode = ({ sign, sum }: Parts<'sign' | 'sum'>): string => `${sign}\u00a0${sum}`;
export const monthOfYear = ({ month, year }: Parts<'month' | 'year'>): string => `${month} ${year}`;
export const longDay = ({ day, month, year }: Parts<'day' | 'month' | 'year'>): string =>
  `${day} ${month} ${year}`;
export const shortDay = ({ weekday, day, month }: Parts<'weekday' | 'day' | 'month'>): string =>
  `${weekday} ${day} ${month}`;
export const shortDayOfYear = ({
  weekday,
  day,
  month,
  year,
}: Parts<'weekday' | 'day' | 'month' | 'year'>): string => `${weekday} ${day} ${month} ${year}`;
export const dayAndTime = ({ day, time }: Parts<'day' | 'time'>): string => `${day}, ${time}`;
export const percent = ({ n }: Parts<'n'>): string => `${n}%`;
export const perHour = ({ sum }: Parts<'sum'>): string => `${sum}/h`;
export const hoursAndMinutes = ({ hours, minutes }: Parts<'hours' | 'minutes'>): string =>
  `${hours} h ${minutes} min`;
/** Of a day, by its hour from 0 to 23. */
export const clock = (hour: number, minute: number): string =>
  `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')}\u00a0${hour < 12 ? 'am' : 'pm'}`;
