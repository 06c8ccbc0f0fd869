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
import { check, nameOf, type Place, placeOfKey, type StoredRecord } from '../db/record-keys.ts';
import { putIn, type Rows } from '../everything.ts';
import { asRead } from '../recovery/incidents.ts';
import type { Kept } from './snapshot.ts';

/** What stands now: all rows, the step that is kept, and all that is quarantined. */
export type Standing = {
  readonly rows: Rows;
  readonly kept: Kept | undefined;
  readonly quarantined: readonly Quarantined[];
};

/** Whether there is a step that can still be taken back at an instant (UTC), and anything of it that was not deleted since. */
export const isOpen = (kept: Kept | undefined, now: Instant): kept is Kept =>
  kept !== undefined &&
  kept.rows.length + (kept.aside?.length ?? 0) > 0 &&
  !isOver(later(kept.at, DAY_MS), now);

type Written = Place & { readonly rev?: number };
/** Where what the step quarantined stands as a record, since a later version could read it; with its revision then. */
const cameBack = (
  { undone, rows: written, aside = [] }: Kept,
  { rows, quarantined }: Standing,
  shape: RecordShape,
): Written[] => {
  if (undone) return [];
  const left = new Set(quarantined.map(asRead));
  const other = new Set(written.map(nameOf));
  return aside.flatMap((one) => {
    const place = placeOfKey(one.key);
    if (left.has(asRead(one)) || !rows.has(nameOf(place)) || other.has(nameOf(place))) return [];
    const record = readQuarantine(one.key, one.value, shape);
    return record === undefined ? [] : [{ ...place, rev: record.rev }];
  });
};

/** Each write of a contract leaves one line of history; what was only announced or exported nobody would miss. */
const isChanged = (record: StoredRecord, rev = -1): boolean =>
  'history' in record && rev >= 0 && record.rev > rev
    ? record.history.slice(rev - record.rev).some((entry) => !isNoted(entry))
    : record.rev !== rev;
/** What stands otherwise than a step left it; undefined for nothing, and for a step of before revisions were kept. */
export const changedSince = (
  kept: Kept,
  standing: Standing,
  shape: RecordShape,
): ChangedSince | undefined => {
  if (kept.version === undefined) return undefined;
  const changed = [...kept.rows, ...cameBack(kept, standing, shape)].filter((row) => {
    const present = check(row.store, standing.rows.get(nameOf(row)));
    return 'record' in present && isChanged(present.record, row.rev);
  });
  if (changed.length === 0) return undefined;
  const countOf = (wanted: Place['store']): number => changed.filter(({ store }) => store === wanted).length;
  return {
    contracts: countOf('contracts'),
    choices: countOf('settings') > 0,
    ...(countOf('comeback') > 0 ? { comeback: true as const } : {}),
  };
};

/** One row as it stood before; `record-quarantined` where that cannot be read any more. */
const rowBefore = (
  { record, store, key }: Kept['rows'][number],
  rows: Rows,
  inShape: (store: Place['store'], record: unknown) => unknown,
): Replacement['rows'][number] | Problem => {
  const place = { store, key };
  if (record === undefined) return putIn(rows, place, undefined);
  const before = check(store, inShape(store, record));
  if ('reason' in before) return problem('record-quarantined', nameOf(place));
  // A later write on top of the import must not keep the views from taking the older record again.
  const present = check(store, rows.get(nameOf(place)));
  const rev = 'record' in present ? present.record.rev + 1 : 0;
  const put = before.record;
  return putIn(rows, place, { ...put, rev: Math.max(put.rev, rev) });
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
  const { rows, kept } = standing;
  if (kept?.undoes === step) return undefined;
  if (kept?.step !== step || !isOpen(kept, now)) return problem('nothing-to-undo');
  if (!isSame(changedSince(kept, standing, shape), seen)) return problem('changed-meanwhile');
  const { aside = [], version = FIRST_SHAPE.version } = kept;
  const before: Replacement['rows'][number][] = [];
  for (const one of kept.rows) {
    const row = rowBefore(one, rows, (store, record) => inShapeOfToday(shape, store, record, version));
    if (isProblem(row)) return row;
    before.push(row);
  }
  return {
    rows: [
      ...before,
      ...cameBack(kept, standing, shape).map(({ store, key }) => putIn(rows, { store, key }, undefined)),
    ],
    quarantine: kept.undone ? aside : [],
    forget: kept.undone ? [] : aside,
    undoes: kept,
  };
};
