import type { EnvironmentModel } from '../../environments/model.ts';
import { isArgoCdsOwn } from './clusters.ts';

/** Objects of the platform may have been made by somebody else: their own way out. */
const shared: Readonly<Record<string, string>> = {
  'ClusterSecretStore.external-secrets.io':
    'give one of them another name under secrets.externalSecrets.store, or write create: false there where the other renders it, and this namespace into its store.namespaces',
  Namespace:
    'give one of them another namespace, or write create: false under namespaces where the other renders it',
};

/** The way out for what one cluster has twice. */
export function twinHelp(type: string, environment: EnvironmentModel | undefined): string {
  const help = Object.hasOwn(shared, type) ? shared[type] : undefined;
  return `${help ?? 'give one of them another name'}${tellApart(environment)}`;
}

/** The other way out for two environments that seem to share a cluster, to stand behind the first. */
export function tellApart(environment: EnvironmentModel | undefined): string {
  return environment !== undefined && isArgoCdsOwn(environment)
    ? '; if each environment has an Argo CD of its own, name them in argocd.installation'
    : '';
}
