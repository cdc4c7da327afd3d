import { optional, required, ways, type Factor, type Fragment } from './factor.ts';

const region = (name: string, more = {}) => ({ account: '111111111111', region: name, ...more });

/** Where the environment is, and its Argo CD. */
const places: readonly Factor[] = [
  ways('environment.cluster', {
    name: { name: 'in-cluster', kubernetes: '1.28' },
    server: { server: 'https://kubernetes.default.svc', kubernetes: '1.36' },
  }),
  ways('environment.aws', {
    usual: region('eu-west-1'),
    aws: region('eu-west-1', { partition: 'aws' }),
    china: region('cn-north-1', { partition: 'aws-cn' }),
    government: region('us-gov-west-1', { partition: 'aws-us-gov' }),
  }),
  optional('environment.namespace', 'shop'),
  optional('environment.namespaces.tools.create', true, false),
  optional('environment.namespaces.tools.labels', {}, { team: 'tools', 'example.com/empty': '' }),
  optional('environment.namespaces.tools.annotations', {}, { 'example.com/note': 'of: the "tools"\n' }),
  optional('environment.terraform', '../../infra/matrix.outputs.json'),
];

const argocd: readonly Factor[] = [
  required(
    'environment.argocd.repository',
    'https://git.example.com/shop/deploy.git',
    'ssh://git@git.example.com:22/shop/deploy.git',
    'git://git.example.com/shop/deploy',
    'git@git.example.com:shop/deploy.git',
  ),
  optional('environment.argocd.version', '3.0.0', '3.2.11'),
  optional('environment.argocd.installation', 'blue'),
  optional('environment.argocd.namespace', 'delivery'),
  optional(
    'environment.argocd.revision',
    'refs/heads/release',
    'refs/tags/v1.0.0',
    '0123456789abcdef0123456789abcdef01234567',
  ),
  optional('environment.argocd.path', 'deploy/dist'),
  optional('environment.argocd.project', 'shop-project'),
  optional('environment.argocd.rootProject', 'roots'),
  optional('environment.argocd.cascade', true, false),
  optional('environment.argocd.sync.automated', true, false),
  optional('environment.argocd.sync.prune', true, false),
  optional('environment.argocd.sync.selfHeal', true, false),
  optional('environment.argocd.sync.retry.limit', 1, 100),
  optional('environment.argocd.sync.retry.duration', '1m30s'),
  optional('environment.argocd.sync.retry.factor', 1, 10),
  optional('environment.argocd.sync.retry.maxDuration', '1h'),
];

const delivery: readonly Factor[] = [
  required('environment.secrets.backend', 'external-secrets', 'csi'),
  optional('environment.secrets.identity', 'irsa', 'pod-identity'),
  optional('environment.secrets.restart', 'reloader', 'none'),
  optional('environment.secrets.parameterStore.prefix', '', '/matrix/'),
  optional('environment.secrets.secretsManager.prefix', '', 'matrix/'),
  optional('environment.secrets.externalSecrets.version', '0.16.0', '0.20.4', '2.3.0', '2.6.0'),
  optional('environment.secrets.externalSecrets.refreshInterval', '90m'),
  optional('environment.secrets.externalSecrets.store.kind', 'ClusterSecretStore', 'SecretStore'),
  optional('environment.secrets.externalSecrets.store.create', true, false),
  optional('environment.secrets.externalSecrets.store.parameterStore', 'parameters'),
  optional('environment.secrets.externalSecrets.store.secretsManager', 'managed'),
  optional('environment.secrets.externalSecrets.store.namespaces', [], ['guests']),
  ways('environment.secrets.externalSecrets.store.identity', {
    absent: undefined,
    controller: 'controller',
    service: 'service',
    role: { role: 'reader' },
    'account with namespace': { serviceAccount: { name: 'reader', namespace: 'tools' } },
    'account without namespace': { serviceAccount: { name: 'reader' } },
  }),
  optional('environment.secrets.csi.version', '1.5.5'),
  optional('environment.secrets.csi.providerVersion', '2.1.1'),
  optional('environment.secrets.csi.mountRoot', '/var/run/values'),
  optional('environment.secrets.csi.rotationPollInterval', 'none', '30s', '10m'),
];

const operator = (name: string, given: Fragment) =>
  ways(`environment.operators.${name}`, { absent: undefined, usual: {}, given });

const operators: readonly Factor[] = [
  optional('environment.operators.project', 'installed'),
  operator('externalSecrets', { namespace: 'tools', role: 'external-secrets' }),
  operator('csiDriver', { namespace: 'csi' }),
  operator('awsProvider', { namespace: 'csi' }),
  operator('reloader', { namespace: 'kube-system', version: '2.2.9' }),
];

const chart = (more: Fragment) => ({
  repository: 'https://charts.example.com/stable',
  chart: 'cache',
  version: '1.2.3',
  namespace: 'caches',
  ...more,
});

const charts: readonly Factor[] = [
  ways('environment.charts', {
    absent: undefined,
    plain: { cache: chart({}) },
    given: {
      cache: chart({
        repository: 'registry.example.com/team/charts',
        values: { replicas: 2, metrics: { enabled: true, ratio: 0.5, labels: ['a', { b: '010' }] } },
        inflate: false,
        clusterKinds: [{ group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' }],
      }),
    },
  }),
];

/** Everything that an environment can say. */
export const environmentFactors: readonly Factor[] = [
  ...places,
  ...argocd,
  ...delivery,
  ...operators,
  ...charts,
];
