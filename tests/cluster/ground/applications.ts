import type { Cluster } from './cluster.ts';
import { at, listAt, type KubernetesObject } from './kubernetes-object.ts';
import { waitFor } from './wait.ts';

const apiVersion = 'argoproj.io/v1alpha1';
const betweenLooks = 60_000;
const refreshAnnotation = 'argocd.argoproj.io/refresh';

/** The Applications of an Argo CD. */
export class Applications {
  readonly #cluster: Cluster;
  readonly #namespace: string;

  constructor(cluster: Cluster, namespace: string) {
    this.#cluster = cluster;
    this.#namespace = namespace;
  }

  async list(): Promise<readonly KubernetesObject[]> {
    return this.#cluster.list(apiVersion, 'Application', this.#namespace);
  }

  async get(name: string): Promise<KubernetesObject | undefined> {
    return this.#cluster.get(this.#place(name));
  }

  /** Lets Argo CD look at the repository now, for all Applications or some, as its webhook does; comes back when it has looked. */
  async refresh(type: 'normal' | 'hard' = 'normal', names?: readonly string[]): Promise<void> {
    const asked = names ?? (await this.list()).map(({ metadata }) => metadata.name);
    const patch = { metadata: { annotations: { [refreshAnnotation]: type } } };
    await Promise.all(asked.map(async (name) => this.#cluster.patch(this.#place(name), patch)));
    await waitFor('all Applications are refreshed', async () => {
      const waiting = (await this.list()).filter((app) => app.metadata.annotations?.[refreshAnnotation]);
      return waiting.length === 0;
    });
  }

  /** Waits until Applications of exactly these names are there, each synced, healthy and at rest, however its last sync ended. */
  async settled(
    names: readonly string[],
    { seconds = 420, healthy = true, every = 250 } = {},
  ): Promise<readonly KubernetesObject[]> {
    let seen: readonly KubernetesObject[] = [];
    let looked = Date.now();
    const describe = () => `all Applications are settled\n${seen.map(describeState).join('\n')}`;
    return waitFor(
      describe,
      async () => {
        // What became healthy while Argo CD was still comparing it hears of at its next look, which it takes every few minutes by itself.
        if (Date.now() - looked > betweenLooks) {
          looked = Date.now();
          await this.refresh();
        }
        seen = await this.list();
        const there = seen.map(({ metadata }) => metadata.name).toSorted();
        const complete = JSON.stringify(there) === JSON.stringify([...names].toSorted());
        return complete && seen.every((app) => isSettled(app, healthy)) && seen;
      },
      { seconds, every },
    );
  }

  /** Ends a sync that is tried again and again, as `argocd app terminate-op` does. */
  async terminate(name: string): Promise<void> {
    const patch = { status: { operationState: { phase: 'Terminating' } } };
    await this.#cluster.patch(this.#place(name), patch);
  }

  #place(name: string) {
    return { apiVersion, kind: 'Application', namespace: this.#namespace, name };
  }
}

function isSettled(application: KubernetesObject, healthy: boolean): boolean {
  return (
    application['operation'] === undefined &&
    application.metadata.annotations?.[refreshAnnotation] === undefined &&
    at(application, 'status', 'sync', 'status') === 'Synced' &&
    /^(?:Succeeded|Failed)$/.test(String(at(application, 'status', 'operationState', 'phase'))) &&
    (!healthy || at(application, 'status', 'health', 'status') === 'Healthy')
  );
}

/** One line for a person who waited in vain. */
function describeState(application: KubernetesObject): string {
  const state = [
    at(application, 'status', 'sync', 'status'),
    at(application, 'status', 'health', 'status'),
    at(application, 'status', 'operationState', 'phase'),
    at(application, 'status', 'operationState', 'message'),
    ...listAt(application, 'status', 'conditions').map((condition) => at(condition, 'message')),
  ];
  return `  ${application.metadata.name}: ${state.map(String).join(', ')}`;
}
