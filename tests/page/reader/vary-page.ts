// Owns which changes a variant of a page is made of. Runs in jsdom and in browsers alike.
import {
  type Change,
  otherParts,
  renamed,
  reordered,
  split,
  thinned,
  unseenNoise,
  wrapped,
} from './change-page.ts';

type Draw = Parameters<Change>[1];
// Texts are cut last, so that the other changes still find whole ones.
const CHANGES = { renamed, reordered, wrapped, unseenNoise, otherParts, split } as const;

const apply = (changes: readonly [string, Change][], document: Document, draw: Draw): string[] =>
  changes.map(([name, change]) => {
    change(document, draw);
    return name;
  });

/** Builds the page otherwise, in about half of all ways at once; gives their names. */
export const keepMeaning = (document: Document, draw: Draw, asItIs: readonly string[] = []): string[] => {
  const chosen = Object.entries(CHANGES).filter(([name]) => draw(2) === 0 && !asItIs.includes(name));
  return apply(chosen, document, draw);
};

/** Takes parts away, and builds the rest otherwise. */
export const thin = (document: Document, draw: Draw): string[] => [
  ...apply([['thinned', thinned]], document, draw),
  ...keepMeaning(document, draw),
];
