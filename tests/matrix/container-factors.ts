import { optional, ways, type Factor, type Fragment } from './factor.ts';

const amounts = { cpu: '10m', memory: '16Mi', 'ephemeral-storage': '1Gi' };
const numbers = { cpu: 1, memory: 16_777_216, 'ephemeral-storage': 1_073_741_824 };
const timing = {
  initialDelaySeconds: 1,
  periodSeconds: 2,
  timeoutSeconds: 2,
  successThreshold: 1,
  failureThreshold: 4,
};

/** Everything that the pod itself tells a program. */
const podVariables: Fragment = {
  NODE: { field: 'spec.nodeName' },
  TEAM: { field: "metadata.labels['team']" },
  ...Object.fromEntries(
    ['requests', 'limits'].flatMap((list) =>
      ['cpu', 'memory', 'ephemeral-storage'].map((name) => [
        `${list}_${name.replace('-', '_')}`.toUpperCase(),
        { resource: `${list}.${name}` },
      ]),
    ),
  ),
};

/** Everything that a container before the service's own can say. */
const before = {
  image: { registry: 'registry.example.com', repository: 'shop/init', tag: '1', pullPolicy: 'Always' },
  command: ['/bin/init'],
  args: ['--once'],
  env: { TEXT: 'init', ...podVariables },
  mounts: ['scratch'],
  resources: { requests: amounts, limits: { ...amounts, cpu: '20m' } },
  probes: {},
  lifecycle: {},
  securityContext: {
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { add: ['CHOWN'], drop: ['ALL'] },
  },
};
const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

/** Everything that a sidecar can say beside that: every way to ask it, in every probe. */
const sidecars = {
  one: {
    image: { repository: 'shop/proxy', digest, pullPolicy: 'Never' },
    restartPolicy: 'Always',
    resources: { requests: numbers, limits: numbers },
    probes: {
      startup: { exec: ['/bin/ok'], ...timing },
      readiness: { tcpSocket: {}, port: 'http', ...timing },
      liveness: { grpc: { service: 'proxy' }, port: 'http', ...timing },
    },
    lifecycle: { postStart: { exec: ['/bin/up'] }, preStop: { sleep: 5 } },
    securityContext: { allowPrivilegeEscalation: true, readOnlyRootFilesystem: false, capabilities: {} },
  },
  two: {
    image: { repository: 'shop/proxy', tag: '2', pullPolicy: 'IfNotPresent' },
    restartPolicy: 'Always',
    probes: {
      startup: { path: '/up', scheme: 'HTTPS', port: 'http' },
      readiness: { grpc: { service: 'proxy' }, port: 'http' },
      liveness: '/live',
    },
    lifecycle: { postStart: { sleep: 1 }, preStop: { exec: ['/bin/down'] } },
  },
  three: {
    restartPolicy: 'Always',
    probes: {
      startup: { grpc: { service: 'proxy' }, port: 'http' },
      readiness: { exec: ['/bin/ok'] },
      liveness: { path: '/live', scheme: 'HTTP', port: 'http' },
    },
  },
  four: {
    restartPolicy: 'Always',
    probes: {
      startup: { tcpSocket: {}, port: 'http' },
      readiness: { path: '/up', scheme: 'HTTP', port: 'http' },
      liveness: { tcpSocket: {}, port: 'http' },
    },
  },
  five: {
    restartPolicy: 'Always',
    probes: {
      startup: { path: '/up', scheme: 'HTTP' },
      readiness: { path: '/up', scheme: 'HTTPS' },
      liveness: { path: '/up', scheme: 'HTTPS' },
    },
  },
  six: { restartPolicy: 'Always', probes: { startup: '/up', readiness: '/up', liveness: { exec: ['/ok'] } } },
};

const handlers = (name: string): Factor =>
  ways(`service.lifecycle.${name}`, {
    absent: undefined,
    exec: { exec: ['/bin/moment', name] },
    sleep: { sleep: 30 },
  });

/** The fields of the pod in the service's own variables. */
const podVariableFactor: Factor = {
  name: 'pod variables',
  levels: new Map<string, Fragment>([
    ['absent', {}],
    ['all', { service: { env: podVariables } }],
  ]),
};

/** Other containers than the service's own, and the moments of its life. */
export const containerFactors: readonly Factor[] = [
  {
    name: 'init containers',
    levels: new Map<string, Fragment>([
      ['absent', {}],
      ['none', { service: { initContainers: {} } }],
      [
        'before',
        {
          service: {
            initContainers: { first: before, second: { mounts: [], env: {} } },
            volumes: { scratch: { mountPath: '/scratch', emptyDir: {} } },
          },
        },
      ],
      ['sidecars', { service: { initContainers: sidecars } }],
    ]),
  },
  ways('service.hooks', {
    absent: undefined,
    none: {},
    before: {
      migrate: {
        phase: 'PreSync',
        command: ['/bin/migrate'],
        args: ['--all'],
        env: { TEXT: 'hook', ...podVariables },
        resources: { requests: amounts, limits: { ...amounts, cpu: '20m' } },
        backoffLimit: 0,
        activeDeadlineSeconds: 60,
      },
      again: { phase: 'PreSync', resources: { requests: {}, limits: {} } },
    },
    after: { report: { phase: 'PostSync', resources: { requests: numbers, limits: numbers } } },
  }),
  podVariableFactor,
  optional('service.terminationGracePeriodSeconds', 0, 60),
  ...['postStart', 'preStop'].map(handlers),
];
