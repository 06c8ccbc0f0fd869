// Owns the tests in real browsers, on the production build, in the browser that BROWSER names.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    // Two at a time: some tests wait for minutes to pass, others fill that time.
    maxWorkers: 2,
    // On a busy machine a real browser sometimes misses a moment. What needed its second try is named at the end of
    // `npm test`, and is to be mended.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
