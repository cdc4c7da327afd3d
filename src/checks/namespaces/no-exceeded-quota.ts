import { amountOf } from '../../values/is-above-amount.ts';
import { amount, isAbove, sumOf, times, type Amount } from '../../values/quantity.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { grouped } from '../kept/grouped.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { PodAmounts } from '../kept/pod-amounts.ts';
import { leastPods, type LeastPods } from '../kept/least-pods.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import { scalersOf } from '../kept/scalers.ts';
import type { RelationRule, SayOfObject } from '../relation-rule.ts';
import { amountPath } from './amount-path.ts';
import { podTotal } from './given-amounts.ts';
import { limitsByNamespace, type Limits } from './limit-ranges.ts';
import { quotasByNamespace, type Quota } from './quotas.ts';

/** k8s apiserver pkg/admission/plugin/resourcequota/controller.go CheckRequest; pkg/quota/v1/evaluator/core/pods.go PodUsageFunc. */
export const noExceededQuota: RelationRule = {
  id: 'no-exceeded-quota',
  level: 'default',
  rows: [],
  why: 'the API server takes the workload and refuses the pods for which the ResourceQuota leaves no room, "exceeded quota": they never start, and the rollout waits for ever',
  help: 'ask for less, run fewer pods, or raise the quota',
  check: (objects, { existing }, say) => {
    const quotas = quotasByNamespace(objects);
    if (quotas.size === 0) return;
    const limitsOf = limitsByNamespace(objects, existing);
    const workloads = grouped(workloadsIn(objects), ({ object }) => object.namespace ?? '');
    for (const [namespace, own] of quotas) {
      const given = limitsOf(namespace);
      const here = workloads.get(namespace) ?? [];
      if (given !== undefined) for (const quota of own) judge(quota, here, given, say);
    }
  },
};

/** A workload, and how many of its pods run at once at the least; `pods` is absent when it is not known that there is always one. */
interface Workload extends LeastPods {
  readonly object: KeptObject;
}

function workloadsIn(objects: ObjectSet): readonly Workload[] {
  const scalers = scalersOf(objects);
  return objects.all.flatMap((object): readonly Workload[] => {
    const { amounts, type, namespace, name, replicas } = object;
    if (amounts === undefined || replicas === 0) return [];
    // Of several files that say one object the last one holds.
    if (objects.find(type, namespace, name) !== object) return [];
    return [{ object, ...(leastPods(object, scalers) ?? { says: object }) }];
  });
}

const [nothing, one] = [amount('0'), amount('1')];

function judge(quota: Quota, workloads: readonly Workload[], given: Limits, say: SayOfObject): void {
  const most = amountOf(quota.hard);
  if (most === undefined) return;
  // Most pods ask for the same few amounts, in one list that serves them all.
  const known = new Map<PodAmounts | undefined, Amount>();
  let all = nothing;
  let isSaid = false;
  for (const workload of workloads) {
    const { amounts } = workload.object;
    const each = known.get(amounts) ?? ofOnePod(quota, amounts, given);
    known.set(amounts, each);
    const found = excess(quota, workload, each, most);
    if (found !== undefined) say(found.object, found.path, found.what);
    isSaid ||= found !== undefined;
    all = sumOf(all, times(each, workload.pods ?? 0));
  }
  if (isSaid) return;
  if (!isAbove(all, most)) return judgeRollouts({ quota, all, most }, workloads, known, say);
  const what = `is ${String(quota.hard)}, and all pods of the namespace together have more`;
  say(quota.object, ['spec', 'hard', quota.name], what);
}

interface Filled {
  readonly quota: Quota;
  /** What the pods of the namespace have together. */
  readonly all: Amount;
  readonly most: Amount;
}

/** One pod more, without which no old one goes: the first rollout fits, and none after it. How many there are beside an autoscaler nobody knows. */
function judgeRollouts(
  { quota, all, most }: Filled,
  workloads: readonly Workload[],
  known: ReadonlyMap<PodAmounts | undefined, Amount>,
  say: SayOfObject,
): void {
  for (const { object, pods = 0, says } of workloads) {
    if (object.rollout?.surges !== true || pods === 0 || says !== object) continue;
    if (!isAbove(sumOf(all, known.get(object.amounts) ?? nothing), most)) continue;
    say(
      object,
      ['spec', 'replicas'],
      `a rollout needs one pod more, for which the ResourceQuota ${quota.object.name} has no ${quota.name} left`,
      'raise the quota, or let an old pod go first: deployment: { maxSurge: 0, maxUnavailable: 1 }',
    );
  }
}

function ofOnePod({ counts }: Quota, amounts: PodAmounts = [], given: Limits): Amount {
  if (counts === undefined) return one;
  return podTotal(amounts, given, counts.list, counts.name) ?? nothing;
}

/** What alone is more than the quota of all. */
function excess(
  { object: quota, name, hard, counts }: Quota,
  { object, pods, says }: Workload,
  each: Amount,
  most: Amount,
): { readonly object: KeptObject; readonly path: FieldPath; readonly what: string } | undefined {
  const permitted = `more ${name} than ${String(hard)}, the most that the ResourceQuota ${quota.name} permits`;
  if (counts !== undefined && isAbove(each, most)) {
    const path = amountPath(object, { place: ['containers', 0] }, counts.list, counts.name);
    return { object, path, what: `one pod has ${permitted}` };
  }
  if (pods === undefined || !isAbove(times(each, pods), most)) return undefined;
  const path = ['spec', says === object ? 'replicas' : 'minReplicas'];
  return { object: says, path, what: `${pods} pods ${counts === undefined ? 'are' : 'have'} ${permitted}` };
}
