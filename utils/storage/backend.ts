// Owns what every place to keep records can do: the database with its mirror, or memory where the browser refuses.
// Refuses to know contracts and settings; those check what goes in and out.
import type { StorageReport } from '../domain/reports.ts';
import type { Quarantined } from './db/database.ts';
import type { KeptList, ListChange } from './db/kept-list.ts';
import type { RecordKey, StoredRecord } from './db/record-keys.ts';
import type { ImportSnapshot } from './import/snapshot.ts';

/** What shall become of a row: a record under its key, the old one quarantined for a reason, or nothing left of it. */
export type Change =
  | { readonly put: StoredRecord; readonly quarantineFor?: string }
  | { readonly remove: true }
  | undefined;

/** What shall become of many rows at once; an undefined record is removed. */
export type Replacement = {
  readonly rows: readonly {
    readonly recordKey: RecordKey;
    readonly record: StoredRecord | undefined;
    /** Why the old one, which cannot be read, is quarantined. */
    readonly quarantineFor?: string;
  }[];
  /** To be quarantined, unless the very same is quarantined already. */
  readonly quarantine: readonly Quarantined[];
  /** Quarantined by the step that this takes back. */
  readonly forget?: readonly Quarantined[];
  /** The step that this takes back; absent for a new one. */
  readonly undoes?: ImportSnapshot;
};

/** Every method but `quarantined` and `report` may reject with a StorageProblem; no other rejection is expected. */
export type Backend = {
  /** The record as it lies there, unchecked; undefined where there is none. */
  read(recordKey: RecordKey): Promise<unknown>;
  /** By id, unchecked; the very same objects as before where nothing changed them. */
  readContracts(): Promise<ReadonlyMap<string, unknown>>;
  /**
   * One row, read and changed in one go; `decide` is synchronous and pure. Resolves once the change cannot be lost
   * (also where nothing changes: an earlier try may still be on its way) with the number of the write, undefined where nothing
   * was written. Rejects with a StorageProblem.
   */
  change(recordKey: RecordKey, decide: (row: unknown) => Change): Promise<number | undefined>;
  /**
   * All rows, read (by name, unchecked) and changed in one go, or not at all; a snapshot of what stood before is kept for one step back.
   * `decide` is synchronous and pure; it also gets that snapshot. Resolves and rejects as `change` does; the
   * number is also that of the step that now can be taken back.
   */
  replace(
    decide: (
      rows: ReadonlyMap<string, unknown>,
      snapshot: ImportSnapshot | undefined,
    ) => Replacement | undefined,
  ): Promise<number | undefined>;
  /** The step that could be taken back, of whatever age. */
  snapshot(): Promise<ImportSnapshot | undefined>;
  /** The number of the newest write. */
  newest(): Promise<number>;
  /** The first so many parts of what a list kept; undefined where there is none. */
  keptList(count: number): Promise<KeptList | undefined>;
  /** False where nothing was changed, since there was a newer write. */
  keepList(change: ListChange): Promise<boolean>;
  /** What was quarantined, of all times. */
  quarantined(): readonly Quarantined[];
  /** Leaves no record, no copy, nothing quarantined. */
  clear(): Promise<void>;
  /**
   * Of this backend alone, without what the views have read and what was found unreadable since (store.ts
   * adds both).
   */
  report(): StorageReport;
};

/** The record under a key, unchecked: of both copies at once where they agree, else once everything is compared. Rejects as `read` does. */
export type ReadOne = (recordKey: RecordKey) => Promise<unknown>;
/** Runs work on the open backend, and once more on a new one where the connection was lost under it, or refused a write. */
export type Use = <T>(work: (backend: Backend) => Promise<T>) => Promise<T>;
