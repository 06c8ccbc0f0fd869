// Owns what the person is told of the store itself: what was restored, quarantined, lost. Both copies hold it, as they hold the
// records: a lost database must not take along what it had quarantined. Refuses to know where the copies lie.
import * as z from 'zod/mini';
import type { StorageReport } from '../../domain/reports.ts';
import { InstantSchema } from '../../domain/time-schemas.ts';
import type { Head, Lost, Quarantined, Restored } from '../db/database.ts';
import { asText, quarantinedOf, valueIn } from '../everything.ts';

/** Of all times, newest first. */
export type Incidents = {
  readonly restored: readonly Restored[];
  readonly quarantined: readonly Quarantined[];
  readonly lost: readonly Lost[];
};

const MAX_INCIDENTS = 100;
// `mended` and `aside` are the names under which they are stored.
const IncidentsSchema = z.lazy(() =>
  z.strictObject({
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
  }),
);

/** As JSON; what was quarantined stands in it as a text of its own, so that no damage in it spreads. */
export const incidentsText = ({ restored, quarantined, lost }: Incidents): string =>
  JSON.stringify({
    mended: restored,
    aside: quarantined.map(({ value, ...one }) => ({ ...one, text: asText(value) })),
    lost,
  });
/** undefined for a text that is no such JSON. */
export const incidentsIn = (text: string): Incidents | undefined => {
  const { data } = IncidentsSchema.safeParse(JSON.parse(text));
  return data && { restored: data.mended, quarantined: data.aside.map(quarantinedOf), lost: data.lost };
};

/** The same for what was quarantined twice, whatever the reason and the time. */
const identity = ({ key, value }: Pick<Quarantined, 'key' | 'value'>): string => `${key} ${asText(value)}`;

/** Of no record, of all times. */
export const NO_INCIDENTS: Incidents = { restored: [], quarantined: [], lost: [] };
/** As `identity`, of the thing as it comes back out of JSON: what none can hold is a text there. */
export const asRead = ({ key, value }: Pick<Quarantined, 'key' | 'value'>): string =>
  identity({ key, value: valueIn(asText(value)) });

const joined = <T>(one: readonly T[], other: readonly T[], identityOf: (item: T) => string): T[] => [
  ...new Map([...other, ...one].map((item) => [identityOf(item), item])).values(),
];
/** Newest first, and no more than are kept. */
export const newestFirst = <T extends { readonly at: string }>(incidents: readonly T[]): T[] =>
  incidents.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, MAX_INCIDENTS);

type Copy<T> = { readonly head: Head; readonly incidents: T };
/** The newer copy's, where both can be read: less in it was deleted there. With the same number, what either holds. */
export const joinIncidents = (database: Copy<Incidents>, mirror: Copy<Incidents | undefined>): Incidents => {
  if (mirror.incidents === undefined || database.head.seq > mirror.head.seq) return database.incidents;
  if (mirror.head.seq > database.head.seq) return mirror.incidents;
  const byValues = (one: object): string => JSON.stringify(Object.values(one));
  return {
    restored: newestFirst(joined(database.incidents.restored, mirror.incidents.restored, byValues)),
    quarantined: joined(database.incidents.quarantined, mirror.incidents.quarantined, asRead),
    lost: newestFirst(joined(database.incidents.lost, mirror.incidents.lost, byValues)),
  };
};

/** Without a word of a record that is deleted; undefined where there was none. */
export const incidentsWithout = (incidents: Incidents, deleted: string): Incidents | undefined => {
  const quarantined = incidents.quarantined.filter(({ key }) => key !== deleted);
  const restored = incidents.restored.filter(({ contractId }) => contractId !== deleted);
  const isSame =
    quarantined.length === incidents.quarantined.length && restored.length === incidents.restored.length;
  return isSame ? undefined : { ...incidents, quarantined, restored };
};

/** As the views hear it, without what was quarantined itself. */
export const reportOf = ({
  restored,
  quarantined,
  lost,
}: Incidents): Omit<StorageReport, 'mode' | 'reason'> => ({
  restored,
  quarantined: quarantined.map(({ key, reason }) => ({ key, reason })),
  ...(lost.length === 0 ? {} : { lost }),
});
