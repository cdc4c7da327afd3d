/** `; did you mean "…"?` for the candidate that is nearest to a mistyped word, or nothing when none is near. */
export function suggest(word: string, candidates: Iterable<string>): string {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const distance = distanceBetween(word.toLowerCase(), candidate.toLowerCase(), least);
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best === undefined ? '' : `; did you mean "${best}"?`;
}

/** A name that was cut short is as near as a typing error; what differs in length by `far` or more is not measured. */
function distanceBetween(word: string, candidate: string, far: number): number {
  if (word.length > 1 && candidate.startsWith(word)) return 1;
  return Math.abs(word.length - candidate.length) >= far ? far : editDistance(word, candidate);
}

/** Levenshtein's distance, with a swap of two neighbours counted as one edit. */
function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      let distance = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        distance = Math.min(distance, (before[j - 2] ?? 0) + 1);
      }
      next.push(distance);
    }
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}
