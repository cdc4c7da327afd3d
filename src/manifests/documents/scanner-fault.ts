import { isCollection, isScalar, visit, type Document } from 'yaml';
import type { DocumentFault } from './document-fault.ts';

/** Whether a text may hold what only Go's scanner refuses. JSON is read by another reader, which takes both. */
export function mayFailScanner(text: string): boolean {
  if (!text.includes('\n\t') && !text.includes('\\/') && !text.startsWith('\t')) return false;
  return !text.trimStart().startsWith('{');
}

/** What Kubernetes' decoder refuses letter by letter, and `yaml` reads (sigs.k8s.io/yaml goyaml.v2/scannerc.go). */
export function scannerFault(document: Document.Parsed, text: string): DocumentFault | undefined {
  const inside: (readonly [number, number])[] = [];
  let fault: DocumentFault | undefined;
  visit(document, {
    Node: (_, node) => {
      if (!isScalar(node) && !isCollection(node)) return;
      const [start, end] = node.range ?? [0, 0];
      const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      if (isQuoted || (isCollection(node) && node.flow === true)) inside.push([start, end]);
      if (isScalar(node) && node.type === 'QUOTE_DOUBLE')
        fault ??= escapeFault(text.slice(start, end), start);
    },
  });
  return fault ?? tabFault(text, inside);
}

/** JSON escapes a slash so. */
function escapeFault(quoted: string, start: number): DocumentFault | undefined {
  for (const { 0: escape, index } of quoted.matchAll(/\\[\s\S]/g))
    if (escape === '\\/')
      return {
        offset: start + index,
        what: String.raw`escapes a slash, "\/", which Kubernetes does not read`,
        help: 'write the slash alone',
      };
  return undefined;
}

/** Within quotes and brackets a line may begin so, also one with nothing else on it. */
function tabFault(text: string, inside: readonly (readonly [number, number])[]): DocumentFault | undefined {
  for (const { index } of text.matchAll(/^\t/gm))
    if (!inside.some(([start, end]) => start < index && index < end))
      return {
        offset: index,
        what: 'begins with a tab, which Kubernetes does not read there',
        help: 'write spaces, or nothing where the line is empty',
      };
  return undefined;
}
