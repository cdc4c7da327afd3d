import { kinds } from './kinds.ts';
import type { OperatorOf } from './operator.ts';

/**
 * External Secrets Operator (facts: secrets.md 5). Its chart brings the CRDs by itself, far above what client-side apply can write (rule F10), and its
 * webhook is not there at once: retries wait for it (E#4814).
 */
export const externalSecretsOperator: OperatorOf = ({ operators, secrets }) => {
  const given = operators.externalSecrets;
  if (given === undefined) return undefined;
  const { namespace, role } = given;
  return {
    name: 'external-secrets',
    repository: 'https://charts.external-secrets.io',
    chart: 'external-secrets',
    version: secrets.externalSecrets.version,
    namespace,
    values:
      role === undefined ? {} : { serviceAccount: { annotations: { 'eks.amazonaws.com/role-arn': role } } },
    clusterKinds: [kinds.customResource, kinds.clusterRole, kinds.clusterRoleBinding, kinds.webhook],
    namespacedKinds: [
      kinds.serviceAccount,
      kinds.secret,
      kinds.service,
      kinds.deployment,
      kinds.role,
      kinds.roleBinding,
    ],
  };
};
