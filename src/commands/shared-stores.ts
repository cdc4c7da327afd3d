import type { KeptObject } from '../checks/kept/kept-object.ts';

/** The ClusterSecretStores of each cluster, whichever environment renders them. */
export class SharedStores {
  readonly #byCluster = new Map<string, readonly KeptObject[]>();

  /** Takes the stores among the objects of a platform. */
  add(cluster: string, objects: readonly KeptObject[]): void {
    const stores = objects.filter(({ type }) => type === 'ClusterSecretStore.external-secrets.io');
    this.#byCluster.set(cluster, [...this.in(cluster), ...stores]);
  }

  in(cluster: string): readonly KeptObject[] {
    return this.#byCluster.get(cluster) ?? [];
  }
}
