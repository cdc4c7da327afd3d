import { isAlias, isMap, isNode, isScalar, visit, type Document, type Node, type Scalar } from 'yaml';
import type { DocumentFault } from './document-fault.ts';

/** A key that a map has twice. */
export interface RepeatedKey {
  readonly offset: number;
  readonly key: string;
}

/** What Kubernetes' decoder refuses although it is YAML, and keys that it reads twice: the last one wins, without a word. */
export interface GoFaults {
  readonly faults: readonly DocumentFault[];
  readonly repeated: readonly RepeatedKey[];
}

/** Looks through a document that is YAML (sigs.k8s.io/yaml yaml.go convertToJSONableObject; goyaml.v2 decode.go). */
export function goFaults(document: Document.Parsed): GoFaults {
  const faults: DocumentFault[] = [];
  const repeated: RepeatedKey[] = [];
  const overwritten = new Set<unknown>();
  const say = (node: unknown, said: Said) => faults.push({ offset: offsetOf(node), ...said });
  visit(document, {
    Map: (_, { items }) => {
      const known = new Map<string, unknown>();
      for (const pair of items) {
        const key = keyOf(isAlias(pair.key) ? pair.key.resolve(document) : pair.key);
        if (typeof key === 'object') say(pair.key, key);
        else if (key !== '<<') {
          if (known.has(key)) repeated.push({ offset: offsetOf(pair.key), key });
          overwritten.add(known.get(key));
          known.set(key, pair);
        }
      }
    },
    Pair: (_, pair) => {
      const { key, value } = pair;
      if (isScalar(key) && key.type === 'PLAIN' && key.value === '<<' && isScalar(value)) say(value, noMerge);
      return overwritten.has(pair) ? visit.SKIP : undefined;
    },
    Alias: (_, node, path) => {
      if (path.some((above) => isNode(above) && 'anchor' in above && above.anchor === node.source))
        say(node, noCircle);
    },
    Scalar: (_, node) => {
      if (isInfinite(node)) say(node, noNumber);
    },
  });
  return { faults, repeated };
}

/** Go reads a number that is too large as text. */
function isInfinite({ value, source }: Scalar): boolean {
  return typeof value === 'number' && !Number.isFinite(value) && /inf|nan/i.test(source ?? '');
}

type Said = Pick<DocumentFault, 'what' | 'help'>;

function keyOf(key: unknown): string | Said {
  if (!isScalar(key)) return isMap(key) ? template : noKey;
  if (key.value === null) return nullKey;
  return typeof key.value === 'string' ? key.value : JSON.stringify(key.value);
}

function offsetOf(node: unknown): number {
  return isRanged(node) ? (node.range?.[0] ?? 0) : 0;
}

function isRanged(node: unknown): node is Node {
  return typeof node === 'object' && node !== null && 'range' in node;
}

const template: Said = {
  what: 'a map stands where a key belongs, as where a template was not rendered',
  help: 'lint what helm template or kustomize build prints, or put the text in quotes',
};
const noKey: Said = { what: 'a list stands where a key belongs', help: 'write a text' };
const nullKey: Said = { what: 'a key is null', help: 'write the key in quotes' };
const noCircle: Said = { what: 'repeats what it stands in', help: 'write it out' };
const noMerge: Said = { what: '<< takes maps only', help: 'name a map by its anchor, or put << in quotes' };
const noNumber: Said = {
  what: 'is a number that JSON does not have',
  help: 'put it in quotes, or leave it out',
};
