// Owns how a notice is counted in days: forth from the day of telling, back from a last day.
import { addDays, type Day } from './time.ts';

/** `working` counts only the weekdays on which the person works. */
export type Counting = 'calendar' | 'working';

/** `from` + N calendar days, or the Nth working day after it (weekdays 1 = Monday to 7 = Sunday). */
export const lastDayOfNotice = (
  from: Day,
  days: number,
  counting: Counting,
  weekdays: readonly number[],
): Day => {
  if (counting === 'calendar' || weekdays.length === 0) return addDays(from, days);
  // Every seven days hold the same number of working days, so only the last few are walked.
  const weeks = Math.max(0, Math.floor((days - 1) / weekdays.length));
  let day = Temporal.PlainDate.from(from).add({ days: weeks * 7 });
  for (let left = days - weeks * weekdays.length; left > 0; ) {
    day = day.add({ days: 1 });
    if (weekdays.includes(day.dayOfWeek)) left -= 1;
  }
  return day.toString();
};
/** The latest day from which that notice ends on `lastDay` or before it. */
export const firstDayOfNotice = (
  lastDay: Day,
  days: number,
  counting: Counting,
  weekdays: readonly number[],
): Day => {
  if (counting === 'calendar' || weekdays.length === 0) return addDays(lastDay, -days);
  // Weeks of work reach back far enough; from there the walk is at most two weeks.
  let day = addDays(lastDay, -(Math.ceil(days / weekdays.length) + 1) * 7);
  for (
    let next = addDays(day, 1);
    lastDayOfNotice(next, days, counting, weekdays) <= lastDay && next <= lastDay;
    next = addDays(next, 1)
  )
    day = next;
  return day;
};
