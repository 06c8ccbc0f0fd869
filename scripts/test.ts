// Owns `npm test`: every check in order, cheap ones first, and the count at the end.
// A step that fails does not stop the others, so that one run shows everything that is wrong.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonTestResults } from 'vitest/node';
import { findBrowser } from './find-browser.ts';
import { run } from './run.ts';
import { runVitest } from './run-vitest.ts';

type Count = {
  passed: number;
  failed: number;
  readonly names?: readonly string[];
  readonly secondTries?: readonly string[];
};
type Step = { readonly title: string; readonly work: () => Promise<Count> };

const reports = mkdtempSync(join(tmpdir(), 'end-contract-safely-'));

/** A program that is one check: right or wrong. */
const check = (title: string, program: string, ...args: string[]): Step => ({
  title,
  work: async () => {
    await run(title, program, args);
    return { passed: 1, failed: 0 };
  },
});

const firstLine = (text: string | null | undefined): string => text?.split('\n')[0] ?? '';
/** Each test of that outcome with its first error; a file that could not be loaded stands for itself among the failed. */
const named = ({ testResults }: JsonTestResults, outcome: 'failed' | 'passed'): string[] =>
  testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message === '' || outcome === 'passed' ? [] : [`${name}: ${firstLine(message)}`]),
    ...assertionResults.flatMap(({ status, fullName, failureMessages }) => {
      const first = failureMessages?.[0];
      return status === outcome && first !== undefined ? [`${fullName}: ${firstLine(first)}`] : [];
    }),
  ]);

/** Tests that count themselves. No report, or none passed, is a failure of its own. */
const tests = (title: string, config: string, env: () => NodeJS.ProcessEnv = () => ({})): Step => ({
  title,
  work: async () => {
    const report = join(reports, `${title.replaceAll(' ', '-')}.json`);
    const { passed, failed, results } = await runVitest(title, { config, env: env(), report });
    if (passed === 0 && failed === 0) throw new Error(`${title} ran no test`);
    return { passed, failed, names: named(results, 'failed'), secondTries: named(results, 'passed') };
  },
});

const inBrowser = (browser: 'chromium' | 'firefox'): Step =>
  tests(`real ${browser}`, 'vitest.browsers.config.ts', () => ({
    BROWSER: browser,
    [browser === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH']: findBrowser(browser),
  }));

const STEPS: readonly Step[] = [
  check('types for the extension APIs', 'wxt', 'prepare', '--level', 'warn'),
  check('format, lint and import rules', 'biome', 'ci', '--error-on-warnings', '.'),
  check('types', 'tsc', '-p', '.'),
  check('types of the domain alone', 'tsc', '-p', 'utils/domain'),
  check('the page of rules is current', 'node', 'scripts/rules-page.ts', '--check'),
  check('both builds and the store packages', 'node', 'scripts/build.ts', '--zip'),
  tests('tests without a browser', 'vitest.config.ts'),
  check('store lint', 'node', 'scripts/lint-store.ts'),
  inBrowser('chromium'),
  inBrowser('firefox'),
];

const total: Count = { passed: 0, failed: 0 };
const failures: string[] = [];
const secondTries: string[] = [];
const startedMs = performance.now();
// `npm test -- chromium types` runs only the steps with such a word in their title.
const wanted = process.argv.slice(2);
const steps = STEPS.filter(({ title }) => wanted.length === 0 || wanted.some((word) => title.includes(word)));
for (const { title, work } of steps) {
  const count = await work().catch((error: unknown): Count => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  });
  total.passed += count.passed;
  total.failed += count.failed;
  for (const name of count.secondTries ?? []) secondTries.push(`${title}: ${name}`);
  // Named again at the very end: of a long output often only that is kept.
  if (count.failed > 0) failures.push(title, ...(count.names ?? []).map((name) => `  ${name}`));
}
rmSync(reports, { recursive: true, force: true });
console.log(`\nTook ${Math.round((performance.now() - startedMs) / 1000)} s.`);
for (const test of secondTries) console.log(`Passed on its second try: ${test}`);
for (const title of failures) console.log(`Failed: ${title}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
