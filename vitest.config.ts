// Owns the tests that need no browser: domain, page, messages, storage, components, repository rules, stand-in.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // One browser in memory for every file: a module of ours that one file has read is not read again for the next.
  resolve: {
    alias: { 'wxt/browser': fileURLToPath(new URL('tests/components/fake-browser.ts', import.meta.url)) },
  },
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
