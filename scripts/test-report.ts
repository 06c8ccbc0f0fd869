// Owns what is kept of one run of vitest: what became of each test.
import { writeFileSync } from 'node:fs';
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node';

/** A test, or a file that could not be loaded, that began and came to an end. */
export type TestOutcome = {
  readonly project: string;
  /** Empty for an error outside of all files. */
  readonly file: string;
  readonly name: string;
  readonly passed: boolean;
  /** The first line of the first error. */
  readonly error?: string;
  readonly tags: readonly string[];
};

const errorOf = (errors: readonly { readonly message: string }[] | undefined): { error?: string } => {
  const [line] = errors?.[0]?.message.split('\n') ?? [];
  return line === undefined ? {} : { error: line };
};
const outcomesOf = (module: TestModule): TestOutcome[] => {
  const from = { project: module.project.name, file: module.relativeModuleId };
  const ofTest = (test: TestCase): TestOutcome => ({
    ...from,
    name: test.fullName,
    passed: test.result().state === 'passed',
    ...errorOf(test.result().errors),
    tags: test.tags,
  });
  const ended = [...module.children.allTests()].filter((test) =>
    ['passed', 'failed'].includes(test.result().state),
  );
  const failedToLoad = module
    .errors()
    .map((error) => ({ ...from, name: from.file, passed: false, ...errorOf([error]), tags: [] }));
  return [...failedToLoad, ...ended.map(ofTest)];
};

/** Writes every TestOutcome to the path that TEST_REPORT names. */
export default class implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const outside = unhandled.map((error) => ({
      project: '',
      file: '',
      name: 'outside the tests',
      passed: false,
      ...errorOf([error]),
      tags: [],
    }));
    const outcomes: TestOutcome[] = [...outside, ...modules.flatMap(outcomesOf)];
    writeFileSync(process.env.TEST_REPORT as string, JSON.stringify(outcomes));
  }
}
