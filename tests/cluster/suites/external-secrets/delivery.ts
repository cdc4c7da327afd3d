import type { Cluster } from '../../ground/cluster.ts';
import { at, conditionOf, type KubernetesObject } from '../../ground/kubernetes-object.ts';
import { secretData } from '../../ground/secret-data.ts';
import { waitFor } from '../../ground/wait.ts';

const operatorKinds = ['ClusterSecretStore', 'SecretStore', 'ExternalSecret'] as const;

/** What Purser rendered and the cluster took. */
export class Delivery {
  readonly objects: readonly KubernetesObject[];
  /** What the API server and the webhook warned of. */
  readonly warnings: readonly string[];
  readonly #cluster: Cluster;

  constructor(cluster: Cluster, objects: readonly KubernetesObject[], warnings: readonly string[]) {
    this.#cluster = cluster;
    this.objects = objects;
    this.warnings = warnings;
  }

  /** The rendered objects of the operator's kinds, or of the given ones. */
  of(...kinds: readonly string[]): readonly KubernetesObject[] {
    const wanted = kinds.length === 0 ? operatorKinds : kinds;
    return this.objects.filter(({ kind }) => wanted.some((each) => each === kind));
  }

  /** A rendered object by its kind and name. */
  one(kind: string, name: string): KubernetesObject {
    const found = this.of(kind).find(({ metadata }) => metadata.name === name);
    if (found === undefined) throw new Error(`Purser rendered no ${kind} ${name}`);
    return found;
  }

  /** As the cluster holds the object now. */
  async live({ apiVersion, kind, metadata: { namespace, name } }: KubernetesObject) {
    const found = await this.#cluster.get({ apiVersion, kind, namespace, name });
    if (found === undefined) throw new Error(`the cluster has no ${kind} ${name}`);
    return found;
  }

  /** Waits until every store and every ExternalSecret is Ready. */
  async ready(): Promise<void> {
    for (const object of this.of()) await this.until(object, 'True');
  }

  /** Waits for the status of an object's condition Ready, and gives the condition. */
  async until(object: KubernetesObject, status: 'True' | 'False', reason?: string): Promise<unknown> {
    let last: unknown;
    return waitFor(
      () => `${object.kind} ${object.metadata.name}: Ready=${status}; it is ${JSON.stringify(last)}`,
      async () => {
        const condition = conditionOf(await this.live(object), 'Ready');
        last = condition;
        const matches = at(condition, 'status') === status;
        return matches && (reason === undefined || at(condition, 'reason') === reason) && condition;
      },
      { seconds: 60 },
    );
  }

  /** The values of the Kubernetes Secret that an ExternalSecret makes. */
  async values(externalSecret: string) {
    const { spec } = this.one('ExternalSecret', externalSecret);
    return this.valuesOf(String(at(spec, 'target', 'name')));
  }

  /** The values of a Kubernetes Secret. */
  async valuesOf(secret: string) {
    return secretData(this.#cluster, this.#namespace, secret);
  }

  /** The type of a Kubernetes Secret. */
  async typeOf(name: string): Promise<unknown> {
    const place = { apiVersion: 'v1', kind: 'Secret', namespace: this.#namespace, name };
    return at(await this.#cluster.get(place), 'type');
  }

  get #namespace(): string {
    const [first] = this.of('ExternalSecret');
    return String(first?.metadata.namespace);
  }
}
