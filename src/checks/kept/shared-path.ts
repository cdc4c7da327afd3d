import type { FieldPath } from '../../values/field-path.ts';

/** A path, and those that go on from it, by their next step. */
interface Node {
  readonly next: Map<string | number, Node>;
  path: FieldPath | undefined;
}

const root: Node = { next: new Map(), path: undefined };

/** The one copy of a path: nearly all objects have what others ask for in the same places, and one is enough for all of them. */
export function sharedPath(path: FieldPath): FieldPath {
  let node = root;
  for (const step of path) {
    let next = node.next.get(step);
    if (next === undefined) {
      next = { next: new Map(), path: undefined };
      node.next.set(step, next);
    }
    node = next;
  }
  node.path ??= path.slice();
  return node.path;
}
