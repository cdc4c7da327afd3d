import { listAt, mapAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import type { Need } from './need.ts';
import { named, specPaths } from './remote-keys.ts';

/** The stores that an ExternalSecret reads through, those that a ClusterExternalSecret makes, or that a PushSecret writes to. */
export function storeNeedsOf({ type, value }: SeenObject): readonly Need[] {
  const path = specPaths[type];
  if (path === undefined) return needsIn(mapAt(value, 'spec'), ['spec'], 'secretStoreRefs');
  const spec = mapAt(value, ...path);
  return [
    ...need(mapAt(spec, 'secretStoreRef'), [...path, 'secretStoreRef']),
    ...needsIn(spec, path, 'data', 'sourceRef', 'storeRef'),
    ...needsIn(spec, path, 'dataFrom', 'sourceRef', 'storeRef'),
  ];
}

function needsIn(
  spec: unknown,
  path: FieldPath,
  list: string,
  ...within: readonly string[]
): readonly Need[] {
  return listAt(spec, list).flatMap((each, index) =>
    need(mapAt(each, ...within), [...path, list, index, ...within]),
  );
}

function need(reference: unknown, path: FieldPath): readonly Need[] {
  const store = named(reference);
  return store === undefined ? [] : [{ ...store, use: 'store', isOptional: false, path: [...path, 'name'] }];
}
