import { valueAt } from '../../values/field.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import { scalersOf } from '../kept/scalers.ts';
import type { RelationRule } from '../relation-rule.ts';

/** What has no `scale`: a budget that asks how many pods there should be cannot be worked out (pkg/controller/disruption/disruption.go, getScaleController). */
const uncounted: ReadonlySet<string> = new Set(['DaemonSet.apps', 'Job.batch', 'CronJob.batch']);

const byNumber = 'write minAvailable as a number, or let it select other pods only';

/**
 * Kubernetes docs: Specifying a Disruption Budget, "zero voluntary evictions"; pkg/controller/disruption rounds shares up. Where it cannot work out a budget
 * (SyncFailed), it permits nothing for any of its pods (failSafe), and Argo CD calls the budget Degraded
 * (resource_customizations/policy/PodDisruptionBudget/health.lua).
 */
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
      const at = ['spec', most === undefined ? 'minAvailable' : 'maxUnavailable'];
      if (shareOf(most) === 0 || most === 0) say(object, at, 'no pod may go');
      else if (shareOf(least) === 100) say(object, at, 'every pod has to stay');
      else if (object.selects !== undefined)
        for (const workload of objects.selected(object.namespace, object.selects)) {
          if (uncounted.has(workload.type)) {
            if (most !== undefined || shareOf(least) !== undefined)
              say(
                object,
                at,
                `cannot be worked out for the pods of ${workload.kind} ${workload.name}`,
                byNumber,
              );
            continue;
          }
          const what = tooMany(scalers.get(workload) ?? workload, least);
          if (what !== undefined) say(object, at, what);
        }
    }
  },
};

function tooMany({ kind, name, replicas, type }: KeptObject, least: unknown): string | undefined {
  if (replicas === undefined || replicas === 0) return undefined;
  const share = shareOf(least);
  const stay = share === undefined ? least : Math.ceil((replicas * share) / 100);
  if (typeof stay !== 'number' || stay < replicas) return undefined;
  const does = type === 'HorizontalPodAutoscaler.autoscaling' ? 'may leave' : 'runs';
  return `keeps at least ${stay}, and ${kind} ${name} ${does} ${replicas}`;
}

function shareOf(amount: unknown): number | undefined {
  const [, share] = typeof amount === 'string' ? (/^(\d+)%$/.exec(amount) ?? []) : [];
  return share === undefined ? undefined : Number(share);
}
