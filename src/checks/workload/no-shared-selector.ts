import { isSame } from '../kept/is-same.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import { scalersOf } from '../kept/scalers.ts';
import type { RelationRule } from '../relation-rule.ts';

/**
 * Controllers leave pods alone that another one owns (k8s pkg/controller/controller_ref_manager.go, ClaimObject), yet whoever asks the selector counts
 * them: HorizontalPodAutoscalers (pkg/controller/podautoscaler/horizontal.go validateAndParseSelector: AmbiguousSelector where two of them find one
 * pod; replica_calculator.go lists all pods that match), budgets, `kubectl logs`; and what is orphaned is adopted. Kubernetes docs, Deployment: "Do not
 * overlap labels or selectors with other controllers". Manifests that only lie in one folder need not run together: without an autoscaler it is said
 * only where they are known to. Pods of Jobs are meant where an autoscaler counts them; a budget that cannot is
 * said by `no-blocking-budget`.
 *
 * Services are not asked: one over the pods of several workloads is how blue and green, and canaries, are made. The Service, the policies and the budget of
 * one of our own services have the selector of its workload, so that they are wrong only together with it, and said at the same line.
 */
export const noSharedSelector: RelationRule = {
  id: 'no-shared-selector',
  level: 'default',
  rows: [],
  why: 'whoever asks for the pods of this workload finds those of another one too: autoscalers count both, or stop with AmbiguousSelector, and a Service or a policy with the same selector is for both',
  help: 'add a label to the selector that only its own pods have, such as app.kubernetes.io/name; the selector of what runs already cannot be changed: that workload has to be made again',
  check: (objects, { isComplete }, say) => {
    const scaled = scalersOf(objects);
    for (const object of objects.all) {
      const { selects, serving, namespace } = object;
      if (selects === undefined || serving?.what !== 'pods') continue;
      const found = objects.selected(namespace, selects);
      if (found.length < 2) continue;
      const isCounted = scaled.has(object);
      if (isComplete !== true && !isCounted) continue;
      const others = found.filter(
        (each) => !isSame(each, object) && (each.selects !== undefined || (isCounted && endsItself(each))),
      );
      const [other] = others;
      if (other === undefined) continue;
      const more = others.length === 1 ? '' : ` and ${others.length - 1} more`;
      say(object, selects.path, `matches the pods of ${other.kind} ${other.name}${more} too`);
    }
  },
};

function endsItself({ type }: KeptObject): boolean {
  return type === 'Job.batch' || type === 'CronJob.batch';
}
