import type { Construct } from 'constructs';
import type { EnvironmentModel, ServiceModel } from '../environments/model.ts';
import { ManifestObject } from './manifest-object.ts';
import { syncWave } from './sync-wave.ts';

/**
 * Renders the identity of the pods. With IRSA the role stands in an annotation; with Pod Identity an association outside the cluster names
 * it, and an annotation would only mislead (rule R146).
 */
export function serviceAccount(scope: Construct, service: ServiceModel, environment: EnvironmentModel): void {
  const { create, automountToken, annotations } = service.serviceAccount;
  if (!create) return;
  new ManifestObject(scope, 'service-account', {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: {
      name: service.serviceAccountName,
      namespace: service.namespace,
      labels: service.objectLabels,
      annotations: { ...irsa(service, environment), ...wave(environment), ...annotations },
    },
    automountServiceAccountToken: automountToken,
  });
}

function irsa({ roleArn }: ServiceModel, { secrets }: EnvironmentModel): Record<string, string> {
  return roleArn === undefined || secrets.identity !== 'irsa'
    ? {}
    : { 'eks.amazonaws.com/role-arn': roleArn };
}

/** A store that reads with the service's own ServiceAccount needs it in its own wave: Argo CD applies ServiceAccounts before stores there. */
function wave({ secrets }: EnvironmentModel): Record<string, string> {
  return secrets.externalSecrets.store.identity === 'service' ? syncWave('store') : {};
}
