// Owns the proof that the reader sees in real browsers what it sees in the tests of its own: layout and styles are theirs.
import type { Page } from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';
import { countFrom, seedOfRun } from '../../chance.ts';
import type { tryHere } from '../../page/reader/in-browser.ts';
import { type FixturePage, FULL, PAGES } from '../../page/reader/pages.ts';
import type { Outcome } from '../../page/reader/try-variants.ts';
import { openSetting } from '../tools/setting.ts';

const RUNS = countFrom('RUNS', 400);
const SEED = seedOfRun();
const TITLE = `(RUNS=${RUNS} SEED=${SEED})`;
const TIMEOUT = { timeout: 180_000 + RUNS * 200 };
// One call must end well before the browser's own limit for it.
const AT_ONCE = 50;
const setting = openSetting();

const emptyPage = async (): Promise<Page> => {
  const build = await rolldown({ input: 'tests/page/reader/in-browser.ts' });
  const { output } = await build.generate({ format: 'iife', name: 'ours' });
  await build.close();
  const page = await setting().session.browser.newPage();
  await page.evaluate(`${output[0].code}; Object.assign(globalThis, { ours });`);
  return page;
};

const tryAll = async (pages: readonly FixturePage[], less: boolean): Promise<Outcome> => {
  const page = await emptyPage();
  let all: Outcome = { wrong: [], there: 0, found: 0 };
  for (let done = 0; done < RUNS; done += AT_ONCE) {
    const outcome = await page.evaluate(
      (given, seed, runs, without) => {
        const { ours } = globalThis as unknown as { ours: { tryHere: typeof tryHere } };
        return ours.tryHere(given, seed, runs, without);
      },
      pages as FixturePage[],
      SEED + done,
      Math.min(AT_ONCE, RUNS - done),
      less,
    );
    const wrong = outcome.wrong.map((one) => `SEED=${SEED + done} ${one}`);
    all = {
      wrong: [...all.wrong, ...wrong],
      there: all.there + outcome.there,
      found: all.found + outcome.found,
    };
  }
  await page.close();
  return all;
};

it(
  `pages built otherwise say nothing wrong, and at least 95 % of their facts are found ${TITLE}`,
  TIMEOUT,
  async () => {
    const { wrong, there, found } = await tryAll(PAGES, false);
    console.info(`Reading in the browser: ${TITLE}, ${found} of ${there} facts found.`);
    expect(wrong).toEqual([]);
    expect(found / there).toBeGreaterThanOrEqual(0.95);
  },
);

it(`pages of which parts are missing say nothing wrong ${TITLE}`, TIMEOUT, async () => {
  expect((await tryAll(FULL, true)).wrong).toEqual([]);
});
