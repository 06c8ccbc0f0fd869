// Owns the hours of this week and the last: their labels, the heads of a timesheet, and the limit that stands beside them.
// Refuses the hours of a day, of the last 24 hours and of the whole contract.

import { minutesIn, moneyIn } from './amounts.ts';
import type { Line } from './lines.ts';
import { type Labelled, labelled } from './pairs.ts';
import type { OpenLine } from './regions.ts';
import { limitIn } from './terms.ts';

const LABEL = '(?:hours |tracked |logged )?';
const WEEK = new RegExp(`^${LABEL}(?:this|last) week\\s*:?\\s+`, 'i');
const WITH_LIMIT = /\bof\s+(?<limit>\d{1,3}(?:[.,]\d{1,2})?\s*(?:hrs?|hours?))\s+weekly\s+limit$/i;
const REST_OF_LIMIT = /^of\s+\d{1,3}(?:[.,:]\d{1,2})?\s*(?:hrs?|hours?)\s+weekly\s+limit$/i;

/** The lines, "of 40 hrs weekly limit" behind the hours of which it speaks. */
export const withLimits = (lines: readonly Line[]): Line[] => {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before && REST_OF_LIMIT.test(line.text) && isBeside(before, line)) {
      const text = `${before.text} ${line.text}`;
      joined.splice(-1, 1, { ...before, text, parts: [text] });
    } else joined.push(line);
  }
  return joined;
};
// Only what stands in the same place, or right below it.
const isBeside = (a: Line, b: Line): boolean =>
  /^\d/.test(a.text) && a.path.slice(0, -1).every((block, at) => b.path[at] === block);

/** What is labelled as the hours of a week; under such a heading also the one line that names a limit. */
export const hoursOf = (lines: readonly OpenLine[], week: 'this week' | 'last week'): Labelled[] => {
  const found = labelled(lines, LABEL + week);
  if (found.length > 0) return found;
  const below = lines.filter(
    ({ under, text }) => new RegExp(`^${LABEL}${week}$`, 'i').test(under) && WITH_LIMIT.test(text),
  );
  return below.map((line) => ({ value: line.text, line, seen: line.text }));
};

/** Hours of a whole text, in hundredths: "21:32 hrs of 40 hrs weekly limit", "0.00 hrs, $0.00". */
export const hoursIn = (text: string): number | undefined => {
  const pieces = text.split(/,\s+/);
  const [minutes, ...others] = pieces.map(minutesIn).filter((found) => found !== undefined);
  const isAll = pieces.every((piece) => minutesIn(piece) !== undefined || moneyIn(piece) !== undefined);
  return minutes === undefined || others.length > 0 || !isAll
    ? undefined
    : Math.round((minutes / 60) * 100) / 100;
};

/** The weekly limit that a line names beside hours, whatever span they are of. */
export const limitBeside = (text: string): number | undefined => {
  const hours = minutesIn(text.replace(WEEK, ''));
  const limit = hours === undefined ? undefined : WITH_LIMIT.exec(text)?.groups?.limit;
  return limit === undefined ? undefined : limitIn(limit);
};
