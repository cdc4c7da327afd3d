import type { ServiceRule } from '../service-rule.ts';

export const requireRotation: ServiceRule = {
  id: 'require-rotation',
  level: 'default',
  rows: ['R60', 'R155'],
  why: 'with rotation off the driver never reads a value again: nothing changes, and Reloader restarts nothing',
  check: ({ secrets }, environment) =>
    environment.secrets.csi.rotationPollInterval !== 'none'
      ? []
      : secrets
          .filter(({ backend, restart }) => backend === 'csi' && restart)
          .map(({ name, path }) => ({
            path,
            atKey: true,
            what: `the pods wait for a change of the secret "${name}", and the environment says that rotation is off`,
            help: 'set secrets.csi.rotationPollInterval in environment.yaml, or write restart: none',
          })),
};
