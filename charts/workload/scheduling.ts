import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../../environments/model.ts';
import type { Plain } from '../plain.ts';

export function tolerations({
  tolerations: given,
}: ServiceModel): readonly Plain<k8s.Toleration>[] | undefined {
  return given.length === 0 ? undefined : given;
}

/** Spread over the values of each node label, counting the pods that the service's selector finds. */
export function topologySpread({
  topologySpreadConstraints,
  selector,
  workload,
}: ServiceModel): readonly Plain<k8s.TopologySpreadConstraint>[] | undefined {
  if (workload.kind === 'DaemonSet') return undefined;
  const all = Object.entries(topologySpreadConstraints).toSorted(([one], [other]) => (one < other ? -1 : 1));
  if (all.length === 0) return undefined;
  return all.map(([topologyKey, { maxSkew, whenUnsatisfiable }]) => ({
    maxSkew,
    topologyKey,
    whenUnsatisfiable,
    labelSelector: { matchLabels: selector },
  }));
}
