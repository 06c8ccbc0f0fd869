// Owns what a page of a real browser is given to try the reader in itself, in one bundle.

import { chance } from '../../chance.ts';
import type { FixturePage } from './pages.ts';
import { type Outcome, tryVariants } from './try-variants.ts';

/** Tries `runs` variants of the pages in the present document, drawn by the seed. */
export const tryHere = (pages: readonly FixturePage[], seed: number, runs: number, less: boolean): Outcome =>
  tryVariants(document, pages, chance(seed), runs, less);
