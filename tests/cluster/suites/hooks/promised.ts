import type { Environment } from './input.ts';

/** What the hook has for itself before the sync, as `<kind>/<name>`, sorted. */
export function ofTheHook(environment: Environment): readonly string[] {
  const [env, files] = ['web-env-migrate', 'web-files-migrate'];
  const own = ['Job/web-migrate', 'ServiceAccount/web-migrate', 'ConfigMap/web-settings-migrate'];
  return [...own, ...delivering(environment, 'web-migrate', env, files)].toSorted();
}

/**
 * What is left when a sync has succeeded: the service, and the last Jobs for their logs. The Secret that the driver makes belongs to those whose pods
 * mount its class: that of the migration goes with its Job, and that of the service is not there, as nobody mounts for its pods here.
 */
export function ofTheService(environment: Environment): readonly string[] {
  const jobs = ['Job/web-announce', 'Job/web-migrate'];
  const own = ['Deployment/web', 'Service/web', 'ServiceAccount/web', 'ConfigMap/web-settings'];
  const all = delivering(environment, 'web', 'web-env', 'web-files');
  const there = environment === 'csi' ? all.map((name) => name.replace('env-csi', 'env-csi-migrate')) : all;
  return [...jobs, ...own, ...there].toSorted();
}

function delivering(environment: Environment, store: string, env: string, files: string): readonly string[] {
  if (environment === 'csi')
    // The files need no Secret.
    return [`SecretProviderClass/${env}`, `SecretProviderClass/${files}`, `Secret/${secretOf(env)}`];
  const secrets = [env, files].flatMap((name) => [`ExternalSecret/${name}`, `Secret/${name}`]);
  return environment === 'shared'
    ? secrets
    : [...secrets, `SecretStore/${store}-parameter-store`, `SecretStore/${store}-secrets-manager`];
}

/** The name of the Secret that the driver makes. */
function secretOf(name: string): string {
  return name === 'web-env-migrate' ? 'web-env-csi-migrate' : 'web-env-csi';
}
