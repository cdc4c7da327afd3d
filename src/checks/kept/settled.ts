import type { KeptObject } from './kept-object.ts';

/** Objects as they come to lie in the cluster, and what each of them was. */
export interface Settled {
  readonly objects: readonly KeptObject[];
  readonly original: (object: KeptObject) => KeptObject;
}

/** Argo CD puts an object without a namespace where its Application says (gitops-engine/pkg/sync/sync_context.go, targetObjs). */
export function settled(objects: readonly KeptObject[], homes: ReadonlyMap<KeptObject, string>): Settled {
  if (homes.size === 0) return { objects, original: (object) => object };
  const originals = new Map<KeptObject, KeptObject>();
  const moved = objects.map((object) => {
    const namespace = homes.get(object);
    if (namespace === undefined) return object;
    const copy = { ...object, namespace };
    originals.set(copy, object);
    return copy;
  });
  return { objects: moved, original: (object) => originals.get(object) ?? object };
}
