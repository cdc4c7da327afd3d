import type { Fragment } from './factor.ts';

const texts = { cpu: '10m', memory: '1Mi', 'ephemeral-storage': '1Mi' };
const numbers = { cpu: 0.01, memory: 1_048_576, 'ephemeral-storage': 1_048_576 };
const muchText = { cpu: '4', memory: '8Gi', 'ephemeral-storage': '8Gi' };
const muchNumber = { cpu: 4, memory: 8_589_934_592, 'ephemeral-storage': 8_589_934_592 };

const namespace = (least: Fragment, most: Fragment): Fragment => ({
  quota: { pods: 100, 'requests.cpu': '20' },
  containerLimits: { min: least, defaultRequest: least, default: most, max: most },
});

const security: Fragment = {
  podSecurityContext: {
    runAsNonRoot: true,
    runAsUser: 1000,
    runAsGroup: 1000,
    fsGroup: 1000,
    seccompProfile: 'RuntimeDefault',
  },
  securityContext: {
    allowPrivilegeEscalation: true,
    readOnlyRootFilesystem: true,
    capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] },
  },
};

const metadata: Fragment = {
  labels: { team: 'shop' },
  podAnnotations: { 'example.com/revision': '010' },
  nodeSelector: { pool: 'a' },
};

/** What an environment says of all its services and namespaces, where each way fits every other: no pair of them deserves a case. */
export const wholeEnvironments: readonly Fragment[] = [
  {
    environment: {
      cluster: { kubernetes: '1.35' },
      namespaces: { tools: namespace(texts, muchText), empty: { containerLimits: {} } },
      argocd: {
        permits: {
          namespaces: ['former'],
          kinds: [{ group: 'example.com', kind: 'Widget' }],
          clusterKinds: [{ group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' }],
        },
      },
      networkPolicies: {
        enforce: true,
        egress: true,
        entryFrom: [{ namespace: 'ingress' }, { cidr: '10.0.0.0/16' }],
        monitoringFrom: [{ namespace: 'monitoring' }, { cidr: '10.1.0.0/16' }],
      },
      defaults: {
        image: { registry: 'registry.example.com', pullPolicy: 'Always' },
        resources: { requests: texts, limits: muchText },
        ...metadata,
        ...security,
        topologySpreadConstraints: {
          'topology.kubernetes.io/zone': { maxSkew: 2, whenUnsatisfiable: 'DoNotSchedule' },
          'kubernetes.io/hostname': { whenUnsatisfiable: 'ScheduleAnyway' },
          'example.com/rack': {},
        },
        tolerations: [
          { key: 'spot', operator: 'Exists', effect: 'NoExecute', tolerationSeconds: 30 },
          { key: 'pool', operator: 'Equal', value: 'a', effect: 'NoSchedule' },
          { key: 'pool', value: 'b', effect: 'PreferNoSchedule' },
          { operator: 'Exists' },
        ],
        priorityClassName: 'high',
        imagePullSecrets: [{ name: 'registry' }],
        terminationGracePeriodSeconds: 60,
        lifecycle: { postStart: { sleep: 1 }, preStop: { exec: ['/bin/down'] } },
      },
    },
  },
  {
    environment: {
      cluster: { kubernetes: '1.35' },
      namespaces: { tools: namespace(numbers, muchNumber) },
      networkPolicies: { enforce: false, egress: false },
      defaults: {
        image: { pullPolicy: 'IfNotPresent' },
        resources: { requests: numbers, limits: muchNumber },
        podSecurityContext: { runAsNonRoot: false, seccompProfile: 'Unconfined' },
        securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: false, capabilities: {} },
        imagePullSecrets: [{ secret: 'pull' }],
        lifecycle: { postStart: { exec: ['/bin/up'] }, preStop: { sleep: 1 } },
      },
    },
    service: {
      secrets: {
        pull: {
          type: 'kubernetes.io/dockerconfigjson',
          keys: { '.dockerconfigjson': { parameter: 'pull' } },
        },
      },
    },
  },
  {
    environment: {
      networkPolicies: {},
      defaults: { image: { pullPolicy: 'Never' }, resources: {}, lifecycle: {} },
    },
  },
  {
    environment: {
      rules: { strict: false, silenced: { 'no-unused-secret': 'the program reads it by the API' } },
    },
    service: {
      secrets: { unread: { keys: { UNREAD: { parameter: 'unread' } } } },
      config: { unread: { data: { TEXT: 'hello' } } },
      rules: { silenced: { 'no-unused-config': 'the program reads it by the API' } },
    },
  },
  { environment: { rules: { strict: true, silenced: {} } }, service: { rules: { silenced: {} } } },
];
