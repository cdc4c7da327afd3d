import { field, listAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { exact } from './exact.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/** A name by which an ExternalSecret reads AWS, as it is written: the prefix of its store comes before it. */
export interface RemoteKey {
  readonly key: string;
  readonly path: FieldPath;
  /** Whether its tags are read in the place of its value. */
  readonly isOfTags: boolean;
}

export function remoteKeysOf({ type, value }: SeenObject): readonly RemoteKey[] | undefined {
  return type === 'ExternalSecret.external-secrets.io'
    ? remoteKeysIn(field(value, 'spec'), ['spec'])
    : undefined;
}

/** What a specification of an ExternalSecret reads through the store that it names for all; an entry may name one of its own. */
export function remoteKeysIn(spec: unknown, path: FieldPath): readonly RemoteKey[] {
  return exact([...keysOf(spec, path, 'data', 'remoteRef'), ...keysOf(spec, path, 'dataFrom', 'extract')]);
}

function keysOf(spec: unknown, path: FieldPath, list: string, name: string): readonly RemoteKey[] {
  return listAt(spec, list).flatMap((each, index) => {
    const key = textAt(each, name, 'key');
    if (key === undefined || field(each, 'sourceRef') !== undefined) return [];
    const isOfTags = textAt(each, name, 'metadataPolicy') === 'Fetch';
    return { key, path: exact([...path, list, index, name, 'key']), isOfTags };
  });
}
