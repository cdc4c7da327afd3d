import type { FieldPath } from '../values/field-path.ts';
import { isMap } from '../values/field.ts';
import type { DocumentFault } from './documents/document-fault.ts';
import { contentOf, type ReadDocument } from './documents/read-all.ts';
import { isNullList, itemFault } from './lists.ts';

/** One object of a file, read as Kubernetes reads it. */
export interface FoundObject {
  readonly value: Readonly<Record<string, unknown>>;
  /** Which document of the file it stands in, counted from 0. */
  readonly document: number;
  /** Where it stands in the document: empty, or inside a List. */
  readonly path: FieldPath;
}

/** Why something is no object, and where it stands. */
export interface ObjectFault extends Omit<DocumentFault, 'offset'> {
  readonly document: number;
  readonly path: FieldPath;
  /** Where its document begins, behind comments. */
  readonly content: number;
}

/** What the documents of a file hold. */
export interface Objects {
  readonly objects: readonly FoundObject[];
  /** What holds none. */
  readonly faults: readonly ObjectFault[];
  /** No document says its apiVersion or its kind: the file was never meant for Kubernetes, or is the values of a chart. */
  readonly isForeign: boolean;
}

type Say = (what: string, help: string, path?: FieldPath) => void;

/** Takes documents that were read for objects, Lists apart. */
export function objectsIn(documents: readonly ReadDocument[]): Objects {
  const objects: FoundObject[] = [];
  const faults: ObjectFault[] = [];
  let isForeign = true;
  for (const [index, document] of documents.entries()) {
    const { value } = document;
    if (value === null || value === undefined) continue;
    const say: Say = (what, help, path = []) =>
      faults.push({ document: index, path, content: contentOf(document), what, help });
    if (!isMap(value)) say('is no object', 'a manifest is a map with apiVersion, kind and metadata');
    else {
      if (Object.hasOwn(value, 'apiVersion') || Object.hasOwn(value, 'kind')) isForeign = false;
      addObjects(value, index, objects, say);
    }
  }
  return { objects, faults, isForeign };
}

function addObjects(
  value: Readonly<Record<string, unknown>>,
  document: number,
  objects: FoundObject[],
  say: Say,
): void {
  const { items, kind, apiVersion } = value;
  if (Array.isArray(items) && (typeof kind !== 'string' || kind.endsWith('List'))) {
    for (const [at, item] of items.entries()) {
      const path = ['items', at];
      const fault = itemFault(item, kind);
      if (fault !== undefined) say(`items[${at}] ${fault.what}`, fault.help, path);
      else if (isMap(item)) objects.push({ value: item, document, path });
    }
  } else if (typeof kind === 'string' && kind.endsWith('List') && isNullList(value)) return;
  else if (typeof kind !== 'string' || kind === '' || typeof apiVersion !== 'string')
    say(
      `has no ${typeof kind === 'string' && kind !== '' ? 'apiVersion' : 'kind'}`,
      'write what it is, or take it out of the folder',
    );
  else objects.push({ value, document, path: [] });
}
