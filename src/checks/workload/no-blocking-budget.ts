import { valueAt } from '../../values/field.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import { scalersOf } from '../kept/scalers.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Kubernetes docs: Specifying a Disruption Budget, "zero voluntary evictions"; pkg/controller/disruption rounds shares up. */
export const noBlockingBudget: RelationRule = {
  id: 'no-blocking-budget',
  level: 'default',
  rows: [],
  why: 'no pod may ever be evicted: nodes are never drained, and every upgrade of the cluster waits for somebody who deletes the pods by hand',
  help: 'write maxUnavailable: 1, or run more pods than have to stay',
  check: (objects, _, say) => {
    const scalers = scalersOf(objects);
    for (const object of objects.ofType('PodDisruptionBudget.policy')) {
      const [least, most] = ['minAvailable', 'maxUnavailable'].map((field) =>
        valueAt(object.value, 'spec', field),
      );
      if (shareOf(most) === 0 || most === 0) say(object, ['spec', 'maxUnavailable'], 'no pod may go');
      else if (shareOf(least) === 100) say(object, ['spec', 'minAvailable'], 'every pod has to stay');
      else if (object.selects !== undefined)
        for (const workload of objects.selected(object.namespace, object.selects))
          sayOf(scalers.get(workload) ?? workload, least, (what) =>
            say(object, ['spec', 'minAvailable'], what),
          );
    }
  },
};

function sayOf(
  { kind, name, replicas, type }: KeptObject,
  least: unknown,
  say: (what: string) => void,
): void {
  if (replicas === undefined || replicas === 0) return;
  const share = shareOf(least);
  const stay = share === undefined ? least : Math.ceil((replicas * share) / 100);
  if (typeof stay !== 'number' || stay < replicas) return;
  const does = type === 'HorizontalPodAutoscaler.autoscaling' ? 'may leave' : 'runs';
  say(`keeps at least ${stay}, and ${kind} ${name} ${does} ${replicas}`);
}

function shareOf(amount: unknown): number | undefined {
  const [, share] = typeof amount === 'string' ? (/^(\d+)%$/.exec(amount) ?? []) : [];
  return share === undefined ? undefined : Number(share);
}
