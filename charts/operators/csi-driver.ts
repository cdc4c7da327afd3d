import type { EnvironmentModel } from '../../environments/model.ts';
import type { HelmValues } from '../../environments/helm-chart.ts';
import { kinds } from './kinds.ts';
import { fargate, onNodes } from './not-on-fargate.ts';
import type { OperatorOf } from './operator.ts';

/** The Secrets Store CSI driver, installed on its own: its AWS provider is a release beside it (facts: secrets.md 5). */
export const csiDriverOperator: OperatorOf = (environment, { syncedSecrets }) => {
  const { operators, secrets } = environment;
  if (operators.csiDriver === undefined) return undefined;
  return {
    name: 'secrets-store-csi-driver',
    repository: 'https://kubernetes-sigs.github.io/secrets-store-csi-driver/charts',
    chart: 'secrets-store-csi-driver',
    version: secrets.csi.version,
    namespace: operators.csiDriver.namespace,
    values: {
      linux,
      // Without this permission no Secret is ever made (rule R50); who needs none gives none.
      ...(syncedSecrets ? { syncSecret: { enabled: true } } : {}),
      ...rotation(environment),
      ...tokens(environment),
    },
    clusterKinds: [kinds.csiDriver, kinds.customResource, kinds.clusterRole, kinds.clusterRoleBinding],
    namespacedKinds: [kinds.serviceAccount, kinds.daemonSet],
  };
};

/**
 * The chart's jobs for the CRDs would run at every sync, while Argo CD applies the CRDs itself; and its affinity, of which Helm replaces lists as a
 * whole, leaves out virtual-kubelet alone.
 */
const linux = {
  crds: { enabled: false },
  affinity: onNodes({ key: 'type', operator: 'NotIn', values: ['virtual-kubelet'] }, fargate),
};

/** Off by default (rule R60). */
function rotation({ secrets }: EnvironmentModel): HelmValues {
  const { rotationPollInterval } = secrets.csi;
  return rotationPollInterval === 'none' ? {} : { enableSecretRotation: true, rotationPollInterval };
}

/** The pods' tokens for the one identity that the classes ask for: the AWS provider may no longer make them itself (rule R65). */
function tokens({ secrets, profiles }: EnvironmentModel): HelmValues {
  if (!profiles.awsProvider.needsTokens) return {};
  const audience = secrets.identity === 'irsa' ? 'sts.amazonaws.com' : 'pods.eks.amazonaws.com';
  return { tokenRequests: [{ audience }] };
}
