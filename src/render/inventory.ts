import type { Permitted, ResourceKind } from '../../charts/argocd/app-project.ts';
import type { NetworkFacts } from '../../charts/network/network-facts.ts';
import type { Brought } from '../../charts/helm/releases-chart.ts';
import type { Features } from '../../charts/operators/features.ts';
import type { StoreUse } from '../../charts/platform/platform-chart.ts';
import type { ObjectIdentity } from '../values/object-identity.ts';
import { groupOf } from '../values/type-of.ts';
import type { ServiceFacts } from './service-facts.ts';

interface Application {
  readonly folder: string;
  readonly namespace: string;
}

/** What the services of an environment use together: the platform, the project and the Applications follow from it. */
export class Inventory {
  readonly #namespaces = new Set<string>();
  readonly #existing = new Set<string>();
  readonly #stores = new Map<string, StoreUse>();
  readonly #kinds = new Map<string, ResourceKind & { readonly namespaced: boolean }>();
  /** The apiVersion of the latest object of a kind: nearly every object is of a kind that was seen just before. */
  readonly #seenNamespaced = new Map<string, string>();
  readonly #seenCluster = new Map<string, string>();
  readonly #applications: (Application & { readonly objects: number })[] = [];
  readonly #network: NetworkFacts[] = [];
  readonly #releases = new Map<string, Brought>();
  #syncedSecrets = false;
  #classRestarts = false;

  addService({ namespace, stores, features, network, existing }: ServiceFacts): void {
    for (const object of existing) this.#existing.add(object);
    this.#namespaces.add(namespace);
    for (const use of stores) this.#stores.set(`${use.store} ${namespace}`, use);
    this.#network.push(network);
    this.#syncedSecrets ||= features.syncedSecrets;
    this.#classRestarts ||= features.classRestarts;
  }

  addNamespace(namespace: string): void {
    this.#namespaces.add(namespace);
  }

  /** A folder without objects needs no Application. */
  addApplication(application: Application, objects: readonly ObjectIdentity[]): void {
    if (objects.length === 0) return;
    this.#applications.push({ ...application, objects: objects.length });
    this.#namespaces.add(application.namespace);
    for (const object of objects) {
      if (object.namespace !== undefined) this.#namespaces.add(object.namespace);
      this.#addKind(object, object.namespace !== undefined);
    }
  }

  /** What the project of Helm charts has to permit of one that is rendered here. */
  addRelease(name: string, objects: readonly ObjectIdentity[]): void {
    const namespaces = new Set(objects.flatMap(({ namespace }) => namespace ?? []));
    const clusterKinds = objects
      .filter(({ namespace }) => namespace === undefined)
      .map(({ apiVersion, kind }) => ({ group: groupOf(apiVersion), kind }));
    this.#releases.set(name, { objects: objects.length, namespaces: [...namespaces], clusterKinds });
  }

  #addKind({ apiVersion, kind }: ObjectIdentity, namespaced: boolean): void {
    const seen = namespaced ? this.#seenNamespaced : this.#seenCluster;
    if (seen.get(kind) === apiVersion) return;
    seen.set(kind, apiVersion);
    const group = groupOf(apiVersion);
    this.#kinds.set(`${group}/${kind} ${namespaced}`, { group, kind, namespaced });
  }

  get namespaces(): readonly string[] {
    return [...this.#namespaces].toSorted();
  }

  /** What exists already, as `ServiceAccount/namespace/name`. */
  get existing(): readonly string[] {
    return [...this.#existing];
  }

  get stores(): readonly StoreUse[] {
    return sortedValues(this.#stores);
  }

  /** Of every service, sorted by name. */
  get network(): readonly NetworkFacts[] {
    return this.#network.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  }

  get releases(): ReadonlyMap<string, Brought> {
    return this.#releases;
  }

  get features(): Features {
    return { syncedSecrets: this.#syncedSecrets, classRestarts: this.#classRestarts };
  }

  get applications(): readonly (Application & { readonly objects: number })[] {
    return this.#applications.toSorted((one, other) => (one.folder < other.folder ? -1 : 1));
  }

  get permitted(): Permitted {
    const kinds = sortedValues(this.#kinds);
    const only = (wanted: boolean) =>
      kinds.filter(({ namespaced }) => namespaced === wanted).map(({ group, kind }) => ({ group, kind }));
    return { namespaces: this.namespaces, clusterKinds: only(false), namespacedKinds: only(true) };
  }
}

function sortedValues<Value>(map: ReadonlyMap<string, Value>): readonly Value[] {
  return [...map].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
}
