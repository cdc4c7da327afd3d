import type { ServiceRule } from '../service-rule.ts';

export const validMonitor: ServiceRule = {
  id: 'valid-monitor',
  level: 'contract',
  rows: [],
  why: 'a ServiceMonitor finds the pods through their Service: without one Prometheus reads nothing, without a word',
  check: ({ monitor, service, workload: { kind } }) => {
    if (monitor?.kind !== 'ServiceMonitor') return [];
    const isRun = kind === 'CronJob' || kind === 'Job';
    if (service.create && !isRun) return [];
    const reason = isRun ? `a ${kind} has none` : 'service.create is false';
    return [
      {
        path: ['monitor'],
        atKey: true,
        what: `reads the metrics through a Service, and ${reason}`,
        help: 'find the pods by their labels: kind: PodMonitor',
      },
    ];
  },
};
