import type { ServiceModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import { suggest } from '../../values/suggest.ts';
import type { ServiceCheck } from '../service-check.ts';

/** Rules R149, H4. */
export const noUnknownSecret: ServiceCheck = {
  id: 'no-unknown-secret',
  why: 'a variable that reads a key nobody produces keeps its pod in CreateContainerConfigError',
  check: (service) => {
    const problems: Problem[] = [];
    for (const variable of service.variables) {
      const what = 'value' in variable ? undefined : unknown(variable, service);
      if (what !== undefined)
        problems.push({
          path: ['env', variable.name],
          what,
          help: 'declare it under secrets, or correct the name',
        });
    }
    return problems;
  },
};

function unknown(
  { secret, key }: { readonly secret: string; readonly key: string },
  { secrets }: ServiceModel,
): string | undefined {
  const found = secrets.find(({ name }) => name === secret);
  if (found === undefined)
    return `reads the secret "${secret}", which is not declared${suggest(
      secret,
      secrets.map(({ name }) => name),
    )}`;
  if (found.keys.some((each) => each.key === key)) return undefined;
  return `reads the key "${key}", which the secret "${secret}" does not have${suggest(
    key,
    found.keys.map((each) => each.key),
  )}`;
}
