import { field, mapAt, valueAt } from '../../values/field.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/**
 * Whether the one pod of a Deployment goes only when a new one is ready; asked where it mounts a claim (k8s pkg/controller/deployment/util/deployment_util.go
 * ResolveFenceposts: 25% of one pod are one more, and none less).
 */
export function overlaps({ type, value, pods }: SeenObject): true | undefined {
  if (type !== 'Deployment.apps') return undefined;
  if (pods?.volumes.some((volume) => mapAt(volume.value, 'persistentVolumeClaim') !== undefined) !== true)
    return undefined;
  const strategy = valueAt(value, 'spec', 'strategy');
  if ((field(strategy, 'type') ?? 'RollingUpdate') !== 'RollingUpdate') return undefined;
  const away = valueAt(strategy, 'rollingUpdate', 'maxUnavailable') ?? '25%';
  const more = valueAt(strategy, 'rollingUpdate', 'maxSurge') ?? '25%';
  const goesFirst = shareOf(away) >= 1 || shareOf(more) === 0;
  return goesFirst ? undefined : true;
}

/** Of one pod. */
function shareOf(amount: unknown): number {
  if (typeof amount === 'number') return amount;
  return Number(/^(\d+)%$/.exec(String(amount))?.[1] ?? 100) / 100;
}
