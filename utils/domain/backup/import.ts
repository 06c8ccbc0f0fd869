// Owns what an import would do and does: each record of a backup beside the one that is stored, and the person's choice.
// Refuses to read files (backup.ts) and to write anything.
import * as z from 'zod/mini';
import { withEntriesApart } from '../contract/entries.ts';
import { type Contract, changedAt } from '../contract/record.ts';
import { withExported } from '../contract/record-changes.ts';
import { isSame } from '../equal.ts';
import { ContractIdSchema } from '../ids.ts';
import { type Problem, problem } from '../problems.ts';
import { OWN_THINGS } from '../settings/own.ts';
import type { Settings } from '../settings/settings.ts';
import { epochMs, type Instant } from '../time.ts';
import type { Backup } from './backup.ts';

/** What stands in the store; `unreadable` where there is a record that cannot be read. */
export type Stored = {
  readonly contracts: ReadonlyMap<string, Contract | 'unreadable'>;
  readonly settings: Settings;
};
/** `new`: nothing stands there. `unreadable`: what stands there would be set aside and replaced. */
export type Comparison = 'new' | 'same' | 'changed' | 'unreadable';
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
  /** How many unreadable records the file carries along. */
  readonly setAside: number;
};

/** Refused records that a person is shown one by one. */
const MAX_TOLD = 50;

const RevSchema = z.int().check(z.minimum(0));
/** What to take from the file, each with the revision of the stored record that the person saw beside it. */
export const ImportChoicesSchema = z.strictObject({
  contracts: z.record(ContractIdSchema, RevSchema),
  settings: z.exactOptional(RevSchema),
});
export type ImportChoices = z.infer<typeof ImportChoicesSchema>;
/** The records to write, with revisions above the stored ones. */
type Import = { readonly contracts: readonly Contract[]; readonly settings?: Settings };

type Revised = { readonly rev: number };
/** A revision counts writes on one computer, so it tells nothing about two. */
const isSameRecord = (mine: Revised, theirs: Revised): boolean =>
  isSame({ ...mine, rev: 0 }, { ...theirs, rev: 0 });
const revOf = (mine: Revised | 'unreadable' | undefined): number => (typeof mine === 'object' ? mine.rev : 0);

/** The calendars know what went out from here, whatever the file says. */
const stillExported = (mine: Contract | 'unreadable' | undefined, theirs: Contract): Contract =>
  typeof mine === 'object' ? { ...theirs, exported: withExported(theirs.exported, mine.exported) } : theirs;

const compare = (mine: Contract | 'unreadable' | undefined, theirs: Contract): Comparison => {
  if (mine === undefined) return 'new';
  if (mine === 'unreadable') return 'unreadable';
  return isSameRecord(mine, stillExported(mine, theirs)) ? 'same' : 'changed';
};
/** How somebody came to the choices is no difference between them. */
const chosen = (settings: Settings): Settings => ({ ...settings, done: [], undo: [], redo: [] });
/** The file's choices; of what is kept for the next ending, that which only stands here stays. */
const stillOwn = (mine: Settings, theirs: Settings): Settings => ({
  ...theirs,
  stepSets: { ...mine.stepSets, ...theirs.stepSets },
  ownMessages: { ...mine.ownMessages, ...theirs.ownMessages },
});
const compareSettings = (mine: Settings, theirs: Settings): Comparison => {
  // Of revision 0 there are only the defaults: nothing was ever chosen.
  if (isSameRecord(chosen(mine), chosen(stillOwn(mine, theirs))) || theirs.rev === 0) return 'same';
  return mine.rev === 0 ? 'new' : 'changed';
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
  refused: backup.refused.slice(0, MAX_TOLD),
  moreRefused: Math.max(0, backup.refused.length - MAX_TOLD),
  settings: {
    status: backup.settings === undefined ? 'refused' : compareSettings(stored.settings, backup.settings),
    seenRev: stored.settings.rev,
  },
  setAside: backup.setAside.length,
});

// Above the stored revision, or open views would take the record for an older one.
const taken = <T extends Revised>(mine: T | 'unreadable' | undefined, theirs: T): T => ({
  ...theirs,
  rev: Math.max(theirs.rev, revOf(mine) + 1),
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
  const { settings: theirs } = backup;
  const mine = stored.settings;
  if (choices.settings === undefined || theirs === undefined || compareSettings(mine, theirs) === 'same')
    return { contracts };
  if (choices.settings !== mine.rev) return problem('changed-meanwhile', 'settings');
  const joined = stillOwn(mine, theirs);
  if (!OWN_THINGS.stepSets.safeParse(joined.stepSets).success) return problem('list-full', 'stepSets');
  if (!OWN_THINGS.ownMessages.safeParse(joined.ownMessages).success)
    return problem('list-full', 'ownMessages');
  return { contracts, settings: taken(mine, joined) };
};
