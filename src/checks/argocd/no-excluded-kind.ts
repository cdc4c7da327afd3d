import type { ObjectRule } from '../object-rule.ts';

/** Argo CD manifests/base/config/argocd-cm.yaml:64-113. */
const excluded: readonly string[] = [
  'Endpoints',
  'EndpointSlice.discovery.k8s.io',
  'Lease.coordination.k8s.io',
  'TokenReview.authentication.k8s.io',
  'SelfSubjectReview.authentication.k8s.io',
  'SubjectAccessReview.authorization.k8s.io',
  'LocalSubjectAccessReview.authorization.k8s.io',
  'SelfSubjectAccessReview.authorization.k8s.io',
  'SelfSubjectRulesReview.authorization.k8s.io',
  'CertificateSigningRequest.certificates.k8s.io',
  'CertificateRequest.cert-manager.io',
  'CiliumIdentity.cilium.io',
  'CiliumEndpoint.cilium.io',
  'CiliumEndpointSlice.cilium.io',
];

export const noExcludedKind: ObjectRule = {
  id: 'no-excluded-kind',
  level: 'default',
  rows: ['F14'],
  why: 'Argo CD leaves the kind out by default: it is never applied',
  help: 'let its controller make it, or take the kind out of resource.exclusions',
  on: excluded,
  check: ({ kind }, _, say) => {
    say(['kind'], `${kind} is excluded`);
  },
};
