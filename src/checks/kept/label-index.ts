import { grouped } from './grouped.ts';
import type { KeptObject } from './kept-object.ts';
import type { Serving } from './serving.ts';

type Labels = Readonly<Record<string, unknown>>;

const none: readonly KeptObject[] = [];

/** Finds pods and Services by their labels without looking at all of them. */
export class LabelIndex {
  readonly #objects: readonly KeptObject[];
  /** By the name of a label, made when a selector asks for it: of most labels none does. */
  readonly #byName = new Map<string, ReadonlyMap<string, readonly KeptObject[]>>();

  constructor(objects: readonly KeptObject[]) {
    this.#objects = objects.filter(({ serving }) => serving !== undefined);
  }

  /** What has all the labels, of which there is one at least. */
  find(what: Serving['what'], namespace: string | undefined, labels: Labels): readonly KeptObject[] {
    let fewest: readonly KeptObject[] | undefined;
    for (const name in labels) {
      const found = this.#having(name).get(keyOf(what, namespace, labels[name])) ?? none;
      if (fewest === undefined || found.length < fewest.length) fewest = found;
    }
    return (fewest ?? none).filter(({ serving }) => hasAll(serving?.labels ?? {}, labels));
  }

  #having(name: string): ReadonlyMap<string, readonly KeptObject[]> {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const having = this.#objects.filter(({ serving }) => Object.hasOwn(serving?.labels ?? {}, name));
    const made = grouped(having, ({ serving, namespace }) =>
      keyOf(serving?.what ?? 'pods', namespace, serving?.labels[name]),
    );
    this.#byName.set(name, made);
    return made;
  }
}

function keyOf(what: Serving['what'], namespace: string | undefined, label: unknown): string {
  return `${what} ${namespace ?? ''} ${String(label)}`;
}

export function hasAll(labels: Labels, wanted: Labels): boolean {
  for (const name in wanted) if (!Object.hasOwn(labels, name) || labels[name] !== wanted[name]) return false;
  return true;
}
