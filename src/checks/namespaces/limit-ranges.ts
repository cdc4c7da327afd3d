import { field, listAt, mapAt } from '../../values/field.ts';
import { grouped } from '../kept/grouped.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ObjectSet } from '../kept/object-set.ts';

type Amounts = Readonly<Record<string, unknown>>;

/** What a LimitRange permits a container, or a pod. */
export interface Bounds {
  readonly object: KeptObject;
  readonly type: 'Container' | 'Pod';
  readonly min: Amounts;
  readonly max: Amounts;
}

/** What all LimitRanges of a namespace say together. */
export interface Limits {
  readonly bounds: readonly Bounds[];
  /** What a container asks for, and may have, that does not say it; null where two LimitRanges do not agree. */
  readonly requests: Amounts;
  readonly limits: Amounts;
}

const none: Limits = { bounds: [], requests: {}, limits: {} };
const resizer = 'VerticalPodAutoscaler.autoscaling.k8s.io';

/**
 * By namespace; nothing is known of one in which a VerticalPodAutoscaler writes amounts into pods before anybody looks at them, nor of one that has
 * a LimitRange which nobody renders here.
 */
export function limitsByNamespace(
  objects: ObjectSet,
  existing: readonly string[] = [],
): (namespace: string | undefined) => Limits | undefined {
  const ranges = grouped(objects.ofType('LimitRange'), ({ namespace }) => namespace ?? '');
  const found = new Map([...ranges].map(([namespace, each]) => [namespace, limitsIn(each)]));
  const unknown = new Set([
    ...objects.ofType(resizer).map(({ namespace }) => namespace ?? ''),
    ...existing.flatMap((each) => /^LimitRange\/([^/]*)\//.exec(each)?.[1] ?? []),
  ]);
  return (namespace = '') => (unknown.has(namespace) ? undefined : (found.get(namespace) ?? none));
}

function limitsIn(ranges: readonly KeptObject[]): Limits {
  const bounds: Bounds[] = [];
  const [requests, limits] = [new Map<string, unknown>(), new Map<string, unknown>()];
  for (const object of ranges)
    for (const item of listAt(object.value, 'spec', 'limits')) {
      const type = field(item, 'type');
      if (type !== 'Container' && type !== 'Pod') continue;
      bounds.push({ object, type, min: mapAt(item, 'min') ?? {}, max: mapAt(item, 'max') ?? {} });
      if (type === 'Container') addDefaults(item, requests, limits);
    }
  return { bounds, requests: Object.fromEntries(requests), limits: Object.fromEntries(limits) };
}

/** k8s pkg/apis/core/v1/defaults.go SetDefaults_LimitRangeItem: what it does not default itself follows from its bounds. */
function addDefaults(item: unknown, requests: Map<string, unknown>, limits: Map<string, unknown>): void {
  const own = { ...mapAt(item, 'max'), ...mapAt(item, 'default') };
  add(limits, own);
  add(requests, { ...mapAt(item, 'min'), ...own, ...mapAt(item, 'defaultRequest') });
}

/** plugin/pkg/admission/limitranger/admission.go lists them in no order: the first of them wins. */
function add(amounts: Map<string, unknown>, more: Readonly<Record<string, unknown>>): void {
  for (const [name, amount] of Object.entries(more))
    amounts.set(name, amounts.has(name) && amounts.get(name) !== amount ? null : amount);
}
