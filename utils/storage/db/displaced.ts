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

/** The number of its newest write; none at all where it does not open, and more than any where a newer version wrote it. */
const newestIn = async (
  factory: IDBFactory,
  generation: number,
  steps?: readonly Migration[],
): Promise<number> => {
  const opening = await openDatabase(factory, databaseName(generation), nothing, steps);
  if ('failed' in opening) return opening.failed === 'newer' ? Number.POSITIVE_INFINITY : -1;
  try {
    return headIn(await opening.database.get('meta', HEAD)).seq;
  } catch {
    return -1; // As good as one that does not open; the start says so if nothing better is there.
  } finally {
    opening.database.close();
  }
};

/**
 * The generation with the newest write, of those from `noted` on. The note of it may be lost while the databases are not, and
 * a displaced one may open again: it is older than the one that took its place.
 */
export const newestGeneration = async (
  factory: IDBFactory | undefined,
  noted: number,
  steps?: readonly Migration[],
): Promise<number> => {
  if (factory === undefined) return noted;
  const there = (await generationsIn(factory)).filter((generation) => generation >= noted);
  if (there.length < 2) return there[0] ?? noted;
  let newest = { generation: noted, seq: -1 };
  for (const generation of there) {
    const seq = await newestIn(factory, generation, steps);
    if (seq >= newest.seq) newest = { generation, seq };
  }
  return newest.generation;
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
  for (const generation of await generationsIn(factory)) {
    const name = databaseName(generation);
    const isDone =
      generation === current || (recordKey !== undefined && (await isWithout(factory, name, recordKey)));
    if (!isDone) await deleteDatabase(factory, name);
  }
};
