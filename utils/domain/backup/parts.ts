// Owns the splitting of a backup too large for one file: each part is a whole backup of some of the records.
// Refuses to write it (backup.ts).
import type { Everything } from './backup.ts';
import { MAX_RECORDS } from './file.ts';
import { carriedLength, MAX_CARRIED_BYTES } from './file-text.ts';

/** What a part ends with: an ending, by its id, or so many of the records that were quarantined, which come first. */
export type PartEnd = string | number;
type Part = {
  readonly part: Everything;
  /** Where the next part begins; absent in the last one. */
  readonly next?: PartEnd;
};
// What stands around the records: names, blanks, version, checksum.
const FRAME_BYTES = 1_000;

// Rather too much than too little: each text counts two quotation marks that only the whole file has.
const lengthOf = (value: unknown): number => carriedLength(JSON.stringify(value)) + 1;
/** The first ones that fit so many bytes together, and how many bytes are left. */
const fitting = <T>(records: readonly T[], bytes: number): { fit: T[]; left: number } => {
  let left = bytes;
  const fit: T[] = [];
  for (const record of records.slice(0, MAX_RECORDS)) {
    const length = lengthOf(record);
    if (length > left) break;
    left -= length;
    fit.push(record);
  }
  return { fit, left };
};

/**
 * What comes after the end of another part, as much as fits a file of at most so many bytes on its way between our parts:
 * first the records that were quarantined, then the endings in order of their ids.
 */
export const partAfter = (
  after: PartEnd | undefined,
  everything: Everything,
  limit = MAX_CARRIED_BYTES,
): Part => {
  const given = typeof after === 'string' ? everything.setAside.length : (after ?? 0);
  const contracts = everything.contracts
    .filter(({ id }) => typeof after !== 'string' || id > after)
    // The order by which `after` is compared: the next part begins where this one ends.
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const texts = everything.setAside.slice(given);
  const singles = lengthOf(everything.settings) + lengthOf(everything.comeback ?? null);
  const fitted = fitting(texts, limit - FRAME_BYTES - singles);
  // One record at least: what is too large alone is told by the writing.
  const setAside = fitted.fit.length === 0 ? texts.slice(0, 1) : fitted.fit;
  if (setAside.length < texts.length)
    return { part: { ...everything, setAside, contracts: [] }, next: given + setAside.length };
  const { fit } = fitting(contracts, fitted.left);
  const taken = fit.length === 0 && setAside.length === 0 ? contracts.slice(0, 1) : fit;
  const part = { ...everything, setAside, contracts: taken };
  if (taken.length === contracts.length) return { part };
  return { part, next: taken.at(-1)?.id ?? given + setAside.length };
};
