import type { ServiceModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import { suggest } from '../../values/suggest.ts';
import type { ServiceRule } from '../service-rule.ts';
import { variablesOf } from './variables-of.ts';

export const noUnusedSecret: ServiceRule = {
  id: 'no-unused-secret',
  level: 'default',
  rows: ['R52', 'R53'],
  why: 'a secret that nothing reads is a permission that nobody needs, and the CSI driver never fetches what no program uses',
  check: (service) => {
    const problems: Problem[] = [];
    for (const { name, path, needsSecret, mountPath } of service.secrets) {
      if (needsSecret || mountPath !== undefined || isMisspelt(name, service)) continue;
      const what = `nothing reads the secret "${name}"`;
      const help = 'use one of its keys in env, give it a mountPath, or remove it';
      problems.push({ path, atKey: true, what, help });
    }
    return problems;
  },
};

/** A variable that misspells the name is one fault, not two. */
function isMisspelt(name: string, service: ServiceModel): boolean {
  const { secrets } = service;
  return variablesOf(service).some(
    ({ variable }) =>
      'secret' in variable &&
      !secrets.some((secret) => secret.name === variable.secret) &&
      suggest(variable.secret, [name]) !== '',
  );
}
