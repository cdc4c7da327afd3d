import { field, mapAt, valueAt } from '../../values/field.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/** How a Deployment that lets no pod go before a new one is ready replaces them. */
export interface Rollout {
  /** Whether that is so for a Deployment of one pod, which mounts a claim. */
  readonly overlaps?: true | undefined;
  /** Whether it is so for the number of pods that it says. */
  readonly surges?: true | undefined;
}

/**
 * k8s pkg/controller/deployment/util/deployment_util.go ResolveFenceposts: 25% of one pod are one more, and none less. `undefined` where pods go first, and for all that
 * is no Deployment.
 */
export function rolloutOf({ type, value, pods }: SeenObject): Rollout | undefined {
  if (type !== 'Deployment.apps') return undefined;
  const strategy = valueAt(value, 'spec', 'strategy');
  if ((field(strategy, 'type') ?? 'RollingUpdate') !== 'RollingUpdate') return undefined;
  const more = valueAt(strategy, 'rollingUpdate', 'maxSurge') ?? undefined;
  const away = valueAt(strategy, 'rollingUpdate', 'maxUnavailable') ?? undefined;
  if (replacesFirst(more, away)) return undefined;
  const hasClaim = pods?.volumes.some((each) => mapAt(each.value, 'persistentVolumeClaim') !== undefined);
  const replicas = valueAt(value, 'spec', 'replicas') ?? 1;
  const surges = typeof replicas === 'number' && shareOf(away ?? '25%') * replicas < 1;
  if (hasClaim !== true) return surges ? surging : undefined;
  return { overlaps: true, surges: surges || undefined };
}

const surging: Rollout = { surges: true };

/** Whether a rolling update lets the one pod go before a new one comes. */
export function replacesFirst(maxSurge: unknown = '25%', maxUnavailable: unknown = '25%'): boolean {
  return shareOf(maxUnavailable) >= 1 || shareOf(maxSurge) === 0;
}

/** Of one pod. */
function shareOf(amount: unknown): number {
  if (typeof amount === 'number') return amount;
  return Number(/^(\d+)%$/.exec(String(amount))?.[1] ?? 100) / 100;
}
