// Owns what of each checklist row is the same in every plan.
// Refuses to know any contract.
import { CHECKLIST } from '../rules/checklist/checklist.ts';
import { type ItemRow, inOneShape } from '../rules/rows.ts';
import type { PlanItem } from './types.ts';

/** What a row says of every item that it makes. */
export type Fixed = Pick<
  PlanItem,
  'id' | 'phase' | 'waits' | 'rank' | 'lastDay' | 'ownWait' | 'facts' | 'lists' | 'sources' | 'confidence'
>;
const fixedOf = (row: ItemRow): Fixed => ({
  id: row.id,
  phase: row.phase,
  waits: row.waits === true,
  rank: row.rank ?? 'rest',
  lastDay: row.lastDay === true,
  ownWait: row.ownWait === true,
  facts: row.facts ?? [],
  lists: row.lists ?? [],
  sources: row.sources,
  confidence: row.confidence,
});
// A list of all endings makes hundreds of thousands of items: what never changes is gathered once.
export const CHECKLIST_ROWS = inOneShape(CHECKLIST).map((row) => ({ row, fixed: fixedOf(row) }));
