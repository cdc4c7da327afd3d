/** An environment and those that it extends, one after the other. */
export interface Followed<Each> {
  /** The environment itself first. */
  readonly members: readonly Each[];
  /** The name that nothing has, where it ends too early. */
  readonly unknown?: string;
  /** The members that come again and again. */
  readonly circle?: readonly Each[];
}

/** What an environment extends, as far as it can be followed. */
export function followExtends<Each extends { readonly extends: string | undefined }>(
  first: Each,
  all: ReadonlyMap<string, Each>,
): Followed<Each> {
  const members = [first];
  const seen = new Set(members);
  for (let last = first; last.extends !== undefined;) {
    const next = all.get(last.extends);
    if (next === undefined) return { members, unknown: last.extends };
    if (seen.has(next)) return { members, circle: members.slice(members.indexOf(next)) };
    members.push(next);
    seen.add(next);
    last = next;
  }
  return { members };
}
