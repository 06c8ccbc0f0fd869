// Owns what was read of the contracts while nothing was written since: the number of the newest write tells.
// Refuses to read or write. Every write raises that number in its own transaction, so none goes unnoticed, whoever made it.
import { type RecordKey, recordKeyOf } from './record-keys.ts';

/** By contract id, unchecked, in order of the ids. */
export type Records = ReadonlyMap<string, unknown>;
type Written = { readonly recordKey: RecordKey; readonly record: unknown };
/** More are not remembered: ten thousand would take a hundred megabytes, and lists have rows of their own (list-rows.ts). */
const MOST = 500;
type RecordCache = {
  /** By id, the records as they stand after write number `seq`; undefined where they have to be read. */
  at(seq: number): Records | undefined;
  /** Takes, and gives back, what was read in a transaction that saw write number `seq` as the newest. */
  take(seq: number, records: Map<string, unknown>): Records;
  /** Rows were written by write number `seq`; an undefined record was removed. */
  written(seq: number, rows: readonly Written[]): void;
};

/** The contracts among rows that stand under their names, in the same order. */
export const contractsAmong = (rows: ReadonlyMap<string, unknown>): Map<string, unknown> =>
  new Map(
    [...rows].flatMap(([name, record]) => {
      const { store, key } = recordKeyOf(name) ?? {};
      return store === 'contracts' && key !== undefined ? [[key, record]] : [];
    }),
  );

/** A new one for each connection: whatever was known before may have been restored since. */
export const createRecordCache = (): RecordCache => {
  let newest = 0;
  let cached: Map<string, unknown> | undefined;
  return {
    at: (seq) => (seq === newest ? cached : undefined),
    take: (seq, records) => {
      newest = seq;
      cached = records.size > MOST ? undefined : records;
      return records;
    },
    written: (seq, rows) => {
      // Another write came between: what is known is not what this one was made upon.
      if (seq !== newest + 1) cached = undefined;
      newest = seq;
      if (cached === undefined) return;
      const before = cached.size;
      let removed = 0;
      for (const { recordKey, record } of rows)
        if (recordKey.store === 'contracts') {
          if (record !== undefined) cached.set(recordKey.key, record);
          else if (cached.delete(recordKey.key)) removed += 1;
        }
      // In order of the ids, as they are read; a row that stood there keeps its place.
      if (cached.size > before - removed) cached = new Map([...cached].sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
};
