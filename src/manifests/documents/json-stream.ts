import type { DocumentText } from './split-documents.ts';

/**
 * The JSON objects that a text begins with, one behind the other as `jq` prints them, and where they end: Kubernetes' decoder reads them so before
 * it takes the rest for YAML.
 */
export function jsonStream(text: string): {
  readonly objects: readonly DocumentText[];
  readonly end: number;
} {
  const objects: DocumentText[] = [];
  let end = 0;
  for (;;) {
    const start = skipSpace(text, end);
    const close = text[start] === '{' ? closingBrace(text, start) : -1;
    const object = close === -1 ? '' : text.slice(start, close);
    if (close === -1 || !isJson(object)) return { objects, end };
    objects.push({ text: object, start });
    end = close;
  }
}

/** From the end of an object to what follows, over the rest of its line: what is indented on a later line stays so. */
export function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text[at] ?? '')) at += 1;
  return at;
}

const brace = /["{}]/g;
const quoted = /"[^"\\]*(?:\\.[^"\\]*)*"/y;

/** Behind the brace that closes the one at `start`; -1 when there is none. */
function closingBrace(text: string, start: number): number {
  let depth = 0;
  brace.lastIndex = start;
  for (let found = brace.exec(text); found !== null; found = brace.exec(text)) {
    if (found[0] === '"') {
      quoted.lastIndex = found.index;
      if (!quoted.test(text)) return -1;
      brace.lastIndex = quoted.lastIndex;
    } else depth += found[0] === '{' ? 1 : -1;
    if (depth === 0) return brace.lastIndex;
  }
  return -1;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
