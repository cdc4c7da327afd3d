import type { Construct } from 'constructs';
import type { ServiceModel } from '../environments/model.ts';
import type { PodMonitorSpec, ServiceMonitorSpec } from '../imports/monitoring.coreos.com.ts';
import { ManifestObject } from './manifest-object.ts';
import type { Plain } from './plain.ts';

/** Renders how Prometheus reads the program's metrics. */
export function monitor(scope: Construct, service: ServiceModel): void {
  const given = service.monitor;
  if (given === undefined) return;
  const { kind, port, path, interval, labels } = given;
  const endpoint = { port, path, interval };
  const selector = { matchLabels: service.selector };
  new ManifestObject(scope, 'monitor', {
    apiVersion: 'monitoring.coreos.com/v1',
    kind,
    metadata: {
      name: service.name,
      namespace: service.namespace,
      labels: { ...service.objectLabels, ...labels },
    },
    spec:
      kind === 'PodMonitor'
        ? ({ podMetricsEndpoints: [endpoint], selector } satisfies Plain<PodMonitorSpec>)
        : ({
            endpoints: [endpoint],
            selector: { matchLabels: service.objectLabels },
          } satisfies Plain<ServiceMonitorSpec>),
  });
}
