import { listAt, mapAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { once } from '../objects/once.ts';

/** What an ExternalSecret says, or each of those that a ClusterExternalSecret makes. */
export interface SecretSpec {
  readonly spec: Readonly<Record<string, unknown>>;
  readonly path: FieldPath;
}

const externalSecret = 'ExternalSecret.external-secrets.io';
export const clusterExternalSecret = 'ClusterExternalSecret.external-secrets.io';
export const externalSecrets: readonly string[] = [externalSecret, clusterExternalSecret];
export const secretStores: readonly string[] = [
  'SecretStore.external-secrets.io',
  'ClusterSecretStore.external-secrets.io',
];

/** The specification of an ExternalSecret, wherever it stands; none where it is no map. */
export const secretSpecs = once(({ value, type }): readonly SecretSpec[] => {
  const path = type === clusterExternalSecret ? ['spec', 'externalSecretSpec'] : ['spec'];
  const spec = mapAt(value, ...path);
  return spec === undefined ? [] : [{ spec, path }];
});

/** One entry of `data`, or one `extract`: what is read from AWS by its name. */
export interface RemoteRead {
  readonly ref: unknown;
  readonly path: FieldPath;
}

export const remoteReads = once(({ spec, path }: SecretSpec): readonly RemoteRead[] => {
  const data = listAt(spec, 'data').map((each, index) => ({
    ref: mapAt(each, 'remoteRef'),
    path: [...path, 'data', index, 'remoteRef'],
  }));
  const extracts = listAt(spec, 'dataFrom').map((each, index) => ({
    ref: mapAt(each, 'extract'),
    path: [...path, 'dataFrom', index, 'extract'],
  }));
  return [...data, ...extracts].filter(({ ref }) => ref !== undefined);
});

/** Every `find` of a specification. */
export function finds({
  spec,
  path,
}: SecretSpec): readonly { readonly find: unknown; readonly path: FieldPath }[] {
  return listAt(spec, 'dataFrom').flatMap((each, index) => {
    const find = mapAt(each, 'find');
    return find === undefined ? [] : { find, path: [...path, 'dataFrom', index, 'find'] };
  });
}
