interface References {
  /** Keys that the template reads: `.name` and `index . "name"`. */
  readonly keys: readonly string[];
  /** What was meant as a key and is none: `.my-key`, which is a subtraction. */
  readonly broken: readonly string[];
}

/** What changes the meaning of the dot: in such templates nothing is told. */
const moved = /\{\{-?\s*(?:range|with|define|template|block)\b/;

/** The keys that a Go template reads, as far as they are told by its words alone. */
export function templateReferences(text: string): References {
  if (moved.test(text)) return { keys: [], broken: [] };
  const keys = new Set<string>();
  const broken = new Set<string>();
  for (const [, inner = ''] of text.matchAll(/\{\{-?\s*(.*?)\s*-?\}\}/gs)) {
    if (inner.startsWith('/*')) continue;
    for (const [, key = ''] of inner.matchAll(/\bindex\s+\.\s+"([^"]+)"/g)) keys.add(key);
    const bare = inner.replaceAll(/"(?:[^"\\]|\\.)*"|`[^`]*`/g, '""');
    for (const [word] of bare.matchAll(/(?<=^|[\s(|])\.[A-Za-z_][\w.-]*/g)) {
      if (word.includes('-')) broken.add(word);
      else if (!word.slice(1).includes('.')) keys.add(word.slice(1));
    }
  }
  return { keys: [...keys], broken: [...broken] };
}
