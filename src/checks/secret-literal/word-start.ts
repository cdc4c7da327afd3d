/**
 * For a pattern: not in the middle of a word. JSON inside a string writes a line break as `\n`, so an `n` that ends an
 * escape is not a letter of the word before.
 */
export const wordStart = String.raw`(?<![\w-](?<!\\[nrt]))`;
