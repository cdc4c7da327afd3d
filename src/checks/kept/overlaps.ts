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
  const more = valueAt(strategy, 'rollingUpdate', 'maxSurge') ?? undefined;
  const away = valueAt(strategy, 'rollingUpdate', 'maxUnavailable') ?? undefined;
  return replacesFirst(more, away) ? undefined : true;
}

/** Whether a rolling update lets the one pod go before a new one comes. */
export function replacesFirst(maxSurge: unknown = '25%', maxUnavailable: unknown = '25%'): boolean {
  return shareOf(maxUnavailable) >= 1 || shareOf(maxSurge) === 0;
}

/** Of one pod. */
function shareOf(amount: unknown): number {
  if (typeof amount === 'number') return amount;
  return Number(/^(\d+)%$/.exec(String(amount))?.[1] ?? 100) / 100;
}
