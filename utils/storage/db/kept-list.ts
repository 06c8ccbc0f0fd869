// Owns what a list of all endings keeps from one worker's life to the next: texts in the store `meta`, and for which write they hold.
// Refuses to know what stands in them. They are no record: whoever finds them gone makes them anew.
import { LIST_PARTS } from '../lists.ts';
import { HEAD } from '../mirror/copies.ts';
import { entryIn, entryOf, isWhole } from '../mirror/entry.ts';
import { headIn } from '../mirror/mirror.ts';
import type { Database } from './database.ts';

/** All of it, as it stood after write number `seq`. */
export type KeptList = { readonly seq: number; readonly parts: readonly string[] };

/** Keys of the store `meta`: which write they hold for, then the parts. A deletion removes them all: titles stand in them. */
const SEQ = 'list';
const PARTS = Array.from({ length: LIST_PARTS }, (_, index) => `list-${index}`);
export const LIST_KEYS = [SEQ, ...PARTS] as const;

/** The first so many parts; undefined where there is none, or one of these is not as it was written. */
export const readList = async (database: Database, count: number): Promise<KeptList | undefined> => {
  const { store } = database.transaction('meta');
  const [seq, ...stored] = await Promise.all(LIST_KEYS.slice(0, 1 + count).map((key) => store.get(key)));
  const entries = stored.flatMap((raw) => entryIn(raw) ?? []);
  const areWhole = (await Promise.all(entries.map(isWhole))).every(Boolean);
  if (typeof seq !== 'number' || entries.length < count || !areWhole) return undefined;
  return { seq, parts: entries.map(({ text }) => text) };
};

/** Parts that are undefined stay as they are; without parts all of them are removed. */
export type ListChange = {
  readonly seq: number;
  readonly parts: readonly (string | undefined)[] | undefined;
};
/** False where there was a newer write than `seq`, and nothing was changed. */
export const writeList = async (database: Database, { seq, parts }: ListChange): Promise<boolean> => {
  const { version } = database;
  const entries = await Promise.all((parts ?? []).map((text) => text && entryOf(version, seq, text)));
  const transaction = database.transaction('meta', 'readwrite');
  const { store } = transaction;
  // What was deleted meanwhile must not be written down again.
  const isNewest = headIn(await store.get(HEAD)).seq === seq;
  const requests = function* (): Generator<Promise<unknown>> {
    if (parts === undefined) for (const key of LIST_KEYS) yield store.delete(key);
    else yield store.put(seq, SEQ);
    for (const [index, entry] of entries.entries()) if (entry) yield store.put(entry, PARTS[index]);
  };
  await Promise.all([...(isNewest ? requests() : []), transaction.done]);
  return isNewest;
};
