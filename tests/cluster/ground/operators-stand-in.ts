import type { Cluster } from './cluster.ts';
import { at, conditionOf, type KubernetesObject } from './kubernetes-object.ts';
import { pause } from './wait.ts';

const operator = 'external-secrets.io/v1';
const ingress = 'networking.k8s.io/v1';

/**
 * Says what External Secrets Operator and an ingress controller would say of their objects, and does nothing else: Argo CD waits for their word
 * (its health checks of these kinds), and whether the real operator gives it is another suite's question. As the operator, it calls an
 * ExternalSecret ready only when its store is, and failed until then.
 */
export class OperatorsStandIn {
  /** Kinds of which nothing is said for now: to see what waits for them. */
  readonly withheld = new Set<string>();
  readonly #cluster: Cluster;
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
    for (const object of await this.#listed(ingress, 'Ingress'))
      if (at(object, 'status', 'loadBalancer', 'ingress') === undefined)
        await this.#patch(object, { loadBalancer: { ingress: [{ hostname: 'balancer.example.com' }] } });
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
