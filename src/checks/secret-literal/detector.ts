/** One way to recognise a secret: a pattern that is cheap to search for, and a closer look at what it found. */
export interface Detector {
  /** The length of the shortest text that it can match. */
  readonly shortest: number;
  /** A character that no match is without, where there is one: to look for it costs less than to look for the pattern. */
  readonly sign?: RegExp;
  /** Global. Every repetition is bounded or ends at a character it excludes, so a hostile megabyte stays linear. */
  readonly pattern: RegExp;
  /** What the match is, in constant words that quote nothing of it; undefined for a false alarm. */
  readonly describe: (match: RegExpExecArray) => string | undefined;
}

/** The first thing in the text that stands the closer look. */
export function detect({ shortest, sign, pattern, describe }: Detector, text: string): string | undefined {
  if (text.length < shortest || (sign !== undefined && !sign.test(text))) return undefined;
  // `matchAll` copies the pattern, which costs more than to search a short text that has no match
  if (text.search(pattern) === -1) return undefined;
  for (const match of text.matchAll(pattern)) {
    const kind = describe(match);
    if (kind !== undefined) return kind;
  }
  return undefined;
}
