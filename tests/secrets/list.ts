/** A list of a rendered object; an absent one is empty. */
export function list(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new Error('expected a list');
  return value;
}
