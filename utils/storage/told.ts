// Owns what the person is told of the store itself: what was mended, what was put aside. Both copies hold it, as they hold
// the records: a lost database must not take along what it had put aside. Refuses to know where the copies lie.
import * as z from 'zod/mini';
import { InstantSchema } from '../domain/time.ts';
import type { Aside, Head, Mended } from './database.ts';
import { asideOf, asText } from './everything.ts';

/** Of all times, newest mending first. */
export type Told = { readonly mended: readonly Mended[]; readonly aside: readonly Aside[] };

const MAX_MENDED = 100;
const ToldSchema = z.strictObject({
  mended: z.array(
    z.strictObject({ at: InstantSchema, contractId: z.string(), from: z.enum(['mirror', 'database']) }),
  ),
  aside: z.array(
    z.strictObject({ key: z.string(), reason: z.string(), at: InstantSchema, text: z.string() }),
  ),
});

/** As JSON; what was put aside stands in it as a text of its own, so that no damage in it spreads. */
export const toldText = ({ mended, aside }: Told): string =>
  JSON.stringify({ mended, aside: aside.map(({ value, ...one }) => ({ ...one, text: asText(value) })) });
/** undefined for a text that is no such JSON. */
export const toldIn = (text: string): Told | undefined => {
  const { data } = ToldSchema.safeParse(JSON.parse(text));
  return data && { mended: data.mended, aside: data.aside.map(asideOf) };
};

/** The same for what was put aside twice, whatever the reason and the time. */
export const identity = ({ key, value }: Pick<Aside, 'key' | 'value'>): string => `${key} ${asText(value)}`;

/** Of no record, of all times. */
export const NOTHING_TOLD: Told = { mended: [], aside: [] };
/** As it comes back out of JSON: what none can hold is a text there. */
const asRead = ({ value, ...one }: Aside): string => identity(asideOf({ ...one, text: asText(value) }));

const joined = <T>(one: readonly T[], other: readonly T[], nameOf: (item: T) => string): T[] => [
  ...new Map([...other, ...one].map((item) => [nameOf(item), item])).values(),
];
/** Newest first, and no more than are kept. */
export const newestMended = (mended: readonly Mended[]): Mended[] =>
  mended.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, MAX_MENDED);

type Copy<T> = { readonly head: Head; readonly told: T };
/** The newer copy's, where both can be read: less in it was deleted there. With the same number, what either holds. */
export const joinTold = (database: Copy<Told>, mirror: Copy<Told | undefined>): Told => {
  if (mirror.told === undefined || database.head.seq > mirror.head.seq) return database.told;
  if (mirror.head.seq > database.head.seq) return mirror.told;
  const mended = joined(database.told.mended, mirror.told.mended, (one) =>
    JSON.stringify(Object.values(one)),
  );
  return { mended: newestMended(mended), aside: joined(database.told.aside, mirror.told.aside, asRead) };
};
