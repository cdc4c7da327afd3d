import type { Construct } from 'constructs';
import type { EnvironmentModel, RemoteStore, ServiceModel } from '../../environments/model.ts';
import type { Placement } from '../placement.ts';
import { secretStore } from './secret-store.ts';
import { storeName } from './store-name.ts';

/** Renders the service's own stores, where the environment says that each service reads with its own identity. */
export function serviceStores(
  scope: Construct,
  service: ServiceModel,
  environment: EnvironmentModel,
  placement: Placement,
): void {
  const { identity, create } = environment.secrets.externalSecrets.store;
  if (identity !== 'service' || !create) return;
  for (const store of storesOf(service)) {
    const name = storeName(store, service, environment);
    const props = {
      name,
      store,
      serviceAccount: service.serviceAccountName,
      labels: service.objectLabels,
      annotations: placement.store,
    };
    secretStore(scope, props, service.namespace, environment);
  }
}

/** The stores that External Secrets Operator needs for a service, sorted. */
export function storesOf({ secrets }: Pick<ServiceModel, 'secrets'>): readonly RemoteStore[] {
  const stores = new Set<RemoteStore>();
  for (const { backend, keys } of secrets)
    if (backend === 'external-secrets') for (const { ref } of keys) stores.add(ref.store);
  return [...stores].toSorted();
}
