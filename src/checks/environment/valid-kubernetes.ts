import type { EnvironmentRule } from '../environment-rule.ts';

/** The `kubeVersion` of the driver's chart. */
export const validKubernetes: EnvironmentRule = {
  id: 'valid-kubernetes',
  level: 'contract',
  rows: [],
  why: 'Helm refuses a chart on a Kubernetes that is too old for it: nothing of the operator is ever applied',
  check: ({ cluster, operators, secrets, profiles }) =>
    operators.csiDriver === undefined || minor(cluster.kubernetes) >= minor(profiles.csiDriver.kubernetes)
      ? []
      : [
          {
            path: ['operators', 'csiDriver'],
            atKey: true,
            what: `version ${secrets.csi.version} of the CSI driver needs Kubernetes ${profiles.csiDriver.kubernetes}, and the cluster has ${cluster.kubernetes}`,
            help: 'name an older version in secrets.csi.version, or correct cluster.kubernetes',
          },
        ],
};

/** Kubernetes has had one major version since there are CSI drivers. */
function minor(version: string): number {
  return Number(version.split('.')[1]);
}
