// Owns the connection to IndexedDB: name, opening, and what can go wrong with it. Only the background may come here.
// Refuses to know what is stored.
import { type IDBPDatabase, wrap } from 'idb';
import { MIGRATIONS, migrate, type UpgradeTransaction } from './migrations.ts';

/** Views wait for the first answer, and another copy of ours lets go at once where it can. */
export const BLOCKED_MS = 2_000;
/** A browser that says nothing at all must not keep everybody waiting either. */
export const SILENT_MS = 10_000;
/** A database that cannot be opened stays as it is, and the next generation takes its place. */
export const databaseName = (generation: number): string =>
  generation === 0 ? 'end-contract-safely' : `end-contract-safely-${generation + 1}`;
/** The generations in the browser's own list of databases, lowest first. */
export const generationsAmong = (databases: readonly IDBDatabaseInfo[]): number[] => {
  const numbers = databases.map(({ name = '' }) => /^end-contract-safely(?:-([1-9]\d*))?$/.exec(name));
  return numbers.flatMap((found) => (found ? [Number(found[1] ?? 1) - 1] : [])).sort((a, b) => a - b);
};
// A browser that is not to store anything says so by one of these; there can be no database of ours then.
const FORBIDDEN = ['SecurityError', 'InvalidStateError', 'NotSupportedError'];
/** The same of all databases that there are; undefined where the browser does not tell, as Firefox beside a garbled one. */
export const generationsIn = async (factory: IDBFactory): Promise<number[] | undefined> => {
  try {
    return generationsAmong(await factory.databases());
  } catch (error) {
    return error instanceof DOMException && FORBIDDEN.includes(error.name) ? [] : undefined;
  }
};

/** The newest number given, and how many records there are. */
export type Head = { readonly seq: number; readonly count: number };
/**
 * A record whose copy was replaced by the other one, `from` where; the key of a record of which there is one (`settings`)
 * stands in place of an id.
 */
export type Restored = {
  readonly at: string;
  readonly contractId: string;
  readonly from: 'mirror' | 'database';
};
/** So many records that neither copy holds any more; `orMore` where no count of them is left either. */
export type Lost = { readonly at: string; readonly count: number; readonly orMore?: true };
/** What was quarantined: where it stood, why, and the thing itself, untouched. */
export type Quarantined = {
  readonly key: string;
  readonly reason: string;
  readonly at: string;
  readonly value: unknown;
};

// Values are unknown on purpose: what comes out of a file is checked before it is believed.
type Stores = {
  contracts: { key: string; value: unknown };
  settings: { key: string; value: unknown };
  comeback: { key: string; value: unknown };
  setAside: { key: number; value: Quarantined };
  meta: { key: string; value: unknown };
};
export type Database = IDBPDatabase<Stores>;
/**
 * `newer`: a later version wrote it. `blocked`: another connection does not let go. `refused`: anything else.
 */
type Opening =
  | { readonly database: Database }
  | { readonly failed: 'newer' | 'blocked' | 'refused'; readonly error?: unknown };

/**
 * Opens or creates; never rejects, and never waits longer than 2 s for another connection to let go, or 10 s for any answer.
 * `onLost` is called when the connection ends without us: the next use must open again.
 */
export const openDatabase = (
  factory: IDBFactory | undefined,
  name: string,
  onLost: () => void,
  steps = MIGRATIONS,
): Promise<Opening> =>
  new Promise((resolve) => {
    // idb's own openDB takes the global factory; ours is an argument, so that a refusing or fresh one can be handed in.
    let request: IDBOpenDBRequest;
    try {
      if (factory === undefined) return resolve({ failed: 'refused' });
      request = factory.open(name, steps.length);
    } catch (error) {
      return resolve({ failed: 'refused', error });
    }
    let gaveUp = false;
    const giveUpAfter = (ms: number, failed: 'blocked' | 'refused') =>
      setTimeout(() => {
        gaveUp = true;
        resolve({ failed });
      }, ms);
    let timer = giveUpAfter(SILENT_MS, 'refused');
    request.addEventListener('blocked', () => {
      clearTimeout(timer);
      timer = giveUpAfter(BLOCKED_MS, 'blocked');
    });
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      // It is at work, for as long as that takes.
      clearTimeout(timer);
      const { result, transaction } = request;
      if (transaction === null) return;
      // A failed step aborts the upgrade, which then arrives below as an error.
      void migrate(wrap(result), wrap(transaction) as unknown as UpgradeTransaction, oldVersion, steps);
    });
    request.addEventListener('error', () => {
      clearTimeout(timer);
      const { error } = request;
      resolve({ failed: error?.name === 'VersionError' ? 'newer' : 'refused', error });
    });
    request.addEventListener('success', () => {
      clearTimeout(timer);
      const connection = request.result;
      // The start has gone on without it: held open, it would only block the next one.
      if (gaveUp) return connection.close();
      // Another copy of the extension wants to upgrade or delete: holding on would block it.
      connection.addEventListener('versionchange', () => {
        connection.close();
        onLost();
      });
      connection.addEventListener('close', onLost);
      resolve({ database: wrap(connection) as unknown as Database });
    });
  });

/** Resolves when the database is gone, or the browser would not let go of it (it then stays as it is, unused). */
export const deleteDatabase = (factory: IDBFactory, name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = factory.deleteDatabase(name);
    for (const end of ['success', 'error', 'blocked']) request.addEventListener(end, () => resolve());
  });
