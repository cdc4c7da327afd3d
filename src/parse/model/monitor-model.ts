import type { ServiceModel } from '../../../environments/model.ts';
import type { PortModel } from '../../../environments/pod-model.ts';
import type { Monitor } from '../../../environments/monitor.ts';
import type { Problem } from '../../values/problem.ts';
import { knownPort } from './ports.ts';

/** How the metrics are read, with the port that is asked. */
export function monitorModel(
  monitor: Monitor | undefined,
  ports: readonly PortModel[],
  problems: Problem[],
): ServiceModel['monitor'] {
  if (monitor === undefined) return undefined;
  const port = knownPort(monitor.port, 'metrics', ports);
  if ('name' in port) return { ...monitor, port: port.name };
  problems.push({ path: ['monitor'], ...port });
  return undefined;
}
