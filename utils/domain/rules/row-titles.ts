// Owns what a row is called where no plan words it: it was ticked, noted or announced, and fits the contract no longer.
// Refuses to know what was done with it.

import { LIST_NAMES } from '../contract/entries.ts';
import type { Contract } from '../contract/record.ts';
import { quoted } from '../text/visible.ts';
import { CHECKLIST } from './checklist/checklist.ts';
import { TIMERS } from './timers/timers.ts';

const TITLES: ReadonlyMap<string, string> = new Map([
  ...TIMERS.map(({ id, title }) => [id, title] as const),
  ...CHECKLIST.map(({ id, text, title }) => [id, title ?? text] as const),
]);

type Entry = { readonly id: string; readonly name?: string; readonly text?: string };
const entryName = (contract: Contract, entryId: string | undefined): string | undefined => {
  // An undo still knows what was removed lately.
  const lately = [...contract.redo, ...contract.undo].reverse();
  const entries = LIST_NAMES.flatMap((list): Entry[] => [
    ...contract[list],
    ...lately.flatMap(({ was }): { entry: Entry }[] => was[list] ?? []).map(({ entry }) => entry),
  ]);
  const entry = entries.find(({ id }) => id === entryId);
  return entry?.name ?? entry?.text;
};

/** The row of a key (`row`, or `row:entry`), with the name of its entry while that is known; undefined for a key of no row. */
export const rowTitle = (key: string, contract: Contract): string | undefined => {
  const [id = '', entryId] = key.split(':');
  const title = TITLES.get(id);
  const name = entryName(contract, entryId);
  return title === undefined || name === undefined ? title : `${title}: ${quoted(name)}`;
};
