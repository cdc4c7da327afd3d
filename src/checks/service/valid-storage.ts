import type { InputPath, ServiceModel } from '../../../environments/model.ts';
import { amount, isAbove, isWhole } from '../../values/quantity.ts';
import type { Problem } from '../../values/problem.ts';
import type { ServiceRule } from '../service-rule.ts';

export const validStorage: ServiceRule = {
  id: 'valid-storage',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a claim of nothing, and warns of a fraction of a byte',
  check: (service) =>
    claimsOf(service).flatMap(({ storage, path }): Problem[] => {
      const what = wrong(storage);
      return what === undefined
        ? []
        : [{ path: [...path, 'storage'], what, help: 'write an amount such as 10Gi' }];
    }),
};

function wrong(storage: string): string | undefined {
  const given = amount(storage);
  if (!isAbove(given, amount('0'))) return 'is nothing: a claim holds at least one byte';
  return isWhole(given, 1n) ? undefined : `${storage} is a fraction of a byte`;
}

interface Claim {
  readonly storage: string;
  readonly path: InputPath;
}

function claimsOf({ volumes, workload }: ServiceModel): readonly Claim[] {
  const shared = volumes.flatMap(({ name, claim }) =>
    claim?.storage === undefined
      ? []
      : [{ storage: claim.storage, path: ['volumes', name, 'persistentVolumeClaim'] }],
  );
  if (workload.kind !== 'StatefulSet') return shared;
  const own = Object.entries(workload.settings.volumeClaims).map(([name, { storage }]) => ({
    storage,
    path: ['statefulSet', 'volumeClaims', name],
  }));
  return [...shared, ...own];
}
