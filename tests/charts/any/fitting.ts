import type { ServiceInput } from '../any-service.ts';
import { kindOf } from './workload.ts';

/** Without what does not fit the kind of workload, or what decides the same twice. */
export function fitting(service: ServiceInput): ServiceInput {
  const kind = kindOf(service);
  if (kind === 'CronJob' || kind === 'Job') return withoutServing(service);
  const { topologySpreadConstraints, autoscaling, replicas, ...rest } = service;
  if (kind === 'DaemonSet') return rest;
  const number = autoscaling === undefined ? { replicas } : { autoscaling };
  return { ...rest, topologySpreadConstraints, ...number };
}

/** Pods that run to an end serve nobody, and nobody counts them. */
function withoutServing(service: ServiceInput): ServiceInput {
  const {
    replicas: _replicas,
    autoscaling: _autoscaling,
    podDisruptionBudget: _budget,
    topologySpreadConstraints: _spread,
    selector: _selector,
    service: _service,
    ingress: _ingress,
    httpRoute: _route,
    monitor,
    ports = {},
    ...rest
  } = service;
  const fitted = { ...rest, ports: Object.fromEntries(Object.entries(ports).map(withoutService)) };
  return monitor === undefined ? fitted : { ...fitted, monitor: { ...monitor, kind: 'PodMonitor' } };
}

type Port = NonNullable<ServiceInput['ports']>[string];

function withoutService([name, port]: readonly [string, Port]): readonly [string, Port] {
  if (typeof port === 'number') return [name, port];
  const { servicePort: _, ...rest } = port;
  return [name, rest];
}
