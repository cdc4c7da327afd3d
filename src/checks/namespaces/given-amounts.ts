import { field } from '../../values/field.ts';
import { amountOf } from '../../values/is-above-amount.ts';
import { amount, isAbove, sumOf, type Amount } from '../../values/quantity.ts';
import type { ContainerAmounts, PodAmounts } from '../kept/pod-amounts.ts';
import type { Limits } from './limit-ranges.ts';

export type List = 'requests' | 'limits';

/** What a container has when quotas and bounds are compared with it. */
interface GivenAmounts extends Readonly<Record<List, Readonly<Record<string, unknown>>>> {
  readonly runs: ContainerAmounts['runs'];
}

/**
 * What the API server writes into containers that do not say it: first a request from the limit (k8s pkg/apis/core/v1/defaults.go, SetDefaults_Pod),
 * then what the LimitRanges give (plugin/pkg/admission/limitranger/admission.go, mergeContainerResources).
 */
export function givenAmounts({ runs, requests, limits }: ContainerAmounts, given: Limits): GivenAmounts {
  return {
    runs,
    requests: { ...given.requests, ...limits, ...requests },
    limits: { ...given.limits, ...limits },
  };
}

const nothing = amount('0');

/** What the whole pod asks for, or may have, at the least: what is not known counts nothing. `undefined` when no container says it. */
export function podTotal(
  containers: PodAmounts,
  given: Limits,
  list: List,
  name: string,
): Amount | undefined {
  let [beside, before, most] = [nothing, nothing, nothing];
  let isSaid = false;
  for (const each of containers) {
    const { runs, [list]: amounts } = givenAmounts(each, given);
    if (Object.hasOwn(amounts, name)) isSaid = true;
    const own = amountOf(field(amounts, name)) ?? nothing;
    if (runs === 'before') most = larger(most, sumOf(own, before));
    else beside = sumOf(beside, own);
    if (runs === 'before and beside') before = sumOf(before, own);
  }
  return isSaid ? larger(beside, most) : undefined;
}

function larger(one: Amount, other: Amount): Amount {
  return isAbove(one, other) ? one : other;
}
