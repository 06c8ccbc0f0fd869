// Owns the first list of a life of the worker, as an earlier one kept it, and that the views ask again where what was kept was not right.
import { FIRST_LIST } from '../../../utils/domain/views/first-list.ts';
import { type FrontPage, type Listing, listingOf } from '../../../utils/domain/views/listing.ts';
import type { HeldRows, KeptRows } from './kept-rows.ts';

type EarlyList = {
  /** undefined where it cannot be told without a look at the rows. */
  ask(...made: Parameters<KeptRows['frontFor']>): Promise<FrontPage | undefined>;
  /** All endings were looked at; `before` is what lists were made of until then. */
  compare(before: HeldRows | undefined, rows: HeldRows['rows']): void;
};

const areSame = (one: HeldRows['rows'], other: HeldRows['rows']): boolean =>
  one.size === other.size && [...one].every(([id, { summary }]) => other.get(id)?.summary === summary);

/** `onNews` is called where what was listed is not what the rows say. */
export const createEarlyList = ({ frontFor }: Pick<KeptRows, 'frontFor'>, onNews: () => void): EarlyList => {
  let listed: Listing | undefined;
  let hasLooked = false;
  return {
    ask: async (...made) => {
      const front = await frontFor(...made);
      // All endings were looked at meanwhile.
      if (hasLooked) return undefined;
      listed = front?.listing;
      return front;
    },
    compare: (before, rows) => {
      const early = listed;
      listed = undefined;
      hasLooked = true;
      const isFrontUntrue =
        early !== undefined &&
        JSON.stringify(early) !== JSON.stringify(listingOf([...rows.values()], FIRST_LIST));
      if (isFrontUntrue || (before?.isLoaded === true && !areSame(before.rows, rows))) onNews();
    },
  };
};
