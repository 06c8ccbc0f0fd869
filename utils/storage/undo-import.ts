// Owns what taking an import back puts where: each row as it was, and gone what only came with it.
// Refuses to write (imports.ts) and to know what an import puts.
import { isProblem, type Problem, problem } from '../domain/problems.ts';
import { FIRST_SHAPE, inShapeOfToday, type RecordShape } from '../domain/read-record.ts';
import { DAY_MS, type Instant, isOver, later } from '../domain/time.ts';
import { placeOfKey } from './again.ts';
import type { Replacement } from './backend.ts';
import type { Aside } from './database.ts';
import { putIn, type Rows } from './everything.ts';
import type { Kept } from './kept.ts';
import { check, nameOf, type Place } from './places.ts';
import { asRead } from './told.ts';

/** What stands now: all rows, the step that is kept, and all that lies aside. */
export type Standing = {
  readonly rows: Rows;
  readonly kept: Kept | undefined;
  readonly aside: readonly Aside[];
};

/** Whether there is a step that can still be taken back at an instant (UTC), and anything of it that was not deleted since. */
export const isOpen = (kept: Kept | undefined, now: Instant): kept is Kept =>
  kept !== undefined &&
  kept.rows.length + (kept.aside?.length ?? 0) > 0 &&
  !isOver(later(kept.at, DAY_MS), now);

/** Places of what the step put aside and a later version could read: its record stands there now. */
const cameBack = ({ undone, rows: written, aside = [] }: Kept, { rows, aside: lying }: Standing): Place[] => {
  if (undone) return [];
  const left = new Set(lying.map(asRead));
  const gone = aside.filter((one) => !left.has(asRead(one))).map(({ key }) => placeOfKey(key));
  const other = new Set(written.map(nameOf));
  return gone.filter((place) => rows.has(nameOf(place)) && !other.has(nameOf(place)));
};

/** One row as it stood before; `record-set-aside` where that cannot be read any more. */
const rowBefore = (
  { record, store, key }: Kept['rows'][number],
  rows: Rows,
  inShape: (store: Place['store'], record: unknown) => unknown,
): Replacement['rows'][number] | Problem => {
  const place = { store, key };
  if (record === undefined) return putIn(rows, place, undefined);
  const before = check(store, inShape(store, record));
  if ('reason' in before) return problem('record-set-aside', nameOf(place));
  // A later write on top of the import must not keep the views from taking the older record again.
  const present = check(store, rows.get(nameOf(place)));
  const rev = 'record' in present ? present.record.rev + 1 : 0;
  const put = before.record;
  return putIn(rows, place, { ...put, rev: Math.max(put.rev, rev) });
};

/** What takes a step back; undefined for a repeat, `nothing-to-undo` where it is not the newest one or too old. */
export const undoOf = (
  step: number,
  now: Instant,
  standing: Standing,
  shape: RecordShape,
): Replacement | Problem | undefined => {
  const { rows, kept } = standing;
  if (kept?.undoes === step) return undefined;
  if (kept?.step !== step || !isOpen(kept, now)) return problem('nothing-to-undo');
  const { aside = [], version = FIRST_SHAPE.version } = kept;
  const before: Replacement['rows'][number][] = [];
  for (const one of kept.rows) {
    const row = rowBefore(one, rows, (store, record) => inShapeOfToday(shape, store, record, version));
    if (isProblem(row)) return row;
    before.push(row);
  }
  return {
    rows: [...before, ...cameBack(kept, standing).map((place) => putIn(rows, place, undefined))],
    aside: kept.undone ? aside : [],
    forget: kept.undone ? [] : aside,
    undoes: kept,
  };
};
