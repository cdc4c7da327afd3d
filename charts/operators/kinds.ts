import type { ResourceKind } from '../argocd/app-project.ts';

const rbac = 'rbac.authorization.k8s.io';

/** Kinds that the charts of the operators bring, read from their templates: External Secrets Operator 0.16.2 and 0.20.4, the CSI driver 1.5.5 and 1.6.0. */
export const kinds = {
  clusterRole: { group: rbac, kind: 'ClusterRole' },
  clusterRoleBinding: { group: rbac, kind: 'ClusterRoleBinding' },
  customResource: { group: 'apiextensions.k8s.io', kind: 'CustomResourceDefinition' },
  csiDriver: { group: 'storage.k8s.io', kind: 'CSIDriver' },
  webhook: { group: 'admissionregistration.k8s.io', kind: 'ValidatingWebhookConfiguration' },
  serviceAccount: { group: '', kind: 'ServiceAccount' },
  /** The certificate of the operator's webhook, which it fills itself. */
  secret: { group: '', kind: 'Secret' },
  service: { group: '', kind: 'Service' },
  deployment: { group: 'apps', kind: 'Deployment' },
  daemonSet: { group: 'apps', kind: 'DaemonSet' },
  role: { group: rbac, kind: 'Role' },
  roleBinding: { group: rbac, kind: 'RoleBinding' },
} as const satisfies Readonly<Record<string, ResourceKind>>;
