import { optional, ways, type Factor } from './factor.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

const program: readonly Factor[] = [
  optional('service.namespace', 'tools'),
  optional('service.image.registry', 'registry.example.com:5000'),
  ways('service.image', {
    tag: { repository: 'shop/matrix', tag: '1.0.0' },
    digest: { repository: 'shop/matrix', digest },
    both: { repository: 'shop/matrix', tag: '1.0.0', digest },
  }),
  optional('service.image.pullPolicy', 'Always', 'IfNotPresent', 'Never'),
  optional('service.command', ['/bin/matrix', '']),
  optional('service.args', ['--level', '$(TEXT)', '010']),
  optional('service.env.TEXT', '', 'two\nlines: "quoted"'),
  ways('service.env.HOST', { absent: undefined, terraform: { terraform: 'address' } }),
  optional('service.replicas', 0),
];

const amount = (list: string, name: string, ...values: readonly (string | number)[]) =>
  optional(`service.resources.${list}.${name}`, ...values);

/** Numbers and texts, of which the API server writes some in another form. */
const resources: readonly Factor[] = [
  amount('requests', 'cpu', '250m', 0.5),
  amount('requests', 'memory', '64Mi', 134_217_728),
  amount('requests', 'ephemeral-storage', '1Gi', 1_073_741_824),
  amount('limits', 'cpu', '1.5', 2),
  amount('limits', 'memory', '1Gi', 1_073_741_824),
  amount('limits', 'ephemeral-storage', '2Gi', 2_147_483_648),
];

const security: readonly Factor[] = [
  optional('service.podSecurityContext.runAsNonRoot', true, false),
  optional('service.podSecurityContext.runAsUser', 1000),
  optional('service.podSecurityContext.runAsGroup', 0),
  optional('service.podSecurityContext.fsGroup', 2_147_483_647),
  optional('service.podSecurityContext.seccompProfile', 'RuntimeDefault', 'Unconfined'),
  optional('service.securityContext.allowPrivilegeEscalation', true, false),
  optional('service.securityContext.readOnlyRootFilesystem', true, false),
  optional('service.securityContext.capabilities.add', [], ['NET_BIND_SERVICE']),
  optional('service.securityContext.capabilities.drop', [], ['ALL']),
  optional('service.serviceAccount.create', true, false),
  optional('service.serviceAccount.name', 'runner.matrix'),
  optional('service.serviceAccount.role', 'teams/matrix', 'arn:aws:iam::222222222222:role/matrix'),
  optional('service.serviceAccount.automountToken', true, false),
  optional('service.serviceAccount.annotations', {}, { 'example.com/owner': 'shop' }),
];

const metadata: readonly Factor[] = [
  optional('service.selector', { app: 'matrix', 'example.com/tier': '' }),
  optional('service.labels', {}, { team: 'shop' }),
  optional('service.annotations', {}, { 'example.com/on-call': 'shop' }),
  optional('service.podAnnotations', {}, { 'example.com/revision': '010' }),
  ways('service.volumes.cache', {
    absent: undefined,
    unlimited: { mountPath: '/var/cache/matrix', emptyDir: {} },
    text: { mountPath: '/var/cache/matrix', emptyDir: { sizeLimit: '0.5Gi' } },
    number: { mountPath: '/var/cache/matrix', emptyDir: { sizeLimit: 1_073_741_824 } },
  }),
];

/** Everything that a service can say of its pods; its secrets and its ports have files of their own. */
export const serviceFactors: readonly Factor[] = [...program, ...resources, ...security, ...metadata];
