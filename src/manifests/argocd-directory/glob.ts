const cache = new Map<string, RegExp | undefined>();

/**
 * Whether a pattern of gobwas/glob matches a text, as Argo CD asks it (util/glob/glob.go): `*` stops at the separator when there is one, `**` never
 * does. A pattern that does not compile matches nothing.
 */
export function goGlob(pattern: string, text: string, separator: '' | '/' = ''): boolean {
  return matcherOf(pattern, separator)?.test(text) ?? false;
}

/** Whether gobwas/glob compiles a pattern. */
export function isGoGlob(pattern: string): boolean {
  return matcherOf(pattern, '') !== undefined;
}

function matcherOf(pattern: string, separator: '' | '/'): RegExp | undefined {
  const key = separator + pattern;
  if (!cache.has(key)) cache.set(key, compiled(pattern, separator));
  return cache.get(key);
}

/** A brace that nobody closes ends with the pattern. */
function compiled(pattern: string, separator: string): RegExp | undefined {
  const any = separator === '' ? '.' : `[^${separator}]`;
  let source = '';
  let depth = 0;
  for (let index = 0; index < pattern.length; index += 1) {
    const letter = pattern[index] ?? '';
    if (letter === '*') {
      const isDouble = pattern[index + 1] === '*';
      if (isDouble) index += 1;
      source += isDouble ? '.*' : `${any}*`;
    } else if (letter === '?') source += any;
    else if (letter === '[') {
      const range = rangeAt(pattern, index + 1);
      if (range === undefined) return undefined;
      source += range.source;
      index = range.end;
    } else if (letter === '{') [source, depth] = [`${source}(?:`, depth + 1];
    else if (letter === '}' && depth > 0) [source, depth] = [`${source})`, depth - 1];
    else if (letter === ',' && depth > 0) source += '|';
    else {
      if (letter === '\\') index += 1;
      source += escaped(pattern[index] ?? '');
    }
  }
  return new RegExp(`^${source}${')'.repeat(depth)}$`, 'su');
}

const list = /(!?)((?:\\.|[^\]\\])+)\]/suy;
const between = /(!?)(.)-(.)\]/suy;

/** Between brackets stands one range, or letters of which each is itself, never both (gobwas/glob syntax/lexer/lexer.go, fetchRange). */
function rangeAt(pattern: string, at: number): { readonly source: string; readonly end: number } | undefined {
  between.lastIndex = at;
  const [, not, low, high] = between.exec(pattern) ?? [];
  if (low !== undefined && high !== undefined)
    return low > high
      ? undefined
      : { source: `[${not === '!' ? '^' : ''}${inClass(low)}-${inClass(high)}]`, end: between.lastIndex - 1 };
  list.lastIndex = at;
  const [, isNot, letters] = list.exec(pattern) ?? [];
  if (letters === undefined || /^.-/su.test(letters)) return undefined;
  const all = inClass(letters.replaceAll(/\\(.)/gsu, '$1'));
  return { source: `[${isNot === '!' ? '^' : ''}${all}]`, end: list.lastIndex - 1 };
}

function inClass(letters: string): string {
  return letters.replaceAll(/[$()*+./?[\\\]^{|}-]/g, String.raw`\$&`);
}

function escaped(letter: string): string {
  return letter.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
}
