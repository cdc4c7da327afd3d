import type { Construct } from 'constructs';
import type { EnvironmentModel, RemoteStore } from '../../environments/model.ts';
import type { ClusterSecretStoreSpec, SecretStoreSpec } from '../../imports/external-secrets.io.ts';
import { ManifestObject } from '../manifest-object.ts';
import type { Plain } from '../plain.ts';
import { syncWave } from '../sync-wave.ts';

interface SecretStoreProps {
  readonly name: string;
  readonly store: RemoteStore;
  /** The ServiceAccount that reads, for stores that read with a service's own. */
  readonly serviceAccount?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** Renders a store that serves the services of one namespace. */
export function secretStore(
  scope: Construct,
  { name, store, serviceAccount, labels, annotations = syncWave('store') }: SecretStoreProps,
  namespace: string,
  environment: EnvironmentModel,
): void {
  new ManifestObject(scope, `secret-store-${namespace}-${name}`, {
    apiVersion: 'external-secrets.io/v1',
    kind: 'SecretStore',
    metadata: { name, namespace, labels, annotations },
    spec: { provider: { aws: aws(store, environment, serviceAccount) } } satisfies Plain<SecretStoreSpec>,
  });
}

/** Renders a store that serves the given namespaces and no others. */
export function clusterSecretStore(
  scope: Construct,
  { name, store }: SecretStoreProps,
  namespaces: readonly string[],
  environment: EnvironmentModel,
): void {
  new ManifestObject(scope, `cluster-secret-store-${name}`, {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ClusterSecretStore',
    metadata: { name, annotations: syncWave('store') },
    spec: {
      provider: { aws: aws(store, environment) },
      conditions: [{ namespaces }],
    } satisfies Plain<ClusterSecretStoreSpec>,
  });
}

/** Prefixes stay out of the store: full names in every ExternalSecret show the reviewer what is read (rules R89, R115, R116). */
function aws(
  store: RemoteStore,
  { aws: { region }, secrets, profiles }: EnvironmentModel,
  serviceAccount?: string,
): Plain<SecretStoreSpec>['provider']['aws'] {
  const service = store === 'parameterStore' ? 'ParameterStore' : 'SecretsManager';
  const { identity } = secrets.externalSecrets.store;
  // The defaults of the operator's version stand there too, or they would be a difference for ever (rules F11, R105).
  const common = { service, region, ...profiles.externalSecrets.awsStore } as const;
  if (serviceAccount !== undefined)
    return { ...common, auth: { jwt: { serviceAccountRef: { name: serviceAccount } } } };
  if (typeof identity === 'string') return common;
  if ('role' in identity) return { ...common, role: identity.role };
  return { ...common, auth: { jwt: { serviceAccountRef: identity.serviceAccount } } };
}
