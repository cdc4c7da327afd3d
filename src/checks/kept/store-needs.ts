import { field, listAt, mapAt, valueAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { sharedPath } from './shared-path.ts';
import type { Need } from './need.ts';
import { named, specPaths } from './remote-keys.ts';

/** The stores that an ExternalSecret reads through, those that a ClusterExternalSecret makes, or that a PushSecret writes to. */
export function storeNeedsOf({ type, value }: SeenObject): readonly Need[] {
  const needs: Need[] = [];
  const path = specPaths[type];
  const spec = mapAt(value, ...(path ?? ['spec']));
  if (path === undefined) addEach(spec, ['spec'], 'secretStoreRefs', [], needs);
  else {
    add(field(spec, 'secretStoreRef'), [...path, 'secretStoreRef'], needs);
    for (const list of ['data', 'dataFrom']) addEach(spec, path, list, ownStore, needs);
  }
  return needs;
}

const ownStore = ['sourceRef', 'storeRef'];

function addEach(
  spec: unknown,
  path: FieldPath,
  list: string,
  within: readonly string[],
  needs: Need[],
): void {
  for (const [index, each] of listAt(spec, list).entries()) {
    const reference = valueAt(each, ...within);
    if (reference !== undefined) add(reference, [...path, list, index, ...within], needs);
  }
}

function add(reference: unknown, path: FieldPath, needs: Need[]): void {
  const store = named(reference);
  if (store !== undefined)
    needs.push({ ...store, use: 'store', isOptional: false, path: sharedPath([...path, 'name']) });
}
