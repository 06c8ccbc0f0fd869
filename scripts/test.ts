// Owns `npm test`: every check in order, cheap ones first, and the count at the end.
// A step that fails does not stop the others, so that one run shows everything that is wrong.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserEnv } from './find-browser.ts';
import { whyNoDaemon, whyNoDesktop, whyNoOwnClock, whyNoOwnZone } from './find-desktop.ts';
import { run } from './run.ts';
import { runVitest } from './run-vitest.ts';
import { reportOf, type SecondTry, secondTriesFor, type TestReport } from './second-try.ts';
import type { TestOutcome } from './test-report.ts';

type Step = { readonly title: string; readonly work: () => Promise<TestReport> };

const reports = mkdtempSync(join(tmpdir(), 'end-contract-safely-'));

/** A program that is one check: right or wrong. */
const check = (title: string, program: string, ...args: string[]): Step => ({
  title,
  work: async () => {
    await run(title, program, args);
    return { passed: 1, failed: [], secondTries: [] };
  },
});

const BROWSERS = ['chromium', 'firefox'] as const;
const PROJECTS = [...BROWSERS, 'no browser'] as const;
type Project = (typeof PROJECTS)[number];
const vitest = (
  title: string,
  projects: readonly Project[],
  args: readonly string[],
  env: NodeJS.ProcessEnv,
) =>
  runVitest(title, {
    config: 'vitest.all.config.ts',
    args: [...projects.map((name) => `--project=${name}`), ...args],
    env: Object.assign({}, ...BROWSERS.filter((name) => projects.includes(name)).map(browserEnv), env),
    report: join(reports, 'tests.json'),
  });
const tryAgain = async ({ project, file, seed }: SecondTry): Promise<TestOutcome[]> => {
  const title = `second try of ${file} (${project})`;
  const env = seed === undefined ? {} : { SEED: seed };
  return vitest(title, [project as Project], [file, '--maxWorkers=1'], env).catch((error: unknown) => {
    // Then it stays failed.
    console.error(error instanceof Error ? error.message : error);
    return [];
  });
};
/** Tests that count themselves, of some projects of the one pool. */
const tests = (projects: readonly Project[]): Step => ({
  title: `tests (${projects.join(', ')})`,
  work: async () => {
    const first = await vitest('tests', projects, [], {});
    const second: TestOutcome[] = [];
    for (const file of secondTriesFor(first, BROWSERS)) second.push(...(await tryAgain(file)));
    return reportOf(first, second);
  },
});

// `npm test -- chromium types` runs only the steps with such a word in their title, and the projects of that name.
const wanted = process.argv.slice(2);
const isWanted = (title: string): boolean =>
  wanted.length === 0 || wanted.some((word) => title.includes(word));
const projects = PROJECTS.filter(isWanted);
// Asked before the tests begin: what can be installed for a desktop is there then.
const leftOut = (): string[] =>
  BROWSERS.some((name) => projects.includes(name))
    ? [
        ['Notifications on a desktop', whyNoDesktop()],
        ['Notifications in a program of Debian’s own', whyNoDaemon()],
        ['A zone that changes', whyNoOwnZone()],
        ['A clock that is set', whyNoOwnClock()],
      ].flatMap(([what, why]) => (why === undefined ? [] : [`Left out: ${what}. ${why}`]))
    : [];
const STEPS: readonly Step[] = [
  check('types for the extension APIs', 'wxt', 'prepare', '--level', 'warn'),
  check('format, lint and import rules', 'biome', 'ci', '--error-on-warnings', '.'),
  check('types', 'tsc', '-p', '.'),
  check('types of the domain alone', 'tsc', '-p', 'utils/domain'),
  check('the page of rules is current', 'node', 'scripts/rules-page.ts', '--check'),
  check('both builds and the store packages', 'node', 'scripts/build.ts', '--zip'),
  check('store lint', 'node', 'scripts/lint-store.ts'),
  ...(projects.length > 0 ? [tests(projects)] : []),
];

let passed = 0;
const failed: string[] = [];
const secondTries: string[] = [];
const startedMs = performance.now();
const notTested = leftOut();
for (const { title, work } of STEPS.filter((step) => isWanted(step.title))) {
  const report = await work().catch((error: unknown): TestReport => {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: [title], secondTries: [] };
  });
  passed += report.passed;
  failed.push(...report.failed);
  secondTries.push(...report.secondTries);
}
rmSync(reports, { recursive: true, force: true });
console.log(`\nTook ${Math.round((performance.now() - startedMs) / 1000)} s.`);
for (const line of notTested) console.log(line);
// Named again at the very end: of a long output often only that is kept.
for (const test of secondTries) console.log(`Failed in one of two tries: ${test}`);
for (const test of failed) console.log(`Failed: ${test}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
