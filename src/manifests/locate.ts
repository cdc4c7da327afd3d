import { isCollection, isMap, isNode, isPair, isScalar } from 'yaml';
import type { FieldPath } from '../values/field-path.ts';
import { parseDocument, type ParsedDocument } from './documents/parse-document.ts';
import { documentTexts } from './documents/read-all.ts';
import type { DocumentText } from './documents/split-documents.ts';

interface Place {
  readonly line: number;
  readonly column: number;
}

/** Finds fields in a text. Documents are parsed again for that: few have anything wrong, and to keep every tree costs more memory than there is. */
export class Locator {
  readonly #documents: readonly DocumentText[];
  /** Where each line begins. */
  readonly #lines: readonly number[];
  /** The document that was asked for last: findings come document by document. */
  #known: { readonly index: number; readonly parsed: ParsedDocument } | undefined;

  constructor(text: string) {
    this.#documents = documentTexts(text);
    const lines = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
    this.#lines = lines;
  }

  /** Where a field stands, or the nearest one above it that is there. */
  place(index: number, path: FieldPath): Place {
    return this.at(this.offset(index, path));
  }

  /** The same, counted from the beginning of the text. */
  offset(index: number, path: FieldPath): number {
    const { documents, original } = this.#parsed(index);
    const contents = documents[0]?.contents;
    let offset = contents?.range?.[0] ?? 0;
    let node: unknown = contents;
    for (const step of path) {
      const found = child(node, step);
      if (found === undefined) break;
      offset = found.offset;
      node = found.node;
    }
    return (this.#documents[index]?.start ?? 0) + original(offset);
  }

  /** The line of an offset. */
  at(offset: number): Place {
    let [low, high] = [0, this.#lines.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#lines[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lines[low] ?? 0) + 1 };
  }

  #parsed(index: number): ParsedDocument {
    if (this.#known?.index === index) return this.#known.parsed;
    const parsed = parseDocument(this.#documents[index]?.text ?? '');
    this.#known = { index, parsed };
    return parsed;
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
