import type { EnvironmentModel } from '../../environments/model.ts';

/** Environments may have an Argo CD each, all of which call their own cluster the same: those clusters are told apart by environment. */
export function clusterOf({ cluster, name }: EnvironmentModel): string {
  const id = cluster.name ?? cluster.server ?? '';
  return isArgoCdsOwn(id) ? `${id} of ${name}` : id;
}

/** The cluster of Argo CD itself: shared by all environments whose cluster is another one. */
export function argoCdOf({ cluster, name }: EnvironmentModel): string {
  return isArgoCdsOwn(cluster.name ?? cluster.server ?? '') ? `Argo CD of ${name}` : 'Argo CD';
}

function isArgoCdsOwn(cluster: string): boolean {
  return cluster === 'in-cluster' || cluster === 'https://kubernetes.default.svc';
}
