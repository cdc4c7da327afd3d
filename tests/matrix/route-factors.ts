import { optional, ways, type Factor } from './factor.ts';

const gateway = { name: 'edge', namespace: 'gateways', sectionName: 'https' };

/** The Service beyond its type, and the ways to it and to its metrics. */
export const routeFactors: readonly Factor[] = [
  optional('service.service.headless', true, false),
  optional('service.service.loadBalancerClass', 'service.k8s.aws/nlb'),
  optional('service.service.loadBalancerSourceRanges', ['10.0.0.0/8', '192.168.0.0/16']),
  optional('service.service.externalTrafficPolicy', 'Cluster', 'Local'),
  optional('service.service.sessionAffinity', 'None', 'ClientIP'),
  ways('service.httpRoute', {
    absent: undefined,
    short: { parentRefs: [{ name: 'edge' }], paths: { '/': 'http' } },
    long: {
      parentRefs: [gateway, { ...gateway, sectionName: 'http' }],
      hostnames: ['shop.example.com', '*.example.com'],
      paths: {
        '/': { port: 'http' },
        '/api': { port: 'http', pathType: 'PathPrefix' },
        '/health': { port: 'http', pathType: 'Exact' },
      },
      annotations: { 'example.com/edge': 'true' },
    },
  }),
  ways('service.monitor', {
    absent: undefined,
    'by Service': {
      kind: 'ServiceMonitor',
      port: 'http',
      path: '/stats',
      interval: '1m30s',
      labels: { release: 'main' },
    },
    'by pods': { kind: 'PodMonitor', port: 'http' },
    short: { port: 'http', labels: {} },
  }),
];
