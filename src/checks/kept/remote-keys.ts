import { listAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/** A name by which an ExternalSecret reads AWS, as it is written: the prefix of its store comes before it. */
export interface RemoteKey {
  readonly key: string;
  readonly path: FieldPath;
}

export function remoteKeysOf({ type, value }: SeenObject): readonly RemoteKey[] | undefined {
  if (type !== 'ExternalSecret.external-secrets.io') return undefined;
  const data = listAt(value, 'spec', 'data').flatMap((each, index) => {
    const key = textAt(each, 'remoteRef', 'key');
    return key === undefined ? [] : { key, path: ['spec', 'data', index, 'remoteRef', 'key'] };
  });
  const extracts = listAt(value, 'spec', 'dataFrom').flatMap((each, index) => {
    const key = textAt(each, 'extract', 'key');
    return key === undefined ? [] : { key, path: ['spec', 'dataFrom', index, 'extract', 'key'] };
  });
  return [...data, ...extracts];
}
