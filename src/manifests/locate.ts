import {
  isCollection,
  isNode,
  isPair,
  isMap,
  isScalar,
  LineCounter,
  parseAllDocuments,
  type Document,
} from 'yaml';
import type { FieldPath } from '../values/field-path.ts';
import { kubernetesYaml } from './kubernetes-yaml.ts';

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds fields in a text. It is parsed again for that: few texts have anything wrong, and to keep every tree costs more memory than there is. */
export class Locator {
  readonly #lines = new LineCounter();
  readonly #documents: readonly Document.Parsed[];

  constructor(text: string) {
    const documents = parseAllDocuments(text, { ...kubernetesYaml, lineCounter: this.#lines });
    this.#documents = Array.isArray(documents) ? documents : [];
  }

  /** Where a field stands, or the nearest one above it that is there. */
  place(document: number, path: FieldPath): Place {
    const { contents, range } = this.#documents[document] ?? {};
    let offset = contents?.range?.[0] ?? range?.[0] ?? 0;
    let node: unknown = contents;
    for (const step of path) {
      const found = child(node, step);
      if (found === undefined) break;
      offset = found.offset;
      node = found.node;
    }
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

/** The value of a list's item; of a map's entry its value too, told by where its key stands. */
function child(
  node: unknown,
  step: string | number,
): { readonly node: unknown; readonly offset: number } | undefined {
  if (!isCollection(node)) return undefined;
  if (!isMap(node)) {
    const item: unknown = typeof step === 'number' ? node.items[step] : undefined;
    return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : undefined;
  }
  const pair = node.items.findLast(
    (each) => isPair(each) && isScalar(each.key) && String(each.key.value) === String(step),
  );
  if (pair === undefined || !isScalar(pair.key)) return undefined;
  return { node: pair.value, offset: pair.key.range?.[0] ?? 0 };
}
