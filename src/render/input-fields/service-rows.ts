import { below, type Row } from './rows.ts';
import { claimRows, commonRows } from './workload-rows.ts';

const monitorRows = (endpoints: string): readonly Row[] => [
  ['', 'monitor'],
  ['metadata.labels.*', 'monitor.labels.$1', 'labels.$1', 'monitor'],
  [`spec.${endpoints}[]`, 'monitor.**'],
  ['spec.selector', 'selector', 'labels', 'monitor'],
  ['spec.selector.matchLabels.*', 'selector.$1', 'labels.$1', ''],
  ...commonRows,
];

/** The objects around the workload of a service, by kind (charts/<kind>.ts). */
export const serviceRows: Readonly<Record<string, readonly Row[]>> = {
  ConfigMap: [['', '{self}'], ['metadata.name', '{self}.name'], ['data', '{self}.data.**'], ...commonRows],
  PersistentVolumeClaim: [
    ['', '{self}'],
    ['metadata.name', '{self}.name'],
    ...below('spec', claimRows('{self}')),
    ...commonRows,
  ],
  Service: [
    ['', 'service'],
    ['metadata.name', 'service.name'],
    ['metadata.annotations.*', 'service.annotations.$1', ''],
    ['spec', 'service.**'],
    ['spec.clusterIP', 'service.headless', 'statefulSet', ''],
    ['spec.selector', 'selector', ''],
    ['spec.selector.*', 'selector.$1', ''],
    ['spec.ports', 'ports'],
    ['spec.ports[name]', 'ports.$1.**'],
    ['spec.ports[name].port', 'ports.$1.servicePort'],
    ...commonRows,
  ],
  Ingress: [
    ['', 'ingress'],
    ...annotationRows('alb.ingress.kubernetes.io/', 'ingress.alb', {
      scheme: 'scheme',
      'target-type': 'targetType',
      'listen-ports': 'listenPorts',
      'certificate-arn': 'certificateArn',
      'group.name': 'groupName',
    }),
    ...annotationRows('nginx.ingress.kubernetes.io/', 'ingress.nginx', {
      'ssl-redirect': 'sslRedirect',
      'proxy-body-size': 'proxyBodySize',
    }),
    ['metadata.annotations.*', 'ingress.annotations.$1', 'ingress'],
    ['spec.ingressClassName', 'ingress.className', 'ingress.class'],
    ['spec.rules', 'ingress.hosts'],
    ['spec.rules[host|*]', 'ingress.hosts.$1'],
    ['spec.rules[host|*].http.paths[path]', 'ingress.hosts.$1.$2'],
    ['spec.rules[host|*].http.paths[path].pathType', 'ingress.hosts.$1.$2.pathType'],
    ['spec.rules[host|*].http.paths[path].backend.service.port', 'ingress.hosts.$1.$2.port'],
    ['spec.tls', 'ingress.tls'],
    ['spec.tls[]', 'ingress.tls.$1'],
    ['spec.tls[].secretName', 'ingress.tls.$1.secret', 'ingress.tls.$1.secretName'],
    ['spec.tls[].hosts', 'ingress.tls.$1.hosts.**', 'ingress.hosts'],
    ...commonRows,
  ],
  HTTPRoute: [
    ['', 'httpRoute'],
    ['metadata.annotations.*', 'httpRoute.annotations.$1', 'httpRoute'],
    ['spec.parentRefs', 'httpRoute.parentRefs.**'],
    ['spec.hostnames', 'httpRoute.hostnames.**'],
    ['spec.rules', 'httpRoute.paths'],
    ['spec.rules[matches.0.path.value]', 'httpRoute.paths.$1'],
    ['spec.rules[matches.0.path.value].matches[].path.type', 'httpRoute.paths.$1.pathType'],
    ['spec.rules[matches.0.path.value].backendRefs[].port', 'httpRoute.paths.$1.port'],
    ...commonRows,
  ],
  HorizontalPodAutoscaler: [
    ['', 'autoscaling'],
    ['spec', 'autoscaling.**'],
    ['spec.metrics[resource.name]', 'autoscaling.$1'],
    ...commonRows,
  ],
  PodDisruptionBudget: [
    ['', 'podDisruptionBudget'],
    ['spec', 'podDisruptionBudget.**'],
    ['spec.selector', 'selector', ''],
    ['spec.selector.matchLabels.*', 'selector.$1', ''],
    ...commonRows,
  ],
  ServiceMonitor: monitorRows('endpoints'),
  PodMonitor: monitorRows('podMetricsEndpoints'),
  ServiceAccount: [
    ['', 'serviceAccount'],
    ['metadata.name', 'serviceAccount.name'],
    [
      'metadata.annotations["eks.amazonaws.com/role-arn"]',
      'serviceAccount.annotations.$1',
      'serviceAccount.role',
    ],
    ['metadata.annotations.*', 'serviceAccount.annotations.$1', ''],
    ['automountServiceAccountToken', 'serviceAccount.automountToken'],
    ...commonRows,
  ],
  Role: [['', 'serviceAccount.rules'], ['rules', 'serviceAccount.rules.**'], ...commonRows],
  RoleBinding: [
    ['', 'serviceAccount.rules'],
    ['subjects[].name', 'serviceAccount.name', 'serviceAccount.rules'],
    ['subjects[].namespace', 'namespace', '@namespace', ''],
    ...commonRows,
  ],
};

/** Settings that become annotations, by the end of their names. */
function annotationRows(
  beginning: string,
  settings: string,
  fields: Readonly<Record<string, string>>,
): readonly Row[] {
  return Object.entries(fields).map(([end, name]): Row => [
    `metadata.annotations["${beginning}${end}"]`,
    'ingress.annotations.$1',
    `${settings}.${name}`,
    'ingress',
  ]);
}
