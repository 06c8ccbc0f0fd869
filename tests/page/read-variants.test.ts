// @vitest-environment jsdom
// Owns the proof by number: however a page is built, no wrong fact is read of it, and nearly every fact is found.
import { expect, it } from 'vitest';
import { readPage } from '../../utils/page/read.ts';
import { chance, countFrom, seedOfRun } from '../chance.ts';
import { FULL, PAGES } from './pages.ts';
import { factsOf, plain, serialised, showPage } from './show-page.ts';
import { keepMeaning, thin } from './vary-page.ts';

const RUNS = countFrom('RUNS', 400);
const SEED = seedOfRun();
const TIMEOUT = { timeout: 60_000 + RUNS * 200 };
const ENOUGH = 0.95;

/** What is read of one varied page; fails where the look changed the document. */
const readHere = (url: string): string[] => {
  const before = serialised(document);
  const facts = factsOf(plain(readPage(document, url)));
  expect(serialised(document)).toBe(before);
  return facts;
};

it(
  `${RUNS} pages built otherwise say nothing wrong, and at least 95 % of their facts are found (SEED=${SEED})`,
  TIMEOUT,
  () => {
    console.info(`Reading variants: RUNS=${RUNS} SEED=${SEED}`);
    const draw = chance(SEED);
    let there = 0;
    let found = 0;
    for (let run = 0; run < RUNS; run += 1) {
      const page = PAGES[draw(PAGES.length)];
      if (page === undefined) throw new Error('There is no page.');
      showPage(document, page.html);
      const done = keepMeaning(document, draw, page.asItIs);
      const expected = factsOf(page.reads);
      const facts = readHere(page.url);
      const wrong = facts.filter((fact) => !expected.includes(fact));
      expect(
        wrong,
        `SEED=${SEED} run ${run}: ${page.name}, ${done.join(', ')}\n${serialised(document)}`,
      ).toEqual([]);
      there += expected.length;
      found += facts.length;
    }
    console.info(
      `Reading variants: ${found} of ${there} facts found, ${((100 * found) / there).toFixed(2)} %.`,
    );
    expect(found / there).toBeGreaterThanOrEqual(ENOUGH);
  },
);

it(`${RUNS} pages of which parts are missing say nothing wrong (SEED=${SEED})`, TIMEOUT, () => {
  const draw = chance(SEED);
  for (let run = 0; run < RUNS; run += 1) {
    const page = FULL[draw(FULL.length)];
    if (page === undefined) throw new Error('There is no page.');
    showPage(document, page.html);
    const done = thin(document, draw);
    const expected = factsOf(page.reads);
    const wrong = readHere(page.url).filter((fact) => !expected.includes(fact));
    expect(
      wrong,
      `SEED=${SEED} run ${run}: ${page.name}, ${done.join(', ')}\n${serialised(document)}`,
    ).toEqual([]);
  }
});
