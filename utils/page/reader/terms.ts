// Owns the short statements of a page that need no label: hourly or fixed, the rate, the weekly limit, the status.
// Refuses sentences: a line counts only where every piece of it is such a statement.
import type { Kind } from '../../domain/contract/facts.ts';
import type { Money } from '../../domain/money.ts';
import type { PageStatus } from '../../domain/upwork/reading.ts';
import { minutesIn, moneyIn } from './amounts.ts';
import type { OpenLine } from './regions.ts';

/** One statement; each object holds at most one key. `rate` is for one hour. */
export type Terms = {
  readonly kind?: Kind;
  readonly rate?: Money;
  readonly weeklyLimitHours?: number;
  readonly status?: PageStatus;
};
const BETWEEN = /,\s+|\s+[·•|–—]\s+/;
const RATE = /^(?<money>\S.*?)\s*(?:\/|\bper\b|\ban\b)\s*(?:hr|hour)$/i;
const RATE_LABEL = /^(?:your )?(?:hourly )?rate\s*:\s*/i;
const LIMIT =
  /^(?:up to\s+)?(?<hours>\d{1,3}(?:[.,]\d{1,2})?)\s*(?:hrs?|hours?|h)(?:\s*(?:\/|per|a)\s*(?:wk|week))?\s+(?:weekly\s+)?limit$/i;
const NO_LIMIT = /^no (?:weekly )?limit$/i;
const HOURLY = /^hourly(?:[- ](?:contract|rate|project))?$/i;
const FIXED = /^fixed[- ]price(?:d)?(?: (?:contract|project))?$/i;
const STATUS = /^(?:active|paused|ended)$/i;
const OVER =
  /^(?:this |the |your )?contract (?:has |was |is )?(?:(?<paused>paused)|ended|closed)(?: on .{1,40})?\.?$/i;

/** The amount of a whole text such as "$62.00 /hr" or "62,00 € per hour". */
export const rateIn = (text: string): Money | undefined => moneyIn(RATE.exec(text)?.groups?.money ?? '');

/** The hours of a whole text such as "35 hrs" or "35", at most a week of them. */
export const limitIn = (text: string): number | undefined => {
  const hours = text.replace(/\s*(?:\/|\bper\b|\ba\b)\s*(?:wk|week)$/i, '');
  // "21:32 hrs of 40 hrs" before the label: the hours that were worked are no limit.
  if (/:|\bof\b|\//.test(hours)) return undefined;
  const minutes = minutesIn(/^\d+(?:[.,]\d+)?$/.test(hours) ? `${hours} hrs` : hours);
  return minutes === undefined ? undefined : minutes / 60;
};

/** The status that a whole text is. */
export const statusIn = (text: string): PageStatus | undefined =>
  STATUS.test(text) ? (text.toLowerCase() as PageStatus) : undefined;

const termOf = (text: string): Terms | undefined => {
  const rate = rateIn(text.replace(RATE_LABEL, ''));
  if (rate !== undefined) return { rate };
  const limit = LIMIT.exec(text)?.groups?.hours;
  const weeklyLimitHours = limit === undefined ? undefined : limitIn(limit);
  if (weeklyLimitHours !== undefined) return { weeklyLimitHours };
  // Says something and leaves nothing to note.
  if (NO_LIMIT.test(text)) return {};
  if (HOURLY.test(text)) return { kind: 'hourly' };
  if (FIXED.test(text)) return { kind: 'fixed' };
  const status = statusIn(text);
  if (status !== undefined) return { status };
  const over = OVER.exec(text);
  return over === null ? undefined : { status: over.groups?.paused === undefined ? 'ended' : 'paused' };
};

/** The statements that a line is made of; none where it says anything else as well. */
export const termsIn = ({ text, parts }: OpenLine): Terms[] => {
  for (const pieces of [[text], text.split(BETWEEN), parts.flatMap((part) => part.split(BETWEEN))]) {
    const terms = pieces.map(termOf);
    if (terms.every((term) => term !== undefined)) return terms;
  }
  return [];
};
