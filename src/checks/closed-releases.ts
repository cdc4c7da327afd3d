import type { EnvironmentModel } from '../../environments/model.ts';
import type { Problem } from '../values/problem.ts';
import type { Rule } from './rule.ts';

export const noClosedRelease: Rule = {
  id: 'no-closed-release',
  level: 'default',
  rows: [],
  why: 'the policy that closes a namespace is for all its pods, and only services are opened: unless the chart brings NetworkPolicies, nobody reaches its pods',
  help: 'give the release a namespace of its own, or have the chart bring its NetworkPolicies and silence this with the reason',
};

/** Helm releases in namespaces that services run in, which are closed. The policies of an inflated chart are seen by whoever reads `dist/`. */
export function closedReleases(
  { charts, networkPolicies }: Pick<EnvironmentModel, 'charts' | 'networkPolicies'>,
  closed: ReadonlySet<string>,
): readonly Problem[] {
  if (!networkPolicies.enforce) return [];
  return Object.entries(charts)
    .filter(([, { namespace, inflate }]) => !inflate && closed.has(namespace))
    .map(([name, { namespace }]) => ({
      path: ['charts', name, 'namespace'],
      what: `networkPolicies closes ${namespace}, and nothing opens the pods of ${name}`,
      help: noClosedRelease.help,
      rule: noClosedRelease.id,
    }));
}
