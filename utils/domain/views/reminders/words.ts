// Owns the words of a notification, within what a desktop shows of them. Refuses to know when it is shown.
import { type Contract, titleOf } from '../../contract/record.ts';
import { counted } from '../../text/count.ts';
import { formatDay, formatMoment, shortDay } from '../../text/moments.ts';
import { isolated } from '../../text/visible.ts';
import { epochMs, instantAt } from '../../time.ts';
import { dayOf, localDate, type Subject } from './subjects.ts';

const MAX_TITLE = 60;
const MAX_TEXT = 150;
const MAX_NAME = 40;
// A desktop shows the browser's name, not ours.
const OURS = 'End Contract Safely';

/** Whole characters; the last one is an ellipsis where something was cut. A name that stands in isolation does so still. */
const cut = (text: string, most: number): string => {
  const characters = [...text];
  if (characters.length <= most) return text;
  const left = characters
    .slice(0, most - 2)
    .join('')
    .trimEnd();
  const isOpen = left.lastIndexOf('\u2068') > left.lastIndexOf('\u2069');
  return `${left}…${isOpen ? '\u2069' : ''}`;
};

export type Words = {
  /** At most 60 characters. */
  readonly title: string;
  /** At most 150 characters; names the contract. */
  readonly text: string;
  /** What is left of it beside others. */
  readonly short: string;
};

const AND_MORE = {
  one: '{n} more. Press to see all of them.',
  other: '{n} more. Press to see all of them.',
};
type Saying = {
  readonly title: string;
  readonly left: string;
  /** What of it stands beside others, where there is little room: the title says the rest. */
  readonly brief?: string;
  readonly advice: string;
};
/** `day` as it is called now; `zone` where more has to be said. */
type Say = (subject: Subject, nowMs: number, day: string, zone: string) => Saying;
// The moment, not what is left until then: a notification may stand for hours.
const deadline: Say = (subject, nowMs, _, zone) => {
  const { timer, dueAt, dueMs } = subject;
  const said = { title: timer?.label ?? '', advice: timer?.onSilence ?? '' };
  if (nowMs >= dueMs) return { ...said, left: 'The time for this is over', brief: 'Time is up' };
  const now = instantAt(nowMs);
  return {
    ...said,
    left: `By ${formatMoment(dueAt, now, zone)}`,
    brief: `By ${formatDay(dayOf(subject, zone), now)}`,
  };
};
const SAYINGS: Readonly<Record<Subject['about'], Say>> = {
  deadline,
  notice: ({ dueMs }, nowMs, day) =>
    nowMs < dueMs
      ? {
          title: `The last day of your notice is ${day}`,
          left: 'Your notice ends',
          advice: 'Look at the checklist before you end the contract.',
        }
      : {
          title: 'Your notice is over',
          left: 'Your last day has passed',
          advice: 'Look at the checklist before you end the contract.',
        },
  'tell-by': (subject, nowMs, day, zone) =>
    nowMs < subject.dueMs
      ? {
          title:
            dayOf(subject, zone) === localDate(nowMs, zone).toString()
              ? 'Tell the client today'
              : `Tell the client by ${day}`,
          left: 'Your notice then ends with the last day that you chose',
          advice: '',
        }
      : {
          title: 'The day to tell the client has passed',
          left: 'Your notice no longer ends with the last day that you chose',
          advice: 'Choose another one, or tell the client now.',
        },
  safe: () => ({
    title: 'You can end it now',
    left: 'Nothing that you noted would be lost',
    advice: 'Look at the checklist once more before you do.',
  }),
  answer: ({ dueAt, dueMs }) => ({
    title: 'You can answer the client now',
    left:
      dueMs < epochMs(dueAt)
        ? 'Your pause ends early, since a clock with money behind it runs out soon'
        : 'Your pause is over',
    advice: 'One courteous message is enough, or none.',
  }),
  planned: ({ words = '' }, _, day) => ({
    title: isolated(cut(words.replace(/\s+/gu, ' ').trim(), MAX_NAME)) || 'What you planned',
    left: `You planned this for ${day}`,
    advice: '',
  }),
};

const dayIn = (subject: Subject, nowMs: number, zone: string): string =>
  shortDay(dayOf(subject, zone), instantAt(nowMs), zone);
/** What to call an ending beside a reminder. */
export const endingName = (contract: Contract): string => {
  const { title, client } = contract.facts;
  return isolated(cut((title || client || titleOf(contract)).replace(/\s+/gu, ' '), MAX_NAME));
};
const titled = (title: string): string => cut(`${OURS}: ${title}`, MAX_TITLE);

/** What a subject is called at an instant (epoch ms). */
export const titleOfSubject = (subject: Subject, nowMs: number, zone: string): string =>
  SAYINGS[subject.about](subject, nowMs, dayIn(subject, nowMs, zone), zone).title;
/** What is said of a subject of an ending, or of the plan, at an instant (epoch ms), days as they are in the zone. */
export const wordsOf = (who: string, subject: Subject, nowMs: number, zone: string): Words => {
  const said = SAYINGS[subject.about](subject, nowMs, dayIn(subject, nowMs, zone), zone);
  const { title, left, brief, advice } = said;
  return {
    title: titled(title),
    text: cut(`${who}: ${left}. ${advice}`.trim(), MAX_TEXT),
    short: brief === undefined ? `${who}: ${title}` : `${who}: ${brief}. ${title}`,
  };
};

/** One notification for several: two or three are named, of more only the first. */
export const wordsOfSeveral = (all: readonly Words[]): Pick<Words, 'title' | 'text'> => {
  const named = all.length > 3 ? all.slice(0, 1) : all;
  const rest = all.length - named.length;
  const more = rest === 0 ? [] : [counted(rest, AND_MORE)];
  // Each gets the same room; a line end stands between two.
  const room = Math.floor((MAX_TEXT - more.join('').length - named.length) / named.length);
  return {
    title: titled(counted(all.length, 'reminder')),
    text: [...named.map(({ short }) => cut(short, room)), ...more].join('\n'),
  };
};
