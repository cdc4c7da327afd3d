import { listAt, textAt } from '../../values/field.ts';
import { suggest } from '../../values/suggest.ts';
import type { KeptPort } from '../kept/serving.ts';
import type { RelationRule } from '../relation-rule.ts';

/** The Prometheus operator keeps only endpoints whose port has the name (pkg/prometheus/promcfg.go, __meta_kubernetes_endpoint_port_name). */
export const validMonitoredPort: RelationRule = {
  id: 'valid-monitored-port',
  level: 'contract',
  rows: [],
  why: 'no port for TCP has that name: Prometheus reads nothing, without a word',
  help: 'name a port of the Service, or of the containers for a PodMonitor',
  check: (objects, _, say) => {
    for (const [type, list] of monitors)
      for (const object of objects.ofType(type)) {
        if (object.selects === undefined) continue;
        const found = objects.selected(object.namespace, object.selects);
        if (found.length === 0) continue;
        const ports = found.flatMap(({ serving }) => serving?.ports ?? []);
        const has = object.selects.what === 'pods' ? 'the pods have' : 'the Service has';
        for (const [index, endpoint] of listAt(object.value, 'spec', list).entries()) {
          const port = textAt(endpoint, 'port');
          const what = port === undefined ? undefined : wrong(port, ports, has);
          if (what !== undefined) say(object, ['spec', list, index, 'port'], what);
        }
      }
  },
};

const monitors = [
  ['ServiceMonitor.monitoring.coreos.com', 'endpoints'],
  ['PodMonitor.monitoring.coreos.com', 'podMetricsEndpoints'],
] as const;

function wrong(port: string, ports: readonly KeptPort[], has: string): string | undefined {
  const found = ports.filter(({ name }) => name === port);
  if (found.some(({ protocol }) => protocol === 'TCP')) return undefined;
  const [twin] = found;
  if (twin !== undefined) return `the port ${port} is for ${twin.protocol}, and Prometheus reads by TCP`;
  const names = ports.flatMap(({ name }) => name ?? []);
  return `${has} no port ${port}${suggest(port, names)}`;
}
