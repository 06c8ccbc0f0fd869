// Owns the checklist as one table: every item, in order of phase and then of its own file.
// Refuses to decide what fits a contract; the rows say it, plan-items.ts asks them.
import { ITEMS_AFTER } from './checklist-after.ts';
import { ITEMS_BEFORE } from './checklist-before.ts';
import { ITEMS_CLIENT } from './checklist-client.ts';
import { ITEMS_FIXED } from './checklist-fixed.ts';
import { ITEMS_HOURLY } from './checklist-hourly.ts';
import { type ItemRow, PHASES } from './rows.ts';

// Sorting keeps the order within a phase: what only the client's end or one kind needs stands first.
export const CHECKLIST: readonly ItemRow[] = [
  ...ITEMS_CLIENT,
  ...ITEMS_FIXED,
  ...ITEMS_HOURLY,
  ...ITEMS_BEFORE,
  ...ITEMS_AFTER,
].sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
