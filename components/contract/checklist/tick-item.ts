// Owns what a tick on an item does: tick it, tick the list entry it stands for, or nothing where a moment must be told.

import type { ListName } from '../../../utils/domain/contract/entries.ts';
import type { Contract } from '../../../utils/domain/contract/record.ts';
import type { PlanItem } from '../../../utils/domain/plan/types.ts';
import type { Instant } from '../../../utils/domain/time.ts';
import type { Act } from '../../state/use-changes.ts';
import { changedEntry, type Entry, put } from '../lists/entry.ts';
import { saysItself } from './says-itself.ts';

// A milestone has a state instead of a tick.
const TICKED_LISTS = ['tasks', 'access', 'followUps'] as const satisfies readonly ListName[];

type EntryOf =
  | { readonly list: 'milestones'; readonly entry: Entry<'milestones'> }
  | { readonly list: (typeof TICKED_LISTS)[number]; readonly entry: Entry<'tasks' | 'access' | 'followUps'> };

/** The list entry that an item stands for; undefined where it stands for the whole contract. */
export const entryOf = (contract: Contract, { entryId }: PlanItem): EntryOf | undefined => {
  if (entryId === undefined) return undefined;
  const milestone = contract.milestones.find(({ id }) => id === entryId);
  if (milestone !== undefined) return { list: 'milestones', entry: milestone };
  for (const list of TICKED_LISTS) {
    const entry = contract[list].find(({ id }) => id === entryId);
    if (entry !== undefined) return { list, entry };
  }
  return undefined;
};

/** Whether the tick was taken; false where the item's own form must say more first. */
export const tickItem = (
  contract: Contract,
  item: PlanItem,
  done: boolean,
  now: Instant,
  act: Act,
): boolean => {
  const of = entryOf(contract, item);
  // The entry has its own moment of being done, which its list shows as well; one tick for both.
  if (of !== undefined && of.list !== 'milestones')
    return put(act, of.list, changedEntry(of.entry, { doneAt: done ? now : undefined })) === undefined;
  if (done && item.records !== undefined)
    return 'facts' in item.records
      ? act({ type: 'say', facts: item.records.facts, clear: [] }) === undefined
      : put(act, 'milestones', item.records.milestone) === undefined;
  if (saysItself(item)) return false;
  return act({ type: 'tick', item: item.key, done }) === undefined;
};
