const cache = new Map<string, RegExp | undefined>();

/**
 * Whether a pattern of gobwas/glob matches a text, as Argo CD asks it (util/glob/glob.go): `*` stops at the separator when there is one, `**` never
 * does. A pattern that does not compile matches nothing.
 */
export function goGlob(pattern: string, text: string, separator: '' | '/' = ''): boolean {
  const key = separator + pattern;
  if (!cache.has(key)) cache.set(key, compiled(pattern, separator));
  return cache.get(key)?.test(text) ?? false;
}

/** Whether gobwas/glob compiles a pattern. */
export function isGoGlob(pattern: string): boolean {
  return compiled(pattern, '') !== undefined;
}

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
      const end = pattern.indexOf(']', index + 1);
      if (end === -1) return undefined;
      source += `[${pattern
        .slice(index + 1, end)
        .replace(/^!/, '^')
        .replaceAll('\\', '\\\\')}]`;
      index = end;
    } else if (letter === '{') [source, depth] = [`${source}(?:`, depth + 1];
    else if (letter === '}' && depth > 0) [source, depth] = [`${source})`, depth - 1];
    else if (letter === ',' && depth > 0) source += '|';
    else {
      if (letter === '\\') index += 1;
      source += (pattern[index] ?? '').replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
    }
  }
  if (depth > 0) return undefined;
  try {
    return new RegExp(`^${source}$`, 'su');
  } catch {
    return undefined;
  }
}
