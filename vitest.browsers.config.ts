// Owns the tests in real browsers, on the production build, in the browser that BROWSER names.
import { defineConfig } from 'vitest/config';
import { LOST_ONCE } from './scripts/second-try.ts';

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    // A worker keeps its browser for the next file (tests/e2e/tools/setting.ts).
    isolate: false,
    globalSetup: ['tests/e2e/tools/profiles.ts'],
    // More than the cores of a small machine: most tests wait for the browser, for time to pass, for a restart.
    maxWorkers: 3,
    tags: [{ name: LOST_ONCE, description: 'What is lost once is lost: no second try makes that good.' }],
    // What is waited for is waited for longer on a busy machine (time-limit.ts); this must not end it before.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
