import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { EnvironmentModel, RemoteStore } from '../../environments/model.ts';
import { clusterSecretStore, secretStore } from '../secrets/secret-store.ts';
import { storeName } from '../secrets/store-name.ts';
import { namespace } from './namespace.ts';

/** A store that services of a namespace read through. */
export interface StoreUse {
  readonly store: RemoteStore;
  readonly namespace: string;
}

export interface PlatformChartProps {
  readonly environment: EnvironmentModel;
  /** Every namespace of the environment, sorted. */
  readonly namespaces: readonly string[];
  /** Sorted by store, then by namespace. */
  readonly stores: readonly StoreUse[];
}

/** What the services of an environment share: its namespaces, and the stores through which External Secrets Operator reads. */
export class PlatformChart extends Chart {
  constructor(scope: Construct, id: string, { environment, namespaces, stores }: PlatformChartProps) {
    super(scope, id);
    for (const name of namespaces) namespace(this, name, environment);
    const { create, identity, kind, namespaces: others } = environment.secrets.externalSecrets.store;
    if (!create || identity === 'service') return;
    if (kind === 'SecretStore') {
      for (const use of stores)
        secretStore(this, namedStore(use.store, environment), use.namespace, environment);
      return;
    }
    // Which of them the guests read through, their own environments say.
    const rendered = others.length > 0 ? remoteStores : new Set(stores.map((use) => use.store));
    for (const store of rendered) {
      const served = stores.filter((use) => use.store === store).map((use) => use.namespace);
      const all = [...new Set([...served, ...others])].toSorted();
      clusterSecretStore(this, namedStore(store, environment), all, environment);
    }
  }
}

const remoteStores: readonly RemoteStore[] = ['parameterStore', 'secretsManager'];

function namedStore(store: RemoteStore, environment: EnvironmentModel) {
  return { store, name: storeName(store, { name: '' }, environment) };
}
