import type { ServiceModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import { suggest } from '../../values/suggest.ts';
import type { ServiceRule } from '../service-rule.ts';
import { variablesOf } from './variables-of.ts';

export const noUnusedConfig: ServiceRule = {
  id: 'no-unused-config',
  level: 'default',
  rows: [],
  why: 'a ConfigMap that nothing reads misleads whoever changes it, and each change restarts the pods all the same',
  check: (service) => {
    if (service.config.length === 0) return [];
    const read = variablesOf(service).flatMap(({ variable }) =>
      'config' in variable ? [variable.config] : [],
    );
    return service.config.flatMap(({ name, mountPath }): Problem[] =>
      mountPath !== undefined || read.some((each) => each === name || misspells(each, name, service))
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

/** A variable that misspells the name is one fault, not two. */
function misspells(given: string, name: string, { config }: ServiceModel): boolean {
  return !config.some((each) => each.name === given) && suggest(given, [name]) !== '';
}
