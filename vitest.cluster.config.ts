import { env } from 'node:process';
import { defaultExclude, defineConfig } from 'vitest/config';

/** What waits for pods that run, which nobody runs in a cluster given by the user: their images do not exist. */
const needPods = ['argocd', 'argocd-scale', 'helm', 'hooks'].map(
  (suite) => `tests/cluster/suites/${suite}/**`,
);
const isGiven = env['PURSER_TEST_KUBECONFIG'] !== undefined;

export default defineConfig({
  test: {
    include: ['tests/cluster/suites/**/*.test.ts'],
    exclude: [...defaultExclude, ...(isGiven ? needPods : [])],
    // Each suite has a ground of its own; two at a time would only wait for each other's processors.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 3_600_000,
  },
});
