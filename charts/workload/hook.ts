import type { Construct } from 'constructs';
import type { EnvironmentModel, HookModel, ServiceModel } from '../../environments/model.ts';
import { configMaps } from '../config-map.ts';
import { ManifestObject } from '../manifest-object.ts';
import { beforeSync } from '../placement.ts';
import { secretHandles } from '../secrets/secret-backend.ts';
import type { SecretHandles } from '../secrets/secret-handle.ts';
import { serviceStores } from '../secrets/service-stores.ts';
import { serviceAccount } from '../service-account.ts';
import { jobSpec } from './job.ts';

/**
 * Renders a Job that Argo CD runs at each sync. One that runs before it brings what its pods need; one that runs after it takes what the
 * service has. The last Job stays until the next one, for its logs.
 */
export function hookJob(
  scope: Construct,
  { hook, pods }: HookModel,
  environment: EnvironmentModel,
  handles: SecretHandles,
): void {
  const own = hook.phase === 'PreSync' ? bringAlong(scope, pods, environment) : handles;
  new ManifestObject(scope, 'job', {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name: pods.name,
      namespace: pods.namespace,
      labels: pods.objectLabels,
      annotations: {
        'argocd.argoproj.io/hook': hook.phase,
        'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
      },
    },
    spec: jobSpec(pods, { ...hook, restartPolicy: 'Never' }, own),
  });
}

function bringAlong(scope: Construct, pods: ServiceModel, environment: EnvironmentModel): SecretHandles {
  serviceAccount(scope, pods, environment, beforeSync);
  serviceStores(scope, pods, environment, beforeSync);
  configMaps(scope, pods, beforeSync);
  return secretHandles(scope, pods, environment, beforeSync);
}
