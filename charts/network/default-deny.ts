import type { Construct } from 'constructs';
import type { k8s } from 'cdk8s-plus-28';
import type { EnvironmentModel } from '../../environments/model.ts';
import { ManifestObject } from '../manifest-object.ts';
import type { Plain } from '../plain.ts';

/** What the cluster's DNS is known by, in every distribution. */
const dns: Plain<k8s.NetworkPolicyEgressRule> = {
  to: [
    {
      namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } },
      podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
    },
  ],
  ports: [
    { protocol: 'UDP', port: 53 },
    { protocol: 'TCP', port: 53 },
  ],
};

/** Renders the policy that closes a namespace; the others only open. */
export function defaultDeny(
  scope: Construct,
  namespace: string,
  { networkPolicies: { egress } }: EnvironmentModel,
): void {
  new ManifestObject(scope, `default-deny-${namespace}`, {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: 'default-deny', namespace },
    spec: {
      podSelector: {},
      policyTypes: egress ? ['Ingress', 'Egress'] : ['Ingress'],
      egress: egress ? [dns] : undefined,
    } satisfies Plain<k8s.NetworkPolicySpec>,
  });
}
