import type { Construct } from 'constructs';
import type { EnvironmentModel, SecretModel, ServiceModel } from '../../environments/model.ts';
import type {
  SecretProviderClassSpec,
  SecretProviderClassSpecSecretObjects,
} from '../../imports/secrets-store.csi.x-k8s.io.ts';
import { ManifestObject } from '../manifest-object.ts';
import type { Placement } from '../placement.ts';
import type { Plain } from '../plain.ts';
import { providerObjects } from './provider-objects.ts';
import type { SecretHandle } from './secret-handle.ts';

/**
 * Renders a SecretProviderClass and the volume without which nothing happens: the driver reads AWS when a pod mounts the class, with the
 * pod's own identity, and keeps the Kubernetes Secret only while one does (rules R51, R52).
 */
export function secretProviderClass(
  scope: Construct,
  secret: SecretModel,
  service: ServiceModel,
  environment: EnvironmentModel,
  placement: Placement,
): SecretHandle {
  new ManifestObject(scope, `secret-provider-class-${secret.name}`, {
    apiVersion: 'secrets-store.csi.x-k8s.io/v1',
    kind: 'SecretProviderClass',
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

function spec(
  secret: SecretModel,
  service: ServiceModel,
  { aws, secrets }: EnvironmentModel,
): Plain<SecretProviderClassSpec> {
  return {
    provider: 'aws',
    parameters: {
      region: aws.region,
      ...(secrets.identity === 'pod-identity' ? { usePodIdentity: 'true' } : {}),
      // JSON is YAML whose scalars are all quoted: the provider's decoder reads an unquoted 010 as 8 (rules R25, R26).
      objects: `${JSON.stringify(providerObjects(secret.keys), null, 2)}\n`,
    },
    secretObjects: secret.needsSecret ? [secretObject(secret, service)] : undefined,
  };
}

function secretObject(
  secret: SecretModel,
  service: ServiceModel,
): Plain<SecretProviderClassSpecSecretObjects> {
  return {
    secretName: secret.secretName,
    type: secret.type,
    labels: service.objectLabels,
    data: secret.keys.map(({ key }) => ({ key, objectName: key })),
  };
}

function volume({ objectName, volumeName, csiMountPath }: SecretModel): SecretHandle['volume'] {
  const csi = {
    driver: 'secrets-store.csi.k8s.io',
    readOnly: true,
    volumeAttributes: { secretProviderClass: objectName },
  };
  return { mountPath: csiMountPath, source: { name: volumeName, csi } };
}

/** Variables change when the synced Secret does, files as soon as the class's mounts do. */
function restart({
  restart: wanted,
  needsSecret,
  secretName,
  objectName,
}: SecretModel): SecretHandle['restart'] {
  if (!wanted) return undefined;
  return needsSecret
    ? { annotation: 'secret.reloader.stakater.com/reload', name: secretName }
    : { annotation: 'secretproviderclass.reloader.stakater.com/reload', name: objectName };
}
