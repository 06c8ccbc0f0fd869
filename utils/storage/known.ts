// Owns what was read of the contracts while nothing was written since: the number of the newest write tells.
// Refuses to read or write. Every write raises that number in its own transaction, so none goes unnoticed, whoever made it.
import type { Place } from './places.ts';

/** By contract id, unchecked, in order of the ids. */
export type Records = ReadonlyMap<string, unknown>;
export type Known = {
  /** By id, the records as they stand after write number `seq`; undefined where they have to be read. */
  at(seq: number): Records | undefined;
  /** Takes, and gives back, what was read in a transaction that saw write number `seq` as the newest. */
  take(seq: number, records: Map<string, unknown>): Records;
  /** One row was written by write number `seq`; an undefined record was removed. */
  written(seq: number, place: Place, record: unknown): void;
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
    written: (seq, { store, key }, record) => {
      // Another write came between: what is known is not what this one was made upon.
      if (seq !== newest + 1) known = undefined;
      newest = seq;
      if (store !== 'contracts') return;
      if (record === undefined) known?.delete(key);
      else if (known?.has(key)) known.set(key, record);
      // In order of the ids, as they are read.
      else if (known)
        known = new Map([...known, [key, record] as const].sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
};
