// Owns trying the reader on pages built otherwise, one after the other in one document. Runs in jsdom and in browsers alike.
import { readPage } from '../../../utils/page/reader/read.ts';
import type { FixturePage } from './pages.ts';
import { factsOf, PAGES_TODAY, plain, serialised, showPage } from './show-page.ts';
import { keepMeaning, thin } from './vary-page.ts';

type Draw = (below: number) => number;
export type Outcome = {
  /** Each with the page and the changes that led to it; also where the look changed the document. */
  readonly wrong: readonly string[];
  /** How many facts stood on the pages, and how many of them were found. */
  readonly there: number;
  readonly found: number;
};

/** Reads `runs` variants of pages that are drawn by chance; with `less`, of pages of which parts are missing. */
export const tryVariants = (
  document: Document,
  pages: readonly FixturePage[],
  draw: Draw,
  runs: number,
  less = false,
): Outcome => {
  const wrong: string[] = [];
  let there = 0;
  let found = 0;
  for (let run = 0; run < runs; run += 1) {
    const page = pages[draw(pages.length)];
    if (page === undefined) throw new Error('There is no page.');
    showPage(document, page.html);
    const done = less ? thin(document, draw) : keepMeaning(document, draw, page.asItIs);
    const before = serialised(document);
    const facts = factsOf(plain(readPage(document, page.url, PAGES_TODAY)));
    const where = `run ${run}: ${page.name}, ${done.join(', ')}`;
    if (serialised(document) !== before) wrong.push(`${where}: the document was changed`);
    const expected = factsOf(page.reads);
    const untrue = facts.filter((fact) => !expected.includes(fact));
    if (untrue.length > 0) wrong.push(`${where}: ${untrue.join(', ')}\n${before}`);
    there += expected.length;
    found += facts.length;
  }
  return { wrong, there, found };
};
