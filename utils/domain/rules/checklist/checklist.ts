// Owns the checklist as one table: every item, in order of phase and then of its own file.
// Refuses to decide what fits a contract; the rows say it, plan/items.ts asks them.

import { type ItemRow, PHASES } from '../rows.ts';
import { ITEMS_AFTER } from './after.ts';
import { ITEMS_BEFORE } from './before.ts';
import { ITEMS_CLIENT } from './client.ts';
import { ITEMS_FIXED } from './fixed.ts';
import { ITEMS_HAND_OVER } from './hand-over.ts';
import { ITEMS_HELD } from './held.ts';
import { ITEMS_HOURLY } from './hourly.ts';
import { ITEMS_OWN } from './own.ts';

// Sorting keeps the order within a phase: what only the client's end or one kind needs stands first.
export const CHECKLIST: readonly ItemRow[] = [
  ...ITEMS_CLIENT,
  ...ITEMS_FIXED,
  ...ITEMS_HELD,
  ...ITEMS_HOURLY,
  ...ITEMS_BEFORE,
  ...ITEMS_HAND_OVER,
  ...ITEMS_AFTER,
  ...ITEMS_OWN,
].sort((a, b) => PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
