/** Whether a pattern of IAM's StringLike matches a text: `*` and `?` alone mean something (IAM User Guide, condition operators). */
export function stringLike(pattern: string, text: string): boolean {
  const source = pattern
    .replaceAll(/[$()+./[\\\]^{|}]/g, String.raw`\$&`)
    .replaceAll(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'su').test(text);
}
