import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/cluster/suites/**'],
    testTimeout: 60_000,
  },
});
