import type { Cluster } from './cluster.ts';
import { at, conditionOf, type KubernetesObject } from './kubernetes-object.ts';
import { volumeFor } from './volume-for.ts';
import { pause } from './wait.ts';
import { words } from './words.ts';

const operator = 'external-secrets.io/v1';

/**
 * Says what External Secrets Operator, an ingress controller, a gateway and an autoscaler would say of their objects, and makes the volumes that
 * are claimed: Argo CD waits for their word (its health checks of these kinds), and whether the real operator gives it is another suite's
 * question. As the operator, it calls an ExternalSecret ready only when its store is, and failed until then.
 */
export class OperatorsStandIn {
  /** Kinds of which nothing is said for now: to see what waits for them. */
  readonly withheld = new Set<string>();
  readonly #cluster: Cluster;
  /** The claims that have got a volume: the controllers of Kubernetes take a moment to bind it. */
  readonly #served = new Set<string | undefined>();
  #stopped = false;
  #work: Promise<void> = Promise.resolve();

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  start(): void {
    this.#work = this.#loop();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#work;
  }

  async #loop(): Promise<void> {
    while (!this.#stopped) {
      const start = Date.now();
      await this.#round();
      // Hundreds of objects are a long list: looking at them must not take the time that Argo CD needs.
      await pause(Math.max(250, 5 * (Date.now() - start)));
    }
  }

  async #round(): Promise<void> {
    const stores = [
      ...(await this.#listed(operator, 'ClusterSecretStore')),
      ...(await this.#listed(operator, 'SecretStore')),
    ];
    for (const store of stores) await this.#say(store, true);
    for (const secret of await this.#listed(operator, 'ExternalSecret'))
      await this.#say(secret, isReady(storeOf(secret, stores)));
    for (const { apiVersion, kind, statusFor } of words)
      for (const object of await this.#listed(apiVersion, kind)) {
        const status = statusFor(object);
        if (status !== undefined) await this.#patch(object, status);
      }
    for (const claim of await this.#listed('v1', 'PersistentVolumeClaim')) await this.#serve(claim);
  }

  async #serve(claim: KubernetesObject): Promise<void> {
    const volume = volumeFor(claim);
    if (volume === undefined || this.#served.has(claim.metadata.uid)) return;
    this.#served.add(claim.metadata.uid);
    await this.#cluster.create(volume).catch(() => this.#served.delete(claim.metadata.uid));
  }

  /** A kind that is not served, or an answer that did not come, is a matter of the next round. */
  async #listed(apiVersion: string, kind: string): Promise<readonly KubernetesObject[]> {
    if (this.withheld.has(kind)) return [];
    try {
      return await this.#cluster.list(apiVersion, kind);
    } catch {
      return [];
    }
  }

  async #say(object: KubernetesObject, ready: boolean): Promise<void> {
    if (isReady(object) === ready && conditionOf(object, 'Ready') !== undefined) return;
    const condition = { type: 'Ready', status: ready ? 'True' : 'False', reason: 'StandIn', message: '' };
    await this.#patch(object, {
      conditions: [{ ...condition, lastTransitionTime: new Date().toISOString() }],
    });
  }

  /** What was deleted meanwhile needs no word. */
  async #patch({ apiVersion, kind, metadata }: KubernetesObject, status: unknown): Promise<void> {
    const { namespace, name } = metadata;
    await this.#cluster.patch({ apiVersion, kind, namespace, name }, { status }, 'status').catch(() => {});
  }
}

function storeOf(secret: KubernetesObject, stores: readonly KubernetesObject[]) {
  const [kind, name] = [
    at(secret, 'spec', 'secretStoreRef', 'kind'),
    at(secret, 'spec', 'secretStoreRef', 'name'),
  ];
  const { namespace } = secret.metadata;
  return stores.find(
    (store) =>
      store.kind === kind &&
      store.metadata.name === name &&
      (store.kind === 'ClusterSecretStore' || store.metadata.namespace === namespace),
  );
}

function isReady(object: KubernetesObject | undefined): boolean {
  return at(conditionOf(object, 'Ready'), 'status') === 'True';
}
