import type { KeptObject } from './kept-object.ts';
import type { Serving } from './serving.ts';

type Labels = Readonly<Record<string, unknown>>;

const none: readonly KeptObject[] = [];

/** Finds pods and Services by their labels without looking at all of them. */
export class LabelIndex {
  readonly #byLabel = new Map<string, KeptObject[]>();

  constructor(objects: readonly KeptObject[]) {
    for (const object of objects)
      for (const [name, label] of Object.entries(object.serving?.labels ?? {})) {
        const key = keyOf(object.serving?.what ?? 'pods', object.namespace, name, label);
        const known = this.#byLabel.get(key);
        if (known === undefined) this.#byLabel.set(key, [object]);
        else known.push(object);
      }
  }

  /** What has all the labels, of which there is one at least. */
  find(what: Serving['what'], namespace: string | undefined, labels: Labels): readonly KeptObject[] {
    let fewest: readonly KeptObject[] | undefined;
    for (const [name, label] of Object.entries(labels)) {
      const found = this.#byLabel.get(keyOf(what, namespace, name, label)) ?? none;
      if (fewest === undefined || found.length < fewest.length) fewest = found;
    }
    return (fewest ?? none).filter(({ serving }) => hasAll(serving?.labels ?? {}, labels));
  }
}

function keyOf(what: Serving['what'], namespace: string | undefined, name: string, label: unknown): string {
  return `${what} ${namespace ?? ''} ${name}=${String(label)}`;
}

function hasAll(labels: Labels, wanted: Labels): boolean {
  return Object.entries(wanted).every(
    ([name, label]) => Object.hasOwn(labels, name) && labels[name] === label,
  );
}
