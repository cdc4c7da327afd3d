import { type Alias, type Document, isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { parserOptions } from './parser-options.ts';
import { type Place, placesIn } from './place.ts';
import type { YamlScalar } from '../../values/yaml-value.ts';

/** From the top: the key of a mapping as text, the index of a list as number. */
export type YamlPath = readonly (string | number)[];

/** Where the values of one file stand. Behind an alias, every place is the place of the alias. */
export interface Positions {
  /** Whether the file itself holds something at this path. */
  readonly has: (path: YamlPath) => boolean;
  /** The place of the value. */
  readonly locate: (path: YamlPath) => Place | undefined;
  /** The place of the key that the path ends with; of the item, for an index. */
  readonly locateKey: (path: YamlPath) => Place | undefined;
  /** The value, when it is one word rather than a mapping or list. */
  readonly scalarAt: (path: YamlPath) => YamlScalar | undefined;
  /** What the author wrote, for a plain scalar; it may be a secret. */
  readonly sourceOf: (path: YamlPath) => string | undefined;
}

interface Found {
  readonly value: unknown;
  /** The value itself, for an item of a list and for the top. */
  readonly key: unknown;
  /** The first alias on the way. */
  readonly alias: Alias | undefined;
}

const child = (node: unknown, step: string | number): Omit<Found, 'alias'> | undefined => {
  if (isSeq(node) && typeof step === 'number' && step in node.items) {
    return { value: node.items[step], key: node.items[step] };
  }
  const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
  return pair && { value: pair.value, key: pair.key };
};

const find = (document: Document.Parsed, path: YamlPath): Found | undefined => {
  let found: Found = { value: document.contents, key: document.contents, alias: undefined };
  for (const step of path) {
    const { value, alias } = found;
    const link = isAlias(value) ? value : undefined;
    const next = child(link ? link.resolve(document) : value, step);
    if (!next) return undefined;
    found = { ...next, alias: alias ?? link };
  }
  return found;
};

const offsetOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

const isWord = (value: unknown): value is YamlScalar =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Parses the text once, with all patience; only worth it when there is something to say about the file. */
export const openPositions = (text: string): Positions => {
  const document = parseDocument(text, parserOptions);
  const placeAt = placesIn(text);
  const place = (...nodes: readonly unknown[]): Place | undefined => {
    const offset = nodes.map(offsetOf).find((start) => start !== undefined);
    return offset === undefined ? undefined : placeAt(offset);
  };
  const locate = (path: YamlPath, first: 'value' | 'key'): Place | undefined => {
    const found = find(document, path);
    return found && place(found.alias, found[first], found.key);
  };
  const nodeAt = (path: YamlPath): unknown => {
    const value = find(document, path)?.value;
    return isAlias(value) ? value.resolve(document) : value;
  };
  return {
    has: (path) => find(document, path) !== undefined,
    locate: (path) => locate(path, 'value'),
    locateKey: (path) => locate(path, 'key'),
    scalarAt: (path) => {
      const node = nodeAt(path);
      return isScalar(node) && isWord(node.value) ? node.value : undefined;
    },
    sourceOf: (path) => {
      const node = nodeAt(path);
      return isScalar(node) && node.type === 'PLAIN' ? node.source : undefined;
    },
  };
};
