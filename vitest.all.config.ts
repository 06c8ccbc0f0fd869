// Owns the one pool of `npm test`: tests without a browser beside those in both real browsers.
import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What works longest, in that order: begun last, it would run on alone. */
const LONGEST = [
  'notification',
  'damaged-profile',
  'worker-death',
  'hostile-pages',
  'life-runs',
  'desktop/sleep',
  'e2e/storage/model',
  'process-death',
  'storage/model',
  'properties',
  'no-false-all-clear',
];
const PROJECTS = ['firefox', 'chromium', 'no browser'];
const needsDocument = (file: string): boolean =>
  readFileSync(file, 'utf8').startsWith('// @vitest-environment jsdom');

/**
 * One kind of file after the other, the longest of a kind first: a worker serves the next file, and keeps its browser for
 * it, only where that is of the same kind.
 */
class ByKind extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placed = (await super.sort(files)).map((spec) => {
      const { moduleId, project } = spec;
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      const kind = PROJECTS.indexOf(project.name) * 2 + (needsDocument(moduleId) ? 1 : 0);
      return { spec, order: kind * LONGEST.length * 2 + (place < 0 ? LONGEST.length : place) };
    });
    return placed.toSorted((a, b) => a.order - b.order).map(({ spec }) => spec);
  }
}

// More than the cores of a small machine: with two workers on two cores each file takes a third of the time, and all together take
// longer (1,474 s against 1,295). In one pool this holds for every project.
const maxWorkers = 4;
const inBrowser = (name: string) => ({
  extends: './vitest.browsers.config.ts',
  test: { name, maxWorkers, env: { BROWSER: name } },
});

export default defineConfig({
  test: {
    maxWorkers,
    sequence: { sequencer: ByKind },
    projects: [
      inBrowser('chromium'),
      inBrowser('firefox'),
      { extends: './vitest.config.ts', test: { name: 'no browser', maxWorkers } },
    ],
  },
});
