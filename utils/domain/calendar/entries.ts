// Owns what of one ending is worth a calendar entry, and its words: deadlines, expected moments, the last day, the safe
// moment, dated follow-ups and steps. Refuses to know what was exported before (compare.ts) and how a file is written (ics.ts).

import { type Contract, titleOf } from '../contract/record.ts';
import { rowKey } from '../ids.ts';
import { earliestEnd } from '../plan/end-edges.ts';
import type { Plan, PlanTimer } from '../plan/types.ts';
import { isolated, visible } from '../text/visible.ts';
import { addDays, type Day, endOfLocalDay, epochMs, type Instant } from '../time.ts';
import { FOLLOW_UP_LEADS, LAST_DAY_LEADS, type Lead, leadsOf, SAFE_LEADS } from './lead-times.ts';

/** One entry as the facts have it now; each key stands once in an ending, and never changes its meaning. */
export type CalendarEntry = {
  readonly key: string;
  /** A moment (UTC), or a whole day. */
  readonly start: Instant | Day;
  /** From when to when (UTC); a day as it is in the zone where the client was told. */
  readonly beginsAt: Instant;
  readonly endsAt: Instant;
  readonly summary: string;
  /** Any lines. */
  readonly text: string;
  readonly leads: readonly Lead[];
};

const ABOUT = 'From End Contract Safely. Save the file again when a date changes.';
// A record can hold no later one.
const LAST_YEAR = '2199';

/** On one line, whatever was typed. */
const named = (text: string): string => isolated(text.replace(/\s+/gu, ' ').trim());

/** Settled in time, so nothing comes at its moment; what was settled later did come. */
const isOff = ({ status, dueAt, settledAt }: PlanTimer): boolean =>
  status === 'settled' && (settledAt === undefined || epochMs(settledAt) < epochMs(dueAt));
type Words = {
  /** What to call the contract. */
  readonly who: string;
  readonly textOf: (...lines: readonly (string | undefined)[]) => string;
};
const wordsFor = (contract: Contract): Words => {
  const { title, client } = contract.facts;
  const who = named(title || client || '') || titleOf(contract);
  const about = [`Contract: ${who}`, ...(client ? [`Client: ${named(client)}`] : []), ABOUT];
  return {
    who,
    textOf: (...lines) => [...lines, ...about].filter((line) => line !== undefined).join('\n'),
  };
};

type Part = (contract: Contract, plan: Plan, words: Words) => CalendarEntry[];
const moment = (at: Instant) => ({ start: at, beginsAt: at, endsAt: at });
const wholeDay = (day: Day, { facts }: Contract) => {
  const zone = facts.toldZone ?? 'UTC';
  return { start: day, beginsAt: endOfLocalDay(addDays(day, -1), zone), endsAt: endOfLocalDay(day, zone) };
};

const timers: Part = (_, plan, { who, textOf }) =>
  plan.timers
    // What is only assumed would move from week to week without a word.
    .filter((timer) => !timer.assumed && !isOff(timer))
    .map(({ key, dueAt, label, onSilence, contested, announce, money }) => ({
      key,
      ...moment(dueAt),
      summary: `${label}: ${who}`,
      text: textOf(onSilence, contested && `Contested: ${contested}`),
      leads: leadsOf({ announce, money }),
    }));

const lastDay: Part = (contract, { notice, stage }, { who, textOf }) => {
  const endedAt = earliestEnd(contract.facts);
  const { lastDay: day, dueAt } = notice;
  if (day === undefined || dueAt === undefined) return [];
  // Ended within the notice, or nobody knows when: then no last day comes any more.
  const ended = stage === 'ended' || stage === 'settled';
  if (ended && (endedAt === undefined || epochMs(endedAt) < epochMs(dueAt))) return [];
  const text = textOf('Look at your checklist before you end the contract.');
  const summary = `Last day of your notice: ${who}`;
  return [{ key: 'last-day', ...wholeDay(day, contract), summary, text, leads: LAST_DAY_LEADS }];
};

const tellBy: Part = (contract, { timeline, notice: { tellBy: day } }, { who, textOf }) =>
  day === undefined || !timeline.some(({ kind }) => kind === 'tell-by')
    ? []
    : [
        {
          key: 'tell-by',
          ...wholeDay(day, contract),
          summary: `Tell the client by today: ${who}`,
          text: textOf('Your notice then ends with the last day that you chose.'),
          leads: LAST_DAY_LEADS,
        },
      ];

const safeMoment: Part = (_, { safeToEnd: { at, notBefore, waits } }, { who, textOf }) => {
  const start = at ?? notBefore;
  // Without a wait it would be the present moment, which is no date.
  if (start === undefined || waits.length === 0) return [];
  const [what, text] =
    at === undefined
      ? ['Safe to end at the earliest', 'Some steps are still open. Your checklist says which.']
      : ['Safe to end', 'From then on you lose nothing that we know of by ending the contract.'];
  return [
    { key: 'safe', ...moment(start), summary: `${what}: ${who}`, text: textOf(text), leads: SAFE_LEADS },
  ];
};

const followUps: Part = (contract, _, { who, textOf }) =>
  contract.followUps
    .map((entry) => ({ ...entry, ...wholeDay(entry.on, contract) }))
    // One that was done before its day needs no day any more.
    .filter(({ doneAt, beginsAt }) => doneAt === undefined || epochMs(doneAt) >= epochMs(beginsAt))
    .map(({ id, text, start, beginsAt, endsAt }) => ({
      key: rowKey('follow-up', id),
      start,
      beginsAt,
      endsAt,
      summary: `${named(text) || 'Follow up'}: ${who}`,
      text: textOf(visible(text.trim())),
      leads: FOLLOW_UP_LEADS,
    }));

const ownSteps: Part = (contract, { items }, { who, textOf }) =>
  contract.ownSteps.flatMap(({ id, text, on }) => {
    const item = items.find(({ entryId }) => entryId === id);
    if (on === undefined || item === undefined || item.status === 'dismissed') return [];
    const day = wholeDay(on, contract);
    // As with a follow-up: what was done before its day needs no day any more.
    if (item.doneAt !== undefined && epochMs(item.doneAt) < epochMs(day.beginsAt)) return [];
    const summary = `${named(text) || 'Your own step'}: ${who}`;
    return [{ key: item.key, ...day, summary, text: textOf(visible(text.trim())), leads: FOLLOW_UP_LEADS }];
  });

/** Everything that has a date, also where it has passed; nothing before the ending is begun, nor where the contract goes on. */
export const entriesOf = (contract: Contract, plan: Plan): CalendarEntry[] => {
  if (contract.begunAt === undefined || plan.stage === 'kept') return [];
  const words = wordsFor(contract);
  return [timers, lastDay, tellBy, safeMoment, followUps, ownSteps]
    .flatMap((part) => part(contract, plan, words))
    .filter(({ start }) => start.slice(0, 4) <= LAST_YEAR);
};
