import { listAt, mapAt } from '../../values/field.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import type { RemoteKey, StoreName } from '../kept/remote-keys.ts';
import { externalSecrets } from './secret-specs.ts';
import { goFinds } from '../objects/go-regexp.ts';
import { isSelected, labelsOf } from './namespace-labels.ts';

/** The store that an object reads through; `undefined` when it is not among the objects. */
export function storeOf(
  objects: ObjectSet,
  { namespace }: KeptObject,
  { type, name }: StoreName,
): KeptObject | undefined {
  return objects.find(type, type.startsWith('Cluster') ? undefined : namespace, name);
}

/** Something that is read by its name, with the store that it is read through. */
export interface ReadThrough {
  readonly object: KeptObject;
  readonly read: RemoteKey;
  /** What the store says of AWS; `undefined` when it is not among the objects. */
  readonly aws: Readonly<Record<string, unknown>> | undefined;
}

/** Several rules ask the same of the same objects. */
const known = new WeakMap<ObjectSet, readonly ReadThrough[]>();

/** All that is read from AWS, or may be: what is read through a store of another provider is its own matter. */
export function awsReads(objects: ObjectSet): readonly ReadThrough[] {
  const found = known.get(objects) ?? searched(objects);
  known.set(objects, found);
  return found;
}

function searched(objects: ObjectSet): readonly ReadThrough[] {
  const found: ReadThrough[] = [];
  for (const type of externalSecrets)
    for (const object of objects.ofType(type))
      for (const read of object.reads ?? []) {
        const store = read.store === undefined ? undefined : storeOf(objects, object, read.store);
        const aws = store === undefined ? undefined : awsOf(store);
        if (store === undefined || aws !== undefined) found.push({ object, read, aws });
      }
  return found;
}

export function awsOf(store: KeptObject): Readonly<Record<string, unknown>> | undefined {
  return mapAt(store.value, 'spec', 'provider', 'aws');
}

/**
 * Whether a ClusterSecretStore serves a namespace: one condition that holds is enough, and without conditions it serves all (E:
 * client_manager.go:227-279). `undefined` when only the labels of a namespace that is not among the objects would tell.
 */
export function serves(store: KeptObject, namespace: string, objects: ObjectSet): boolean | undefined {
  const conditions = listAt(store.value, 'spec', 'conditions');
  return conditions.length === 0 || selectsNamespace(conditions, namespace, objects);
}

/** Whether one of several ways to choose namespaces chooses this one; `undefined` when that is not known. */
export function selectsNamespace(
  conditions: readonly unknown[],
  namespace: string,
  objects: ObjectSet,
): boolean | undefined {
  let isUnknown = false;
  for (const condition of conditions) {
    if (listAt(condition, 'namespaces').includes(namespace)) return true;
    const found = new Set(listAt(condition, 'namespaceRegexes').map((each) => finds(each, namespace)));
    if (found.has(true)) return true;
    if (found.has(undefined)) isUnknown = true;
    const selector = mapAt(condition, 'namespaceSelector');
    if (selector === undefined) continue;
    const has = isSelected(labelsOf(namespace, objects), selector);
    if (has === true) return true;
    if (has === undefined) isUnknown = true;
  }
  return isUnknown ? undefined : false;
}

function finds(expression: unknown, namespace: string): boolean | undefined {
  return typeof expression === 'string' && goFinds(expression, namespace);
}
