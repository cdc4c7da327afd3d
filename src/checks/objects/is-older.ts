/** Whether a version such as `1.34` or `2.9.0` comes before another one; what only one of them says is not compared. */
export function isOlder(version: string, other: string): boolean {
  const [one, two] = [version, other].map((text) => text.split('.').map(Number));
  for (const [index, number] of (two ?? []).entries()) {
    const own = one?.[index];
    if (own === undefined || own === number) continue;
    return own < number;
  }
  return false;
}
