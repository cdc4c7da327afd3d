import type { Charts } from '../../charts/charts.ts';
import type { EnvironmentModel, ServiceModel } from '../../environments/model.ts';
import type { ManifestFile } from '../values/manifest.ts';
import type { Inventory } from './inventory.ts';
import { manifestFiles } from './manifest-files.ts';

/** The objects of one service. */
export function renderService(
  charts: Charts,
  service: ServiceModel,
  environment: EnvironmentModel,
): readonly ManifestFile[] {
  const home = { environment: environment.name, folder: service.name, namespace: service.namespace };
  return manifestFiles((scope) => charts.service(scope, { service, environment }), home);
}

/** What the services share, after all of them are known. */
export function renderPlatform(
  charts: Charts,
  inventory: Inventory,
  environment: EnvironmentModel,
): readonly ManifestFile[] {
  const home = { environment: environment.name, folder: 'platform', namespace: environment.namespace };
  const namespaces = ownNamespaces(inventory, environment);
  return manifestFiles(
    (scope) => charts.platform(scope, { environment, namespaces, stores: inventory.stores }),
    home,
  );
}

/** What Argo CD must know, after everything else is known. */
export function renderArgoCd(
  charts: Charts,
  inventory: Inventory,
  environment: EnvironmentModel,
): readonly ManifestFile[] {
  const home = { environment: environment.name, folder: 'argocd', namespace: environment.argocd.namespace };
  const { permitted, applications, features } = inventory;
  const namespaces = ownNamespaces(inventory, environment);
  return [
    ...manifestFiles((scope) => charts.argocd(scope, { environment, permitted, applications }), home),
    ...manifestFiles(
      (scope) => charts.operators(scope, { environment, features, ownNamespaces: namespaces }),
      home,
    ),
    ...manifestFiles((scope) => charts.releases(scope, { environment, ownNamespaces: namespaces }), home),
  ];
}

/** Sorted: where services and the platform live, and what the environment says of others. */
function ownNamespaces(inventory: Inventory, { namespaces }: EnvironmentModel): readonly string[] {
  return [...new Set([...inventory.namespaces, ...Object.keys(namespaces)])].toSorted();
}
