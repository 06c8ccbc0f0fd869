// Owns the small changes that actions are made of: each gives the same object back where nothing changes.
// Refuses to know actions (actions.ts).

import { isSame } from '../equal.ts';
import { epochMs } from '../time.ts';
import type { ListName, Lists, Milestone } from './entries.ts';
import type { FactKey, Facts } from './facts.ts';
import type { Contract, Exported } from './record.ts';

/** The record without some of its own keys. */
export const without = <T extends object, K extends keyof T>(record: T, ...keys: K[]): T => {
  if (!keys.some((key) => Object.hasOwn(record, key))) return record;
  const copy = { ...record };
  for (const key of keys) delete copy[key];
  return copy;
};
/** The record with one value set. */
export const withKey = <V>(record: Record<string, V>, key: string, value: V): Record<string, V> =>
  isSame(record[key], value) ? record : { ...record, [key]: value };
/** The record with one text set; an empty text removes it. */
export const withText = (
  record: Record<string, string>,
  key: string,
  text: string,
): Record<string, string> => (text === '' ? without(record, key) : withKey(record, key, text));

const DAY_OF: readonly (readonly [FactKey, FactKey])[] = [
  ['toldAt', 'toldOn'],
  ['endedAt', 'endedOn'],
];
/** What was exported, with what was exported now; where another view has exported something newer, that stays. */
export const withExported = (
  exported: Contract['exported'],
  entries: Contract['exported'],
): Contract['exported'] => {
  const isNews = ([key, { at }]: readonly [string, Exported]): boolean => {
    const known = Object.hasOwn(exported, key) ? exported[key] : undefined;
    return known === undefined || epochMs(at) > epochMs(known.at);
  };
  const news = Object.entries(entries).filter(isNews);
  return news.length === 0 ? exported : { ...exported, ...Object.fromEntries(news) };
};

/** The contract with facts given and others taken back; what is given wins. */
export const say = (contract: Contract, facts: Facts, clear: readonly FactKey[] = []): Contract => {
  // A day that belongs to a moment goes with it, unless it is given anew.
  const stale = DAY_OF.filter(([moment]) => moment in facts || clear.includes(moment)).map(([, day]) => day);
  const taken = [...clear, ...stale].filter((key) => !(key in facts));
  const left = without(contract.facts, ...taken);
  const given = (Object.keys(facts) as FactKey[]).some((key) => !isSame(contract.facts[key], facts[key]));
  if (!given && left === contract.facts) return contract;
  return { ...contract, facts: { ...left, ...facts } };
};

/** The contract with a milestone's held money given up at an instant (UTC), or with that taken back. */
export const giveUp = (contract: Contract, id: string, at: string | undefined): Contract => {
  const milestone = contract.milestones.find((entry) => entry.id === id);
  if (milestone === undefined || (milestone.givenUpAt === undefined) === (at === undefined)) return contract;
  return putEntry(contract, 'milestones', {
    ...without(milestone, 'givenUpAt'),
    ...(at === undefined ? {} : { givenUpAt: at }),
  });
};

// What was given up is that sum in that state: another one is not given up by it.
const stillGivenUp = (old: Milestone, milestone: Milestone): Milestone =>
  old.givenUpAt !== undefined &&
  old.givenUpAt === milestone.givenUpAt &&
  !(isSame(old.amount, milestone.amount) && old.state === milestone.state)
    ? without(milestone, 'givenUpAt')
    : milestone;

/** The contract with an entry added at the end of a list, or changed in its place. */
export const putEntry = <L extends ListName>(
  contract: Contract,
  list: L,
  entry: Lists[L][number],
): Contract => {
  const entries = contract[list] as Lists[L][number][];
  const index = entries.findIndex(({ id }) => id === entry.id);
  const old = entries[index];
  if (old === undefined) return { ...contract, [list]: [...entries, entry] };
  if (isSame(old, entry)) return contract;
  const changed = list === 'milestones' ? stillGivenUp(old as Milestone, entry as Milestone) : entry;
  return { ...contract, [list]: entries.with(index, changed as Lists[L][number]) };
};

/** The contract with an entry in the place before another one, or at the end; unchanged where either is gone. */
export const moveEntry = (
  contract: Contract,
  list: ListName,
  id: string,
  before: string | undefined,
): Contract => {
  const entries: readonly { readonly id: string }[] = contract[list];
  const entry = entries.find((one) => one.id === id);
  const others = entries.filter((one) => one.id !== id);
  const index = before === undefined ? others.length : others.findIndex((one) => one.id === before);
  if (entry === undefined || index < 0) return contract;
  const moved = others.toSpliced(index, 0, entry);
  return moved.every((one, place) => one === entries[place]) ? contract : { ...contract, [list]: moved };
};
