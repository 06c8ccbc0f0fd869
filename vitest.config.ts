// Owns the tests that need no browser: domain, page, messages, storage, components, repository rules, stand-in.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/libraries/**'],
    environment: 'node',
    // A worker serves many files, since starting one takes longer than most of them; so each test cleans up.
    isolate: false,
    // Both cores of a small machine: left to itself it would keep one free.
    maxWorkers: 2,
    setupFiles: ['tests/fresh-document.ts'],
    // Generous: property tests also run on busy machines.
    testTimeout: 180_000,
    unstubGlobals: true,
    restoreMocks: true,
  },
});
