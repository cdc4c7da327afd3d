import type { ServiceModel } from '../../../environments/model.ts';
import type { VariableModel } from '../../../environments/pod-model.ts';
import type { Problem } from '../../values/problem.ts';
import { suggest } from '../../values/suggest.ts';
import type { ServiceRule } from '../service-rule.ts';
import { variablesOf } from './variables-of.ts';

export const noUnknownConfig: ServiceRule = {
  id: 'no-unknown-config',
  level: 'contract',
  rows: [],
  why: 'a variable that reads a key of a ConfigMap that is not there keeps its pod in CreateContainerConfigError',
  check: (service) => {
    const problems: Problem[] = [];
    for (const { variable, path } of variablesOf(service)) {
      const what = unknown(variable, service);
      if (what !== undefined)
        problems.push({ path, what, help: 'declare it under config, or correct the name' });
    }
    return problems;
  },
};

function unknown(variable: VariableModel, service: ServiceModel): string | undefined {
  if (!('config' in variable)) return undefined;
  const { config, key } = variable;
  const names = service.config.map(({ name }) => name);
  const found = service.config.find(({ name }) => name === config);
  if (found === undefined)
    return `reads the config "${config}", which is not declared${suggest(config, names)}`;
  if (Object.hasOwn(found.data, key)) return undefined;
  return `reads the key "${key}", which the config "${config}" does not have${suggest(key, Object.keys(found.data))}`;
}
