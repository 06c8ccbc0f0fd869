// Owns the second try of a browser test: which files get one, and what both tries together say.
import type { TestOutcome } from './test-report.ts';

export type TestReport = {
  readonly passed: number;
  /** Each with its project, where there are several, and its first error. */
  readonly failed: readonly string[];
  /** Failed in one of two tries. */
  readonly secondTries: readonly string[];
};
/** A file to run again, alone and from the beginning, with the seed of what failed in it. */
export type SecondTry = Pick<TestOutcome, 'project' | 'file'> & { readonly seed?: string };

/** What is lost once is lost: no second try makes that good. */
export const LOST_ONCE = 'lost-once';

/** More is no missed moment but a fault of the whole. */
const MOST_FILES = 8;

const SEED = /SEED=(\d+)/;
/** The same test in both tries, whatever its seed. */
const keyOf = ({ project, file, name }: TestOutcome): string =>
  [project, file, name.replace(SEED, 'SEED')].join('\n');
const fileOf = ({ project, file }: Pick<TestOutcome, 'project' | 'file'>): string => `${project}\n${file}`;
const named = ({ project, name, error }: TestOutcome): string =>
  [project, name, error].filter(Boolean).join(': ');

/**
 * On a busy machine a real browser sometimes misses a moment, and what a failed test leaves behind would spoil a try in the
 * same place: so each such file is run again when all is quiet, in a browser of its own.
 */
export const secondTriesFor = (
  outcomes: readonly TestOutcome[],
  browsers: readonly string[],
): SecondTry[] => {
  const files = new Map<string, SecondTry>();
  for (const outcome of outcomes) {
    const { project, file, name, passed, tags } = outcome;
    if (passed || !browsers.includes(project) || tags.includes(LOST_ONCE)) continue;
    const seed = SEED.exec(name)?.[1];
    files.set(fileOf(outcome), {
      ...files.get(fileOf(outcome)),
      project,
      file,
      ...(seed === undefined ? {} : { seed }),
    });
  }
  return files.size > MOST_FILES ? [] : [...files.values()];
};

/** What failed counts as failed unless its file ran again without it failing. */
export const reportOf = (first: readonly TestOutcome[], second: readonly TestOutcome[] = []): TestReport => {
  const ranAgain = new Set(second.map(fileOf));
  const failedAgain = new Set(second.filter(({ passed }) => !passed).map(keyOf));
  const failedFirst = new Set(first.filter(({ passed }) => !passed).map(keyOf));
  const isMadeGood = (outcome: TestOutcome): boolean =>
    ranAgain.has(fileOf(outcome)) && !failedAgain.has(keyOf(outcome)) && !outcome.tags.includes(LOST_ONCE);
  const failures = first.filter(({ passed }) => !passed);
  const onlyLater = second.filter((outcome) => !outcome.passed && !failedFirst.has(keyOf(outcome)));
  const failed = failures.filter((outcome) => !isMadeGood(outcome));
  const passed = new Set([...first, ...second].filter((outcome) => outcome.passed).map(keyOf));
  for (const outcome of failed) passed.delete(keyOf(outcome));
  return {
    passed: passed.size,
    failed: failed.map(named),
    secondTries: [...failures.filter(isMadeGood), ...onlyLater].map(named),
  };
};
