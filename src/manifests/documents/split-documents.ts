/** The text of one document of a file. */
export interface DocumentText {
  readonly text: string;
  /** Where it begins in the file. */
  readonly start: number;
  /** Where a line begins that ends it, and that Kubernetes' decoder takes for a broken separator: what came before is lost with it. */
  readonly brokenAt?: number | undefined;
}

/**
 * Takes a text apart as Kubernetes' decoder does, by lines and not by YAML: each line that begins with `---` separates, and nothing but a comment
 * may follow on it (apimachinery pkg/util/yaml/decoder.go, YAMLReader.Read).
 */
export function splitDocuments(text: string): readonly DocumentText[] {
  const documents: DocumentText[] = [];
  let start = 0;
  let at = text.startsWith('---') ? 0 : separatorBehind(text, 0);
  while (at !== -1) {
    const lineFeed = text.indexOf('\n', at);
    const end = lineFeed === -1 ? text.length : lineFeed;
    const rest = text.slice(at + 3, end).trim();
    const brokenAt = rest === '' || rest.startsWith('#') ? undefined : at;
    documents.push({ text: text.slice(start, at), start, brokenAt });
    start = end + 1;
    at = separatorBehind(text, end);
  }
  documents.push({ text: text.slice(start), start });
  return documents;
}

/** Where the next line begins that separates. */
function separatorBehind(text: string, from: number): number {
  const found = text.indexOf('\n---', from);
  return found === -1 ? -1 : found + 1;
}
