// Owns the promise that a second try hides nothing: what failed is named, and what failed twice has failed.
import { expect, it } from 'vitest';
import { LOST_ONCE, reportOf, secondTriesFor } from '../../scripts/second-try.ts';
import type { TestOutcome } from '../../scripts/test-report.ts';

const BROWSERS = ['chromium', 'firefox'];
const outcome = (over: Partial<TestOutcome>): TestOutcome => ({
  project: 'firefox',
  file: 'tests/e2e/a.test.ts',
  name: 'opens',
  passed: true,
  tags: [],
  ...over,
});
const failed = outcome({ passed: false, error: 'not within 10 ms' });
const other = outcome({ name: 'closes' });

it('gives a browser file one second try, with the seed of what failed in it', () => {
  const drawn = outcome({ name: 'at random (SEED=42)', passed: false });
  expect(secondTriesFor([failed, drawn, other], BROWSERS)).toEqual([
    { project: 'firefox', file: 'tests/e2e/a.test.ts', seed: '42' },
  ]);
});

it('gives none to what passed, to what lost something, and to tests without a browser', () => {
  const lost = outcome({ passed: false, tags: [LOST_ONCE] });
  const domain = outcome({ passed: false, project: 'no browser' });
  const outside = outcome({ passed: false, project: '', file: '' });
  expect(secondTriesFor([other, lost, domain, outside], BROWSERS)).toEqual([]);
});

it('gives none where so much failed that no busy moment explains it', () => {
  const failures = Array.from({ length: 9 }, (_, at) => ({ ...failed, file: `tests/e2e/${at}.test.ts` }));
  expect(secondTriesFor(failures, BROWSERS)).toEqual([]);
  expect(secondTriesFor(failures.slice(1), BROWSERS)).toHaveLength(8);
});

it('names what failed in one of two tries, and counts it as passed once', () => {
  const report = reportOf([failed, other], [outcome({}), other]);
  expect(report).toEqual({ passed: 2, failed: [], secondTries: ['firefox: opens: not within 10 ms'] });
});

it('says failed where it failed twice, was lost once, or the file did not run again', () => {
  const lost = outcome({ passed: false, name: 'is kept', tags: [LOST_ONCE] });
  expect(reportOf([failed, other], [failed, other])).toMatchObject({ passed: 1, secondTries: [] });
  expect(reportOf([failed, other], [failed, other]).failed).toEqual(['firefox: opens: not within 10 ms']);
  expect(reportOf([failed, lost], [outcome({}), outcome({ name: 'is kept' })])).toEqual({
    passed: 1,
    failed: ['firefox: is kept'],
    secondTries: ['firefox: opens: not within 10 ms'],
  });
  expect(reportOf([failed, other]).failed).toHaveLength(1);
});

it('knows a test of random cases again under another seed, and a file that would not load', () => {
  const drawn = (seed: number, passed: boolean) => outcome({ name: `random (SEED=${seed})`, passed });
  expect(reportOf([drawn(1, false)], [drawn(2, false)]).failed).toEqual(['firefox: random (SEED=1)']);
  const unloaded = outcome({ name: 'tests/e2e/a.test.ts', passed: false, error: 'no browser' });
  expect(reportOf([unloaded], [outcome({})])).toEqual({
    passed: 1,
    failed: [],
    secondTries: ['firefox: tests/e2e/a.test.ts: no browser'],
  });
});

it('names what failed only in the second try too', () => {
  const report = reportOf([failed, other], [outcome({}), outcome({ name: 'closes', passed: false })]);
  expect(report).toMatchObject({ passed: 2, failed: [] });
  expect(report.secondTries).toEqual(['firefox: opens: not within 10 ms', 'firefox: closes']);
});
