// Owns the tests that need no browser: domain, page, messages, storage, components, repository rules, stand-in.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    // Generous: property tests also run on busy machines.
    testTimeout: 60_000,
    unstubGlobals: true,
    restoreMocks: true,
  },
});
