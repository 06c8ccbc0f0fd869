// Owns what taking an import back puts where: each row as it was, and gone what only came with it.
// Refuses to write (imports.ts) and to know what an import puts.

import { readQuarantine } from '../../domain/backup/quarantine.ts';
import { FIRST_SHAPE, inShapeOfToday, type RecordShape } from '../../domain/backup/read-record.ts';
import { isNoted } from '../../domain/contract/record.ts';
import { isSame } from '../../domain/equal.ts';
import { isProblem, type Problem, problem } from '../../domain/problems.ts';
import type { ChangedSince } from '../../domain/reports.ts';
import { DAY_MS, type Instant, isOver, later } from '../../domain/time.ts';
import type { Replacement } from '../backend.ts';
import type { Quarantined } from '../db/database.ts';
import { check, type RecordKey, recordKeyFor, recordName, type StoredRecord } from '../db/record-keys.ts';
import { putIn, type Rows } from '../everything.ts';
import { asRead } from '../recovery/incidents.ts';
import type { ImportSnapshot } from './snapshot.ts';

/** What stands now: all rows, the snapshot, and all that is quarantined. */
export type Standing = {
  readonly rows: Rows;
  readonly snapshot: ImportSnapshot | undefined;
  readonly quarantined: readonly Quarantined[];
};

/** Whether there is a step that can still be taken back at an instant (UTC), and anything of it that was not deleted since. */
export const isOpen = (snapshot: ImportSnapshot | undefined, now: Instant): snapshot is ImportSnapshot =>
  snapshot !== undefined &&
  snapshot.rows.length + (snapshot.aside?.length ?? 0) > 0 &&
  !isOver(later(snapshot.at, DAY_MS), now);

type Written = RecordKey & { readonly rev?: number };
/** Where what the step quarantined stands as a record, since a later version could read it; with its revision then. */
const cameBack = (
  { undone, rows: written, aside = [] }: ImportSnapshot,
  { rows, quarantined }: Standing,
  shape: RecordShape,
): Written[] => {
  if (undone) return [];
  const left = new Set(quarantined.map(asRead));
  const other = new Set(written.map(recordName));
  return aside.flatMap((one) => {
    const recordKey = recordKeyFor(one.key);
    if (left.has(asRead(one)) || !rows.has(recordName(recordKey)) || other.has(recordName(recordKey)))
      return [];
    const record = readQuarantine(one.key, one.value, shape);
    return record === undefined ? [] : [{ ...recordKey, rev: record.rev }];
  });
};

/** Each write of a contract leaves one line of history; what was only announced or exported nobody would miss. */
const isChanged = (record: StoredRecord, rev = -1): boolean =>
  'history' in record && rev >= 0 && record.rev > rev
    ? record.history.slice(rev - record.rev).some((entry) => !isNoted(entry))
    : record.rev !== rev;
/** What stands otherwise than a step left it; undefined for nothing, and for a step of before revisions were kept. */
export const changedSince = (
  snapshot: ImportSnapshot,
  standing: Standing,
  shape: RecordShape,
): ChangedSince | undefined => {
  if (snapshot.version === undefined) return undefined;
  const changed = [...snapshot.rows, ...cameBack(snapshot, standing, shape)].filter((row) => {
    const present = check(row.store, standing.rows.get(recordName(row)));
    return 'record' in present && isChanged(present.record, row.rev);
  });
  if (changed.length === 0) return undefined;
  const countOf = (wanted: RecordKey['store']): number =>
    changed.filter(({ store }) => store === wanted).length;
  return {
    contracts: countOf('contracts'),
    settings: countOf('settings') > 0,
    ...(countOf('comeback') > 0 ? { comeback: true as const } : {}),
  };
};

/** One row as it stood before; `record-quarantined` where that cannot be read any more. */
const rowBefore = (
  { record, store, key }: ImportSnapshot['rows'][number],
  rows: Rows,
  inShape: (store: RecordKey['store'], record: unknown) => unknown,
): Replacement['rows'][number] | Problem => {
  const recordKey = { store, key };
  if (record === undefined) return putIn(rows, recordKey, undefined);
  const before = check(store, inShape(store, record));
  if ('reason' in before) return problem('record-quarantined', recordName(recordKey));
  // A later write on top of the import must not keep the views from taking the older record again.
  const present = check(store, rows.get(recordName(recordKey)));
  const rev = 'record' in present ? present.record.rev + 1 : 0;
  const put = before.record;
  return putIn(rows, recordKey, { ...put, rev: Math.max(put.rev, rev) });
};

/**
 * What takes a step back; undefined for a repeat, `nothing-to-undo` where it is not the newest one or too old,
 * `changed-meanwhile` where something else was changed since than was seen.
 */
export const undoOf = (
  { step, seen }: { readonly step: number; readonly seen: ChangedSince | undefined },
  now: Instant,
  standing: Standing,
  shape: RecordShape,
): Replacement | Problem | undefined => {
  const { rows, snapshot } = standing;
  if (snapshot?.undoes === step) return undefined;
  if (snapshot?.step !== step || !isOpen(snapshot, now)) return problem('nothing-to-undo');
  if (!isSame(changedSince(snapshot, standing, shape), seen)) return problem('changed-meanwhile');
  const { aside = [], version = FIRST_SHAPE.version } = snapshot;
  const before: Replacement['rows'][number][] = [];
  for (const one of snapshot.rows) {
    const row = rowBefore(one, rows, (store, record) => inShapeOfToday(shape, store, record, version));
    if (isProblem(row)) return row;
    before.push(row);
  }
  return {
    rows: [
      ...before,
      ...cameBack(snapshot, standing, shape).map(({ store, key }) => putIn(rows, { store, key }, undefined)),
    ],
    quarantine: snapshot.undone ? aside : [],
    forget: snapshot.undone ? [] : aside,
    undoes: snapshot,
  };
};
