// Owns how words of a page are taken over: as a name, or as the quotation that shows where something was seen.
// Refuses names that are cut off, or run together with something else.
import { MAX_QUOTE_LENGTH, type Seen } from '../../domain/upwork/reading.ts';

const MAX_NAME = 500;
const CUT_OFF = /(?:…|\.\.\.)$/;
// Separators, ratings, times of day, badges and what stands for a part that is not read.
const RUN_TOGETHER =
  /[·•|★✓\ufffc]|\d:\d\d|\b(?:hires?|payment (?:method )?(?:un)?verified|rating|local time|spent)\b|\bverified$/i;

/** A whole text as a name; undefined where it is none, or not certainly all of it. */
export const nameIn = (text: string): string | undefined => {
  const name = text.replaceAll('\u00a0', ' ').trim();
  const isName = name !== '' && name.length <= MAX_NAME && /[\p{L}\p{N}]/u.test(name);
  return isName && !CUT_OFF.test(name) && !RUN_TOGETHER.test(name) ? name : undefined;
};

const shortened = (text: string): string =>
  text.length <= MAX_QUOTE_LENGTH ? text : `${text.slice(0, MAX_QUOTE_LENGTH - 1).trimEnd()}…`;

/** What stands on the page, and the heading above it. */
export const quoted = (text: string, under: string): Omit<Seen<never>, 'value'> => ({
  seen: shortened(text),
  ...(under === '' || under === text ? {} : { under: shortened(under) }),
});
