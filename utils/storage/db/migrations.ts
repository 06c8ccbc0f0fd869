// Owns the versions of the database: append-only, a released step is never changed. Version = number of steps.
// Refuses to open anything. A stored shape that changes gets a step with `reshape`, and a frozen sample in the tests.
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { RecordShape } from '../../domain/backup/read-record.ts';
import { abort } from './abort.ts';
import type { RecordStore } from './record-keys.ts';

/** The transaction of an upgrade; it commits by itself as soon as no request of it is pending. */
export type UpgradeTransaction = IDBPTransaction<unknown, string[], 'versionchange'>;
/** One version of the database; either part may be absent. */
export type Migration = {
  /** Makes or removes object stores. */
  readonly stores?: (db: IDBPDatabase) => void;
  /** Turns a record of the version before into this version's; pure, and total for every record of that version. */
  readonly reshape?: { readonly [S in RecordStore]?: (record: unknown) => unknown };
};

export const MIGRATIONS: readonly Migration[] = [
  {
    stores: (db) => {
      db.createObjectStore('contracts', { keyPath: 'id' });
      db.createObjectStore('settings', { keyPath: 'id' });
      db.createObjectStore('setAside', { autoIncrement: true });
      db.createObjectStore('meta');
    },
  },
  // What somebody plans after a loss got a record of its own.
  { stores: (db) => void db.createObjectStore('comeback', { keyPath: 'id' }) },
];
/** Version of the database, of the entries in the mirror and of the shape in a backup file. */
export const VERSION = MIGRATIONS.length;

/** A record written under database version `from`, as the newest version has it; one that is no whole record stays as it is. */
export const reshaped = (store: RecordStore, record: unknown, from: number, steps = MIGRATIONS): unknown => {
  try {
    return steps.slice(from).reduce((shape, step) => step.reshape?.[store]?.(shape) ?? shape, record);
  } catch (error) {
    console.error(error); // It then fails its schema, and is told, kept and exported as what it is.
    return record;
  }
};

/** What the reading of a record from outside needs to know of it. */
export const shapeOf = (steps: readonly Migration[]): RecordShape => ({
  version: steps.length,
  reshape: (store, record, from) => reshaped(store, record, from, steps),
});
export const RECORD_SHAPE = shapeOf(MIGRATIONS);

const runSteps = async (
  db: IDBPDatabase,
  transaction: UpgradeTransaction,
  steps: readonly Migration[],
): Promise<void> => {
  for (const step of steps) {
    step.stores?.(db);
    for (const store of Object.keys(step.reshape ?? {}) as RecordStore[])
      for await (const cursor of transaction.objectStore(store))
        await cursor.update({ ...cursor.value, record: reshaped(store, cursor.value.record, 0, [step]) });
  }
};

/** All steps after version `from`, or none if one fails: the upgrade is aborted, and the opening fails. */
export const migrate = async (
  db: IDBPDatabase,
  transaction: UpgradeTransaction,
  from: number,
  steps = MIGRATIONS,
): Promise<void> => {
  // The opening tells of an abort; this only keeps it from being reported a second time as nobody's.
  transaction.done.catch(() => undefined);
  try {
    await runSteps(db, transaction, steps.slice(from));
  } catch (error) {
    console.error(error);
    abort(transaction);
  }
};
