import { groupOf } from '../../values/type-of.ts';
import type { ObjectSchemas } from '../schema/object-schemas.ts';

/** Which kinds there are: the versions of each, and the kinds of each group. */
export interface KnownKinds {
  readonly versions: ReadonlyMap<string, readonly string[]>;
  readonly kinds: ReadonlyMap<string, readonly string[]>;
}

/** Kinds that exist although nothing is known of their fields. */
export const kindsWithoutSchema: ReadonlySet<string> = new Set([
  'Binding',
  'ClusterPushSecret',
  'ComponentStatus',
  'Eviction',
  'MutatingAdmissionPolicyBinding',
  'Scale',
  'SecretProviderClassPodStatus',
  'TCPRoute',
  'UDPRoute',
  'ValidatingAdmissionPolicyBinding',
]);

const known = new WeakMap<ObjectSchemas, KnownKinds>();

export function knownKinds(schemas: ObjectSchemas): KnownKinds {
  const made = known.get(schemas) ?? kindsOf(schemas);
  known.set(schemas, made);
  return made;
}

function kindsOf(schemas: ObjectSchemas): KnownKinds {
  const versions = new Map<string, string[]>();
  const kinds = new Map<string, string[]>();
  for (const key of Object.keys(schemas.kinds)) {
    const end = key.lastIndexOf('/');
    const [apiVersion, kind] = [key.slice(0, end), key.slice(end + 1)];
    const group = groupOf(apiVersion);
    versions.set(kind, [...(versions.get(kind) ?? []), apiVersion]);
    kinds.set(group, [...(kinds.get(group) ?? []), kind]);
  }
  return { versions, kinds };
}
