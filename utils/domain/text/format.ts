// Owns how facts are put into words inside a sentence: days, money, lists.
// Refuses to write an instant: local time belongs to the view, which knows the zone.

import type { Milestone } from '../contract/entries.ts';
import { formatMoney, type Money, sumMoney } from '../money.ts';
import type { Context } from '../plan/context.ts';
import type { Day } from '../time.ts';
import { BETWEEN_IN_LIST, LAST_IN_LIST, longDay, MONTHS, monthOfYear, WEEKDAYS } from './locale.ts';
import { quoted } from './visible.ts';

const partsOf = (month: string) => ({
  month: MONTHS[Number(month.slice(5, 7)) - 1] ?? '',
  year: month.slice(0, 4),
});
/** "November 2026" of "2026-11" or of a day in it. */
export const monthText = (month: string): string => monthOfYear(partsOf(month));
/** "18 November 2026". */
export const dayText = (day: Day): string => longDay({ day: Number(day.slice(8, 10)), ...partsOf(day) });
/** "a", "a and b", "a, b and c". */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join(BETWEEN_IN_LIST)}${LAST_IN_LIST}${parts.at(-1)}`;
/** "Monday, Tuesday" of weekdays by number, Monday being 1. */
export const weekdaysText = (weekdays: readonly number[]): string =>
  weekdays.map((weekday) => WEEKDAYS[weekday - 1]).join(BETWEEN_IN_LIST);
/** "You can end it now. 3 steps left": whole sentences without the last full stop; what is empty is left out. */
export const sentencesText = (...sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== '').join('. ');
/** The name of a milestone in quotation marks, with its amount where one is known, as a part of a sentence of ours. */
export const milestoneText = ({ name, amount }: Milestone): string =>
  amount === undefined ? quoted(name) : `${quoted(name)} (${formatMoney(amount)})`;
/** The same for a message to the client: the name as it was typed, since nothing unseen of ours belongs in what is sent. */
export const milestoneAsTyped = ({ name, amount }: Milestone): string =>
  amount === undefined ? `“${name}”` : `“${name}” (${formatMoney(amount)})`;
/** "$400", "$400 and €50" of one sum per currency; "$400 or more" where an amount is missing, `none` where all are. */
export const amountsText = (sums: readonly Money[], orMore = false, none = 'money'): string => {
  if (sums.length === 0) return none;
  const sum = listed(sums.map((amount) => formatMoney(amount)));
  return orMore ? `${sum} or more` : sum;
};
/** The same of milestones, whose amounts may not be known. */
export const amountText = (milestones: readonly Milestone[]): string => {
  const amounts = milestones.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
  return amountsText(sumMoney(amounts), amounts.length < milestones.length);
};
/** "The client gets the held $400 back if you end now." */
export const heldSentence = ({ held }: Pick<Context, 'held'>): string =>
  `The client gets the held ${amountText(held)} back if you end now.`;
