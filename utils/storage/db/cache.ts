// Owns what was read of the contracts while nothing was written since: the number of the newest write tells.
// Refuses to read or write. Every write raises that number in its own transaction, so none goes unnoticed, whoever made it.
import type { Place } from './record-keys.ts';

/** By contract id, unchecked, in order of the ids. */
export type Records = ReadonlyMap<string, unknown>;
type Written = { readonly place: Place; readonly record: unknown };
type Known = {
  /** By id, the records as they stand after write number `seq`; undefined where they have to be read. */
  at(seq: number): Records | undefined;
  /** Takes, and gives back, what was read in a transaction that saw write number `seq` as the newest. */
  take(seq: number, records: Map<string, unknown>): Records;
  /** Rows were written by write number `seq`; an undefined record was removed. */
  written(seq: number, rows: readonly Written[]): void;
};

/** Empty for each new connection: whatever was known before may have been mended since. */
export const createKnown = (): Known => {
  let newest = 0;
  let known: Map<string, unknown> | undefined;
  return {
    at: (seq) => (seq === newest ? known : undefined),
    take: (seq, records) => {
      newest = seq;
      known = records;
      return records;
    },
    written: (seq, rows) => {
      // Another write came between: what is known is not what this one was made upon.
      if (seq !== newest + 1) known = undefined;
      newest = seq;
      if (known === undefined) return;
      const before = known.size;
      let removed = 0;
      for (const { place, record } of rows)
        if (place.store === 'contracts') {
          if (record !== undefined) known.set(place.key, record);
          else if (known.delete(place.key)) removed += 1;
        }
      // In order of the ids, as they are read; a row that stood there keeps its place.
      if (known.size > before - removed) known = new Map([...known].sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
};
