// Owns what is kept of one run of vitest: how many tests passed, and by name what failed or needed a second try.
import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

export type TestReport = {
  readonly passed: number;
  /** Each with its project, where there are several, and its first error. */
  readonly failed: readonly string[];
  readonly secondTries: readonly string[];
};

const named = (name: string, project: string, errors: readonly { readonly message: string }[]): string =>
  [project, name, errors[0]?.message.split('\n')[0]].filter(Boolean).join(': ');
const testNamed = (test: TestCase): string =>
  named(test.fullName, test.project.name, test.result().errors ?? []);

/** Writes a TestReport to the path that TEST_REPORT names. A file that could not be loaded counts as one failed test. */
export default class implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const report: TestReport = {
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failed: [
        ...unhandled.map(({ message }) => named('outside the tests', '', [{ message }])),
        ...modules.flatMap((module) =>
          module.errors().map((error) => named(module.relativeModuleId, module.project.name, [error])),
        ),
        ...tests.filter((test) => test.result().state === 'failed').map(testNamed),
      ],
      secondTries: tests.filter((test) => test.diagnostic()?.flaky === true).map(testNamed),
    };
    writeFileSync(process.env.TEST_REPORT as string, JSON.stringify(report));
  }
}
