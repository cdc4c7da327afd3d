import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/cluster/suites/**/*.test.ts'],
    // Each suite has a ground of its own; two at a time would only wait for each other's processors.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 3_600_000,
  },
});
