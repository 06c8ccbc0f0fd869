// Owns what a runway says in sentences: how long the money lasts, what a cut changes, what is not in it.
import { formatMoney } from '../money.ts';
import { counted } from '../text/count.ts';
import { amountsText, dayText, listed } from '../text/format.ts';
import { addDays, type Day } from '../time.ts';
import { HORIZON_MONTHS, type Runway } from './runway.ts';

/** "4 months and 14 days" from one day up to, and without, a later one. */
const spanText = (from: Day, to: Day): string => {
  const { months, days } = Temporal.PlainDate.from(from).until(to, { largestUnit: 'months' });
  return listed([
    ...(months > 0 ? [counted(months, 'month')] : []),
    ...(days > 0 ? [counted(days, 'day')] : []),
  ]);
};

/** How long it lasts, seen from `today`. */
export const runwaySentence = ({ cost, lastDay }: Runway, today: Day): string => {
  const monthly = formatMoney(cost);
  if (lastDay === undefined)
    return `At ${monthly} a month, your money lasts longer than ${HORIZON_MONTHS} months.`;
  if (lastDay < today) return `At ${monthly} a month, your money doesn’t cover today.`;
  const span = spanText(today, addDays(lastDay, 1));
  return `At ${monthly} a month, your money lasts until ${dayText(lastDay)}: ${span}.`;
};
/** The same after a cut, and how much longer that is. */
export const cutSentence = (before: Runway, after: Runway, today: Day): string => {
  const sentence = runwaySentence(after, today);
  if (before.lastDay === undefined || after.lastDay === undefined || after.lastDay <= before.lastDay)
    return sentence;
  return `${sentence} Gained: ${spanText(before.lastDay, after.lastDay)}.`;
};
/** What is in other currencies and not counted; undefined where there is nothing. */
export const notAddedSentence = ({ notAdded, currency }: Runway): string | undefined =>
  notAdded.length === 0
    ? undefined
    : `Not counted: ${amountsText(notAdded)}. Money in another currency is only added to your ${currency} if you give a rate.`;
