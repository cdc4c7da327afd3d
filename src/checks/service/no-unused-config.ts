import type { Problem } from '../../values/problem.ts';
import type { ServiceCheck } from '../service-check.ts';
import { variablesOf } from './variables-of.ts';

export const noUnusedConfig: ServiceCheck = {
  id: 'no-unused-config',
  why: 'a ConfigMap that nothing reads misleads whoever changes it, and each change restarts the pods all the same',
  check: (service) => {
    if (service.config.length === 0) return [];
    const read = new Set(
      variablesOf(service).flatMap(({ variable }) => ('config' in variable ? [variable.config] : [])),
    );
    return service.config.flatMap(({ name, mountPath }): Problem[] =>
      mountPath !== undefined || read.has(name)
        ? []
        : [
            {
              path: ['config', name],
              atKey: true,
              what: `nothing reads the config "${name}"`,
              help: 'use one of its keys in env, give it a mountPath, or remove it',
            },
          ],
    );
  },
};
