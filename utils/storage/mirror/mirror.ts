// Owns the second copy of every acknowledged record, in another storage of the browser: text, sequence number, checksum;
// and a head with the newest number and the count. Refuses to decide which copy is right (reconcile.ts).
import * as z from 'zod/mini';
import type { Area } from '../area.ts';
import type { Head } from '../db/database.ts';
import { MIGRATIONS, type Migration } from '../db/migrations.ts';
import { type RecordKey, recordKeyOf, recordName, type StoredRecord } from '../db/record-keys.ts';
import { type Incidents, incidentsIn, incidentsText } from '../recovery/incidents.ts';
import { StorageProblem } from '../storage-problem.ts';
import { entryIn, entryOf, isWhole } from './entry.ts';

/** Where the head lies among the entries. */
export const HEAD_KEY = 'mirror';
const INCIDENTS_KEY = 'told';
const CountSchema = z.int().check(z.minimum(0));
const HeadSchema = z.strictObject({ seq: CountSchema, count: CountSchema });
/** One record as the write `seq` left it; undefined: it removed the record. */
export type MirrorChange = {
  readonly recordKey: RecordKey;
  readonly seq: number;
  readonly record: StoredRecord | undefined;
};
export type Mirrored = {
  readonly head: Head;
  /** Whether none lies there: no start has written one yet, or it was lost. */
  readonly isHeadless?: boolean;
  /** By name, as they lie there. */
  readonly entries: ReadonlyMap<string, unknown>;
  /** undefined where there is none, or it is damaged. */
  readonly incidents: Incidents | undefined;
  /** By which older entries are brought to the newest shape. */
  readonly steps: readonly Migration[];
};
export type Mirror = {
  /** Gives up what it could not write before. Rejects with a StorageProblem `newer-data` where a newer version of the extension wrote here. */
  load(): Promise<Mirrored>;
  /**
   * Resolves once this and all before it stands; an undefined record is removed, absent `incidents` are left as it is.
   * Rejects with a StorageProblem.
   */
  write(changes: readonly MirrorChange[], head: Head, incidents?: Incidents): Promise<void>;
  /** Resolves once nothing is left to write. */
  flush(): Promise<void>;
  /** Leaves only the head: it tells a later start that the records were deleted, not lost. Rejects with a StorageProblem. */
  clear(head: Head): Promise<void>;
};

const NO_HEAD: Head = { seq: 0, count: 0 };
/** The head in a stored value; all zero where there is none. */
export const headIn = (raw: unknown): Head => HeadSchema.safeParse(raw).data ?? NO_HEAD;
const readIncidents = async (raw: unknown): Promise<Incidents | undefined> => {
  const entry = entryIn(raw);
  return entry !== undefined && (await isWhole(entry)) ? incidentsIn(entry.text) : undefined;
};

const refusal = (error: unknown) => new StorageProblem('storage-refused', 'mirror', error);

/** `steps` are those of a later version in tests. */
export const createMirror = (area: Area, steps = MIGRATIONS): Mirror => {
  const version = steps.length;
  let pending = new Map<string, MirrorChange>();
  let newHead: Head | undefined;
  let newIncidents: Incidents | undefined;
  let running: Promise<void> = Promise.resolve();
  let clearings = 0;

  const writePending = async (): Promise<void> => {
    if (newHead === undefined) return;
    const batch = pending;
    const head = newHead;
    const incidents = newIncidents;
    const begun = clearings;
    pending = new Map();
    newHead = undefined;
    newIncidents = undefined;
    try {
      const removed = [...batch.keys()].filter((name) => batch.get(name)?.record === undefined);
      const items: Record<string, unknown> = { [HEAD_KEY]: head };
      for (const [name, { seq, record }] of batch)
        if (record !== undefined) items[name] = await entryOf(version, seq, JSON.stringify(record));
      if (incidents !== undefined)
        items[INCIDENTS_KEY] = await entryOf(version, head.seq, incidentsText(incidents));
      // First the removals: a head that counts fewer than there are would look like damage.
      if (removed.length > 0) await area.remove(removed);
      await area.set(items);
    } catch (error) {
      // What was deleted meanwhile is written no more.
      if (begun === clearings) {
        pending = new Map([...batch, ...pending]);
        // What came in meanwhile is newer and stays.
        newHead ??= head;
        newIncidents ??= incidents;
      }
      throw refusal(error);
    }
  };
  const removeAll = async (head: Head): Promise<void> => {
    try {
      const names = Object.keys(await area.get(null)).filter((name) => recordKeyOf(name) !== undefined);
      await area.remove([...names, INCIDENTS_KEY]);
      await area.set({ [HEAD_KEY]: head });
    } catch (error) {
      throw refusal(error);
    }
  };
  // One write at a time, in order; whatever came in meanwhile goes out together with the next.
  const flush = (): Promise<void> => {
    running = running.then(writePending, writePending);
    return running;
  };

  return {
    load: async () => {
      // Who loads compares anew with the database, which has all that is still to be written here, or newer.
      await running.catch(() => undefined);
      pending.clear();
      newHead = undefined;
      newIncidents = undefined;
      const items = await area.get(null);
      const entries = new Map(Object.entries(items).filter(([name]) => recordKeyOf(name) !== undefined));
      if ([...entries.values()].some((raw) => (entryIn(raw)?.version ?? 0) > version))
        throw new StorageProblem('newer-data', 'mirror');
      const incidents = await readIncidents(items[INCIDENTS_KEY]);
      const head = HeadSchema.safeParse(items[HEAD_KEY]).data;
      return { head: head ?? NO_HEAD, isHeadless: head === undefined, entries, incidents, steps };
    },
    write: (changes, head, incidents) => {
      for (const change of changes) pending.set(recordName(change.recordKey), change);
      newHead = head;
      newIncidents = incidents ?? newIncidents;
      return flush();
    },
    flush,
    // In line with the writes: what comes after a deletion stays.
    clear: (head) => {
      clearings += 1;
      pending.clear();
      newHead = undefined;
      newIncidents = undefined;
      const removal = () => removeAll(head);
      running = running.then(removal, removal);
      return running;
    },
  };
};
