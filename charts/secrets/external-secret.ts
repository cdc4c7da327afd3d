import type { Construct } from 'constructs';
import type {
  EnvironmentModel,
  RemoteRef,
  RemoteStore,
  SecretModel,
  ServiceModel,
} from '../../environments/model.ts';
import type { ExternalSecretSpec, ExternalSecretSpecData } from '../../imports/external-secrets.io.ts';
import { ManifestObject } from '../manifest-object.ts';
import type { Placement } from '../placement.ts';
import type { Plain } from '../plain.ts';
import type { SecretHandle } from './secret-handle.ts';
import { storeName } from './store-name.ts';

/** Renders an ExternalSecret: the operator reads AWS and keeps a Kubernetes Secret, whether or not a pod runs. */
export function externalSecret(
  scope: Construct,
  secret: SecretModel,
  service: ServiceModel,
  environment: EnvironmentModel,
  placement: Placement,
): SecretHandle {
  new ManifestObject(scope, `external-secret-${secret.name}`, {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: {
      name: secret.objectName,
      namespace: service.namespace,
      labels: service.objectLabels,
      annotations: placement.secret,
    },
    spec: spec(secret, service, environment),
  });
  return { secretName: secret.secretName, volume: volume(secret), restart: restart(secret) };
}

/**
 * Every default of the API is written out, so that the live object equals the rendered one and Argo CD never shows a difference (facts:
 * secrets.md 1.2); what the operator's version defaults, its profile says (rule F12). Only without a template would the operator copy Argo
 * CD's own annotations onto the Secret (rules R127, H2).
 */
function spec(
  secret: SecretModel,
  service: ServiceModel,
  environment: EnvironmentModel,
): Plain<ExternalSecretSpec> {
  const { kind } = environment.secrets.externalSecrets.store;
  const defaults = environment.profiles.externalSecrets.remoteRef;
  const storeRef = (store: RemoteStore) => ({ name: storeName(store, service, environment), kind });
  return {
    secretStoreRef: storeRef(secret.store),
    target: {
      name: secret.secretName,
      creationPolicy: 'Owner',
      deletionPolicy: 'Retain',
      template: {
        type: secret.type,
        engineVersion: 'v2',
        mergePolicy: 'Replace',
        metadata: { labels: service.objectLabels },
      },
    },
    refreshPolicy: 'Periodic',
    refreshInterval: secret.refreshInterval,
    data: secret.keys.map(({ key, ref }): Plain<ExternalSecretSpecData> => ({
      secretKey: key,
      remoteRef: { key: ref.name, property: ref.property, version: version(ref), ...defaults },
      sourceRef: ref.store === secret.store ? undefined : { storeRef: storeRef(ref.store) },
    })),
  };
}

/** Without the prefix `uuid/` a version id of Secrets Manager would be read as a staging label (rule R113). */
function version({ store, version: number, label }: RemoteRef): string | undefined {
  if (number === undefined) return label;
  return store === 'secretsManager' ? `uuid/${number}` : number;
}

/** The files that were promised, each named as its key; the CSI driver gives them the same names. */
function volume({ mountPath, volumeName, secretName, keys }: SecretModel): SecretHandle['volume'] {
  if (mountPath === undefined) return undefined;
  const items = keys.map(({ key }) => ({ key, path: key }));
  return { mountPath, source: { name: volumeName, secret: { secretName, defaultMode: 0o644, items } } };
}

function restart({ restart: wanted, secretName }: SecretModel): SecretHandle['restart'] {
  return wanted ? { annotation: 'secret.reloader.stakater.com/reload', name: secretName } : undefined;
}
