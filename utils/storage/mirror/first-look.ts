// Owns the first look at one record while the whole store is still to be compared: what both copies hold alike is answered at
// once, however many records lie beside it. Reads alone, writes nothing and makes nothing; in any doubt it knows nothing.
import type { Area } from '../area.ts';
import { type Database, databaseName, generationsAmong, type Head, openDatabase } from '../db/database.ts';
import { type KeptList, readList } from '../db/kept-list.ts';
import { MIGRATIONS, type Migration } from '../db/migrations.ts';
import { type RecordKey, recordName } from '../db/record-keys.ts';
import { compareCopies, HEAD, LOST, RESTORED } from './copies.ts';
import { entryIn } from './entry.ts';
import { HEAD_KEY, headIn } from './mirror.ts';
import { reconcile } from './reconcile.ts';

/** The record as it lies in both copies, unchecked; `record` is undefined where neither has one. */
type Seen = { readonly record: unknown };
export type FirstLook = {
  /** undefined in doubt: only the comparison of everything can tell. */
  read(recordKey: RecordKey): Promise<Seen | undefined>;
  /** The number of the newest write, where both copies say the same. */
  newest(): Promise<number | undefined>;
  /** The first so many parts of what a list kept. */
  keptList(count: number): Promise<KeptList | undefined>;
  /** Whether nothing is told of the store: nothing was ever restored, quarantined or lost. */
  isQuiet(): Promise<boolean>;
  /** Lets go of the database; from then on it knows nothing. */
  close(): void;
};

/** undefined where there is none to look into. */
type Opening = Promise<Database | undefined>;
type Deps = {
  readonly factory: IDBFactory | undefined;
  readonly local: Area;
  readonly steps?: readonly Migration[] | undefined;
};

/** A write was cut off between the two, or one of them is an older state or none at all. */
const disagree = (first: Head, second: Head): boolean =>
  first.seq === 0 || first.seq !== second.seq || first.count !== second.count;

/** Opens nothing before the first question. */
export const createFirstLook = ({ factory, local, steps = MIGRATIONS }: Deps): FirstLook => {
  let isClosed = false;
  let opened: Opening | undefined;
  const close = (): void => {
    isClosed = true;
    void opened?.then((database) => database?.close());
  };
  // Only where there is exactly one of this very version: opening must neither make nor change any.
  const open = async (): Promise<Database | undefined> => {
    if (factory === undefined) return undefined;
    const all = await factory.databases();
    const [only, ...others] = generationsAmong(all);
    const name = databaseName(only ?? 0);
    const isOurs = all.some((one) => one.name === name && one.version === steps.length);
    if (others.length > 0 || !isOurs) return undefined;
    const opening = await openDatabase(factory, name, close, steps);
    if ('failed' in opening) return undefined;
    if (isClosed) opening.database.close();
    return opening.database;
  };
  const itemOf = async (key: string): Promise<unknown> => (await local.get(key))[key];

  const look = async (opening: Opening, recordKey: RecordKey): Promise<Seen | undefined> => {
    const name = recordName(recordKey);
    // The second copy is read while the database opens: whatever is written meanwhile, only copies that agree are believed.
    const [database, raw, secondHead] = await Promise.all([opening, itemOf(name), itemOf(HEAD_KEY)]);
    if (database === undefined || isClosed) return undefined;
    const transaction = database.transaction([recordKey.store, 'meta', 'setAside']);
    const [row, quarantinedCount, firstHead] = await Promise.all([
      transaction.objectStore(recordKey.store).get(recordKey.key),
      transaction.objectStore('setAside').count(),
      transaction.objectStore('meta').get(HEAD),
    ]);
    const [first, second] = [headIn(firstHead), headIn(secondHead)];
    if (disagree(first, second)) return undefined;
    // What is quarantined may come back into an empty place.
    if (row === undefined && raw === undefined)
      return quarantinedCount === 0 ? { record: undefined } : undefined;
    if ((entryIn(raw)?.version ?? 0) > steps.length) return undefined;
    const sides = await compareCopies(new Map(row === undefined ? [] : [[name, row]]), {
      head: second,
      entries: new Map(raw === undefined ? [] : [[name, raw]]),
      incidents: undefined,
      steps,
    });
    const corrections = reconcile(
      { head: first, copies: sides.database },
      { head: second, copies: sides.mirror },
    );
    const copy = sides.database.get(name);
    if (corrections.length > 0 || copy === undefined || copy.damage !== undefined) return undefined;
    return { record: copy.value };
  };
  const newestIn = async (opening: Opening): Promise<number | undefined> => {
    const [database, secondHead] = await Promise.all([opening, itemOf(HEAD_KEY)]);
    if (database === undefined || isClosed) return undefined;
    const first = headIn(await database.get('meta', HEAD));
    return disagree(first, headIn(secondHead)) ? undefined : first.seq;
  };
  const quiet = async (opening: Opening): Promise<boolean> => {
    const database = await opening;
    if (database === undefined || isClosed) return false;
    const transaction = database.transaction(['meta', 'setAside']);
    const meta = transaction.objectStore('meta');
    const [restored, lost, quarantinedCount] = await Promise.all([
      meta.get(RESTORED),
      meta.get(LOST),
      transaction.objectStore('setAside').count(),
    ]);
    return [restored ?? [], lost ?? []].flat().length + quarantinedCount === 0;
  };
  const orUnknown = async <T>(work: (opening: Opening) => Promise<T>, unknown: T): Promise<T> => {
    try {
      if (isClosed) return unknown;
      opened ??= open();
      return await work(opened);
    } catch (error) {
      console.error(error); // Whatever is refused here, the opening of the whole store finds out and tells.
      return unknown;
    }
  };
  // While it looks nobody writes: once is enough.
  let wasQuiet: Promise<boolean> | undefined;
  const isQuiet = async (): Promise<boolean> => {
    wasQuiet ??= orUnknown(quiet, false);
    return (await wasQuiet) && !isClosed;
  };
  return {
    read: (recordKey) => {
      // Whoever asks for a record asks for this next.
      void isQuiet();
      return orUnknown((opening) => look(opening, recordKey), undefined);
    },
    newest: () => orUnknown(newestIn, undefined),
    keptList: (count) =>
      orUnknown(async (opening) => {
        const database = await opening;
        return database === undefined || isClosed ? undefined : readList(database, count);
      }, undefined),
    isQuiet,
    close,
  };
};
