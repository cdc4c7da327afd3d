import { field, isMap, textAt } from '../values/field.ts';
import type { DocumentFault } from './documents/document-fault.ts';

/**
 * Why an item of a List is no object (reposerver/repository/repository.go, GenerateManifests: what is in a List is applied as it stands, one level deep,
 * and without a kind the controller does not read it: "Object 'Kind' is missing"). kubectl would take the kind from that of the List, Argo CD does not
 * (apimachinery unstructured/helpers.go, decodeToList).
 */
export function itemFault(item: unknown, listKind: unknown): Omit<DocumentFault, 'offset'> | undefined {
  if (!isMap(item)) return { what: 'is no object', help: 'a List holds objects' };
  const [kind = '', apiVersion = ''] = ['kind', 'apiVersion'].map((name) => textAt(item, name));
  const missing = kind === '' ? 'kind' : apiVersion === '' ? 'apiVersion' : undefined;
  if (missing !== undefined) {
    const name = typeof listKind === 'string' ? listKind : 'List';
    return {
      what: `has no ${missing}`,
      help: `write apiVersion and kind in each item: Argo CD does not take them from the ${name}`,
    };
  }
  if (kind.endsWith('List') && Array.isArray(item['items']))
    return {
      what: `is a ${kind} in a List: Argo CD takes only the outer one apart`,
      help: 'write its items into the outer one',
    };
  return undefined;
}

/** Argo CD leaves out whatever says `items: null`, and neither spec nor status (reposerver/repository/repository.go, isNullList). */
export function isNullList(object: unknown): boolean {
  const isThere = (name: string) => field(object, name) !== undefined;
  return field(object, 'items') === null && !isThere('spec') && !isThere('status');
}
