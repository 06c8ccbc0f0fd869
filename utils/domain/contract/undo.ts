// Owns the inverse of one action: what it changed, part by part, and putting that back.
// Refuses to know actions: it compares the record before and after, so a new action can be undone without a line here.

import { isSame } from '../equal.ts';
import type { OperationId } from '../ids.ts';
import { LIST_NAMES } from './entries.ts';
import { type Contract, MAP_NAMES, MOMENT_NAMES, type UndoStep } from './record.ts';
import { without } from './record-changes.ts';

type Map = Readonly<Record<string, unknown>>;
type Entries = readonly { readonly id: string }[];
type Placed = readonly { readonly index: number; readonly entry: Entries[number] }[];
/** `was` by key, or by place in a list; `gone` are keys or ids that were not there. */
type Back<W> = { readonly was: W | undefined; readonly gone: readonly string[] };

const mapBack = (before: Map, after: Map): Back<Map> => {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.filter((key) => !isSame(before[key], after[key]));
  const known = changed.filter((key) => Object.hasOwn(before, key));
  return {
    was: known.length === 0 ? undefined : Object.fromEntries(known.map((key) => [key, before[key]])),
    gone: changed.filter((key) => !Object.hasOwn(before, key)),
  };
};
const listBefore = (after: Entries, was: Placed, gone: readonly string[]): Entries =>
  was.reduce(
    (list, { index, entry }) =>
      // Still there: it was changed and is put back. Gone: it was dropped and comes back to its place.
      list[index]?.id === entry.id ? list.with(index, entry) : list.toSpliced(index, 0, entry),
    after.filter(({ id }) => !gone.includes(id)),
  );

const idsIn = (entries: Entries): Set<string> => new Set(entries.map(({ id }) => id));
/** Entries that were added or removed are known by their ids, a changed one by its place. */
const listBack = (before: Entries, after: Entries): Back<Placed> => {
  const had = idsIn(before);
  const has = idsIn(after);
  const placed = before.map((entry, index) => ({ index, entry }));
  const was = placed.filter(({ index, entry }) =>
    after.length === before.length ? !isSame(after[index], entry) : !has.has(entry.id),
  );
  const gone = [...has].filter((id) => !had.has(id));
  // A step out of a file may have changed anything: then all of it is put back.
  const leadsBack = isSame(listBefore(after, was, gone), before);
  const { was: all, gone: none } = leadsBack ? { was, gone } : { was: placed, gone: [...has] };
  return { was: all.length === 0 ? undefined : all, gone: none };
};

/** What leads from the record after the action `id` back to the one before it. */
export const inverseOf = (id: OperationId, before: Contract, after: Contract): UndoStep => {
  const was: Record<string, unknown> = {};
  const gone: UndoStep['gone'] = [];
  const add = (name: UndoStep['gone'][number][0], back: Back<unknown>): void => {
    if (back.was !== undefined) was[name] = back.was;
    for (const key of back.gone) gone.push([name, key]);
  };
  for (const name of MOMENT_NAMES)
    if (before[name] !== after[name])
      // A moment has no key of its own, so "" stands for it.
      add(name, { was: before[name], gone: before[name] === undefined ? [''] : [] });
  for (const name of MAP_NAMES)
    if (before[name] !== after[name]) add(name, mapBack(before[name], after[name]));
  for (const name of LIST_NAMES)
    if (before[name] !== after[name]) add(name, listBack(before[name], after[name]));
  return { id, was, gone } as UndoStep;
};

/** The record with the parts of a step as they were before it; every other part stays. */
export const goBack = (contract: Contract, { was, gone }: Omit<UndoStep, 'id'>): Contract => {
  const keysIn = (name: string): string[] => gone.flatMap(([part, key]) => (part === name ? [key] : []));
  const moments = MOMENT_NAMES.filter((name) => keysIn(name).length > 0);
  const maps = MAP_NAMES.map((name) => [
    name,
    { ...without(contract[name] as Map, ...keysIn(name)), ...was[name] },
  ]);
  const lists = LIST_NAMES.map((name) => [name, listBefore(contract[name], was[name] ?? [], keysIn(name))]);
  return { ...without({ ...contract, ...was }, ...moments), ...Object.fromEntries([...maps, ...lists]) };
};
