/**
 * Whether a pattern of IAM matches a text: `*` and `?` alone mean something (IAM User Guide, condition operators). Step by step, as no pattern may cost
 * more than its length times that of the text.
 */
export function stringLike(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let covered = 0;
  for (let index = 0; index < text.length;) {
    const wanted = pattern[at];
    if (wanted === '*') {
      star = at;
      covered = index;
      at += 1;
    } else if (wanted === '?' || wanted === text[index]) {
      at += 1;
      index += 1;
    } else if (star === -1) return false;
    else {
      covered += 1;
      index = covered;
      at = star + 1;
    }
  }
  return /^\**$/.test(pattern.slice(at));
}
