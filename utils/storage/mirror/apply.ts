// Owns the writing of corrections to both copies, and whether the browser lets them be written at all.
// Refuses to decide what is corrected (compare.ts). Killed half-way, the next start finds the rest and goes on.

import type { Database, Head, Quarantined } from '../db/database.ts';
import { LIST_KEYS } from '../db/kept-list.ts';
import { ALL_STORES, type RecordKey, type StoredRecord } from '../db/record-keys.ts';
import type { Incidents } from '../recovery/incidents.ts';
import { HEAD, LOST, RESTORED } from './copies.ts';
import { headIn, type Mirror, type MirrorChange } from './mirror.ts';
import type { Correction } from './reconcile.ts';

/** One correction with what it writes; `seq` is the number of the record's own write. */
export type Step = Correction & {
  readonly recordKey: RecordKey;
  readonly seq: number;
  readonly record: StoredRecord | undefined;
  readonly bad?: Quarantined;
};
/** All that has to be written so that both copies hold the same. */
export type Corrections = {
  readonly steps: readonly Step[];
  /** What comes back from what was quarantined. */
  readonly returned: readonly MirrorChange[];
  readonly head: Head;
  readonly incidents: Incidents;
};
const STRICT = { durability: 'strict' } as const;

const write = async (
  database: Database,
  { steps, returned, head, incidents }: Corrections,
): Promise<void> => {
  const transaction = database.transaction(ALL_STORES, 'readwrite', STRICT);
  const meta = transaction.objectStore('meta');
  const quarantined = transaction.objectStore('setAside');
  const requests: Promise<unknown>[] = [
    ...LIST_KEYS.map((key) => meta.delete(key)),
    meta.put(head, HEAD),
    meta.put(incidents.restored, RESTORED),
    meta.put(incidents.lost, LOST),
    quarantined.clear(),
    ...incidents.quarantined.map((one) => quarantined.add(one)),
    transaction.done,
  ];
  for (const { recordKey, keep, seq, record } of steps) {
    const store = transaction.objectStore(recordKey.store);
    if (keep === 'none') requests.push(store.delete(recordKey.key));
    if (keep === 'mirror') requests.push(store.put({ id: recordKey.key, seq, record }));
  }
  for (const { recordKey, seq, record } of returned)
    requests.push(transaction.objectStore(recordKey.store).put({ id: recordKey.key, seq, record }));
  await Promise.all(requests);
};
/** Changes nothing: a full disk or a locked profile lets a database be read, and refuses at the first write. */
const tryWriting = async (database: Database): Promise<void> => {
  const transaction = database.transaction('meta', 'readwrite', STRICT);
  const head = await transaction.store.get(HEAD);
  await Promise.all([transaction.store.put(headIn(head), HEAD), transaction.done]);
};

/** Which copy the browser refused to write; the reason goes to the console. */
type Refused = { readonly database?: DOMException; readonly mirror?: true };

/** Writes the corrections, undefined where both copies hold the same already. Rejects with nothing but a defect. */
export const applyCorrections = async (
  database: Database,
  mirror: Mirror,
  corrections: Corrections | undefined,
): Promise<Refused> => {
  const refused: { database?: DOMException; mirror?: true } = {};
  try {
    await (corrections === undefined ? tryWriting(database) : write(database, corrections));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    console.error(error);
    refused.database = error;
  }
  if (corrections === undefined) return refused;
  const { steps, returned, head, incidents } = corrections;
  try {
    // What the database did not take is not restored, and is told by the start that restores it.
    const said = refused.database === undefined ? incidents : undefined;
    await mirror.write([...steps.filter(({ keep }) => keep !== 'mirror'), ...returned], head, said);
  } catch (error) {
    console.error(error);
    refused.mirror = true;
  }
  return refused;
};
