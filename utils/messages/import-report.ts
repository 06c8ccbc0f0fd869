// Owns how an import is told to the views: what it wrote, and which one can be taken back.
// Types only; the store itself is the background's.
import type { Instant } from '../domain/time.ts';

/** What was written, by contract id; `step` names it for taking it back and is absent where nothing was written. */
export type Imported = {
  readonly step?: number;
  readonly put: readonly string[];
  readonly removed: readonly string[];
};
/** What was changed since a step, and would go with it. */
export type ChangedSince = { readonly contracts: number; readonly choices: boolean };
/** The newest import, or (`undone`) the newest taking back of one, at an instant (UTC). */
export type LastImport = {
  readonly step: number;
  readonly at: Instant;
  readonly undone: boolean;
  /** Absent where nothing was. */
  readonly changed?: ChangedSince;
};
