// Owns our databases beside the one in use, which were displaced because they once did not open: which of all is the newest,
// and that nothing deleted stays in another. Refuses to restore any of them.

import { SNAPSHOT } from '../import/snapshot.ts';
import { HEAD } from '../mirror/copies.ts';
import { headIn } from '../mirror/mirror.ts';
import { type Database, databaseName, deleteDatabase, generationsIn, openDatabase } from './database.ts';
import { LIST_KEYS } from './kept-list.ts';
import type { Migration } from './migrations.ts';
import type { RecordKey } from './record-keys.ts';

const nothing = (): void => undefined;

/**
 * The number of its newest write: less than any where it was only begun, more than any where a newer version wrote it; undefined
 * where it does not open.
 */
const newestIn = async (
  factory: IDBFactory,
  generation: number,
  steps?: readonly Migration[],
): Promise<number | undefined> => {
  const opening = await openDatabase(factory, databaseName(generation), nothing, steps);
  if ('failed' in opening) return opening.failed === 'newer' ? Number.POSITIVE_INFINITY : undefined;
  try {
    // The first start that goes on with it writes a head, also where there is nothing to count.
    const head = await opening.database.get('meta', HEAD);
    return head === undefined ? -1 : headIn(head).seq;
  } catch {
    return undefined; // As good as one that does not open; the start says so if nothing better is there.
  } finally {
    opening.database.close();
  }
};

/** `isThere`: whether the browser has it; undefined where it does not tell. */
export type Newest = { readonly generation: number; readonly isThere: boolean | undefined };
/**
 * The generation with the newest write, of those from `noted` on. The note of it may be lost while the databases are not, and
 * a displaced one may open again: it is older than the one that took its place.
 */
export const newestGeneration = async (
  factory: IDBFactory | undefined,
  noted: number,
  steps?: readonly Migration[],
): Promise<Newest> => {
  if (factory === undefined) return { generation: noted, isThere: false };
  const there = (await generationsIn(factory))?.filter((generation) => generation >= noted);
  if (there === undefined) return { generation: noted, isThere: undefined };
  if (there.length < 2) return { generation: there[0] ?? noted, isThere: there.length > 0 };
  let newest: { readonly generation: number; readonly seq: number | undefined } = {
    generation: noted,
    seq: -1,
  };
  for (const generation of there) {
    const seq = await newestIn(factory, generation, steps);
    // Nobody knows how new one is that does not open: only what was built in its place is newer.
    const isNewer = seq === undefined || (newest.seq === undefined ? seq >= 0 : seq >= newest.seq);
    if (isNewer) newest = { generation, seq };
  }
  return { generation: newest.generation, isThere: true };
};
/** Whether there is such a generation and it was built to its end; leaves none that the looking has made. */
export const isBuilt = async (
  factory: IDBFactory,
  generation: number,
  steps?: readonly Migration[],
): Promise<boolean> => {
  const seq = await newestIn(factory, generation, steps);
  if (seq === -1) await deleteDatabase(factory, databaseName(generation));
  return seq !== undefined && seq >= 0;
};

const removeRecord = async (database: Database, { store, key }: RecordKey): Promise<void> => {
  const transaction = database.transaction([store, 'setAside', 'meta'], 'readwrite', {
    durability: 'strict',
  });
  const requests: Promise<unknown>[] = [
    transaction.objectStore(store).delete(key),
    ...[SNAPSHOT, ...LIST_KEYS].map((key) => transaction.objectStore('meta').delete(key)),
  ];
  for await (const cursor of transaction.objectStore('setAside'))
    if (cursor.value.key === key) requests.push(cursor.delete());
  await Promise.all([...requests, transaction.done]);
};
/** Whether no word of the record is left in it. */
const isWithout = async (factory: IDBFactory, name: string, recordKey: RecordKey): Promise<boolean> => {
  const opening = await openDatabase(factory, name, nothing);
  if ('failed' in opening) return false;
  try {
    await removeRecord(opening.database, recordKey);
    return true;
  } catch {
    return false; // What cannot be taken out of it goes with it.
  } finally {
    opening.database.close();
  }
};

/** Leaves no word of one record in any other generation, nor any of these where no record is named. Never rejects. */
export const removeFromOthers = async (
  factory: IDBFactory,
  current: number,
  recordKey?: RecordKey,
): Promise<void> => {
  for (const generation of (await generationsIn(factory)) ?? []) {
    const name = databaseName(generation);
    const isDone =
      generation === current || (recordKey !== undefined && (await isWithout(factory, name, recordKey)));
    if (!isDone) await deleteDatabase(factory, name);
  }
};
