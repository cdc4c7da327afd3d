import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { exact } from './exact.ts';
import { sharedPath } from './shared-path.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/** A store, as it is named; its namespace is that of who names it. */
export interface StoreName {
  readonly type: string;
  readonly name: string;
}

/** A name by which an ExternalSecret reads AWS, as it is written: the prefix of its store comes before it. */
export interface RemoteKey {
  readonly key: string;
  readonly property: string | undefined;
  readonly version: string | undefined;
  /** Through which it is read; absent when none is named. */
  readonly store: StoreName | undefined;
  /** Of the whole reference: its `key` stands below. */
  readonly path: FieldPath;
  /** Whether its tags are read in the place of its value. */
  readonly isOfTags: boolean;
}

/** What an ExternalSecret reads, or those that a ClusterExternalSecret makes. */
export function remoteKeysOf({ type, value }: SeenObject): readonly RemoteKey[] | undefined {
  const path = specPaths[type];
  const spec = path === undefined ? undefined : mapAt(value, ...path);
  if (path === undefined || spec === undefined) return undefined;
  // Most entries are read through the store of the whole, of which one copy is enough.
  const store = named(mapAt(spec, 'secretStoreRef'));
  return exact([
    ...keysOf(spec, path, { list: 'data', name: 'remoteRef', store }),
    ...keysOf(spec, path, { list: 'dataFrom', name: 'extract', store }),
  ]);
}

/** Where the specification of an ExternalSecret stands. */
export const specPaths: Readonly<Record<string, readonly string[]>> = {
  'ExternalSecret.external-secrets.io': ['spec'],
  'ClusterExternalSecret.external-secrets.io': ['spec', 'externalSecretSpec'],
};

interface Entries {
  readonly list: string;
  readonly name: string;
  readonly store: StoreName | undefined;
}

function keysOf(spec: unknown, path: FieldPath, { list, name, store }: Entries): readonly RemoteKey[] {
  return listAt(spec, list).flatMap((each, index) => {
    const ref = mapAt(each, name);
    const key = textAt(ref, 'key');
    if (key === undefined) return [];
    return {
      key,
      property: textAt(ref, 'property'),
      version: textAt(ref, 'version'),
      store: field(each, 'sourceRef') === undefined ? store : storeNameOf(spec, each),
      path: sharedPath([...path, list, index, name]),
      isOfTags: textAt(ref, 'metadataPolicy') === 'Fetch',
    };
  });
}

/** An entry may name a store of its own (E: pkg/controllers/secretstore/client_manager.go, Get). */
export function storeNameOf(spec: unknown, entry: unknown): StoreName | undefined {
  return named(mapAt(entry, 'sourceRef', 'storeRef') ?? mapAt(spec, 'secretStoreRef'));
}

export function named(reference: unknown): StoreName | undefined {
  const name = textAt(reference, 'name');
  if (name === undefined) return undefined;
  const kind = textAt(reference, 'kind') === 'ClusterSecretStore' ? 'ClusterSecretStore' : 'SecretStore';
  return { type: `${kind}.external-secrets.io`, name };
}
