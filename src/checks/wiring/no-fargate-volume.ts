import { textAt } from '../../values/field.ts';
import { csiDriver } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';

/** A: README.md:11,21. */
export const noFargateVolume: ObjectRule = {
  id: 'no-fargate-volume',
  level: 'contract',
  rows: ['R64'],
  why: 'Fargate runs no DaemonSet: "driver name secrets-store.csi.k8s.io not found", and the pod waits in ContainerCreating',
  help: 'let External Secrets Operator make the Secret, or run the pods on nodes',
  on: 'pods',
  check: ({ pods }, _, say) => {
    const name = 'eks.amazonaws.com/compute-type';
    if (pods === undefined || textAt(pods.spec, 'nodeSelector', name) !== 'fargate') return;
    for (const { value, path } of pods.volumes)
      if (textAt(value, 'csi', 'driver') === csiDriver) say(path, 'a volume of the CSI driver, on Fargate');
  },
};
