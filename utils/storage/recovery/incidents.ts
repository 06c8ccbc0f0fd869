// Owns what the person is told of the store itself: what was mended, put aside, lost. Both copies hold it, as they hold the
// records: a lost database must not take along what it had put aside. Refuses to know where the copies lie.
import * as z from 'zod/mini';
import type { StorageReport } from '../../domain/reports.ts';
import { InstantSchema } from '../../domain/time-schemas.ts';
import type { Aside, Head, Lost, Mended } from '../db/database.ts';
import { asideOf, asText, valueIn } from '../everything.ts';

/** Of all times, newest mending first. */
export type Told = {
  readonly mended: readonly Mended[];
  readonly aside: readonly Aside[];
  readonly lost: readonly Lost[];
};

const MAX_TOLD = 100;
const ToldSchema = z.strictObject({
  mended: z.array(
    z.strictObject({ at: InstantSchema, contractId: z.string(), from: z.enum(['mirror', 'database']) }),
  ),
  aside: z.array(
    z.strictObject({ key: z.string(), reason: z.string(), at: InstantSchema, text: z.string() }),
  ),
  lost: z._default(
    z.array(
      z.strictObject({
        at: InstantSchema,
        count: z.int().check(z.minimum(1)),
        orMore: z.exactOptional(z.literal(true)),
      }),
    ),
    [],
  ),
});

/** As JSON; what was put aside stands in it as a text of its own, so that no damage in it spreads. */
export const toldText = ({ mended, aside, lost }: Told): string =>
  JSON.stringify({
    mended,
    aside: aside.map(({ value, ...one }) => ({ ...one, text: asText(value) })),
    lost,
  });
/** undefined for a text that is no such JSON. */
export const toldIn = (text: string): Told | undefined => {
  const { data } = ToldSchema.safeParse(JSON.parse(text));
  return data && { mended: data.mended, aside: data.aside.map(asideOf), lost: data.lost };
};

/** The same for what was put aside twice, whatever the reason and the time. */
const identity = ({ key, value }: Pick<Aside, 'key' | 'value'>): string => `${key} ${asText(value)}`;

/** Of no record, of all times. */
export const NOTHING_TOLD: Told = { mended: [], aside: [], lost: [] };
/** As `identity`, of the thing as it comes back out of JSON: what none can hold is a text there. */
export const asRead = ({ key, value }: Pick<Aside, 'key' | 'value'>): string =>
  identity({ key, value: valueIn(asText(value)) });

const joined = <T>(one: readonly T[], other: readonly T[], nameOf: (item: T) => string): T[] => [
  ...new Map([...other, ...one].map((item) => [nameOf(item), item])).values(),
];
/** Newest first, and no more than are kept. */
export const newestFirst = <T extends { readonly at: string }>(told: readonly T[]): T[] =>
  told.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, MAX_TOLD);

type Copy<T> = { readonly head: Head; readonly told: T };
/** The newer copy's, where both can be read: less in it was deleted there. With the same number, what either holds. */
export const joinTold = (database: Copy<Told>, mirror: Copy<Told | undefined>): Told => {
  if (mirror.told === undefined || database.head.seq > mirror.head.seq) return database.told;
  if (mirror.head.seq > database.head.seq) return mirror.told;
  const byValues = (one: object): string => JSON.stringify(Object.values(one));
  return {
    mended: newestFirst(joined(database.told.mended, mirror.told.mended, byValues)),
    aside: joined(database.told.aside, mirror.told.aside, asRead),
    lost: newestFirst(joined(database.told.lost, mirror.told.lost, byValues)),
  };
};

/** Without a word of a record that is deleted; undefined where there was none. */
export const toldWithout = (told: Told, deleted: string): Told | undefined => {
  const aside = told.aside.filter(({ key }) => key !== deleted);
  const mended = told.mended.filter(({ contractId }) => contractId !== deleted);
  const isSame = aside.length === told.aside.length && mended.length === told.mended.length;
  return isSame ? undefined : { ...told, aside, mended };
};

/** As the views hear it, without what was put aside itself. */
export const reportOf = ({ mended, aside, lost }: Told): Omit<StorageReport, 'mode' | 'reason'> => ({
  mended,
  setAside: aside.map(({ key, reason }) => ({ key, reason })),
  ...(lost.length === 0 ? {} : { lost }),
});
