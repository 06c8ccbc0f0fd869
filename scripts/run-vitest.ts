// Owns one run of vitest, and what became of its tests.
import { readFileSync, rmSync } from 'node:fs';
import { run } from './run.ts';
import type { TestOutcome } from './test-report.ts';

export type VitestRun = {
  readonly config: string;
  /** Further switches and files. */
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Where the report is written. */
  readonly report: string;
};

/** Failed tests are an outcome; rejects where the run failed without one, or ran no test. */
export const runVitest = async (
  title: string,
  { config, args = [], env, report }: VitestRun,
): Promise<TestOutcome[]> => {
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=./scripts/test-report.ts'];
  const error = await run(title, 'vitest', ['run', '--config', config, ...reporters, ...args], {
    ...env,
    TEST_REPORT: report,
  }).then(
    () => undefined,
    (reason: Error) => reason,
  );
  const outcomes: TestOutcome[] = JSON.parse(readFileSync(report, 'utf8'));
  if (error !== undefined && outcomes.every(({ passed }) => passed)) throw error;
  if (outcomes.length === 0) throw new Error(`${title} ran no test.`);
  return outcomes;
};
