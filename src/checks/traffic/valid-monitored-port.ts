import { listAt, textAt } from '../../values/field.ts';
import { suggest } from '../../values/suggest.ts';
import type { RelationRule } from '../relation-rule.ts';

/** The Prometheus operator keeps only endpoints whose port has the name (pkg/prometheus/promcfg.go, __meta_kubernetes_endpoint_port_name). */
export const validMonitoredPort: RelationRule = {
  id: 'valid-monitored-port',
  level: 'contract',
  rows: [],
  why: 'no port has that name: Prometheus reads nothing, without a word',
  help: 'name a port of the Service, or of the containers for a PodMonitor',
  check: (objects, _, say) => {
    for (const [type, list] of monitors)
      for (const object of objects.ofType(type)) {
        if (object.selects === undefined) continue;
        const found = objects.selected(object.namespace, object.selects);
        if (found.length === 0) continue;
        const names = found.flatMap(({ serving }) =>
          (serving?.ports ?? []).flatMap(({ name }) => name ?? []),
        );
        for (const [index, endpoint] of listAt(object.value, 'spec', list).entries()) {
          const port = textAt(endpoint, 'port');
          if (port !== undefined && !names.includes(port))
            say(
              object,
              ['spec', list, index, 'port'],
              `${object.selects.what === 'pods' ? 'the pods have' : 'the Service has'} no port ${port}${suggest(port, names)}`,
            );
        }
      }
  },
};

const monitors = [
  ['ServiceMonitor.monitoring.coreos.com', 'endpoints'],
  ['PodMonitor.monitoring.coreos.com', 'podMetricsEndpoints'],
] as const;
