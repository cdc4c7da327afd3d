import type { Construct } from 'constructs';
import type { k8s } from 'cdk8s-plus-28';
import type { EnvironmentModel, ServiceModel } from '../environments/model.ts';
import { ManifestObject } from './manifest-object.ts';
import type { Placement } from './placement.ts';
import type { Plain } from './plain.ts';

/**
 * Renders the identity of the pods. With IRSA the role stands in an annotation; with Pod Identity an association outside the cluster names
 * it, and an annotation would only mislead (rule R146).
 */
export function serviceAccount(
  scope: Construct,
  service: ServiceModel,
  environment: EnvironmentModel,
  placement: Placement,
): void {
  const { create, automountToken, annotations, rules } = service.serviceAccount;
  const { serviceAccountName: name, namespace, objectLabels: labels } = service;
  if (create) {
    new ManifestObject(scope, 'service-account', {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: {
        name,
        namespace,
        labels,
        annotations: { ...irsa(service, environment), ...wave(environment, placement), ...annotations },
      },
      automountServiceAccountToken: automountToken,
    });
  }
  if (rules !== undefined) permissions(scope, service, rules, placement);
}

type Rules = NonNullable<ServiceModel['serviceAccount']['rules']>;

/** Renders what the pods may do at the Kubernetes API. */
function permissions(scope: Construct, service: ServiceModel, rules: Rules, placement: Placement): void {
  const { name, namespace, objectLabels: labels, serviceAccountName } = service;
  const metadata = { name, namespace, labels, annotations: placement.account };
  new ManifestObject(scope, 'role', {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata,
    rules: rules satisfies readonly Plain<k8s.PolicyRule>[],
  });
  new ManifestObject(scope, 'role-binding', {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata,
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name } satisfies Plain<k8s.RoleRef>,
    subjects: [
      { kind: 'ServiceAccount', name: serviceAccountName, namespace },
    ] satisfies Plain<k8s.Subject>[],
  });
}

function irsa({ roleArn }: ServiceModel, { secrets }: EnvironmentModel): Record<string, string> {
  return roleArn === undefined || secrets.identity !== 'irsa'
    ? {}
    : { 'eks.amazonaws.com/role-arn': roleArn };
}

/** A store that reads with the service's own ServiceAccount needs it in its own wave: Argo CD applies ServiceAccounts before stores there. */
function wave({ secrets }: EnvironmentModel, placement: Placement): Readonly<Record<string, string>> {
  return secrets.externalSecrets.store.identity === 'service' ? placement.store : placement.account;
}
