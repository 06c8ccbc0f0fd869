// Owns how a record of a backup stands beside the stored one: new, the same, changed, or in the place of one that cannot be
// read; and how it is taken.
import type { Comeback } from '../comeback/record.ts';
import type { Contract } from '../contract/record.ts';
import { withExported } from '../contract/record-changes.ts';
import { isSame } from '../equal.ts';
import { type Problem, problem } from '../problems.ts';
import type { Settings } from '../settings/settings.ts';

/** `new`: nothing stands there. `unreadable`: what stands there would be quarantined and replaced. */
export type Comparison = 'new' | 'same' | 'changed' | 'unreadable';
type Revised = { readonly rev: number };
/** A revision counts writes on one computer, so it tells nothing about two. */
const isSameRecord = (mine: Revised, theirs: Revised): boolean =>
  isSame({ ...mine, rev: 0 }, { ...theirs, rev: 0 });
export const revOf = (mine: Revised | 'unreadable' | undefined): number =>
  typeof mine === 'object' ? mine.rev : 0;

/** The calendars know what went out from here, whatever the file says. */
export const stillExported = (mine: Contract | 'unreadable' | undefined, theirs: Contract): Contract =>
  typeof mine === 'object' ? { ...theirs, exported: withExported(theirs.exported, mine.exported) } : theirs;

export const compare = (mine: Contract | 'unreadable' | undefined, theirs: Contract): Comparison => {
  if (mine === undefined) return 'new';
  if (mine === 'unreadable') return 'unreadable';
  return isSameRecord(mine, stillExported(mine, theirs)) ? 'same' : 'changed';
};
/** The file's settings; of what is kept for the next ending, that which only stands here stays. */
export const stillOwn = (mine: Settings, theirs: Settings): Settings => ({
  ...theirs,
  stepSets: { ...mine.stepSets, ...theirs.stepSets },
  ownMessages: { ...mine.ownMessages, ...theirs.ownMessages },
});
type Single = Settings | Comeback;
/** How somebody came to it, and what was announced or put off of it, is no difference. */
const written = (record: Single): Single => ({
  ...record,
  done: [],
  undo: [],
  redo: [],
  ...('announced' in record ? { announced: {}, snoozed: {}, reminded: {} } : {}),
});
/** Of a record of which there is one. */
export const compareSingle = <T extends Single>(mine: T, theirs: T): Comparison => {
  // Of revision 0 there is only what holds from the start: nothing was ever written.
  if (isSameRecord(written(mine), written(theirs)) || theirs.rev === 0) return 'same';
  return mine.rev === 0 ? 'new' : 'changed';
};
// Above the stored revision, or open views would take the record for an older one.
export const taken = <T extends Revised>(mine: T | 'unreadable' | undefined, theirs: T): T => ({
  ...theirs,
  rev: Math.max(theirs.rev, revOf(mine) + 1),
});

/** One such record to write; undefined where none was chosen, or it is the same already. */
export const mergeSingle = <T extends Single>(
  name: string,
  mine: T,
  theirs: T | undefined,
  seenRev: number | undefined,
): T | undefined | Problem => {
  if (seenRev === undefined || theirs === undefined || compareSingle(mine, theirs) === 'same')
    return undefined;
  return seenRev === mine.rev ? taken(mine, theirs) : problem('changed-meanwhile', name);
};
