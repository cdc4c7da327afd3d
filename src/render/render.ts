import type { Charts } from '../../charts/charts.ts';
import type { NetworkFacts } from '../../charts/network/network-facts.ts';
import type { EnvironmentModel, ServiceModel } from '../../environments/model.ts';
import type { ManifestFile } from '../values/manifest.ts';
import type { Problem } from '../values/problem.ts';
import type { Inventory } from './inventory.ts';
import { manifestFiles } from './manifest-files.ts';
import { patchFiles } from './patch.ts';

/** The objects of one service, patched as it says; what is wrong with its patches is added to the list. */
export function renderService(
  charts: Charts,
  service: ServiceModel,
  environment: EnvironmentModel,
  problems: Problem[],
): readonly ManifestFile[] {
  const home = { environment: environment.name, folder: service.name, namespace: service.namespace };
  const files = manifestFiles((scope) => charts.service(scope, { service, environment }), home);
  return patchFiles(files, service.patches, problems);
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

/** Who may talk to whom, after all services are known. */
export function renderNetwork(
  charts: Charts,
  services: readonly NetworkFacts[],
  environment: EnvironmentModel,
): readonly ManifestFile[] {
  const home = { environment: environment.name, folder: 'network', namespace: environment.namespace };
  return manifestFiles((scope) => charts.network(scope, { environment, services }), home);
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
    ...manifestFiles(
      (scope) => charts.argocd(scope, { environment, permitted: { ...permitted, namespaces }, applications }),
      home,
    ),
    ...manifestFiles(
      (scope) => charts.operators(scope, { environment, features, ownNamespaces: namespaces }),
      home,
    ),
    ...manifestFiles(
      (scope) =>
        charts.releases(scope, { environment, inflated: inventory.releases, ownNamespaces: namespaces }),
      home,
    ),
  ];
}

/** Sorted: where services and the platform live, and what the environment says of others. */
function ownNamespaces(inventory: Inventory, { namespaces }: EnvironmentModel): readonly string[] {
  return [...new Set([...inventory.namespaces, ...Object.keys(namespaces)])].toSorted();
}
