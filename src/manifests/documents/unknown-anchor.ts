import { isAlias, visit, type Document } from 'yaml';
import type { DocumentFault } from './document-fault.ts';

/** An alias of what no anchor before it names; the decoder says "unknown anchor" (goyaml.v2 decode.go, alias). */
export function unknownAnchor(document: Document.Parsed): DocumentFault | undefined {
  const anchors = new Set<string>();
  let fault: DocumentFault | undefined;
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.add(node.anchor);
        return undefined;
      }
      if (anchors.has(node.source)) return undefined;
      const what = `names the anchor "${node.source}", which is not set before it`;
      fault = { offset: node.range?.[0] ?? 0, what, help: 'set the anchor, or put the text in quotes' };
      return visit.BREAK;
    },
  });
  return fault;
}
