import type { EnvironmentModel, InputPath } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import { amount, isAbove, isWhole } from '../../values/quantity.ts';
import type { EnvironmentRule } from '../environment-rule.ts';
import { wrongAmount } from '../wrong-amount.ts';

const names = ['cpu', 'memory', 'ephemeral-storage'] as const;
/** From the least to the most: none may be above one that follows. */
const bounds = ['min', 'defaultRequest', 'default', 'max'] as const;

type Namespace = EnvironmentModel['namespaces'][string];
type Limits = NonNullable<Namespace['containerLimits']>;

/** k8s.io/kubernetes pkg/apis/core/validation/validation.go, ValidateLimitRange and ValidateResourceQuotaSpec. */
export const validLimits: EnvironmentRule = {
  id: 'valid-limits',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a LimitRange whose bounds contradict each other, and a quota of half an object',
  check: ({ namespaces }) =>
    Object.entries(namespaces).flatMap(([name, { quota, containerLimits }]) => [
      ...brokenCounts(quota ?? {}, ['namespaces', name, 'quota']),
      ...wrongLimits(containerLimits ?? {}, ['namespaces', name, 'containerLimits']),
    ]),
};

/** What is counted, rather than measured, has no unit of its own; storage and the resources of devices are left to the API server. */
function brokenCounts(quota: NonNullable<Namespace['quota']>, path: InputPath): readonly Problem[] {
  return Object.entries(quota)
    .filter(([name, given]) => isCount(name) && !isWhole(amount(given), 1n))
    .map(([name, given]) => ({
      path: [...path, name],
      what: `expected a whole number of ${name}, found ${given}`,
    }));
}

function isCount(name: string): boolean {
  return (
    name.startsWith('count/') || /^(pods|services|secrets|configmaps|persistentvolumeclaims)\b/.test(name)
  );
}

function wrongLimits(limits: Limits, path: InputPath): readonly Problem[] {
  return names.flatMap((name) => {
    const given = bounds.flatMap((bound) => {
      const quantity = limits[bound]?.[name];
      return quantity === undefined ? [] : [{ bound, quantity }];
    });
    const wrong = given.flatMap(({ bound, quantity }) => {
      const fault = wrongAmount(name, quantity);
      return fault === undefined ? [] : [{ path: [...path, bound, name], ...fault }];
    });
    const above = given.flatMap(({ bound, quantity }, index) => {
      const next = given[index + 1];
      if (next === undefined || !isAbove(amount(quantity), amount(next.quantity))) return [];
      const what = `the ${name} ${quantity} of ${bound} is above the ${next.quantity} of ${next.bound}`;
      return [{ path: [...path, bound, name], what, help: `expected ${bounds.join(' <= ')}` }];
    });
    return [...wrong, ...above];
  });
}
