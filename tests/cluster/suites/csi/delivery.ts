import type { KubernetesObject } from '../../ground/kubernetes-object.ts';

/** What Purser rendered and the cluster took, and what runs of it. */
export class Delivery {
  readonly objects: readonly KubernetesObject[];
  /** What the API server warned of. */
  readonly warnings: readonly string[];
  readonly #pods: ReadonlyMap<string, KubernetesObject>;

  constructor(
    objects: readonly KubernetesObject[],
    warnings: readonly string[],
    pods: ReadonlyMap<string, KubernetesObject>,
  ) {
    this.objects = objects;
    this.warnings = warnings;
    this.#pods = pods;
  }

  of(kind: string): readonly KubernetesObject[] {
    return this.objects.filter((object) => object.kind === kind);
  }

  /** The running pod of a service. */
  pod(service: string): KubernetesObject {
    const found = this.#pods.get(service);
    if (found === undefined) throw new Error(`no pod of ${service} runs`);
    return found;
  }

  get pods(): readonly KubernetesObject[] {
    return [...this.#pods.values()];
  }
}
