import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { parserOptions } from './parser-options.ts';
import { type Place, placesIn } from './place.ts';
import { offsetWithin } from './place-within.ts';
import type { YamlScalar } from '../../values/yaml-value.ts';

/** From the top: the key of a mapping as text, the index of a list as number. */
export type YamlPath = readonly (string | number)[];

/** Where the values of one file stand. Behind an alias, every place is the place of the alias. */
export interface Positions {
  /** Whether the file itself holds something at this path. */
  readonly has: (path: YamlPath) => boolean;
  /** The place of the value. */
  readonly locate: (path: YamlPath) => Place | undefined;
  /** The place of one letter of a text, by its offset; of the whole text where that cannot be told. */
  readonly locateWithin: (path: YamlPath, offset: number) => Place | undefined;
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

type Children = (node: unknown, step: string | number) => Omit<Found, 'alias'> | undefined;

type Pair = YAMLMap['items'][number];

/** Remembers the keys of each mapping: looking through all of them for every fault would make 100,000 faults endless. */
const childrenOf = (): Children => {
  const known = new Map<YAMLMap, ReadonlyMap<unknown, Pair>>();
  const pairsOf = (map: YAMLMap): ReadonlyMap<unknown, Pair> => {
    const pairs = known.get(map) ?? indexed(map);
    known.set(map, pairs);
    return pairs;
  };
  return (node, step) => {
    if (isSeq(node) && typeof step === 'number' && step in node.items) {
      return { value: node.items[step], key: node.items[step] };
    }
    const pair = isMap(node) ? pairsOf(node).get(step) : undefined;
    return pair && { value: pair.value, key: pair.key };
  };
};

/** By key; of two with one key, the first. */
const indexed = ({ items }: YAMLMap): ReadonlyMap<unknown, Pair> =>
  new Map(items.toReversed().flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair]] : [])));

const find = (document: Document.Parsed, child: Children, path: YamlPath): Found | undefined => {
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
  const child = childrenOf();
  const placeAt = placesIn(text);
  const place = (...nodes: readonly unknown[]): Place | undefined => {
    const offset = nodes.map(offsetOf).find((start) => start !== undefined);
    return offset === undefined ? undefined : placeAt(offset);
  };
  const locate = (path: YamlPath, first: 'value' | 'key'): Place | undefined => {
    const found = find(document, child, path);
    return found && place(found.alias, found[first], found.key);
  };
  const nodeAt = (path: YamlPath): unknown => {
    const value = find(document, child, path)?.value;
    return isAlias(value) ? value.resolve(document) : value;
  };
  return {
    has: (path) => find(document, child, path) !== undefined,
    locate: (path) => locate(path, 'value'),
    locateWithin: (path, offset) => {
      const node = find(document, child, path)?.value;
      const start = offsetOf(node);
      if (start === undefined || !isScalar(node) || typeof node.value !== 'string')
        return locate(path, 'value');
      const within = offsetWithin(text.slice(start, node.range?.[1]), node.value, offset);
      return within === undefined ? locate(path, 'value') : placeAt(start + within);
    },
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
