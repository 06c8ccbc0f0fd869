// Owns what the store reports to the views: what works, what was restored, what an import wrote.
// Types only; the store itself is the background's.
import type { Instant } from './time.ts';

export type StorageReport = {
  /** `memory`: the browser refused a database; `reason` says what that means for the records. */
  readonly mode: 'durable' | 'memory';
  /** What is missing, in plain sentences; also in mode `durable` where there is no second copy. */
  readonly reason?: string;
  /** Until then (UTC) the person has read what was restored and lost; it stays readable in the options. */
  readonly readAt?: Instant;
  /**
   * Records whose other copy was lost or damaged, newest first; `settings` stands for the person's settings, `comeback` for
   * the plan after a loss.
   */
  readonly restored: readonly {
    readonly at: Instant;
    readonly contractId: string;
    readonly from: 'mirror' | 'database';
  }[];
  /** How many records neither copy holds any more, newest first; `orMore`: at least so many. Absent where there are none. */
  readonly lost?: readonly { readonly at: Instant; readonly count: number; readonly orMore?: true }[];
  /** Records that could not be read; kept as they are. `replaced`: its place has one that can be. */
  readonly quarantined: readonly {
    readonly key: string;
    readonly reason: string;
    readonly replaced?: true;
  }[];
};

/** What was written, by contract id; `step` names it for taking it back and is absent where nothing was written. */
export type Imported = {
  readonly step?: number;
  readonly put: readonly string[];
  readonly removed: readonly string[];
};
/** What was changed since a step, and would go with it. */
export type ChangedSince = {
  readonly contracts: number;
  readonly settings: boolean;
  /** The plan after a loss; absent where it was not. */
  readonly comeback?: true;
};
/** The newest import, or (`undone`) the newest taking back of one, at an instant (UTC). */
export type LastImport = {
  readonly step: number;
  readonly at: Instant;
  readonly undone: boolean;
  /** Absent where nothing was. */
  readonly changed?: ChangedSince;
};

/** An ending that was deleted and can still be brought back. */
export type DeletedEnding = {
  readonly contractId: string;
  readonly title: string;
  /** UTC. */
  readonly until: Instant;
};
