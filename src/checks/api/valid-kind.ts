import { suggest } from '../../values/suggest.ts';
import { builtinGroups } from '../argocd/builtin-groups.ts';
import type { ObjectRule } from '../object-rule.ts';
import { groupOf, knownKinds } from './kinds-known.ts';

/** Groups whose kinds are told from mistyped ones; of other groups nobody knows all. */
const groups: ReadonlySet<string> = new Set([
  ...builtinGroups,
  'argoproj.io',
  'external-secrets.io',
  'secrets-store.csi.x-k8s.io',
]);

/** Kinds that exist although nothing is known of their fields. */
const others: ReadonlySet<string> = new Set([
  'Binding',
  'ClusterPushSecret',
  'ComponentStatus',
  'Eviction',
  'MutatingAdmissionPolicyBinding',
  'Scale',
  'SecretProviderClassPodStatus',
  'ValidatingAdmissionPolicyBinding',
]);

export const validKind: ObjectRule = {
  id: 'valid-kind',
  level: 'contract',
  rows: ['E7'],
  why: 'the API server knows no such kind in that version: "no matches for kind", and the sync fails',
  help: 'correct apiVersion or kind',
  on: 'every',
  check: ({ apiVersion, kind }, { schemas }, say) => {
    if (schemas === undefined || Object.hasOwn(schemas.kinds, `${apiVersion}/${kind}`)) return;
    const { versions, kinds } = knownKinds(schemas);
    const group = groupOf(apiVersion);
    const known = versions.get(kind);
    if (known === undefined) {
      const near = others.has(kind) || !groups.has(group) ? '' : suggest(kind, kinds.get(group) ?? []);
      if (near !== '') say(['kind'], `${apiVersion} has no kind ${kind}${near}`);
      return;
    }
    const own = known.map(groupOf);
    // A version that is not final may be served by an older cluster, or behind a feature gate.
    if (own.includes(group) ? isFinal(apiVersion) : groups.has(group) || suggest(group, own) !== '')
      say(['apiVersion'], `${kind} is of ${known.join(' or ')}, not of ${apiVersion}`);
  },
};

function isFinal(apiVersion: string): boolean {
  return !/v\d+(?:alpha|beta)\d+$/.test(apiVersion);
}
