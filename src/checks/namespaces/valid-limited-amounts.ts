import { field } from '../../values/field.ts';
import { amountOf, isAboveAmount } from '../../values/is-above-amount.ts';
import { isAbove } from '../../values/quantity.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ContainerAmounts, PodAmounts } from '../kept/pod-amounts.ts';
import type { RelationRule } from '../relation-rule.ts';
import { amountPath } from './amount-path.ts';
import { podTotal, type List } from './given-amounts.ts';
import { limitsByNamespace, type Bounds, type Limits } from './limit-ranges.ts';

type Say = (path: FieldPath, what: string) => void;

const lists: readonly List[] = ['requests', 'limits'];

/** k8s plugin/pkg/admission/limitranger/admission.go PodValidateLimitFunc; then validation.go ValidateContainerResourceRequirements. */
export const validLimitedAmounts: RelationRule = {
  id: 'valid-limited-amounts',
  level: 'default',
  rows: [],
  why: 'the API server takes the workload and refuses each of its pods, which ask for more or less than the LimitRange of the namespace permits: not one starts, and the rollout waits for ever',
  help: 'ask for what the LimitRange permits, say request and limit both, or change the LimitRange',
  check: (objects, { isComplete, existing }, say) => {
    if (objects.ofType('LimitRange').length === 0) return;
    const limitsOf = limitsByNamespace(objects, existing);
    const sound = new Map<Limits, Set<PodAmounts>>();
    for (const object of objects.all) {
      const { amounts, namespace } = object;
      const given = amounts && limitsOf(namespace);
      if (amounts === undefined || given === undefined || given.bounds.length === 0) continue;
      // Most pods ask for the same few amounts, in one list that serves them all.
      const known = sound.get(given) ?? new Set();
      sound.set(given, known);
      if (known.has(amounts)) continue;
      known.add(amounts);
      const sayOf: Say = (path, what) => {
        known.delete(amounts);
        say(object, path, what);
      };
      for (const container of amounts) judgeContainer(object, container, given, sayOf);
      for (const bounds of given.bounds)
        if (bounds.type === 'Pod') judgePod(object, amounts, { given, bounds, isComplete }, sayOf);
    }
  },
};

/** What it says itself; what it is given is the LimitRange's own matter. */
function judgeContainer(object: KeptObject, container: ContainerAmounts, given: Limits, say: Say): void {
  const own = given.bounds.filter(({ type }) => type === 'Container');
  for (const list of lists)
    for (const [name, amount] of Object.entries(container[list])) {
      const what = own.map((bounds) => outside(amount, name, bounds)).find((each) => each !== undefined);
      const path = amountPath(object, container, list, name);
      if (what !== undefined) say(path, what);
      else if (list === 'requests' && !Object.hasOwn(container.limits, name)) {
        const limit = field(given.limits, name);
        if (isAboveAmount(amount, limit))
          say(path, `${String(amount)} is above the limit ${String(limit)} that the LimitRange gives`);
      }
    }
}

function outside(amount: unknown, name: string, { object, min, max }: Bounds): string | undefined {
  const [least, most] = [field(min, name), field(max, name)];
  if (isAboveAmount(amount, most))
    return `${String(amount)} is above ${String(most)}, the most that the LimitRange ${object.name} permits`;
  return isAboveAmount(least, amount)
    ? `${String(amount)} is below ${String(least)}, the least that the LimitRange ${object.name} permits`
    : undefined;
}

interface PodBounds {
  readonly given: Limits;
  readonly bounds: Bounds;
  readonly isComplete: boolean | undefined;
}

/** Of all containers together only the most is judged: what they ask for at the least may be more where an amount is not known. */
function judgePod(
  object: KeptObject,
  amounts: PodAmounts,
  { given, bounds, isComplete }: PodBounds,
  say: Say,
): void {
  const permits = `that the LimitRange ${bounds.object.name} permits a pod`;
  for (const [name, most] of Object.entries(bounds.max))
    for (const list of lists) {
      const total = podTotal(amounts, given, list, name);
      const path = amountPath(object, { place: ['containers', 0] }, list, name);
      const bound = amountOf(most);
      if (total === undefined && list === 'limits' && isComplete === true)
        say(path, `is missing, and ${String(most)} is the most ${permits}`);
      else if (total !== undefined && bound !== undefined && isAbove(total, bound))
        say(path, `all containers together have more than ${String(most)}, the most ${permits}`);
    }
}
