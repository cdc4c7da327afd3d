import { valueAt } from '../../values/field.ts';
import type { ChangeRule } from '../change-rule.ts';

/**
 * Kubernetes' own words: "the removal may incur a one-time degradation of Pod counts" (docs: Horizontal Pod Autoscaling, Migrating Deployments and
 * StatefulSets); seen (`api-server/replicas`).
 */
export const noDroppedReplicas: ChangeRule = {
  id: 'no-dropped-replicas',
  level: 'default',
  rows: [],
  why: 'the API server sets a number that nobody says any more back to 1: until an autoscaler looks, one pod does the work of all',
  help: 'hand the number over before: kubectl apply --server-side --field-manager=handover-to-hpa of an object that says the same spec.replicas and nothing else; then silence the rule with that reason',
  on: ['Deployment.apps', 'StatefulSet.apps'],
  changed: (before, after, say) => {
    const [old, now] = [before, after].map(({ value }) => valueAt(value, 'spec', 'replicas'));
    if (typeof old === 'number' && old > 1 && (now === undefined || now === null))
      say(['spec'], `says no replicas any more: ${old} pods become 1`);
  },
};
