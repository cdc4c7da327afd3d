import { isMap, isNode, isPair, isScalar, visit, type Document, type Node } from 'yaml';
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
  visit(document, {
    Map: (_, { items }) => {
      const known = new Set<string>();
      for (const pair of items) {
        if (!isPair(pair)) continue;
        const key = keyOf(pair.key);
        const offset = offsetOf(pair.key);
        if (typeof key === 'object') faults.push({ offset, ...key });
        else if (known.has(key)) repeated.push({ offset, key });
        else if (key !== '<<') known.add(key);
      }
    },
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.type === 'PLAIN' && key.value === '<<' && isScalar(value))
        faults.push({ offset: offsetOf(value), ...noMerge });
    },
    Alias: (_, { source, range }, path) => {
      if (path.some((above) => isNode(above) && 'anchor' in above && above.anchor === source))
        faults.push({ offset: range?.[0] ?? 0, ...noCircle });
    },
    Scalar: (_, node) => {
      if (
        typeof node.value === 'number' &&
        !Number.isFinite(node.value) &&
        /inf|nan/i.test(node.source ?? '')
      )
        faults.push({ offset: offsetOf(node), ...noNumber });
    },
  });
  return { faults, repeated };
}

type Said = Pick<DocumentFault, 'what' | 'help'>;

function keyOf(key: unknown): string | Said {
  if (!isScalar(key)) return isMap(key) ? template : noKey;
  return key.value === null ? nullKey : String(key.value);
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
const noKey: Said = { what: 'a list or an alias stands where a key belongs', help: 'write a text' };
const nullKey: Said = { what: 'a key is null', help: 'write the key in quotes' };
const noCircle: Said = { what: 'repeats what it stands in', help: 'write it out' };
const noMerge: Said = { what: '<< takes maps only', help: 'name a map by its anchor, or put << in quotes' };
const noNumber: Said = {
  what: 'is a number that JSON does not have',
  help: 'put it in quotes, or leave it out',
};
