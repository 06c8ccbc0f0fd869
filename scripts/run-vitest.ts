// Owns one run of vitest and its report: how many tests passed, how many failed, and what is told of each.
import { readFileSync } from 'node:fs';
import type { JsonTestResults } from 'vitest/node';
import { run } from './run.ts';

export type VitestRun = {
  readonly config: string;
  /** Further switches and files. */
  readonly args?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Where the report is written. */
  readonly report: string;
};
export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  readonly results: JsonTestResults;
};

/** Failed tests are an outcome; rejects where the run failed without one, or wrote no report. */
export const runVitest = async (
  title: string,
  { config, args = [], env, report }: VitestRun,
): Promise<Outcome> => {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const error = await run(title, 'vitest', ['run', '--config', config, ...reporters, ...args], env).then(
    () => undefined,
    (reason: Error) => reason,
  );
  const results: JsonTestResults = JSON.parse(readFileSync(report, 'utf8'));
  // A file that could not even be loaded has no failed test of its own.
  const failed = results.numFailedTests || results.numFailedTestSuites;
  if (error !== undefined && failed === 0) throw error;
  return { passed: results.numPassedTests, failed, results };
};
