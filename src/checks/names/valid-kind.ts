import { suggest } from '../../values/suggest.ts';
import { groupOf } from '../../values/type-of.ts';
import { builtinGroups } from '../argocd/builtin-groups.ts';
import type { ObjectRule } from '../object-rule.ts';
import { isRemoved } from '../drift/no-unserved-version.ts';
import type { ObjectSchemas } from '../schema/object-schemas.ts';
import { kindsWithoutSchema, knownKinds } from './known-kinds.ts';

/** Groups whose kinds are told from mistyped ones; of other groups nobody knows all. */
const groups: ReadonlySet<string> = new Set([
  ...builtinGroups,
  'argoproj.io',
  'external-secrets.io',
  'secrets-store.csi.x-k8s.io',
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
      const near =
        kindsWithoutSchema.has(kind) || !groups.has(group) ? '' : nearest(kind, kinds.get(group) ?? []);
      if (near !== '') say(['kind'], `${apiVersion} has no kind ${kind}${near}`);
      return;
    }
    const own = known.map(groupOf);
    const isWrong = own.includes(group)
      ? !mayBeServed(apiVersion, kind, schemas)
      : groups.has(group) || suggest(group, own) !== '';
    if (isWrong) say(['apiVersion'], `${kind} is of ${known.join(' or ')}, not of ${apiVersion}`);
  },
};

/** Nobody has a kind for the whole cluster because there is one for a namespace. */
function nearest(kind: string, kinds: readonly string[]): string {
  const rest = kind.startsWith('Cluster') ? kind.slice('Cluster'.length) : '';
  return kinds.includes(rest) ? `; did you mean "${rest}"?` : suggest(kind, kinds);
}

/** What is not final may be served where the final version is young, and another rule knows what was removed. */
function mayBeServed(apiVersion: string, kind: string, { kinds }: ObjectSchemas): boolean {
  if (isRemoved(apiVersion) || apiVersion.startsWith('external-secrets.io/v1alpha')) return true;
  if (!/v\d+(?:alpha|beta)\d+$/.test(apiVersion)) return false;
  const isOld = (version: string) => {
    const window = Object.hasOwn(kinds, `${version}/${kind}`) ? kinds[`${version}/${kind}`] : undefined;
    return window !== undefined && window[1] === 0 && window[2] === 0;
  };
  const group = groupOf(apiVersion);
  return !isOld(group === '' ? 'v1' : `${group}/v1`) && !isOld(`${group}/v2`) && builtinGroups.has(group);
}
