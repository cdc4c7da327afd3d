import { kinds } from './kinds.ts';
import { fargate, onNodes } from './not-on-fargate.ts';
import type { OperatorOf } from './operator.ts';

/** The AWS provider of the CSI driver (ASCP); the region stands in every SecretProviderClass (facts: secrets.md 5). */
export const awsProviderOperator: OperatorOf = ({ operators, secrets }) => {
  if (operators.awsProvider === undefined) return undefined;
  return {
    name: 'secrets-store-csi-driver-provider-aws',
    repository: 'https://aws.github.io/secrets-store-csi-driver-provider-aws',
    chart: 'secrets-store-csi-driver-provider-aws',
    version: secrets.csi.providerVersion,
    namespace: operators.awsProvider.namespace,
    values: {
      // The chart would bring a driver of its own choice; two would fight for one socket.
      'secrets-store-csi-driver': { install: false },
      // The driver is on tainted nodes too: without its provider there, no pod on them starts (rule R66).
      tolerations: [{ operator: 'Exists' }],
      affinity: onNodes(fargate),
    },
    clusterKinds: [kinds.clusterRole, kinds.clusterRoleBinding],
    namespacedKinds: [kinds.serviceAccount, kinds.daemonSet],
  };
};
