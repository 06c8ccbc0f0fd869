// Owns the splitting of a backup too large for one file: each part is a whole backup of some of the endings.
// Refuses to write it (backup.ts).
import type { Everything } from './backup.ts';
import { MAX_RECORDS } from './backup-file.ts';
import { carriedLength, MAX_CARRIED_BYTES } from './file-text.ts';

export type Part = {
  readonly part: Everything;
  /** The id of the last ending in it, where others come after it. */
  readonly next?: string;
};
// What stands around the records: names, blanks, version, checksum.
const FRAME_BYTES = 1_000;

// Rather too much than too little: each text counts two quotation marks that only the whole file has.
const lengthOf = (value: unknown): number => carriedLength(JSON.stringify(value)) + 1;

/**
 * The endings that come after an id, in order of their ids, as many as fit a file of at most so many bytes on its way
 * between our parts. The records that were set aside stand in the first part.
 */
export const partAfter = (
  after: string | undefined,
  everything: Everything,
  limit = MAX_CARRIED_BYTES,
): Part => {
  const setAside = after === undefined ? everything.setAside : [];
  const rest = everything.contracts
    .filter(({ id }) => after === undefined || id > after)
    // The order by which `after` is compared: the next part begins where this one ends.
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  let room = limit - FRAME_BYTES - lengthOf(everything.settings) - lengthOf(setAside);
  const tooMuch = rest.findIndex((contract) => {
    room -= lengthOf(contract);
    return room < 0;
  });
  // One ending at least: what is too large alone is told by the writing.
  const count = Math.min(MAX_RECORDS, tooMuch < 0 ? rest.length : Math.max(1, tooMuch));
  const last = rest[count - 1];
  return {
    part: { ...everything, setAside, contracts: rest.slice(0, count) },
    ...(count < rest.length && last !== undefined ? { next: last.id } : {}),
  };
};
