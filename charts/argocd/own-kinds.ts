import type { ResourceKind } from './app-project.ts';

const kindsOf = (group: string, ...kinds: readonly string[]): readonly ResourceKind[] =>
  kinds.map((kind) => ({ group, kind }));

/**
 * Every kind in a namespace that the charts of Purser render. A project permits all of them, used or not: Argo CD deletes nothing that the project does
 * not permit (controller/state.go:692, appcontroller.go:1179), and the last object of a kind would take the permission to delete it along.
 */
export const ownNamespacedKinds: readonly ResourceKind[] = [
  ...kindsOf('', 'ConfigMap', 'LimitRange', 'PersistentVolumeClaim', 'ResourceQuota', 'Service'),
  ...kindsOf('', 'ServiceAccount'),
  ...kindsOf('apps', 'DaemonSet', 'Deployment', 'StatefulSet'),
  ...kindsOf('autoscaling', 'HorizontalPodAutoscaler'),
  ...kindsOf('batch', 'CronJob', 'Job'),
  ...kindsOf('external-secrets.io', 'ExternalSecret', 'SecretStore'),
  ...kindsOf('gateway.networking.k8s.io', 'HTTPRoute'),
  ...kindsOf('monitoring.coreos.com', 'PodMonitor', 'ServiceMonitor'),
  ...kindsOf('networking.k8s.io', 'Ingress', 'NetworkPolicy'),
  ...kindsOf('policy', 'PodDisruptionBudget'),
  ...kindsOf('rbac.authorization.k8s.io', 'Role', 'RoleBinding'),
  ...kindsOf('secrets-store.csi.x-k8s.io', 'SecretProviderClass'),
];

/** The kinds outside namespaces, likewise. */
export const ownClusterKinds: readonly ResourceKind[] = [
  ...kindsOf('', 'Namespace'),
  ...kindsOf('external-secrets.io', 'ClusterSecretStore'),
];
