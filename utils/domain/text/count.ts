// Owns how numbers and counts are written, by the plural rules of the interface's language.
// Needs nothing more, so that a page's first view may have it. Numbers by Intl would cost that view 20 ms; plural rules cost it less than 1.
import { DECIMAL, LOCALE, THOUSANDS } from './locale.ts';

/** A form for each plural category of the language; English has two, and `other` stands in for one that is missing. */
export type Forms = { readonly one: string; readonly other: string };

// Made at the first count, and once.
let rules: Intl.PluralRules | undefined;
/** The form that goes with a count: "is" with 1, "are" with 2. */
export const formFor = (count: number, forms: Forms): string => {
  rules ??= new Intl.PluralRules(LOCALE);
  const found: Partial<Record<Intl.LDMLPluralRule, string>> = forms;
  return found[rules.select(count)] ?? forms.other;
};

/** "12,500", "2.5". */
export const grouped = (count: number): string => {
  const [whole = '', rest] = `${count}`.split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, THOUSANDS);
  return rest === undefined ? groups : `${groups}${DECIMAL}${rest}`;
};

/** What is counted without a sentence around it; `{n}` stands for the number. */
const NOUNS = {
  answer: { one: '{n} answer', other: '{n} answers' },
  'calendar day': { one: '{n} calendar day', other: '{n} calendar days' },
  contract: { one: '{n} contract', other: '{n} contracts' },
  date: { one: '{n} date', other: '{n} dates' },
  day: { one: '{n} day', other: '{n} days' },
  hour: { one: '{n} hour', other: '{n} hours' },
  message: { one: '{n} message', other: '{n} messages' },
  minute: { one: '{n} minute', other: '{n} minutes' },
  month: { one: '{n} month', other: '{n} months' },
  'more open step': { one: '{n} more open step', other: '{n} more open steps' },
  'open step': { one: '{n} open step', other: '{n} open steps' },
  record: { one: '{n} record', other: '{n} records' },
  reminder: { one: '{n} reminder', other: '{n} reminders' },
  'set of steps': { one: '{n} set of steps', other: '{n} sets of steps' },
  step: { one: '{n} step', other: '{n} steps' },
  'unlogged hour': { one: '{n} unlogged hour', other: '{n} unlogged hours' },
  'working day': { one: '{n} working day', other: '{n} working days' },
} as const satisfies Readonly<Record<string, Forms>>;
type Noun = keyof typeof NOUNS;

/** "1 day", "3 days"; or a whole sentence in its forms, with the number where the first `{n}` stands: "3 steps are still open." */
export const counted = (count: number, what: Noun | Forms): string =>
  formFor(count, typeof what === 'string' ? NOUNS[what] : what).replace('{n}', () => grouped(count));
