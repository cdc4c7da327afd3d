import type { EnvironmentModel } from '../../environments/model.ts';

/**
 * The cluster that an environment goes to. Every Argo CD calls its own cluster the same, and environments may have one each: those of one account and
 * region share it, unless they name another installation.
 */
export function clusterOf(environment: EnvironmentModel): string {
  return isArgoCdsOwn(environment) ? `the cluster of ${installationOf(environment)}` : idOf(environment);
}

/** The cluster of Argo CD itself: shared by all environments whose cluster is another one. */
export function argoCdOf(environment: EnvironmentModel): string {
  return isArgoCdsOwn(environment) ? clusterOf(environment) : 'Argo CD';
}

function installationOf({ aws, argocd }: EnvironmentModel): string {
  return `${argocd.installation ?? 'Argo CD'} in ${aws.account} ${aws.region}`;
}

/** Whether it is the cluster that its Argo CD runs in. */
export function isArgoCdsOwn(environment: EnvironmentModel): boolean {
  return ['in-cluster', 'https://kubernetes.default.svc'].includes(idOf(environment));
}

function idOf({ cluster }: EnvironmentModel): string {
  return cluster.name ?? cluster.server ?? '';
}
