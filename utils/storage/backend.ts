// Owns what every place to keep records can do: the database with its mirror, or memory where the browser refuses.
// Refuses to know contracts and settings; those check what goes in and out.
import type { StorageReport } from '../messages/storage-report.ts';
import type { Place, RecordStore, StoredRecord } from './places.ts';

/** What shall become of a row: a record in its place, the old one aside with the reason, or nothing left of it. */
export type Change =
  | { readonly put: StoredRecord; readonly setAside?: string }
  | { readonly remove: true }
  | undefined;

export type Backend = {
  /** The record as it lies there, unchecked; undefined where there is none. */
  read(place: Place): Promise<unknown>;
  /** By key, unchecked. */
  readAll(store: RecordStore): Promise<ReadonlyMap<string, unknown>>;
  /**
   * One row, read and changed in one go; `decide` is synchronous and pure. Resolves once the change cannot be lost
   * (also where nothing changes: an earlier try may still be on its way). Rejects with a StorageProblem.
   */
  change(place: Place, decide: (row: unknown) => Change): Promise<void>;
  /** Leaves no record, no copy, nothing set aside. */
  clear(): Promise<void>;
  report(): StorageReport;
};

/** Runs work on the open backend, and once more on a new one where the connection was lost under it. */
export type Use = <T>(work: (backend: Backend) => Promise<T>) => Promise<T>;
