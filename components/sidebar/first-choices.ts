// Owns the answers to choose from when an ending begins, and the facts that they come to.
import { type Facts, isEndSaid, type Kind, type Situation } from '../../utils/domain/contract/facts.ts';
import { noticeOf } from '../../utils/domain/plan/notice.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { counted } from '../../utils/domain/text/count.ts';
import { formatDay } from '../../utils/domain/text/moments.ts';
import { type Instant, localDay } from '../../utils/domain/time.ts';
import { type Parsed, readDay } from '../ui/fields/parse-typed.ts';

/** What is left open is left out of the facts. */
type Answer<T extends string> = T | 'unknown';
export type Who = Answer<Situation>;
export type WhenAnswer = 'notice' | 'day' | 'soon';

export const WHO: readonly { readonly value: Who; readonly label: string }[] = [
  { value: 'me', label: 'I want to end it' },
  { value: 'client', label: 'The client ended it' },
  { value: 'both', label: 'We agreed to end it' },
  { value: 'unknown', label: 'Not sure yet' },
];
export const KIND: readonly { readonly value: Answer<Kind>; readonly label: string }[] = [
  { value: 'hourly', label: 'Hourly' },
  { value: 'fixed', label: 'Fixed-price' },
  { value: 'unknown', label: 'Not sure yet' },
];
/** Of a contract that has ended already. */
export const ENDED_BY = [
  { value: 'me', label: 'I ended it' },
  { value: 'client', label: 'The client ended it' },
] as const;

export const saidOr = <K extends 'situation' | 'kind'>(key: K, answer: string): Facts =>
  answer === 'unknown' ? {} : { [key]: answer };

/** No notice but what the agreement asks for. */
const SOON: Facts = { noticeDays: 0 };

/** What notice the facts leave if the client is told now, and the day it would give: as it is agreed, where an agreement is known. */
const noticeIfTold = (facts: Facts, settings: Settings, now: Instant, zone: string) => {
  const { days, counting, lastDay } = noticeOf(
    { ...facts, toldAt: now, toldZone: zone },
    settings,
    now,
    zone,
  );
  return { days, counting, lastDay, day: lastDay === undefined ? {} : { detail: formatDay(lastDay, now) } };
};

const NOTICE = {
  calendar: { one: '{n} day of notice', other: '{n} days of notice' },
  working: { one: '{n} working day of notice', other: '{n} working days of notice' },
} as const;
/** The usual notice, or none beyond what was agreed, each with its last day; for the kind and the agreement that are known. */
export const whenChoices = (facts: Facts, settings: Settings, now: Instant, zone: string) => {
  const { days, counting, day } = noticeIfTold(facts, settings, now, zone);
  const soon = noticeIfTold({ ...facts, ...SOON }, settings, now, zone);
  const isFree = soon.lastDay === localDay(now, zone);
  const length =
    counting === 'working'
      ? counted(days, NOTICE.working)
      : days === 14
        ? 'Two weeks’ notice'
        : counted(days, NOTICE.calendar);
  return [
    {
      value: 'notice',
      label: days === 0 ? 'Without notice' : length,
      ...day,
    },
    { value: 'day', label: 'On another day' },
    { value: 'soon', label: 'As soon as it is safe', ...(isFree ? { detail: 'No notice' } : soon.day) },
  ];
};

/** The usual notice is not written down, so that it follows the options until the client is told. */
export const whenFacts = (when: WhenAnswer, day: string): Parsed<Facts> => {
  if (when === 'notice') return { value: {} };
  if (when === 'soon') return { value: SOON };
  const read = readDay(day);
  return 'error' in read ? read : { value: { lastDay: read.value } };
};

/** Who ends it where the page, or an answer, says who pressed End; an agreed end stays one, whoever pressed. */
const situationOf = (who: Who, endedBy: string | undefined): Who =>
  who === 'both' ? who : endedBy === 'client' ? 'client' : endedBy === 'me' && who === 'client' ? 'me' : who;

/** What of an end is still to be asked; `isOver`: the page says that it has ended, `by` is the answer to "Who ended it?". */
export const endFacts = (who: Who, by: string, facts: Facts, isOver: boolean) => {
  const shown = situationOf(who, facts.endedBy);
  const hasEnded = shown === 'client' || isOver || isEndSaid(facts) || facts.endedBy !== undefined;
  const asksBy = hasEnded && shown !== 'client' && facts.endedBy === undefined;
  return {
    situation: asksBy ? situationOf(shown, by) : shown,
    hasEnded,
    asksBy,
    asksEnd: hasEnded && !isEndSaid(facts),
  };
};
