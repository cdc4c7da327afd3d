import { providerClass } from '../kept/needs.ts';
import type { RelationRule } from '../relation-rule.ts';

/** C: pkg/secrets-store/utils.go:105. */
export const validPodStatusName: RelationRule = {
  id: 'valid-pod-status-name',
  level: 'contract',
  rows: ['R31'],
  why: 'the driver names its status after pod, namespace and class: beyond 253 characters it makes none, and every mount fails',
  help: 'shorten the name of the workload or of the class',
  check: (objects, _, say) => {
    for (const {
      object,
      need: { name, path },
    } of objects.needsOfType(providerClass)) {
      const length =
        object.name.length + suffix(object.kind) + 2 + (object.namespace ?? '').length + name.length;
      if (length > 253) say(object, path, `the status of its pods would have a name of ${length} characters`);
    }
  },
};

/** What controllers add to the names of their pods: a hash and five letters, an ordinal, the minutes of the run. */
function suffix(kind: string): number {
  if (kind === 'Deployment' || kind === 'Rollout') return 17;
  return kind === 'CronJob' ? 15 : kind === 'Pod' ? 0 : 6;
}
