import type { ServiceCheck } from '../service-check.ts';

/** Rules R52, R53. */
export const noUnusedSecret: ServiceCheck = {
  id: 'no-unused-secret',
  why: 'a secret that nothing reads is a permission that nobody needs, and the CSI driver never fetches what no program uses',
  check: ({ secrets }) =>
    secrets
      .filter(({ inEnvironment, mountPath }) => !inEnvironment && mountPath === undefined)
      .map(({ name, path }) => ({
        path,
        atKey: true,
        what: `nothing reads the secret "${name}"`,
        help: 'use one of its keys in env, give it a mountPath, or remove it',
      })),
};
