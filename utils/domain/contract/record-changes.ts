// Owns the small changes that actions are made of: each gives the same object back where nothing changes.
// Refuses to know actions (actions.ts).

import { epochMs } from '../time.ts';
import type { ListName, Lists } from './entries.ts';
import type { FactKey, Facts } from './facts.ts';
import type { Contract, Exported } from './record.ts';

/** The record without some of its own keys. */
export const without = <T extends object, K extends keyof T>(record: T, ...keys: K[]): T => {
  if (!keys.some((key) => Object.hasOwn(record, key))) return record;
  const copy = { ...record };
  for (const key of keys) delete copy[key];
  return copy;
};
/** Equal as JSON; the order of keys counts. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** The record with one value set. */
export const withKey = <V>(record: Record<string, V>, key: string, value: V): Record<string, V> =>
  same(record[key], value) ? record : { ...record, [key]: value };
/** The record with one text set; an empty text removes it. */
export const withText = (
  record: Record<string, string>,
  key: string,
  text: string,
): Record<string, string> => (text === '' ? without(record, key) : withKey(record, key, text));

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
  const taken = clear.filter((key) => !(key in facts));
  const left = without(contract.facts, ...taken);
  const given = (Object.keys(facts) as FactKey[]).some((key) => !same(contract.facts[key], facts[key]));
  if (!given && left === contract.facts) return contract;
  return { ...contract, facts: { ...left, ...facts } };
};

/** The contract with an entry added at the end of a list, or changed in its place. */
export const putEntry = <L extends ListName>(
  contract: Contract,
  list: L,
  entry: Lists[L][number],
): Contract => {
  const entries = contract[list] as Lists[L][number][];
  const index = entries.findIndex(({ id }) => id === entry.id);
  if (index >= 0 && same(entries[index], entry)) return contract;
  return { ...contract, [list]: index < 0 ? [...entries, entry] : entries.with(index, entry) };
};
