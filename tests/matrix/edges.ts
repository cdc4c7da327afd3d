import type { Case } from './cases.ts';
import { merge, type Fragment } from './factor.ts';

const ports = { ports: { http: 8080 } };
const hosts = (paths: Fragment) => ({ class: 'nginx', hosts: { 'shop.example.com': paths } });
/** What ingress-nginx takes for an expression. */
const odd = (path: string) => ({ [path]: { port: 'http', pathType: 'ImplementationSpecific' } });
const secret = (more: Fragment, ...keys: readonly string[]) => ({
  mountPath: '/etc/values',
  keys: Object.fromEntries(keys.map((key, index) => [key, { parameter: `value_${index}` }])),
  ...more,
});
const csi = { secretsBackend: 'csi', serviceAccount: { role: 'matrix' } };
const folder = (mountPath: string, emptyDir: Fragment = {}) => ({ mountPath, emptyDir });

/** What a service may say at the limits of its forms, by what is at its limit. */
const services: Readonly<Record<string, Fragment>> = {
  'long-port': { ports: { ['p'.repeat(15)]: 65_535, 'n-2': 1 }, service: { name: 's'.repeat(63) } },
  'one-port-three-protocols': {
    ports: {
      tcp: 53,
      udp: { containerPort: 53, protocol: 'UDP' },
      sctp: { containerPort: 53, protocol: 'SCTP' },
    },
    service: { type: 'LoadBalancer' },
  },
  'a-probe-beside-another-protocol': {
    ports: { http: { containerPort: 1 }, udp: { containerPort: 1, protocol: 'UDP' } },
    probes: { readiness: { path: '/%2e?a=b', initialDelaySeconds: 86_400, successThreshold: 86_400 } },
  },
  'long-labels': {
    labels: { ['k'.repeat(63)]: 'v'.repeat(63), [`${'a'.repeat(253)}/k`]: '' },
    selector: { 'a.b/K.k_k': 'V.v_v' },
  },
  'long-image': { image: { repository: 'shop:5000/x__y/z--1', tag: '_'.padEnd(128, '.') } },
  'long-account': { serviceAccount: { name: `${'a'.repeat(100)}.${'0'.repeat(99)}` } },
  'namespace-of-digits': { namespace: '123' },
  'odd-paths': {
    ...ports,
    ingress: hosts({ '/..a/.b/': 'http', ...odd('/..a/.b/*'), ...odd('/a(/|$)(.*)"\\'), ...odd('/é') }),
  },
  'long-host': {
    ...ports,
    ingress: { class: 'nginx', hosts: { [`${'a.'.repeat(124)}eu`]: { '/': 'http' } } },
  },
  'class-by-annotation-too': {
    ...ports,
    ingress: { ...hosts({ '/': 'http' }), annotations: { 'kubernetes.io/ingress.class': 'nginx' } },
  },
  'odd-texts': {
    command: ['', '\u0007', '{{ x }}'],
    args: ['$(A)', '$$(A)', '-', '~'],
    env: { _: '$(A)', A: 'é\n\n', B: '$(_)' },
  },
  'odd-folders': {
    volumes: {
      ['v'.repeat(63)]: folder('/a\nb, c'),
      b: folder('/a\nb, c/.d'),
      c: folder('/c', { sizeLimit: 0 }),
    },
  },
  'other-quantities': {
    resources: { requests: { cpu: '1m', memory: '1.5Ki' }, limits: { cpu: '1000m', memory: '1024Mi' } },
  },
  'largest-quantities': { resources: { limits: { cpu: '1k', memory: '8Pi', 'ephemeral-storage': '9P' } } },
  'odd-keys': { secrets: { odd: secret({}, 'A-._', '.a', '_', '0', 'k'.repeat(239)) } },
  'odd-keys-csi': { ...csi, secrets: { odd: secret({}, 'A-._', '.a', '_', '0', 'k'.repeat(239)) } },
  'long-secret': {
    secrets: {
      long: secret({ externalSecrets: { name: 'a'.repeat(220), secretName: '0'.repeat(253) } }, 'a'),
    },
  },
  'long-class': {
    ...csi,
    secrets: { long: secret({ csi: { name: '0'.repeat(150), volumeName: '0'.repeat(63) } }, 'a') },
  },
};

/** The same of an environment. */
const environments: Readonly<Record<string, Fragment>> = {
  'long-store': { secrets: { externalSecrets: { store: { parameterStore: 'a'.repeat(200) } } } },
  'names-of-digits': { argocd: { namespace: '9', project: '0', rootProject: '1' } },
  'odd-cluster': { cluster: { name: 'a: "b"\n', kubernetes: '1.99' } },
  'odd-repository': { argocd: { repository: 'https://user@git.example.com/a?b=c#', path: '.dist/a.b' } },
  ...Object.fromEntries(
    [
      ['aws-eusc', 'eusc-de-east-1'],
      ['aws-iso', 'us-iso-east-1'],
      ['aws-iso-b', 'us-isob-east-1'],
      ['aws-iso-e', 'eu-isoe-west-1'],
      ['aws-iso-f', 'us-isof-east-1'],
    ].map(([partition, region]) => [`partition-${partition}`, { aws: { partition, region } }]),
  ),
  'guarded-namespace': {
    namespace: 'guarded',
    namespaces: {
      guarded: {
        labels: {
          'pod-security.kubernetes.io/enforce': 'restricted',
          'pod-security.kubernetes.io/audit': 'baseline',
          'pod-security.kubernetes.io/warn': 'restricted',
        },
      },
    },
  },
};

const smallest: Fragment = {
  environment: {
    cluster: { name: 'in-cluster', kubernetes: '1.34' },
    aws: { account: '111111111111', region: 'eu-west-1' },
    argocd: { repository: 'https://git.example.com/shop/deploy.git' },
    secrets: { backend: 'external-secrets' },
  },
  service: { image: { repository: 'shop/matrix', tag: '1.0.0' } },
};

/** Inputs at the limits of what the schemas let through: whatever lies beyond, Purser refuses. */
export const edges: readonly Case[] = [
  ...Object.entries(services).map(([name, service]) => ({ name, input: merge(smallest, { service }) })),
  ...Object.entries(environments).map(([name, environment]) => ({
    name,
    input: merge(smallest, { environment, service: { secrets: { one: secret({}, 'a') } } }),
  })),
];
