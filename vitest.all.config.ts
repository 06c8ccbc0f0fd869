// Owns the one pool of `npm test`: tests without a browser beside those in both real browsers.
// A browser mostly waits, a test of the domain only counts: together they keep the cores of a small machine busy.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What works longest, in that order: begun last, it would run on alone. */
const LONGEST = [
  'notification',
  'damaged-profile',
  'worker-death',
  'hostile-pages',
  'life-runs',
  'e2e/storage/model',
  'process-death',
  'storage/model',
  'properties',
  'no-false-all-clear',
];
const PROJECTS = ['chromium', 'firefox', 'no browser'];

/** The longest first, and one of each project in turn. */
class InTurn extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const lengthOf = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place < 0 ? LONGEST.length : place;
    };
    const byProject = PROJECTS.map((name) =>
      sorted.filter(({ project }) => project.name === name).toSorted((a, b) => lengthOf(a) - lengthOf(b)),
    );
    const places = new Map(
      byProject.flatMap((specs) => specs.map((spec, index) => [spec, index / specs.length] as const)),
    );
    return sorted.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  }
}

// More than the cores of a small machine, for the browsers' sake; in one pool this holds for every project.
const maxWorkers = 4;
const inBrowser = (name: string) => ({
  extends: './vitest.browsers.config.ts',
  test: { name, maxWorkers, env: { BROWSER: name } },
});

export default defineConfig({
  test: {
    maxWorkers,
    sequence: { sequencer: InTurn },
    projects: [
      inBrowser('chromium'),
      inBrowser('firefox'),
      { extends: './vitest.config.ts', test: { name: 'no browser', maxWorkers } },
    ],
  },
});
