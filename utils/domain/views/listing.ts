// Owns the list of all endings: which of them have the words, in which order, and what a list shows of each.
// Refuses to plan: what a plan says of each one comes as an argument, so that it can be remembered from one list to the next.
import * as z from 'zod/mini';
import { type Contract, titleOf } from '../contract/record.ts';
import { GROUPS, type Group } from './groups.ts';
import type { Summary } from './summary.ts';
import { byUrgency, type Urgency } from './urgency.ts';

/** Words to be found in title, client or number, and how many endings are wanted. */
export const ListQuerySchema = z.strictObject({
  words: z.string().check(z.maxLength(200)),
  count: z.int().check(z.minimum(1), z.maximum(10_000)),
});
type ListQuery = z.infer<typeof ListQuerySchema>;
/** What a list shows at once, and the figures that say how much it leaves out. */
export type Listing = {
  /** The most urgent ones, in order. */
  readonly endings: readonly Summary[];
  /** How many have the words, and how many endings there are. */
  readonly found: number;
  readonly total: number;
  /** How many of those found stand in each group. */
  readonly groups: Readonly<Record<Group, number>>;
};
/** What a plan says of an ending, to put it into a list. */
export type ListedPlan = { readonly urgency: Urgency; readonly summary: Summary };

// In upper or lower case; `words` come in lower case.
const has = (contract: Contract, words: string): boolean =>
  `${titleOf(contract)} ${contract.facts.client ?? ''} ${contract.id}`.toLocaleLowerCase().includes(words);

/** What to call the contracts of these ids, where there is a record. */
export const titlesOf = (contracts: readonly Contract[], ids: readonly string[]): Record<string, string> =>
  Object.fromEntries(contracts.filter(({ id }) => ids.includes(id)).map((one) => [one.id, titleOf(one)]));

/** A contract that was only looked at is no ending yet. */
export const listingOf = (
  contracts: readonly Contract[],
  listedPlanAt: (contract: Contract) => ListedPlan,
  { words, count }: ListQuery,
): Listing => {
  const endings = contracts.filter(({ begunAt }) => begunAt !== undefined);
  const wanted = words.trim().toLocaleLowerCase();
  const found = wanted === '' ? endings : endings.filter((contract) => has(contract, wanted));
  const planned = found.map(listedPlanAt);
  const groups = Object.fromEntries(GROUPS.map((group) => [group, 0])) as Record<Group, number>;
  for (const { urgency } of planned) groups[urgency.group] += 1;
  // Ten thousand are not sorted for the sake of the first few: only the ranks that are shown.
  const byRank = [...Map.groupBy(planned, ({ urgency }) => urgency.rank)].sort(([a], [b]) => a - b);
  let urgent: ListedPlan[] = [];
  for (const [, ranked] of byRank) {
    if (urgent.length >= count) break;
    urgent = urgent.concat(ranked.sort((a, b) => byUrgency(a.urgency, b.urgency)));
  }
  return {
    endings: urgent.slice(0, count).map(({ summary }) => summary),
    found: found.length,
    total: endings.length,
    groups,
  };
};
