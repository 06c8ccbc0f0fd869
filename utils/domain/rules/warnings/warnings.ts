// Owns the warnings as one table. A warning stands while its predicate holds; nothing here is ticked.
// The order of severity is made by plan/warnings.ts, the order within one severity is the table's.
import type { WarningRow } from '../rows.ts';
import { WARNINGS_CONDUCT } from './conduct.ts';
import { WARNINGS_MONEY } from './money.ts';
import { WARNINGS_PROTECTION } from './protection.ts';
import { WARNINGS_STATES } from './states.ts';

export const WARNINGS: readonly WarningRow[] = [
  ...WARNINGS_MONEY,
  ...WARNINGS_PROTECTION,
  ...WARNINGS_CONDUCT,
  ...WARNINGS_STATES,
];
