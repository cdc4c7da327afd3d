import { scalersOf } from '../kept/scalers.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Argo CD docs/user-guide/best_practices.md:35; #5105. */
export const noFixedReplicas: RelationRule = {
  id: 'no-fixed-replicas',
  level: 'default',
  rows: ['F1'],
  why: 'Argo CD sets the number of pods back at every sync, and the autoscaler changes it again',
  help: 'leave replicas out of the workload',
  check: (objects, _, say) => {
    for (const [scaled, scaler] of scalersOf(objects))
      if (scaled.replicas !== undefined)
        say(scaled, ['spec', 'replicas'], `${scaled.replicas}, and ${scaler.kind} ${scaler.name} decides it`);
  },
};
