import { textAt, valueAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Kinds that the group without a name does not have. */
const grouped: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'Rollout']);

/** k8s pkg/apis/autoscaling/validation/validation.go validateHorizontalPodAutoscalerSpec. */
export const validScaling: ObjectRule = {
  id: 'valid-scaling',
  level: 'contract',
  rows: [],
  why: 'the API server refuses an autoscaler whose least is above its most, and a workload without its group',
  help: 'write minReplicas not above maxReplicas, and apiVersion: apps/v1 for a Deployment',
  on: ['HorizontalPodAutoscaler.autoscaling'],
  check: ({ value }, _, say) => {
    const [least, most] = [valueAt(value, 'spec', 'minReplicas') ?? 1, valueAt(value, 'spec', 'maxReplicas')];
    if (typeof least === 'number' && typeof most === 'number' && least > most)
      say(['spec', 'minReplicas'], `${least} is above maxReplicas, which is ${most}`);
    const kind = textAt(value, 'spec', 'scaleTargetRef', 'kind') ?? '';
    const group = textAt(value, 'spec', 'scaleTargetRef', 'apiVersion') ?? '';
    if (grouped.has(kind) && !/^[^/]+\/[^/]+$/.test(group))
      say(['spec', 'scaleTargetRef', 'apiVersion'], `names no group that has a ${kind}`);
  },
};
