// Owns the first list of a life of the worker, as an earlier one kept it, and that the views ask again where it was not right.
import { FIRST_LIST } from '../../../utils/domain/views/first-list.ts';
import {
  type FrontPage,
  type Listing,
  type ListRow,
  listingOf,
} from '../../../utils/domain/views/listing.ts';
import type { KeptRows } from './kept-rows.ts';

type EarlyList = {
  /** undefined where it cannot be told without a look at the rows. */
  ask(...made: Parameters<KeptRows['frontFor']>): Promise<FrontPage | undefined>;
  /** All endings were looked at. */
  compare(rows: readonly ListRow[]): void;
};

/** `onNews` is called where what was listed is not what the rows say. */
export const createEarlyList = ({ frontFor }: Pick<KeptRows, 'frontFor'>, onNews: () => void): EarlyList => {
  let listed: Listing | undefined;
  return {
    ask: async (...made) => {
      const front = await frontFor(...made);
      listed = front?.listing;
      return front;
    },
    compare: (rows) => {
      const early = listed;
      listed = undefined;
      if (early !== undefined && JSON.stringify(early) !== JSON.stringify(listingOf(rows, FIRST_LIST)))
        onNews();
    },
  };
};
