// Owns what an import would do and does: each record of a backup beside the one that is stored, and the person's choice.
// Refuses to read files (backup.ts) and to write anything.
import * as z from 'zod/mini';
import type { Comeback } from '../comeback/record.ts';
import { withEntriesApart } from '../contract/entries.ts';
import { type Contract, changedAt } from '../contract/record.ts';
import { ContractIdSchema } from '../ids.ts';
import { isProblem, type Problem, problem } from '../problems.ts';
import { OWN_THINGS } from '../settings/own.ts';
import type { Settings } from '../settings/settings.ts';
import { epochMs, type Instant } from '../time.ts';
import type { Backup } from './backup.ts';
import {
  type Comparison,
  compare,
  compareSingle,
  mergeSingle,
  revOf,
  stillExported,
  stillOwn,
  taken,
} from './compare.ts';

/** What stands in the store; `unreadable` where there is a record that cannot be read. */
export type Stored = {
  readonly contracts: ReadonlyMap<string, Contract | 'unreadable'>;
  readonly settings: Settings;
  readonly comeback: Comeback;
};
export type PreviewRow = {
  /** The contract's. */
  readonly id: string;
  readonly title?: string;
  readonly status: Comparison;
  /** Which one was changed last; only where they differ. */
  readonly newer?: 'mine' | 'theirs';
  /** Last change of each (UTC); none where there is no readable one. */
  readonly mineAt?: Instant;
  readonly theirsAt: Instant;
  /** Revision of the stored one; 0 where there is no readable one. */
  readonly seenRev: number;
};
/** What the person sees before anything is written; instants are UTC. */
export type ImportPreview = {
  readonly exportedAt: Instant;
  readonly contracts: readonly PreviewRow[];
  /** The first ones; `moreRefused` counts the others. */
  readonly refused: Backup['refused'];
  readonly moreRefused: number;
  /** `refused` where the file's settings do not fit. */
  readonly settings: { readonly status: Comparison | 'refused'; readonly seenRev: number };
  /** The plan after a loss; absent where the file has none that fits. */
  readonly comeback?: { readonly status: Comparison; readonly seenRev: number };
  /** How many unreadable records the file carries along. */
  readonly quarantined: number;
};

/** Refused records that a person is shown one by one. */
const MAX_REFUSED = 50;

const RevSchema = z.int().check(z.minimum(0));
/** What to take from the file, each with the revision of the stored record that the person saw beside it. */
export const ImportChoicesSchema = z.lazy(() =>
  z.strictObject({
    contracts: z.record(ContractIdSchema, RevSchema),
    settings: z.exactOptional(RevSchema),
    comeback: z.exactOptional(RevSchema),
  }),
);
export type ImportChoices = z.infer<typeof ImportChoicesSchema>;
/** The records to write, with revisions above the stored ones. */
type Import = {
  readonly contracts: readonly Contract[];
  readonly settings?: Settings;
  readonly comeback?: Comeback;
};

const rowOf = (mine: Contract | 'unreadable' | undefined, theirs: Contract): PreviewRow => {
  const status = compare(mine, theirs);
  // A name to know it by, before it is taken: the title, else the client; an empty one is none.
  const title = theirs.facts.title || theirs.facts.client || undefined;
  const mineAt = typeof mine === 'object' ? changedAt(mine) : undefined;
  const theirsAt = changedAt(theirs);
  const isNewer = mineAt === undefined || epochMs(theirsAt) > epochMs(mineAt);
  return {
    id: theirs.id,
    status,
    theirsAt,
    seenRev: revOf(mine),
    ...(title === undefined ? {} : { title }),
    ...(mineAt === undefined ? {} : { mineAt }),
    ...(status === 'changed' ? { newer: isNewer ? ('theirs' as const) : ('mine' as const) } : {}),
  };
};

/** What stands against what, record by record; changes nothing. */
export const previewImport = (backup: Backup, stored: Stored): ImportPreview => ({
  exportedAt: backup.exportedAt,
  contracts: backup.contracts
    .map(withEntriesApart)
    .map((theirs) => rowOf(stored.contracts.get(theirs.id), theirs)),
  refused: backup.refused.slice(0, MAX_REFUSED),
  moreRefused: Math.max(0, backup.refused.length - MAX_REFUSED),
  settings: {
    status:
      backup.settings === undefined
        ? 'refused'
        : compareSingle(stored.settings, stillOwn(stored.settings, backup.settings)),
    seenRev: stored.settings.rev,
  },
  ...(backup.comeback === undefined
    ? {}
    : {
        comeback: {
          status: compareSingle(stored.comeback, backup.comeback),
          seenRev: stored.comeback.rev,
        },
      }),
  quarantined: backup.setAside.length,
});

/**
 * The records to write for the choices; what is the same already is left out, so a repeat writes nothing.
 * `changed-meanwhile` where a stored record is no longer the one that was seen.
 */
export const mergeImport = (backup: Backup, stored: Stored, choices: ImportChoices): Import | Problem => {
  const contracts: Contract[] = [];
  for (const [index, theirs] of backup.contracts.map(withEntriesApart).entries()) {
    const seenRev = Object.hasOwn(choices.contracts, theirs.id) ? choices.contracts[theirs.id] : undefined;
    const mine = stored.contracts.get(theirs.id);
    // Before the revision is looked at: where a repeat finds its own work done, nothing has changed
    // meanwhile.
    if (seenRev === undefined || compare(mine, theirs) === 'same') continue;
    if (seenRev !== revOf(mine)) return problem('changed-meanwhile', `contracts[${index}]`);
    contracts.push(taken(mine, stillExported(mine, theirs)));
  }
  const theirs = backup.settings && stillOwn(stored.settings, backup.settings);
  const settings = mergeSingle('settings', stored.settings, theirs, choices.settings);
  if (isProblem(settings)) return settings;
  for (const key of ['stepSets', 'ownMessages'] as const)
    if (settings && !OWN_THINGS[key].safeParse(settings[key]).success) return problem('list-full', key);
  const comeback = mergeSingle('comeback', stored.comeback, backup.comeback, choices.comeback);
  if (isProblem(comeback)) return comeback;
  return {
    contracts,
    ...(settings === undefined ? {} : { settings }),
    ...(comeback === undefined ? {} : { comeback }),
  };
};
