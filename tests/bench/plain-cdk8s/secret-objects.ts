import type { Construct } from 'constructs';
import * as eso from '../../../imports/external-secrets.io.ts';
import { SecretProviderClass } from '../../../imports/secrets-store.csi.x-k8s.io.ts';
import { metadata } from './metadata.ts';
import type { Deployable } from './read-shop.ts';
import type { UsedKey, UsedSecret } from './secrets.ts';

const delivery = {
  'argocd.argoproj.io/sync-options': 'PruneLast=true',
  'argocd.argoproj.io/sync-wave': '-1',
};

export function externalSecret(scope: Construct, secret: UsedSecret, deployable: Deployable): void {
  const { store } = deployable.environment.secrets.externalSecrets;
  const { refreshInterval } = deployable.environment.secrets.externalSecrets;
  const own = metadata(deployable, delivery);
  new eso.ExternalSecret(scope, `external-secret-${secret.name}`, {
    metadata: { ...own, name: secret.objectName },
    spec: {
      secretStoreRef: {
        name: store[secret.keys[0]?.store ?? 'parameterStore'],
        kind: eso.ExternalSecretSpecSecretStoreRefKind.CLUSTER_SECRET_STORE,
      },
      target: {
        name: secret.secretName,
        creationPolicy: eso.ExternalSecretSpecTargetCreationPolicy.OWNER,
        deletionPolicy: eso.ExternalSecretSpecTargetDeletionPolicy.RETAIN,
        template: {
          type: 'Opaque',
          engineVersion: eso.ExternalSecretSpecTargetTemplateEngineVersion.V2,
          mergePolicy: eso.ExternalSecretSpecTargetTemplateMergePolicy.REPLACE,
          metadata: { labels: own.labels },
        },
      },
      refreshPolicy: eso.ExternalSecretSpecRefreshPolicy.PERIODIC,
      refreshInterval,
      data: secret.keys.map(({ key, remote, property }) => ({
        secretKey: key,
        remoteRef: {
          key: remote,
          ...(property === undefined ? {} : { property }),
          conversionStrategy: eso.ExternalSecretSpecDataRemoteRefConversionStrategy.DEFAULT,
          decodingStrategy: eso.ExternalSecretSpecDataRemoteRefDecodingStrategy.NONE,
          metadataPolicy: eso.ExternalSecretSpecDataRemoteRefMetadataPolicy.NONE,
        },
      })),
    },
  });
}

export function secretProviderClass(scope: Construct, secret: UsedSecret, deployable: Deployable): void {
  const { aws, secrets } = deployable.environment;
  const own = metadata(deployable, delivery);
  new SecretProviderClass(scope, `secret-provider-class-${secret.name}`, {
    metadata: { ...own, name: secret.objectName },
    spec: {
      provider: 'aws',
      parameters: {
        region: aws.region,
        ...(secrets.identity === 'pod-identity' ? { usePodIdentity: 'true' } : {}),
        objects: `${JSON.stringify(providerObjects(secret.keys), null, 2)}\n`,
      },
      ...(secret.inEnvironment
        ? {
            secretObjects: [
              {
                secretName: secret.secretName,
                type: 'Opaque',
                labels: own.labels,
                data: secret.keys.map(({ key }) => ({ key, objectName: key })),
              },
            ],
          }
        : {}),
    },
  });
}

/** One entry for each source, with its properties by jmesPath. */
function providerObjects(keys: readonly UsedKey[]): readonly unknown[] {
  const remotes = [...new Set(keys.map(({ remote }) => remote))];
  return remotes.map((remote) => {
    const of = keys.filter((key) => key.remote === remote);
    const jmesPath = of.flatMap(({ key, property }) =>
      property === undefined ? [] : [{ path: property, objectAlias: key }],
    );
    return {
      objectName: remote,
      objectType: of[0]?.store === 'parameterStore' ? 'ssmparameter' : 'secretsmanager',
      objectAlias: jmesPath.length === 0 ? of[0]?.key : `.${of[0]?.key}.json`,
      jmesPath: jmesPath.length === 0 ? undefined : jmesPath,
    };
  });
}
