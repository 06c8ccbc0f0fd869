// Owns the list of all endings: which of them have the words, in which order, and how much of each a list needs.
// Refuses to plan: how urgent each one is comes as an argument, so that it can be remembered from one list to the next.
import * as z from 'zod/mini';
import { type Contract, MAX_UNDO, titleOf } from './contract.ts';
import { byUrgency, type Urgency } from './urgency.ts';

/** Words to be found in title, client or number, and how many endings are wanted. */
export const ListChoiceSchema = z.strictObject({
  words: z.string().check(z.maxLength(200)),
  count: z.int().check(z.minimum(1), z.maximum(10_000)),
});
export type ListChoice = z.infer<typeof ListChoiceSchema>;
/** What a list shows at once, and the figures that say how much it leaves out. */
export type Listing = {
  /** The most urgent ones, in order, without drafts and with only the newest of their history. */
  readonly contracts: readonly Contract[];
  /** How many have the words, and how many endings there are. */
  readonly found: number;
  readonly total: number;
};

// What can be undone is said in words of the history; the rest of it is most of a record.
const NEWEST = 2 * MAX_UNDO;
const lean = (contract: Contract): Contract => ({
  ...contract,
  drafts: {},
  history: contract.history.slice(-NEWEST),
});
// In upper or lower case; `words` come in lower case.
const has = (contract: Contract, words: string): boolean =>
  `${titleOf(contract)} ${contract.facts.client ?? ''} ${contract.id}`.toLocaleLowerCase().includes(words);

/** What to call the contracts of these ids, where there is a record. */
export const titlesOf = (contracts: readonly Contract[], ids: readonly string[]): Record<string, string> =>
  Object.fromEntries(contracts.filter(({ id }) => ids.includes(id)).map((one) => [one.id, titleOf(one)]));

/** A contract that was only looked at is no ending yet. */
export const listingOf = (
  contracts: readonly Contract[],
  urgencyOf: (contract: Contract) => Urgency,
  { words, count }: ListChoice,
): Listing => {
  const endings = contracts.filter(({ begunAt }) => begunAt !== undefined);
  const wanted = words.trim().toLocaleLowerCase();
  const found = wanted === '' ? endings : endings.filter((contract) => has(contract, wanted));
  const urgent = found
    .map((contract) => ({ contract, urgency: urgencyOf(contract) }))
    .sort((a, b) => byUrgency(a.urgency, b.urgency));
  return {
    contracts: urgent.slice(0, count).map(({ contract }) => lean(contract)),
    found: found.length,
    total: endings.length,
  };
};
