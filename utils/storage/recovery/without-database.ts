// Owns the backend for a browser that refuses a database: the worker's memory, and whatever area still works.
// Over storage.local that area is the mirror itself, so the records of before are there and new ones last.
import type { Instant } from '../../domain/time.ts';
import type { Backend } from '../backend.ts';
import type { Head } from '../db/database.ts';
import { type RecordKey, recordKeyOf, recordName, type StoredRecord } from '../db/record-keys.ts';
import { type ImportSnapshot, quarantineAfter, snapshotOf, withoutRecord } from '../import/snapshot.ts';
import type { Whole } from '../mirror/compare.ts';
import { mirrorCopy } from '../mirror/copies.ts';
import type { Mirror } from '../mirror/mirror.ts';
import { type Incidents, incidentsWithout, NO_INCIDENTS, reportOf } from './incidents.ts';

type Deps = {
  readonly mirror: Mirror;
  readonly now: () => Instant;
  /** What could be read of a database that cannot be written. */
  readonly whole: Whole | undefined;
  /** What it means for the person; `worse` where the area refuses to be written too. */
  readonly reason: string;
  readonly worse: string;
};

/** Rejects where the mirror cannot be read. */
export const mirrorOnlyBackend = async ({ mirror, now, whole, reason, worse }: Deps): Promise<Backend> => {
  const rows = new Map(whole?.rows);
  const { head, entries, steps, ...loaded } = await mirror.load();
  const wholeSeq = whole?.head.seq ?? 0;
  for (const [name, raw] of entries) {
    const { seq, value } = await mirrorCopy(name, raw, steps);
    // What an earlier worker left here is newer than the database. A damaged entry stands for its record as it is, so that
    // nothing overwrites it.
    if (seq > wholeSeq || !rows.has(name)) rows.set(name, value);
  }
  let seq = Math.max(head.seq, wholeSeq);
  // Lasting as long as the worker: there is no better place.
  let snapshot: ImportSnapshot | undefined;
  let incidents = loaded.incidents ?? whole?.incidents ?? NO_INCIDENTS;
  let isRefused = false;
  // Still counted, so that the database tells it again once there is one.
  let missing = Math.max(0, head.count - rows.size);
  if (missing > 0) incidents = { ...incidents, lost: [{ at: now(), count: missing }, ...incidents.lost] };

  const count = (): Head => ({ seq, count: rows.size + missing });
  /** What the second copy shall tell; undefined where that is nothing new. */
  const tell = (next: Incidents | undefined): Incidents | undefined => {
    incidents = next ?? incidents;
    return next;
  };
  /** Here nothing is refused: what the area does not take stays in the worker, and the report says so. */
  const keep = async (writing: Promise<void>): Promise<void> => {
    try {
      await writing;
      isRefused = false;
    } catch (error) {
      console.error(error);
      isRefused = true;
    }
  };
  const put = (recordKey: RecordKey, record: StoredRecord | undefined): void => {
    if (record === undefined) rows.delete(recordName(recordKey));
    else rows.set(recordName(recordKey), record);
  };
  const change: Backend['change'] = async (recordKey, decide) => {
    const row = rows.get(recordName(recordKey));
    const wanted = decide(row);
    if (wanted === undefined) {
      await keep(mirror.flush());
      return undefined;
    }
    if ('remove' in wanted && snapshot) snapshot = withoutRecord(snapshot, recordKey);
    const record = 'put' in wanted ? wanted.put : undefined;
    const reason = 'put' in wanted ? wanted.quarantineFor : undefined;
    const old = reason === undefined ? undefined : { key: recordKey.key, reason, at: now(), value: row };
    const left = 'remove' in wanted ? incidentsWithout(incidents, recordKey.key) : undefined;
    seq += 1;
    const mine = seq;
    put(recordKey, record);
    await keep(
      mirror.write(
        [{ recordKey, seq, record }],
        count(),
        tell(old ? { ...incidents, quarantined: [...incidents.quarantined, old] } : left),
      ),
    );
    return mine;
  };
  const replace: Backend['replace'] = async (decide) => {
    const wanted = decide(rows, snapshot);
    const at = now();
    const quarantine = wanted && quarantineAfter(wanted, rows, incidents.quarantined, at);
    if (
      wanted === undefined ||
      quarantine === undefined ||
      (wanted.rows.length === 0 && quarantine.all === undefined)
    ) {
      await keep(mirror.flush());
      return undefined;
    }
    seq += 1;
    const step = seq;
    snapshot = snapshotOf(wanted, rows, quarantine, { step, at, version: steps.length });
    for (const { recordKey, record } of wanted.rows) put(recordKey, record);
    const changes = wanted.rows.map(({ recordKey, record }) => ({ recordKey, seq: step, record }));
    await keep(
      mirror.write(changes, count(), tell(quarantine.all && { ...incidents, quarantined: quarantine.all })),
    );
    return step;
  };
  return {
    read: async (recordKey) => rows.get(recordName(recordKey)),
    readContracts: async () => {
      const recordKeys = [...rows.keys()].flatMap((name) => recordKeyOf(name) ?? []);
      const wanted = recordKeys.filter((recordKey) => recordKey.store === 'contracts');
      return new Map(wanted.map((recordKey) => [recordKey.key, rows.get(recordName(recordKey))]));
    },
    change,
    replace,
    newest: async () => seq,
    // Lists keep nothing where even records have no safe place.
    keptList: async () => undefined,
    keepList: async () => false,
    snapshot: async () => snapshot,
    quarantined: () => incidents.quarantined,
    clear: () => {
      rows.clear();
      snapshot = undefined;
      incidents = NO_INCIDENTS;
      missing = 0;
      seq += 1;
      return mirror.clear({ seq, count: 0 });
    },
    report: () => ({
      mode: 'memory',
      reason: isRefused ? worse : reason,
      ...reportOf(incidents),
    }),
  };
};
