// @vitest-environment jsdom
// Owns the proof by number: however a page is built, no wrong fact is read of it, and nearly every fact is found.
import { expect, it } from 'vitest';
import { chance, countFrom, seedOfRun } from '../../chance.ts';
import { FULL, PAGES } from './pages.ts';
import { tryVariants } from './try-variants.ts';

const RUNS = countFrom('RUNS', 250);
const SEED = seedOfRun();
const TIMEOUT = { timeout: 180_000 + RUNS * 200 };
const ENOUGH = 0.95;

it(
  `${RUNS} pages built otherwise say nothing wrong, and at least 95 % of their facts are found (SEED=${SEED})`,
  TIMEOUT,
  () => {
    const { wrong, there, found } = tryVariants(document, PAGES, chance(SEED), RUNS);
    console.info(`Reading: RUNS=${RUNS} SEED=${SEED}, ${found} of ${there} facts found.`);
    expect(wrong).toEqual([]);
    expect(found / there).toBeGreaterThanOrEqual(ENOUGH);
  },
);

it(`${RUNS} pages of which parts are missing say nothing wrong (SEED=${SEED})`, TIMEOUT, () => {
  expect(tryVariants(document, FULL, chance(SEED), RUNS, true).wrong).toEqual([]);
});
