import { kinds } from './kinds.ts';
import type { OperatorOf } from './operator.ts';

/** Reloader restarts pods when their secrets change (facts: secrets.md 5). Which kinds its chart brings was not proven with the real chart. */
export const reloaderOperator: OperatorOf = ({ operators }, { classRestarts }) => {
  if (operators.reloader === undefined) return undefined;
  return {
    name: 'reloader',
    repository: 'https://stakater.github.io/stakater-charts',
    chart: 'reloader',
    version: operators.reloader.version,
    namespace: operators.reloader.namespace,
    // Off by default; a class whose files change restarts nobody without it (rule R155).
    values: classRestarts ? { reloader: { enableCSIIntegration: true } } : {},
    clusterKinds: [kinds.clusterRole, kinds.clusterRoleBinding],
    namespacedKinds: [kinds.serviceAccount, kinds.deployment, kinds.role, kinds.roleBinding],
  };
};
