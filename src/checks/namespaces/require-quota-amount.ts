import type { KeptObject } from '../kept/kept-object.ts';
import type { RelationRule, SayOfObject } from '../relation-rule.ts';
import { amountPath } from './amount-path.ts';
import { givenAmounts } from './given-amounts.ts';
import { limitsByNamespace, type Limits } from './limit-ranges.ts';
import { quotasByNamespace, type Quota } from './quotas.ts';

/** What a pod has to say where a quota counts it; of all else it may say nothing (k8s pkg/quota/v1/evaluator/core/pods.go, validationSet). */
const required: ReadonlySet<string> = new Set(['cpu', 'memory']);

/** The same file, Constraints. */
export const requireQuotaAmount: RelationRule = {
  id: 'require-quota-amount',
  level: 'default',
  rows: [],
  why: 'where a ResourceQuota counts CPU or memory, every container has to say it: "must specify limits.cpu", each pod is refused, and the rollout waits for ever',
  help: 'write it, or have a LimitRange of the namespace give a default',
  check: (objects, { isComplete, existing }, say) => {
    if (isComplete !== true) return;
    const quotas = quotasByNamespace(objects);
    if (quotas.size === 0) return;
    const limitsOf = limitsByNamespace(objects, existing);
    for (const object of objects.all) {
      const own = object.amounts && quotas.get(object.namespace ?? '');
      const given = own && limitsOf(object.namespace);
      if (given !== undefined) judge(object, own ?? [], given, say);
    }
  },
};

function judge(object: KeptObject, quotas: readonly Quota[], given: Limits, say: SayOfObject): void {
  for (const container of object.amounts ?? []) {
    const amounts = givenAmounts(container, given);
    const said = new Set<string>();
    for (const { object: quota, counts } of quotas) {
      if (counts === undefined || !required.has(counts.name)) continue;
      const { list, name } = counts;
      if (Object.hasOwn(amounts[list], name) || said.has(`${list}.${name}`)) continue;
      said.add(`${list}.${name}`);
      say(
        object,
        amountPath(object, container, list, name),
        `is missing, and the ResourceQuota ${quota.name} counts ${list}.${name}`,
      );
    }
  }
}
