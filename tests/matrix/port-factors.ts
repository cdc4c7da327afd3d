import { optional, ways, type Factor } from './factor.ts';

const ports: readonly Factor[] = [
  ways('service.ports.http', {
    absent: undefined,
    number: 8080,
    'container port': { containerPort: 8080 },
    'both ports': { containerPort: 8080, servicePort: 80 },
  }),
  ways('service.ports.extra', {
    absent: undefined,
    TCP: { containerPort: 9090, protocol: 'TCP' },
    UDP: { containerPort: 8080, protocol: 'UDP' },
    SCTP: { containerPort: 8080, protocol: 'SCTP' },
  }),
  optional('service.service.create', true, false),
  optional('service.service.name', 'front'),
  optional('service.service.type', 'ClusterIP', 'NodePort', 'LoadBalancer'),
  optional('service.service.annotations', {}, { 'example.com/front': 'true' }),
];

export const probeKinds = ['startup', 'readiness', 'liveness'] as const;

/** What the long form of a probe may say beside its path. */
export const probeSettings = [
  'port',
  'initialDelaySeconds',
  'periodSeconds',
  'timeoutSeconds',
  'successThreshold',
  'failureThreshold',
] as const;

const probes: readonly Factor[] = probeKinds.flatMap((kind) => [
  ways(`service.probes.${kind}`, {
    absent: undefined,
    short: '/ready',
    long: { path: '/ready' },
    exec: { exec: ['/bin/ready', kind] },
    grpc: { grpc: { service: 'ready' } },
    tcpSocket: { tcpSocket: {} },
  }),
  optional(`service.probes.${kind}.scheme`, 'HTTP', 'HTTPS'),
  ...probeSettings.map((setting) =>
    optional(`service.probes.${kind}.${setting}`, probeSetting(kind, setting)),
  ),
]);

function probeSetting(
  kind: (typeof probeKinds)[number],
  setting: (typeof probeSettings)[number],
): string | number {
  if (setting === 'port') return 'http';
  return setting === 'successThreshold' && kind !== 'readiness' ? 1 : 7;
}

const ingress: readonly Factor[] = [
  optional('service.ingress.class', 'alb', 'nginx'),
  ways('service.ingress.hosts', {
    absent: undefined,
    'one host': { 'shop.example.com': { '/': 'http' } },
    'any host': { '*': { '/': 'http' } },
    'many paths': {
      '*.example.com': { '/': { port: 'http' }, '/api': { port: 'http', pathType: 'Prefix' } },
      '*': {
        '/health': { port: 'http', pathType: 'Exact' },
        '/all': { port: 'http', pathType: 'ImplementationSpecific' },
      },
    },
  }),
  optional('service.ingress.className', 'outside.example'),
  optional('service.ingress.annotations', {}, { 'example.com/edge': 'true' }),
  optional('service.ingress.alb.scheme', 'internal', 'internet-facing'),
  optional('service.ingress.alb.targetType', 'ip', 'instance'),
  optional('service.ingress.alb.listenPorts', [{ HTTP: 80 }, { HTTPS: 443 }]),
  optional('service.ingress.alb.certificateArn', 'arn:aws:acm:eu-west-1:111111111111:certificate/matrix'),
  optional('service.ingress.alb.groupName', 'matrix'),
  optional('service.ingress.nginx.sslRedirect', true, false),
  optional('service.ingress.nginx.proxyBodySize', '8m'),
];

/** How a service is reached: its ports, the probes that ask them, the Service and the Ingress in front of them. */
export const portFactors: readonly Factor[] = [...ports, ...probes, ...ingress];
