// Owns the tests in real browsers, on the production build, in the browser that BROWSER names.
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The first waits for two full minutes to pass, the others work as long: begun last, they would run on alone. */
const LONGEST = ['notification', 'worker-death', 'hostile-pages', 'life-runs', 'damaged-profile', 'model'];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return place < 0 ? LONGEST.length : place;
    };
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    // More than the cores of a small machine: most tests wait for the browser, for time to pass, for a restart.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // On a busy machine a real browser sometimes misses a moment. What needed its second try is named at the end of
    // `npm test`, and is to be mended.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
