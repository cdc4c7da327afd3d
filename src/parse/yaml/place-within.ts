/**
 * Where a letter of a text stands in what its author wrote, both as offsets: quotes, escapes, indentation and folded lines lie between. The letters
 * that are no blanks stand in one order in both. `undefined` where they do not, as behind an escape of YAML that names a letter by its number.
 */
export function offsetWithin(source: string, value: string, offset: number): number | undefined {
  let at = textStart(source) - 1;
  for (const letter of value.slice(0, offset + 1)) {
    if (/\s/.test(letter)) continue;
    at = source.indexOf(letter, at + 1);
    if (at === -1) return undefined;
  }
  // A fault at the end, or between two words, is shown behind the last letter before it.
  return /^(?:\s|$)/.test(value.slice(offset)) ? at + 1 : at;
}

/** Behind the quote, or the line of a block scalar's header, with its comment. */
function textStart(source: string): number {
  if (source.startsWith('"') || source.startsWith("'")) return 1;
  return source.startsWith('|') || source.startsWith('>') ? source.indexOf('\n') + 1 : 0;
}
