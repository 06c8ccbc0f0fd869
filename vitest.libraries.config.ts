// Owns the tests beside real component libraries, which have an install of their own (tests/libraries).
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/libraries/*.check.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
